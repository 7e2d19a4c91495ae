"""This file is `briefing doctor`: what this machine lacks, and how to get it."""

import click

from briefing.cli.streams import put_lines


@click.command("doctor", short_help="Say what the program lacks on this machine, and how to get it.")
@click.pass_context
def command(context: click.Context) -> None:
    """Say what the program lacks on this machine, and how to get it. Exits with 1 where something needed is missing."""
    from briefing.doctor import examine

    findings = examine()
    for finding in findings:
        remedy = f"\n{'':8}{finding.remedy}" if finding.remedy else ""
        put_lines(f"{finding.verdict:8}{finding.says}{remedy}")
    if any(finding.verdict == "fault" for finding in findings):
        context.exit(1)
