"""This file surveys a page once, so that each rule can ask about any line."""

import re
from collections import Counter
from functools import cache, lru_cache

from briefing.clean.core import FULL_BREAK, Core, Signs, find_core, marked_core
from briefing.clean.lines import Line, lines
from briefing.clean.stamps import BYLINE_WORDS, is_date_alone, is_dated_credit, is_moment, is_time_alone
from briefing.frozen import dataclass
from briefing.language.tables import CleanWords, Language
from briefing.language.terms import common_terms
from briefing.model.text import Mark, Source

_EDGES = re.compile(r"^\W+|\W+$")  # matches "» " and "..." at the ends of "» Read more...", not the space inside
# Where the page stands on its site: matches "Home > News > Brackwater" and "News › Local"; not "Profit: 3 > 2, says bank".
_TRAIL = re.compile(r"[^\W\d_][^>›»|:]{0,30} (?: [ ][>›»][ ] [^\W\d_][^>›»|:]{0,30} )+", re.VERBOSE)
# "Cosima Reel"; of "Reel" alone nothing, but it is passed over at once, else a long one would be tried from each of its letters.
_NAME = re.compile(r"( [^\W\d_a-z][\w.’'-]* (?: [ ][^\W\d_a-z][\w.’'-]* )+ ) | [^\W\d_a-z][\w.’'-]*", re.VERBOSE)

NAME_WORDS = (2, 3)
CAPTION_WORDS = 60
COMMENT_HEAD_WORDS = 8
NOTICE_WORDS = 30  # a longer line that begins as a button or notice does is a paragraph
NOTE_WORDS = 2 * BYLINE_WORDS  # a longer line that names the writer is the article's own
LONGEST_CAPTION = 1_000  # code points
LONGEST_OFFER = 400
BREAK_COST = 0.25  # of a line that heads or separates other articles, in the measure of core's gains
MANY_STAMPS = 4  # an article states when it was published and updated, hardly more


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What a line is known for wherever it stands."""

    is_interface: bool = False
    is_teaser_head: bool = False
    is_comment_head: bool = False
    is_closing: bool = False
    is_picture_count: bool = False
    is_picture_credit: bool = False
    is_date_alone: bool = False
    is_time_alone: bool = False
    is_dated_credit: bool = False
    is_credit: bool = False

    @property
    def is_site(self) -> bool:
        """Whether no article alone has such a line."""
        return self.is_interface or self.is_teaser_head or self.is_comment_head or self.is_picture_count

    @property
    def is_frame(self) -> bool:
        """Whether it is a byline, a date, a credit or a part of the site."""
        return self.is_interface or self.is_date_alone or self.is_dated_credit or self.is_credit or self.is_picture_credit


_PLAIN = Look()


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The lines of a source with all that the rules need to know of them."""

    lines: tuple[Line, ...]
    looks: tuple[Look, ...]
    """Of every line."""

    core: Core
    language: Language
    copies: Counter[str]
    """How often each line's text stands on the page."""

    first: dict[str, int]
    """The number of the first line of each text."""

    writers: tuple[str, ...]
    """Names in the bylines."""

    marks: tuple[Mark, ...] = ()
    """Of every line, what the file's structure says of it; empty where the file has none."""

    @property
    def title(self) -> Line | None:
        """The line found to be the article's title."""
        return None if self.core.title is None else self.lines[self.core.title]


def survey(source: Source, language: Language) -> Page:
    """The page with its article found."""
    measured = lines(source, language)
    looks = tuple(_look(line, language) for line in measured)
    own = [number for number in range(len(measured)) if not source.marks or source.marks[number].is_main]  # elsewhere a copy proves nothing
    copies = Counter(measured[number].text for number in own)
    return Page(
        lines=measured,
        looks=looks,
        core=marked_core(measured, source.marks, language) if source.marks else _core(measured, looks, copies, language),
        language=language,
        copies=copies,
        first={measured[number].text: number for number in reversed(own)},
        writers=_writers(measured, looks, language),
        marks=source.marks,
    )


def _look(line: Line, language: Language) -> Look:
    if line.words > CAPTION_WORDS:
        return _PLAIN
    is_date = is_date_alone(line, language)
    return Look(
        is_interface=is_interface(line, language),
        is_teaser_head=is_teaser_head(line, language),
        is_comment_head=is_comment_head(line, language),
        is_closing=_bare(line.text) in _phrases(language.clean).closings,
        is_picture_count=is_picture_count(line, language),
        is_picture_credit=is_picture_credit(line, language),
        is_date_alone=is_date,
        is_time_alone=is_date and is_time_alone(line, language),
        is_dated_credit=not is_date and is_dated_credit(line, language),
        is_credit=is_credit(line, language),
    )


def _core(measured: tuple[Line, ...], looks: tuple[Look, ...], copies: Counter[str], language: Language) -> Core:
    stamps = [number for number, line in enumerate(measured) if _is_moment(line, looks[number], language, copies)]
    costs = [_break_cost(line, look, copies) for line, look in zip(measured, looks, strict=True)]
    for number in stamps if len(stamps) >= MANY_STAMPS else ():
        costs[number] = FULL_BREAK
    signs = Signs(
        costs=costs,
        walls=frozenset(number for number, look in enumerate(looks) if look.is_comment_head or look.is_closing),
        frame=frozenset(number for number, look in enumerate(looks) if look.is_frame and not measured[number].is_prose),
        times=frozenset(number for number, look in enumerate(looks) if look.is_time_alone),
        is_bare=_is_bare(measured, looks, copies, language),
    )
    return find_core(measured, signs, language)


