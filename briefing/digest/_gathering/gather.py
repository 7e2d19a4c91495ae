"""This file goes to all places that the settings name."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from briefing.digest._config.settings import Origin, Settings
from briefing.digest._gathering.haul import Haul
from briefing.digest._gathering.opml import feeds_in
from briefing.errors import BriefingError, InputError, OutputError
from briefing.ingest import Fetched, Hints, Inputs, Unchanged, Version, is_url, read_bytes, read_path, read_url
from briefing.model.text import Source

if TYPE_CHECKING:
    from briefing.ingest._fetching.fetcher import Fetcher

_AT_ONCE = 8  # hosts that are asked at the same time; one host is asked one thing after the other


def gather(settings: Settings, fetcher: "Fetcher", known: Callable[[str], Version | None]) -> tuple[Haul, ...]:
    """What the places hold, in the order of the settings; `known` tells in which version a feed was read last."""
    origins, hauls = _with_lists_opened(settings, fetcher)
    versions = {origin.place: known(origin.place) for origin in origins if origin.feed}
    by_host: defaultdict[str, list[Origin]] = defaultdict(list)
    for origin in origins:
        by_host[urlsplit(origin.place).netloc if is_url(origin.place) else ""].append(origin)
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        found = dict(
            pair for pairs in pool.map(lambda one: _read_all(one, settings, fetcher, versions), by_host.values()) for pair in pairs
        )
    return (*hauls, *(found[origin] for origin in origins))


def _with_lists_opened(settings: Settings, fetcher: "Fetcher") -> tuple[tuple[Origin, ...], tuple[Haul, ...]]:
    """The places, each once, with the feeds of lists in their lists' place; a list that cannot be read is a haul of its fault."""
    origins: dict[str, Origin] = {}
    faults: list[Haul] = []
    for origin in settings.sources:
        try:
            opened = _opened(origin, settings, fetcher)
        except BriefingError as error:
            faults.append(Haul(place=origin.place, faults=(str(error),)))
            continue
        for each in opened:
            origins.setdefault(each.place, each)
    return tuple(origins.values()), tuple(faults)


def _opened(origin: Origin, settings: Settings, fetcher: "Fetcher") -> tuple[Origin, ...]:
    if origin.opml is None:
        return (origin,)
    data = fetcher.fetch(origin.opml).data if is_url(origin.opml) else _bytes_of(settings.beside(origin.opml))
    return tuple(Origin(feed=address, outlet=origin.outlet, pages=origin.pages) for address, _ in feeds_in(data, origin.opml))


def _bytes_of(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise InputError(f"{path}: cannot be read: {error.strerror}") from error


def _read_all(
    origins: Iterable[Origin], settings: Settings, fetcher: "Fetcher", versions: Mapping[str, Version | None]
) -> list[tuple[Origin, Haul]]:
    return [(origin, _haul(origin, settings, fetcher, versions.get(origin.place))) for origin in origins]


def _haul(origin: Origin, settings: Settings, fetcher: "Fetcher", version: Version | None) -> Haul:
    try:
        haul = _read(origin, settings, fetcher, version)
    except (InputError, OutputError) as error:
        return Haul(place=origin.place, faults=(str(error),), is_feed=origin.feed is not None)
    named = (replace(source, outlet=origin.outlet or source.outlet) for source in haul.sources)
    return replace(haul, sources=tuple(named), wants_pages=origin.pages)


def _read(origin: Origin, settings: Settings, fetcher: "Fetcher", version: Version | None) -> Haul:
    if origin.feed and is_url(origin.feed):
        return _feed(origin.feed, fetcher, version)
    if origin.page:
        return Haul(place=origin.place, sources=read_url(origin.page, fetcher))
    path = settings.beside(origin.place)
    if origin.folder:
        return _folder(origin.place, path)
    if origin.mailbox and path.is_dir():
        return _maildir(origin.place, path)
    return Haul(place=origin.place, sources=read_path(path))


def _feed(place: str, fetcher: "Fetcher", version: Version | None) -> Haul:
    answer = fetcher.fetch(place, known=version)
    if isinstance(answer, Unchanged):
        return Haul(place=place, version=answer.version, is_feed=True)
    return Haul(place=place, sources=_sources(answer), version=answer.version, is_feed=True)


def _sources(answer: Fetched) -> tuple[Source, ...]:
    hints = Hints(media_type=answer.media_type, charset=answer.charset)
    name = urlsplit(answer.final_url).hostname or answer.final_url
    return tuple(replace(source, url=source.url or answer.final_url) for source in read_bytes(answer.data, name, hints))


def _folder(place: str, path: Path) -> Haul:
    if not path.is_dir():
        raise InputError(f"{path}: no such folder")
    if not any(path.iterdir()):
        return Haul(place=place)
    opened = Inputs(bytes).open(str(path))
    return Haul(place=place, sources=tuple(held.source for held in opened.held), faults=tuple(map(str, opened.left_out)))


def _maildir(place: str, path: Path) -> Haul:
    sources: list[Source] = []
    faults: list[str] = []
    for mail in sorted(each for part in ("new", "cur") for each in (path / part).glob("[!.]*")):
        try:
            sources += read_bytes(_bytes_of(mail), mail.name.partition(":")[0], Hints(suffix=".eml"))
        except InputError as error:
            faults.append(str(error))
    return Haul(place=place, sources=tuple(sources), faults=tuple(faults))
