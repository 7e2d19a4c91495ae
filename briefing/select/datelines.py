"""This file finds the dateline that an article's first words are: a point needs no "SARN (AP) —" before it."""

import re

from briefing.model.text import Article, Span

# Matches "SARN, Vennland (AP) — ", "NEW SARN — ", "(CNN) - " and the "Sarn (CNN)" of "Sarn (CNN)The ferry", whose dash a page has lost;
# not "The ferry — old as it is — sails" or "NATO - Sarn talks", nor "Port Union (PU) - the dockers' union - said".
_DATELINE = re.compile(
    r"""
    (?:
        (?: [A-ZÀ-Þ][A-ZÀ-Þ.’'-]{3,} | [A-ZÀ-Þ][A-ZÀ-Þ.]{1,2} [ ] [A-ZÀ-Þ][A-ZÀ-Þ.’'-]{2,} )  # a place in capitals
        (?: [ ]?,[ ]?[A-ZÀ-Þ][\w.’'-]+ (?: [ ][A-ZÀ-Þ][\w.’'-]+ )?+ (?:[ ]\d{1,2})? | [ ][A-ZÀ-Þ][A-ZÀ-Þ.’'-]+ ){0,4}  # its state, a day
        [ ]? (?: \( [^()\n]{2,30} \) )?                                  # an agency
      | \( [A-ZÀ-Þ][^()\n]{1,30} \)                                      # an agency alone
    )
    [ ]? (?: [—–] | -- | (?<=\)[ ]) - | (?<=\)) - ) [ ]* (?= [\w“"‘'] )
  |
    (?: [A-ZÀ-Þ][\w.’'-]+ (?: ,?[ ][A-ZÀ-Þ][\w.’'-]+ ){0,3} [ ] )?          # a place
    \( [A-ZÀ-Þ]{2,8} (?: [ ][A-ZÀ-Þ]\w+ )? \)                            # an agency in capitals
    (?: [ ]? (?: [—–] | --? ) [ ]* )?
    (?= [“"‘']? [A-ZÀ-Þ] )
    """,
    re.VERBOSE,
)


def dateline_of(text: str) -> int:
    """Length of the dateline at a text's beginning; 0 where there is none."""
    found = _DATELINE.match(text)
    return found.end() if found else 0


def lifted_span(article: Article, sentences: range) -> Span:
    """Where neighbouring sentences stand, without the dateline that an article's first words are."""
    span = article.unit_span(sentences)
    return Span(span.start + dateline_of(article.words_of(span)), span.end) if sentences.start == 0 else span
