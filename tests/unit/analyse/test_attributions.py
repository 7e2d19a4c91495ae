"""This file tests who is said to have said what."""

import pytest

from briefing import Options, Source, inspect
from briefing.model.findings import Quotation
from briefing.model.text import Article
from tests.unit.analyse.reading import findings_of

LEAD = "The union of Sarn went on strike on Monday. Its leader Marta Dunmore was angry."


def _said(text: str) -> list[tuple[bool, str | None, str | None, str]]:
    """Direct or not, the speaker's words, the actor meant, what was said."""
    article, findings = findings_of(text)
    return [_line(article, quotation, [actor.name for actor in findings.actors]) for quotation in findings.quotations]


def _line(article: Article, quotation: Quotation, names: list[str]) -> tuple[bool, str | None, str | None, str]:
    speaker = quotation.speaker
    who = article.words_of(speaker.span) if speaker else None
    actor = names[speaker.actor] if speaker and speaker.actor is not None else None
    return quotation.is_direct, who, actor, article.words_of(quotation.span)


@pytest.mark.parametrize(
    "text",
    [
        "“We will not leave the gate,” Dunmore said on Monday.",
        "“We will not leave the gate,” said Dunmore on Monday.",
        "Dunmore said: “We will not leave the gate.”",
        "“We will not,” Dunmore said, “leave the gate.”",
        "Dunmore, who leads the union, told the crowd, “We will not leave the gate.”",
        "“We will not leave the gate,” Dunmore (D) also said.",
        'In an e-mail Dunmore wrote "We will not leave the gate."',
        "Dunmore: “We will not leave the gate.”",
    ],
)
def test_the_speaker_is_found_before_after_and_in_the_middle(text: str) -> None:
    said = [line for line in _said(f"{LEAD}\n\n{text}") if line[0]]
    assert said
    assert {(who, actor) for _, who, actor, _ in said} == {("Dunmore", "Marta Dunmore")}


@pytest.mark.parametrize("head", ["Conclusion", "Then came the answer of Dunmore", "Gate"])
def test_a_word_before_a_colon_that_is_nobodys_name_is_no_speaker(head: str) -> None:
    said = [line for line in _said(f"{LEAD}\n\n{head}: “We will not leave the gate.” The gate was open.") if line[0]]
    assert {who for _, who, _, _ in said} <= {None}


def test_a_role_with_the_name_behind_it_is_one_speaker() -> None:
    said = [line for line in _said(f"{LEAD}\n\n“We will not leave the gate,” said the treasurer, Ansel Greaves.") if line[0]]
    assert [(who, actor) for _, who, actor, _ in said] == [("the treasurer, Ansel Greaves", "Ansel Greaves")]


def test_an_auxiliary_may_stand_between_a_quotation_and_its_verb() -> None:
    text = "Le pont fermera mardi à Eaubelle.\n« Personne ne nous a consultés », a dit Jonas Pell.\nLes habitants protestent."
    reading = inspect(Source.from_text(text), Options(language="fr"))
    assert [one.speaker and one.speaker.span.of(text) for one in reading.findings.quotations if one.is_direct] == ["Jonas Pell"]


def test_a_quotation_that_goes_on_has_the_same_speaker() -> None:
    said = _said("Marta Dunmore came. “We are not leaving,” Dunmore said. “We have tents here.”")
    assert [(who, words) for _, who, _, words in said] == [("Dunmore", "“We are not leaving,”"), ("Dunmore", "“We have tents here.”")]


def test_a_pronoun_keeps_its_words_and_is_somebody_only_without_doubt() -> None:
    sure = _said("Marta Dunmore came late. “We are not leaving,” she said.")
    doubtful = _said("Marta Dunmore met Ottoline Krey. “We are not leaving,” she said.")
    assert [line[1:3] for line in sure] == [("she", "Marta Dunmore")]
    assert [line[1:3] for line in doubtful] == [("she", None)]


def test_a_spokesman_and_an_office_are_not_the_one_they_speak_for() -> None:
    said = _said("Marta Dunmore left. A spokesman for Dunmore said that she was ill. Dunmore's office said that she was well.")
    assert [line[1:3] for line in said] == [("A spokesman for Dunmore", None), ("Dunmore's office", None)]


def test_a_title_and_a_term_in_quotation_marks_are_nobodys_words() -> None:
    assert _said("The play “The Long Night Home” opens in May. The “green gate” is shut.") == []


def test_what_is_reported_without_marks_has_its_speaker() -> None:
    said = _said("The harbour is shut, Ada Quill said. According to Finn Orme, the gate is open. Bo Strand denied that it was ever shut.")
    assert [(direct, who, words) for direct, who, _, words in said] == [
        (False, "Ada Quill", "The harbour is shut,"),
        (False, "Finn Orme", "the gate is open."),
        (False, "Bo Strand", "it was ever shut."),
    ]


def test_two_joined_clauses_have_two_speakers() -> None:
    said = _said("Ada Quill said that the fish were healthy, and Finn Orme said that they were dead.")
    assert [(who, words) for _, who, _, words in said] == [("Ada Quill", "the fish were healthy"), ("Finn Orme", "they were dead.")]


def test_a_voice_counts_each_word_once_and_its_quoted_words_apart() -> None:
    _, findings = findings_of("Ada Quill said that the town was “cold and very dark” that night.")
    assert [(voice.name, voice.words, voice.quoted) for voice in findings.voices] == [("Ada Quill", 9, 4)]


def test_a_speaker_with_a_list_in_his_role_is_named_before_it() -> None:
    article, findings = findings_of("Emil Strand, engineer of the Sarn Masonry, Tunnel and Bridge Company, said that it would hold.")
    speaker = findings.quotations[0].speaker
    assert speaker is not None
    assert article.words_of(speaker.span) == "Emil Strand"


def test_a_speaker_with_an_age_and_a_role_is_named_before_both() -> None:
    article, findings = findings_of("Her husband, Len Voss, 71, a retired plumber, said that he would miss the pool.")
    speaker = findings.quotations[0].speaker
    assert speaker is not None
    assert article.words_of(speaker.span) == "Len Voss"


def test_a_speaker_behind_words_that_say_who_they_are_is_the_quotations() -> None:
    article, findings = findings_of("“She taught us to look,” her son, David Holt, said.")
    speaker = findings.quotations[0].speaker
    assert speaker is not None
    assert article.words_of(speaker.span) == "David Holt"
