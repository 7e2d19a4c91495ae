"""This file holds options whose help names the parts there are, looked up only when the help is shown."""

from typing import Any

import click

WITHOUT_NAMES = "briefing.cli.without_names"
"""Set in a context's meta, leaves the names out: for the printed reference, which a new part must not make stale."""


class PartOption(click.Option):
    """An option that takes the name of a part: `family` is the function of briefing.choices that lists them."""

    def __init__(self, *declarations: Any, family: str, **settings: Any) -> None:
        super().__init__(*declarations, **settings)
        self._family = family

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """The option's line in the help, with the names at its end."""
        from briefing import choices

        record = super().get_help_record(ctx)
        if record is None or ctx.meta.get(WITHOUT_NAMES):
            return record
        return (record[0], f"{record[1]} There are: {', '.join(getattr(choices, self._family)())}.")
