"""This file tests that a role is found in the text's own words, wherever it stands beside the name."""

import pytest

from tests.unit.analyse.reading import actor_called, findings_of


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("The note reached Norwegian housing minister Ada Quill on Monday.", "Ada Quill", "Norwegian housing minister"),
        ("Ada Quill, the attorney for the victims, said that it was over.", "Ada Quill", "the attorney for the victims"),
        ("Ada Quill, 41, a former mayor of Sarn, said that it was over.", "Ada Quill", "a former mayor of Sarn"),
        ("Ada Quill, until recently the head of the board, said no.", "Ada Quill", "until recently the head of the board"),
        ("Ada Quill, who leads the dockers' union, said that it was over.", "Ada Quill", "who leads the dockers' union"),
        ("Ada Quill (Head of Planning) wrote the report.", "Ada Quill", "Head of Planning"),
        ("Ada Quill, a geochemist at the institute, said no.", "Ada Quill", "a geochemist at the institute"),
        ("The club's commodore, Mrs. Ada Quill, said no.", "Ada Quill", "The club's commodore"),
        (
            "Ada Quill, chief engineer of the Sarn Masonry, Tunnel and Bridge Company, said that it would hold.",
            "Ada Quill",
            "chief engineer of the Sarn Masonry, Tunnel and Bridge Company",
        ),
        ("A spokesman for the harbour, Finn Orme, said that it was over.", "Finn Orme", "A spokesman for the harbour"),
        ("Sarn's mayor, Ada Quill, opened the gates on Monday.", "Ada Quill", "Sarn's mayor"),
        ("Rep. Ada Quill (D) of Ohio, the chairman of the panel, said no.", "Ada Quill", "the chairman of the panel"),
        ("The offer came from software maker Ondavale in June.", "Ondavale", "software maker"),
    ],
)
def test_a_role_is_found_as_the_text_states_it(text: str, name: str, role: str) -> None:
    article, findings = findings_of(text)
    span = actor_called(name, findings).role
    assert span is not None
    assert article.words_of(span) == role


@pytest.mark.parametrize(
    "text",
    [
        "Ada Quill, visibly tired, left the hall.",
        "Ada Quill, Finn Orme and Bo Strand left the hall.",
        "Ada Quill told minister after minister that it was over.",
        "On Monday, Ada Quill left the hall.",
        "Her sister, Ada Quill, left the hall.",
        "The widow, Ada Quill, left the hall.",
        "Ada Quill (pictured) left the hall.",
        "Ada Quill (Sarn) left the hall.",
    ],
)
def test_what_is_no_role_is_not_taken_for_one(text: str) -> None:
    _, findings = findings_of(text)
    assert actor_called("Ada Quill", findings).role is None


def test_the_fuller_role_wins_over_a_bare_title() -> None:
    article, findings = findings_of("Senator Ada Quill spoke first. Ada Quill, the chairman of the panel, left early.")
    span = actor_called("Ada Quill", findings).role
    assert span is not None
    assert article.words_of(span) == "the chairman of the panel"
