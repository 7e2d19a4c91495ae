"""This file puts right which blocks are the article's, by what stands around them.

Each step takes the numbers of the article's blocks and returns them anew. A page's template treats like alike: a
paragraph among the article's paragraphs, in an element like theirs, is the article's, and so is a further stretch of
paragraphs in elements of the same names.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, islice, pairwise, zip_longest

from lxml import html

from briefing.ingest._page.blocks import PageBlock

Numbers = frozenset[int]
Step = Callable[[Sequence[PageBlock], Numbers], Numbers]

# A name that pages give to readers' comments: "comment-list" and "disqus_thread", not "commentary".
_COMMENTS = re.compile(r"(?<![a-z]) (?: comments? | disqus | replies | respond ) (?![a-z])", re.IGNORECASE | re.VERBOSE)

PROSE_WORDS = 20  # of a paragraph; a site's own lines are shorter
LINE_WORDS = 8  # between paragraphs; a shorter line without a full stop is the site's
MOST_LINKED = 0.5  # of a paragraph's characters
ONLY_LINK = 0.9  # of a line's characters make it a link and nothing else
HOLDERS = 3  # elements around a block in which its like are sought
DEPTH = 50  # elements around a block in which comments and other articles are sought
MANY_LINKS = 3  # items in a row that are only links are a list of other articles
WORTH = 0.25  # of the words of the page's longest run of paragraphs, or something else was taken for the article


def amended(blocks: Sequence[PageBlock], main: Numbers) -> Numbers:
    """The article's blocks, put right; of a page without paragraphs all that is not the site's by its markup."""
    for step in STEPS:
        main = step(blocks, main)
    return main or frozenset(number for number, block in enumerate(blocks) if block.kind != "furniture")


def without_other_articles(blocks: Sequence[PageBlock], main: Numbers) -> Numbers:
    """Several articles inside the article are teasers of others."""
    inner = {number: article for number in main if (article := _inner_article(blocks[number].element)) is not None}
    if len(set(inner.values())) < 2 or len(inner) == len(main):
        return main
    return main - set(inner)


def with_longest_run(blocks: Sequence[PageBlock], main: Numbers) -> Numbers:
    """Where another element holds far more paragraphs than were found, these are the article."""
    runs: dict[html.HtmlElement, list[int]] = {}
    for number, block in enumerate(blocks):
        if _is_prose(block) and not _is_comment(block):
            for holder in _holders(block):
                runs.setdefault(holder, []).append(number)
    if not runs:
        return main
    longest = max(runs.values(), key=lambda run: (_words(blocks, run), -run[0]))
    if _words(blocks, (number for number in main if _is_prose(blocks[number]))) >= WORTH * _words(blocks, longest):
        return main
    return frozenset(longest)


def with_like_paragraphs(blocks: Sequence[PageBlock], main: Numbers) -> Numbers:
    """Paragraphs in elements of the same names as the article's."""
    names = Counter(_names(blocks[number]) for number in main if _is_prose(blocks[number]))
    usual = {name for name, count in names.items() if count >= 3}
    return main | {number for number, block in enumerate(blocks) if _is_prose(block) and _names(block) in usual}


def with_enclosed(blocks: Sequence[PageBlock], main: Numbers) -> Numbers:
    """What stands between two of the article's blocks, in an element that holds them both."""
    order = sorted(main)
    prose = [number for number in order if _is_prose(blocks[number])]
    added = set()
    for before, after in pairwise(order[bisect_left(order, min(prose, default=0)) :]):
        holders = set(_holders(blocks[before])) & set(_holders(blocks[after]))
        for number in range(before + 1, after):
            if _may_be_enclosed(blocks[number]) and not holders.isdisjoint(_holders(blocks[number])):
                added.add(number)
    return main | added


def _may_be_enclosed(block: PageBlock) -> bool:
    """Whether it is no link or button, for which a short paragraph without a full stop is taken."""
    is_line = block.kind == "paragraph" and len(block.text.split()) < LINE_WORDS and not block.text.endswith((".", "!", "?", ":", "”"))
    return not is_line and not _is_link(block)


def with_first_paragraph(blocks: Sequence[PageBlock], main: Numbers) -> Numbers:
    """The paragraph before, in an element around the article's first."""
    first = next((number for number in sorted(main) if _is_prose(blocks[number])), None)
    if first is None:
        return main
    around = set(_holders(blocks[first]))
    before = [number for number in range(first) if _is_prose(blocks[number]) and not around.isdisjoint(_holders(blocks[number]))]
    return main | set(before)


def without_linked_heads(blocks: Sequence[PageBlock], main: Numbers) -> Numbers:
    """A heading that is only a link, with another heading or nothing under it, is a teaser."""
    order = sorted(main)
    under: dict[int, int | None] = dict(zip_longest(order, order[1:]))
    gone = {
        number
        for number in order
        if blocks[number].kind == "heading"
        and ((below := under[number]) is None or (blocks[below].kind == "heading" and _is_link(blocks[number]) and _is_link(blocks[below])))
    }
    return main - gone


def without_link_lists(blocks: Sequence[PageBlock], main: Numbers) -> Numbers:
    """Several items in a row that are only links lead to other articles."""
    return main - {number for run in _runs(blocks, main) if len(run) >= MANY_LINKS for number in run}


def _runs(blocks: Sequence[PageBlock], main: Numbers) -> Iterator[list[int]]:
    run: list[int] = []
    for number in sorted(main):
        if blocks[number].kind == "list_item" and _is_link(blocks[number]):
            run.append(number)
        else:
            yield run
            run = []
    yield run


STEPS: tuple[Step, ...] = (
    with_longest_run,
    without_other_articles,
    with_like_paragraphs,
    with_enclosed,
    with_first_paragraph,
    without_linked_heads,
    without_link_lists,
)


def _is_prose(block: PageBlock) -> bool:
    is_text = block.kind in ("paragraph", "list_item", "quote")
    return is_text and len(block.text.split()) >= PROSE_WORDS and block.linked < MOST_LINKED * len(block.text)


def _is_link(block: PageBlock) -> bool:
    return block.linked >= ONLY_LINK * len(block.text.replace(" ", ""))


def _holders(block: PageBlock) -> Iterator[html.HtmlElement]:
    """The element that a block stands in, and those right around it."""
    yield from islice(chain((block.element,), block.element.iterancestors()), HOLDERS)


def _is_comment(block: PageBlock) -> bool:
    """Whether the block stands among readers' comments, by the names of the elements around it."""
    around = islice(chain((block.element,), block.element.iterancestors()), DEPTH)
    return any(_COMMENTS.search(f"{each.get('class') or ''} {each.get('id') or ''}") for each in around if each.tag != "body")


def _names(block: PageBlock) -> tuple[str, ...]:
    """What the elements around a block are called in the page's template."""
    return tuple(f"{holder.tag} {holder.get('class') or ''}" for holder in _holders(block))


def _words(blocks: Sequence[PageBlock], numbers: Iterable[int]) -> int:
    return sum(len(blocks[number].text.split()) for number in numbers)


def _inner_article(element: html.HtmlElement) -> html.HtmlElement | None:
    """The innermost article around an element, if that stands in another."""
    around = islice(chain((element,), element.iterancestors()), DEPTH)
    found = [each for each in around if each.tag == "article"]
    return found[0] if len(found) > 1 else None
