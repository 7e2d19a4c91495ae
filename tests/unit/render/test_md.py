import pytest

from briefing.model.options import Options
from briefing.render import render_as
from briefing.render.md import escaped
from tests.pages.factory import Part, briefing_of, prose


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a *b* _c_ [d](e) <f> `g` h|i $j$ ~k~ l&m;", r"a \*b\* \_c\_ \[d\](e) \<f\> \`g\` h\|i \$j\$ \~k\~ l\&m;"),
        ("# no heading", r"\# no heading"),
        ("1. no list", r"1\. no list"),
        ("2026) no list", r"2026\) no list"),
        ("- no list", r"\- no list"),
        ("1.5 metres - and more", "1.5 metres - and more"),
        ("two\nlines  and gaps", "two lines and gaps"),
        (r"a \ b", r"a \\ b"),
    ],
)
def test_what_markdown_would_take_for_its_own_is_escaped(text: str, shown: str) -> None:
    assert escaped(text) == shown


def test_markdown_holds_every_word_of_every_point() -> None:
    briefing = briefing_of([Part("Pier", prose(30, 18, 1))], [Part("Boats", prose(30, 18, 2))], title="Pier")
    text = render_as(briefing, "md", Options()).data.decode()
    assert all(point.excerpt.text in text for point in briefing.points)
    assert text.startswith("# Pier\n\n")
    assert text.endswith("\n")


def test_a_source_without_headings_needs_none() -> None:
    text = render_as(briefing_of([Part("", "It rained. It blew hard.")]), "md", Options()).data.decode()
    assert "### Article (2/2)\n\nIt blew hard. \\[2]" in text
