"""The command line: it parses, calls and prints; what is done stands elsewhere."""

from briefing.cli.app import main

__all__ = ["main"]
