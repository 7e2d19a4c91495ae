"""This file reads the pages that teasers lead to."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from briefing.errors import InputError, OutputError
from briefing.ingest import is_url, read_url
from briefing.model.text import Source

if TYPE_CHECKING:
    from briefing.ingest._fetching.fetcher import Fetcher

_AT_ONCE = 8  # hosts that are asked at the same time; one host is asked for one page after the other
_MOST = 100  # pages of one host in a run; a site that writes more is better read where its feed has the text


def with_pages(sources: Sequence[Source], fetcher: "Fetcher") -> tuple[dict[Source, Source], tuple[str, ...]]:
    """For each article its page, where that can be read and has more words, and why it could not be for the others.

    What the feed says of outlet, date and title stands; the page is asked for within the limits of every fetch, robots.txt among them.
    """
    by_host: defaultdict[str, list[Source]] = defaultdict(list)
    for source in sources:
        if source.url and is_url(source.url):
            by_host[urlsplit(source.url).netloc].append(source)
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        answers = [answer for part in pool.map(lambda one: _pages(one[:_MOST], fetcher), by_host.values()) for answer in part]
    beyond = tuple(f"{host}: only {_MOST} of {len(found)} pages were read" for host, found in by_host.items() if len(found) > _MOST)
    read = {source: answer for source, answer in answers if isinstance(answer, Source)}
    return read, (*(answer for _, answer in answers if isinstance(answer, str)), *beyond)


def _pages(sources: Iterable[Source], fetcher: "Fetcher") -> list[tuple[Source, Source | str]]:
    return [(source, _page(source, fetcher)) for source in sources]


def _page(teaser: Source, fetcher: "Fetcher") -> Source | str:
    """The article with its page's text, or why there is none."""
    assert teaser.url  # noqa: S101 - who asks has looked
    try:
        page = read_url(teaser.url, fetcher)[0]
    except (InputError, OutputError) as error:
        return str(error)
    if len(page.text.split()) <= len(teaser.text.split()):
        return f"{teaser.url}: the page has no more than the feed"
    return replace(
        page,
        title=teaser.title or page.title,
        url=teaser.url,
        published=teaser.published or page.published,
        outlet=teaser.outlet or page.outlet,
    )
