"""This file gathers what a reader should know of a verification that is no fault."""

from collections.abc import Iterator, Sequence

from briefing.model.verification import SourceCheck
from briefing.verify.known import GIVEN, is_of_this_program, unknown_words
from briefing.verify.record import Record


def find_notices(record: Record, sources: Sequence[SourceCheck], *, is_given: bool) -> Iterator[str]:
    """What was not compared, or not with what, and words that nobody can vouch for; `is_given`: whether any source was given."""
    for check in sources:
        yield from _of_source(check, is_given=is_given)
    if not is_given:
        yield "no source was given: a PDF that somebody wrote wholly anew, with texts to match, would not be found; give the original"
    title = record.values.get("title")
    if isinstance(title, dict) and title.get("key") == GIVEN:
        yield f"the title is that of whoever made the page, and no source's: {title.get('text')}"
    if not is_of_this_program(record):
        maker = record.program if record.is_packaged else f"a theme of somebody's own ({record.program})"
        for number, text in unknown_words(record):
            yield f"page {number}: words of {maker}, which this program does not know: {text}"


def _of_source(check: SourceCheck, *, is_given: bool) -> Iterator[str]:
    name = check.name if check.story is None else f"{check.name} (story {check.story})"
    if check.is_given_same is False:
        yield f"{check.given}: differs from the text that the page was made of ({name}); only the excerpts were compared"
    elif check.given is None and check.is_embedded_same is None:
        yield f"{name}: the PDF does not carry its text, and it was not given: its excerpts were compared with nothing"
    elif check.given is None and is_given:
        yield f"{name}: was not given; its excerpts were compared only with the text that the PDF carries"
