"""This file tests which sentences may not be lifted alone, and why."""

import pytest

from tests.unit.analyse.reading import findings_of

SURE = "The harbour authority of Sarn closed the East Quay in October.\n\n"


def _why(sentence: str) -> str:
    """The reason against the first sentence of the second paragraph."""
    article, findings = findings_of(SURE + sentence)
    start = len(SURE)
    number = next(n for n, found in enumerate(article.sentences) if found.span.start >= start)
    return findings.unsafe[number]


@pytest.mark.parametrize(
    ("sentence", "why"),
    [
        ("He left the hall before the vote was taken.", "pronoun"),
        ("For the past week, they have been learning about ferries.", "pronoun"),
        ("This escalation prompted the town to close the road.", "demonstrative"),
        ("The decision has provoked some debate in the town.", "told before"),
        ("The latter left the hall after an hour.", "told before"),
        ("As a result, the harbour of Sarn stayed shut.", "leans on the sentence before"),
        ("The next day the harbour of Sarn was closed.", "time told before"),
        ("We have asked to see the key log of the harbour.", "first person"),
        ("“The drawing had no people in it at all.”", "no speaker"),
        ("Not the West Quay.", "fragment"),
        ("The union of Sarn denied this.", "demonstrative"),
        ("The club's chairman, Ivo Kerr, disputes this.", "demonstrative"),
        ("The quay's owner, Granmore Stone Ltd, denies it.", "demonstrative"),
        ("The unions reject it, too.", "demonstrative"),
        ("Ann Pell rejected the accusation.", "told before"),
        ("Union leader Emil Korda voted for it.", "pronoun"),
        ("the gate of the harbour was open that morning.", "fragment"),
    ],
)
def test_what_leans_on_the_text_around_is_told(sentence: str, why: str) -> None:
    assert _why(sentence) == why


@pytest.mark.parametrize(
    "sentence",
    [
        "Marta Dunmore said that she would not leave the gate.",
        "After his speech, Finn Orme left the hall with a friend.",
        "It is unclear whether the union would accept a mediator.",
        "Those who lost their jobs at the quay will be paid.",
        "The council of Sarn meets again on Tuesday to vote.",
        "The council of Sarn will not meet this week.",
        "The decision of the council of Sarn was welcomed by ferry owners.",
        "“We will not leave this gate, and they know it,” Marta Dunmore said.",
        "The Federation opposes the bill.",
        "The union bought a bed and paid for it.",
        "The mill said that the plan was late, and the union denied it.",
        "Jane Orr, who leads the Save Our Library group, said that the figure was wrong.",
        "The ferry of Sarn left its berth at noon with no lights.",
    ],
)
def test_what_stands_on_its_own_is_safe(sentence: str) -> None:
    assert _why(sentence) == ""


def test_a_quotation_of_several_sentences_is_safe_as_a_whole_where_its_speaker_leads() -> None:
    article, findings = findings_of("Marta Dunmore wept, saying, “We pay a high price. We are all tired.” The quay was shut by noon.")
    assert list(findings.unsafe) == ["", "part of a quotation", ""]
    assert article.units[0] == range(2)


def test_half_of_a_quotation_is_never_safe() -> None:
    assert _why("Marta Dunmore said that “the gate of the harbour will stay shut.") == "part of a quotation"


def _safety(text: str) -> list[tuple[str, bool]]:
    _, findings = findings_of(text)
    return list(zip(findings.unsafe, findings.leans, strict=True))


def test_an_articles_first_sentence_has_nothing_before_it_to_lean_on() -> None:
    assert _safety("A diver from Sarn is tackling her fear of a harbour that once froze.")[0] == ("", False)


def test_an_articles_first_sentence_may_still_point_out_of_the_article() -> None:
    assert _safety("The centrepiece of this show is a pig that is fifteen metres high.")[0][0] == "demonstrative"


def test_a_pronoun_leans_on_a_sentence_before_that_has_its_referent_only() -> None:
    sure = "The harbour authority of Sarn closed the East Quay in October."
    assert _safety(f"{sure} Mayor Ottoline Krey opened the gates. She carried the keys.")[2] == ("pronoun", True)
    assert _safety(f"{sure} The gates were opened at noon. She carried the keys.")[2] == ("pronoun", False)


def test_the_turns_of_an_interview_have_no_speaker() -> None:
    turns = "\n\n".join(
        f"How did you come to {place}?\n\nI came by ferry, and I stayed for the winter." for place in ("Sarn", "Venn", "Orm", "Tarn")
    )
    unsafe = [why for why, _ in _safety(f"Wenna Ash keeps the lighthouse of Sarn, and spoke about it on Monday.\n\n{turns}")]
    assert set(unsafe[1:]) <= {"no speaker"}


def test_what_a_colon_leads_in_has_no_speaker() -> None:
    assert (
        _safety("The union of Sarn wrote on Monday:\n\nThe talks of Sarn have failed at last.\n\nThe mayor of Sarn left.")[1][0]
        == "no speaker"
    )


def test_the_second_half_of_a_quotation_leans_on_the_half_with_the_speaker() -> None:
    _, findings = findings_of("Ilse Morrow left. “The engines are sound,” Morrow said. “We have the papers.” “Nobody asked for them.”")
    assert findings.unsafe[2:] == ("no speaker", "no speaker")
    assert findings.leans == (False, False, True, False)
