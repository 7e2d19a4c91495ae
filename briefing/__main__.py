"""This file lets `python -m briefing` do what the command does."""

from briefing.cli import main

main(prog_name="briefing")
