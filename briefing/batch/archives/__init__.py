"""Where results are kept, each item's at once and whole: a folder, or one file of a kind that its suffix tells."""

from pathlib import Path

from briefing.batch.archives._archive import Archive
from briefing.errors import OptionError

__all__ = ["Archive", "default_format", "open_archive"]

_DATABASES = (".sqlite", ".sqlite3", ".db")
_RECORDS = (".jsonl", ".ndjson")


def default_format(place: Path) -> str:
    """What is made where nobody says: pages for a folder, JSON for one file."""
    return "json" if place.suffix.lower() in (*_DATABASES, *_RECORDS) else "pdf"


def open_archive(place: Path, formats: tuple[str, ...], *, resume: bool) -> Archive:
    """The archive at a place; `resume` goes on with what an earlier run has kept there.

    Raises:
        OptionError: it cannot take one of the formats.
        OutputError: it cannot be opened, or another run is writing it.
    """
    if place.suffix.lower() in _DATABASES:
        from briefing.batch.archives.database import Database

        return Database(place, resume=resume)
    if place.suffix.lower() in _RECORDS:
        from briefing.batch.archives.records import Records

        if formats != ("json",):
            raise OptionError(f"{place}: a file of records takes json only; give a folder or a .sqlite for other formats")
        return Records(place, resume=resume)
    from briefing.batch.archives.folder import Folder

    return Folder(place, resume=resume)