def _is_bare(measured: tuple[Line, ...], looks: tuple[Look, ...], copies: Counter[str], language: Language) -> bool:
    """Whether nothing on a page is a site's: no button, no head, no line twice, nothing about the writer."""
    if any(look.is_site for look in looks) or any(count > 1 for count in copies.values()):
        return False
    writers = _writers(measured, looks, language)
    return not any(
        name in line.text
        for line, look in zip(measured, looks, strict=True)
        if not look.is_credit and line.words <= NOTE_WORDS
        for name in writers
    )


def _is_moment(line: Line, look: Look, language: Language, copies: Counter[str]) -> bool:
    return (look.is_date_alone or look.is_dated_credit) and is_moment(line, language, copies)


def is_credit(line: Line, language: Language) -> bool:
    """Whether the line says who wrote the article."""
    return (
        line.words <= BYLINE_WORDS and not line.text.endswith((".", "?", "!")) and bool(_phrases(language.clean).bylines.match(line.text))
    )


def is_name(line: Line, language: Language) -> bool:
    """Whether the line can be a person's name and nothing else: two or three words with capitals, none of them a usual one."""
    words = line.text.split()
    has_capitals = all(word[0].isupper() and not word.isupper() and word.isalpha() for word in words)
    return len(words) in NAME_WORDS and has_capitals and line.terms.isdisjoint(common_terms(language)) and len(line.terms) == len(words)


def is_picture_credit(line: Line, language: Language) -> bool:
    """Whether the line credits a photograph."""
    if line.words > CAPTION_WORDS:
        return False
    low = line.text[:LONGEST_CAPTION].lower()
    return any(sign in low for sign in language.clean.caption_signs)


def is_picture_count(line: Line, language: Language) -> bool:
    """Whether the line numbers the pictures of a gallery ("Image 2 of 5")."""
    return line.words <= 5 and bool(_phrases(language.clean).pictures.fullmatch(_bare(line.text)))


def offers(line: Line, language: Language) -> bool:
    """Whether the line names something that sites offer their readers."""
    return bool(_phrases(language.clean).offers.search(line.text[:LONGEST_OFFER].lower()))


def _writers(measured: tuple[Line, ...], looks: tuple[Look, ...], language: Language) -> tuple[str, ...]:
    lead = _phrases(language.clean).bylines
    credited = (lead.sub("", line.text) for line, look in zip(measured, looks, strict=True) if look.is_credit)
    return tuple(name for credit in credited for name in _NAME.findall(credit) if name)


def is_interface(line: Line, language: Language) -> bool:
    """Whether the line is a button, a notice or another known part of a site."""
    if line.words > NOTICE_WORDS:
        return False
    phrases = _phrases(language.clean)
    bare = _bare(line.text)
    if bare in phrases.whole or bare.startswith(phrases.starts) or _TRAIL.fullmatch(line.text):
        return True
    return all(word in phrases.whole for word in bare.split())  # a row of buttons


def is_teaser_head(line: Line, language: Language) -> bool:
    """Whether the line stands over a list of other articles."""
    return line.words <= 6 and not line.is_prose and bool(_phrases(language.clean).heads.fullmatch(_bare(line.text)))


def is_comment_head(line: Line, language: Language) -> bool:
    """Whether the line stands over what readers wrote."""
    if line.words > NOTICE_WORDS:
        return False
    phrases, bare = _phrases(language.clean), _bare(line.text)
    is_head = line.words <= COMMENT_HEAD_WORDS and not line.is_prose and phrases.comments.fullmatch(bare)
    return bool(is_head or phrases.counted.match(bare))


def _break_cost(line: Line, look: Look, copies: Counter[str]) -> float:
    """How much speaks for the article's not going on across this line."""
    return BREAK_COST if look.is_teaser_head or (line.is_prose and copies[line.text] > 1) else 0.0


@dataclass(frozen=True, slots=True)
class _Phrases:
    whole: frozenset[str]
    closings: frozenset[str]
    starts: tuple[str, ...]
    heads: re.Pattern[str]
    comments: re.Pattern[str]
    counted: re.Pattern[str]
    pictures: re.Pattern[str]
    offers: re.Pattern[str]
    bylines: re.Pattern[str]


@cache
def _phrases(words: CleanWords) -> _Phrases:
    def either(phrases: tuple[str, ...]) -> str:
        return "|".join(re.escape(phrase) for phrase in sorted(phrases, key=len, reverse=True)) or r"(?!)"

    return _Phrases(
        whole=frozenset(words.furniture),
        closings=frozenset(words.closings),
        starts=words.furniture_starts,
        heads=re.compile(rf"(?:{either(words.teaser_heads)})(?:[ ]\S+){{0,3}}"),
        bylines=re.compile(rf"(?:{either(words.byline_starts)})", re.IGNORECASE),
        counted=re.compile(rf"[\d,]+[ ](?:{either(words.counted_comments)})[ ]"),
        pictures=re.compile(rf"(?:{either(words.picture_words)})[ ]\d+[ ]?(?:\W|\w{{1,3}})[ ]?\d+"),
        offers=re.compile(rf"\b(?:{either(words.offers)})\b"),
        comments=re.compile(rf"(?:[\d,]+[ ])?(?:{either(words.comment_heads)})(?:[ ]\S+){{0,3}}"),
    )


@lru_cache(maxsize=64)  # a line is asked about several times in a row
def _bare(text: str) -> str:
    return _EDGES.sub("", text[:200].lower().replace("’", "'")) or text[:1]
