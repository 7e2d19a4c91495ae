"""This file makes texts: any text at all, lines of odd signs, and pages that look like news."""

from hypothesis import strategies as st

_SIGNS = (
    "\t\r\v\f\x00\x1b\x85\xa0\u200b\u200d\u202e\u2028\u2029\ufeff\u0301\U0001f6a2👩‍🚒…“”‘’«»\"'()[]{}<>&%$#@*_~`|\\/.,;:!?-–—•·0123456789"
)
_WORDS = ("harbour", "the", "said", "Mr.", "U.S.", "מים", "الماء", "水。", "ship", "3.1", "x" * 400, "e.g.", "“", "”", "that", "It")

_NAMES = (
    "Ottoline Krey",
    "Desmond Vaile",
    "Marta Dunmore",
    "Dr. Osric Venning",
    "the Vennmouth Harbour Authority (VHA)",
    "dock workers",
    "She",
)
_ROLES = ("Mayor ", "Former harbour master ", "Minister ", "", "", "")
_REPORTS = ("said that", "denied that", "told reporters on Monday that", "warned that", "claims that")
_FACTS = (
    "the quay would close in October",
    "43 ships lay at anchor in the bay",
    "340 jobs would go",
    "the seals had been replaced in March",
    "the cost of 3.1 million crowns was too high",
    "nobody had been asked",
    "the talks had ended without a proposal at 9 p.m.",
)
_QUOTES = ("We asked. We asked again.", "Nobody turned the page,", "Who signed this?", "It is late. We are tired. We will stay.")
_OPEN = (
    "The cause is still unknown.",
    "It is unclear whether the union would agree.",
    "The court is expected to rule on 22 April.",
    "The board did not respond to a request for comment.",
    "The claim could not be verified.",
    "Who will pay?",
    "The union disputes the figure.",
)
_HEADINGS = ("What the Authority Wants", "A long wait", "What comes next", "Who pays?")
_NOISE = (
    "Loading...",
    "Share this article",
    "Related stories",
    "Choir wins national prize for the third time",
    "Advertisement",
    "By Corin Ashdale",
    "Tuesday, 14 April 2026",
    "© 2026 Venn Courier",
    "Idle cranes on Monday. Photograph: Lena Farrow",
    "• A point of its own",
    "Most read",
    "3 comments",
    "14:05",
    "2 days ago at 07:52 am",
    "Image 1 of 2",
    "Get our stories in your inbox every morning",
)


def any_text() -> st.SearchStrategy[str]:
    """Any text but lone surrogates, which have a test of their own."""
    return st.text(st.characters(exclude_categories=["Cs"]), max_size=400) | _odd_lines() | news()


def _odd_lines() -> st.SearchStrategy[str]:
    pieces = st.sampled_from(_WORDS) | st.text(st.sampled_from(_SIGNS), min_size=1, max_size=4)
    lines = st.lists(pieces, max_size=25).map(" ".join) | st.lists(pieces, max_size=10).map("".join)
    return st.builds(str.join, st.sampled_from(["\n", "\r\n", "\n\n", "\n \t\n"]), st.lists(lines, max_size=12))


def news(sections: int = 3) -> st.SearchStrategy[str]:
    """A page that looks like news: a headline, sections, reports, quotations, open points and noise between them."""
    return st.builds(
        lambda head, parts, noise: "\n".join([*head, *parts, *noise]),
        st.lists(st.sampled_from((*_NOISE, "Quay to Close as Talks Collapse")), max_size=4),
        st.lists(_section(), min_size=1, max_size=sections),
        st.lists(st.sampled_from(_NOISE), max_size=4),
    )


def _section() -> st.SearchStrategy[str]:
    line = _paragraph() | st.sampled_from(_NOISE)
    return st.builds(
        lambda heading, lines: "\n".join([heading, *lines]), st.sampled_from(_HEADINGS), st.lists(line, min_size=1, max_size=4)
    )


def _paragraph() -> st.SearchStrategy[str]:
    return st.lists(_report() | _quotation() | st.sampled_from(_OPEN), min_size=1, max_size=4).map(" ".join)


def _report() -> st.SearchStrategy[str]:
    parts = (_ROLES, _NAMES, _REPORTS, _FACTS)
    return st.builds("{}{} {} {}.".format, *map(st.sampled_from, parts))


def _quotation() -> st.SearchStrategy[str]:
    return st.builds("“{}” {} said.".format, st.sampled_from(_QUOTES), st.sampled_from(_NAMES))
