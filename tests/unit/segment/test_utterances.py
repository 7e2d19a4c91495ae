"""This file tests which texts are transcripts, and what of an utterance is lifted with its speaker's label."""

import pytest

from briefing import Options, Source, brief, inspect

HEARING = """Transport committee hearing on the Lowen bypass

CHAIR (Odile Marr): We will now hear the agency about the bypass. The floor is yours, Mr Penhallow.

MR PENHALLOW: Thank you, Chair. The agency has spent 41 million crowns on the bypass, and it will need another 12 million.

MS QUILLER: Why was the committee not told in March?

MR PENHALLOW: The figures were not final in March. I accept that the committee should have been told.

It will be told in future. A letter goes out on Friday.

MS QUILLER: Residents say that lorries pass their school every two minutes.

CHAIR: The committee will meet again on 7 July.
"""
NO_TRANSCRIPTS = {
    "notes of one kind": "Related: The crane fell again.\n\nThe board met.\n\nRelated: The quay was closed.\n\nRelated: The fees went up.",
    "facts of an event": "Where: The hall of Sarn holds us.\n\nWhen: It begins at noon.\n\nWho: The board comes.\n\nWhy: The fees went up.",
    "words that announce": "Krey then said this: We go.\n\nThe board said no: It stays.\n\n" * 2,
    "times": "10:30: The board met.\n\n11:30: The board left.\n\n10:30: The board met.\n\n11:30: The board left.",
}


def _read(text: str) -> tuple[list[str], list[str]]:
    """The labels of what is said, and what is lifted with each."""
    article = inspect(Source.from_text(text)).article
    return (
        [article.words_of(one.label) for one in article.utterances],
        [article.words_of(article.unit_span(one.opening)) for one in article.utterances],
    )


DEBATE = """Debate on the Ports Bill in the lower house

The Speaker: I call the Minister for Ports to open the debate.

Ann Holt (Minister for Ports): This bill will bring 4,000 jobs. No fishing boat will be driven out of its harbour.

Rob Keel (Labour): The Minister is wrong. The union says that 60 boats will go.

Ann Holt: The union was consulted twice in January.

Dora Finn (Green): Nobody has measured the noise under water.
"""


def test_a_short_debate_in_which_one_speaker_comes_back_is_a_transcript() -> None:
    assert _read(DEBATE)[0] == ["The Speaker", "Ann Holt (Minister for Ports)", "Rob Keel (Labour)", "Ann Holt", "Dora Finn (Green)"]
    voices = {name for name, _ in brief([Source.from_text(DEBATE)], Options()).voices}
    assert {"Ann Holt", "Rob Keel", "Dora Finn"} <= voices


def test_each_utterance_has_its_label_and_opens_with_it() -> None:
    labels, openings = _read(HEARING)
    assert labels == ["CHAIR (Odile Marr)", "MR PENHALLOW", "MS QUILLER", "MR PENHALLOW", "MS QUILLER", "CHAIR"]
    assert all(opening.startswith(label) for label, opening in zip(labels, openings, strict=True))
    assert openings[3].endswith("I accept that the committee should have been told.")


@pytest.mark.parametrize("kind", NO_TRANSCRIPTS)
def test_other_lines_with_a_colon_make_no_transcript(kind: str) -> None:
    assert _read(NO_TRANSCRIPTS[kind]) == ([], [])


def test_of_a_long_utterance_whole_sentences_are_lifted_with_the_label() -> None:
    labels, openings = _read(HEARING.replace("The agency has", "We want to be plain about the sum. " * 12 + "The agency has"))
    assert labels[1] == "MR PENHALLOW"
    assert openings[1].endswith("the sum.")
    assert len(openings[1].split()) <= 52


def test_nothing_of_a_transcript_is_lifted_without_its_speaker_and_no_answer_without_its_question() -> None:
    read = inspect(Source.from_text(HEARING))
    article, unsafe = read.article, read.findings.unsafe
    for number in (number for one in article.utterances for number in one.sentences if number not in one.opening):
        assert unsafe[number]
    answer = next(one for one in article.utterances if one.is_answer)
    assert unsafe[answer.opening[0]]
    assert read.findings.leans[answer.opening[0]]


def test_the_page_quotes_each_speaker_by_the_label() -> None:
    briefing = brief([Source.from_text(HEARING)], Options())
    points = [point.excerpt.text for point in briefing.points]
    labels = ("CHAIR", "MR PENHALLOW:", "MS QUILLER:")
    assert points
    assert all(point.startswith(labels) for point in points)
    assert all(point.startswith("MS QUILLER: Why") for point in points if "figures were not final" in point)
    assert {name for name, _ in briefing.voices} == {"PENHALLOW", "QUILLER", "Odile Marr"}
    assert not [section.heading for section in briefing.sections if section.heading and "QUILLER" in section.heading.text]


def test_chinese_labels_have_a_wide_colon() -> None:
    text = """港口委员会主席谈港口关闭

问：港口委员会为什么决定在周一关闭港口，而不是等到冬天？

答：港口的起重机已经生锈，委员会不能再等到冬天。港口将于周一关闭，委员会已经一致决定。

问：港口关闭以后，谁来支付修理起重机的费用？

答：市政府将支付修理港口起重机的费用，金额尚未公布。委员会下周再开会。
"""
    assert _read(text)[0] == ["问", "答", "问", "答"]
