"""This file makes up digests that are hard to lay out, to try a theme on before readers do."""

from collections.abc import Iterator

from briefing.language import load
from briefing.model.digest import Copy, Digest, DigestStory, Report
from briefing.model.document import Briefing, Note
from briefing.render._page.hard import hard

_LONG = Report(
    title="A headline that goes on and on " * 4,
    outlet="The Greater Tarn Ferry and Port Ansel Courier and Advertiser",
    url="https://paper.example/" + "x" * 300,
    published="2026-04-14",
)
_RICH = ("a long article with all there can be", "nine sources", "a title of four lines", "a word of 300 letters", "Hebrew")
_MOST = 50  # stories: the settings allow no more


def hard_digests() -> Iterator[tuple[str, Digest]]:
    """Names and digests: none, one and too many stories, all that a story can have, other scripts."""
    found = dict(hard())
    yield "a digest without stories", _digest("en", ())
    yield "a digest of one note", _digest("en", (_plain(found["a note of two sentences"]),))
    yield "a digest of stories with all there can be", _digest("en", tuple(_full(found[case]) for case in _RICH))
    yield f"a digest of {_MOST} stories", _digest("en", tuple(_plain(found["nine sources"]) for _ in range(_MOST)))
    yield "a digest in Arabic", _digest("ar", (_full(found["Arabic"]),))


def _digest(code: str, stories: tuple[DigestStory, ...]) -> Digest:
    labels = load(code).labels
    return Digest(
        title="News of the harbour and of all the towns along the coast" if stories else "News",
        number=1234,
        day="2026-04-14",
        language=code,
        articles=1234 if stories else 0,
        stories=stories,
        continuing=("A title that goes on " * 8, "Short") if stories else (),
        notices=(Note(labels["digest.unread.many"].format(count=7), "digest.unread.many"),),
    )


def _plain(briefing: Briefing) -> DigestStory:
    return DigestStory(status="new", since=None, briefing=briefing, outlets=("The Example",), others=(), copies=())


def _full(briefing: Briefing) -> DigestStory:
    short = Report(title=None, outlet="Venn Post", url=None, published=None)
    return DigestStory(
        status="updated",
        since="2026-04-11",
        briefing=briefing,
        outlets=("The Example", "Venn Post", *(_LONG.outlet or "" for _ in range(3))),
        others=(_LONG, short) * 3,
        copies=(Copy(short, _LONG), Copy(_LONG, short)),
    )
