"""This file writes moments as the database holds them: UTC, so that they sort."""

from datetime import UTC, datetime


def stamp(moment: datetime) -> str:
    """A moment as "2026-04-14T05:00:00+00:00"."""
    return moment.astimezone(UTC).isoformat(timespec="seconds")
