"""This file tests the composed briefing: where its words come from, and what it says of itself."""

import pytest

from briefing import Briefing, Excerpt, Note, Options, Source, brief

TEXT = """Ferry from Sarn to Tarnbeck to stop
The ferry from Sarn to Tarnbeck will stop in October, harbour board chairwoman Edda Quill said on Monday.
What the crew says
Ferry captain Ilse Morrow rejected that. “The engines are sound. We were never asked about the ferry,” Morrow said in Sarn.
It is not known whether the ferry can be sold.
"""
OTHER = """Ferry crew of Sarn promises a march
The crew of the ferry from Sarn to Tarnbeck will march on Thursday, ferry captain Ilse Morrow said.
The harbour board did not answer questions about the ferry's engines.
"""


def test_the_title_is_an_excerpt_of_the_source() -> None:
    title = brief([Source.from_text(TEXT)]).title
    assert title == Excerpt("Ferry from Sarn to Tarnbeck to stop", 0, 0, 35)


def test_a_title_of_the_users_own_is_a_note() -> None:
    assert brief([Source.from_text(TEXT)], Options(title="Ferry row")).title == Note("Ferry row", "title")


def test_a_text_without_headline_says_so() -> None:
    briefing = brief([Source.from_text(TEXT.split("\n", 1)[1])])
    assert "notice.no_title" in [note.key for note in briefing.notices]


def test_a_source_without_a_date_is_said_to_be_without() -> None:
    assert "notice.undated" in [note.key for note in brief([Source.from_text(TEXT)]).notices]
    assert "notice.undated" not in [note.key for note in brief([Source.from_text(TEXT, published="2026-03-02")]).notices]


def test_an_actor_of_two_sources_is_one_card_with_evidence_in_each() -> None:
    briefing = brief([Source.from_text(TEXT, name="a"), Source.from_text(OTHER, name="b")])
    (morrow,) = [card for card in briefing.actors if card.name == "Ilse Morrow"]
    assert {excerpt.source for excerpt in morrow.evidence} == {0, 1}


def test_every_source_has_a_share_and_shares_add_up() -> None:
    balance = brief([Source.from_text(TEXT, name="a"), Source.from_text(OTHER, name="b")]).balance
    assert all(source.share > 0 for source in balance.sources)
    assert sum(source.share for source in balance.sources) == 1.0


def test_the_balance_follows_the_points_that_are_kept() -> None:
    briefing = brief([Source.from_text(TEXT)])
    fewer = briefing.keeping(briefing.points[:1])
    assert (fewer.balance.sections_covered, fewer.balance.sections) == (1, 2)
    assert sum(voice.source_share for voice in fewer.balance.voices) == sum(voice.source_share for voice in briefing.balance.voices)


SHARED = (
    "The harbour board of Sarn closed the grain terminal after a crane collapsed on the northern quay.\n"
    "Inspectors will examine the other cranes on Thursday and publish what they find about rust."
)
LEADS = (
    "Bakers in town pay twice as much for flour as they did in spring, and two of them have shut their ovens for now.",
    "Farmers in the valley have begun to store their barley in old mills, and prices for it fell a little.",
    "Repairs to the rails there will take until the autumn, engineers reckon, and barges are waiting upstream.",
)


def _told_by(*tellers: int) -> Briefing:
    """A briefing of three sources of which these tell the shared facts, one of them the bottom line, after what is only theirs."""
    texts = (f"{lead}\n{SHARED}\n" if number in tellers else f"{lead}\n" for number, lead in enumerate(LEADS))
    return brief([Source.from_text(text, name=str(number)) for number, text in enumerate(texts)], Options(language="en"))


@pytest.mark.parametrize(("tellers", "key"), [((0, 1, 2), "common.all"), ((1, 2), "common.several")])
def test_what_several_sources_report_stands_first_under_a_heading_of_ours(tellers: tuple[int, ...], key: str) -> None:
    first = _told_by(*tellers).sections[0]
    assert isinstance(first.heading, Note)
    assert (first.heading.key, first.source) == (key, None)
    (point,) = first.points
    assert {point.excerpt.source, *point.also} == set(tellers)


def test_what_one_source_reports_is_no_common_ground() -> None:
    assert {section.source for section in _told_by(0).sections} == {0, 1, 2}


def test_the_source_of_the_main_message_stands_first_and_the_next_by_their_weightiest_point() -> None:
    briefing = _told_by(0)
    first = [min(point.priority for point in section.points) for section in briefing.sections]
    assert first == sorted(first)
    assert briefing.bottom_line is not None
    assert briefing.sections[0].source == briefing.bottom_line.source != 0


def test_common_ground_leaves_no_section_empty_and_is_none_of_the_sections_counted() -> None:
    briefing = _told_by(0, 1, 2)
    assert all(section.points for section in briefing.sections)
    assert (briefing.balance.sections_covered, briefing.balance.sections) == (3, 3)


LONG = (
    "The board of the harbour, which has owned the grain terminal, the northern quay and both of the cranes since the year of the flood, "
    "has put off for another season the repairs that its own engineers had asked for after the storms of the winter before last.\n"
)


def test_a_source_that_takes_more_than_its_share_is_named_with_both_shares() -> None:
    sources = [Source.from_text(text, name=name) for text, name in ((LONG, "Courier"), ("Barley fell by two crowns in Sarn.\n", "Echo"))]
    notes = [note for note in brief(sources, Options(language="en")).notices if note.key == "notice.source_share"]
    assert [note.text.split(";")[0] for note in notes] == [
        "Courier has 87 % of the summary, where an even share is 50 %",
        "Echo has 13 % of the summary, where an even share is 50 %",
    ]


def test_a_voice_that_could_not_be_heard_in_its_measure_is_named() -> None:
    asked = " ".join(["We were never asked about the ferry.", "Nobody came aboard for nine years."] * 5) + " We were never asked,"
    text = f"{SHARED}\nFerry captain Ilse Morrow rejected that. “{asked}” Morrow said in Sarn.\n"
    notices = brief([Source.from_text(text)], Options(words=30, language="en")).notices
    assert [note.text.split(";")[0] for note in notices if note.key == "notice.voice_share"] == [
        "Ilse Morrow: 100 % of the attributed words of the source, but 0 % of those in the summary"
    ]


def test_an_even_summary_has_no_notice_of_balance() -> None:
    assert not {"notice.source_share", "notice.voice_share"} & {note.key for note in _told_by(0, 1, 2).notices}


def test_equal_sources_are_no_common_ground() -> None:
    twice = [Source.from_text(f"{LEADS[0]}\n{SHARED}\n", name=name) for name in ("a", "b")]
    assert not any(point.also for point in brief(twice, Options(language="en")).points)


def test_a_quotation_split_around_its_speaker_is_shown_with_both_halves() -> None:
    text = (
        "Crew of the ferry is angry\nFerry captain Ilse Morrow rejected that. “The engines are sound,” Morrow said. “We have the papers.”\n"
    )
    (morrow,) = [card for card in brief([Source.from_text(text)]).actors if card.name == "Ilse Morrow"]
    assert [excerpt.text for excerpt in morrow.said] == ["“The engines are sound,” Morrow said. “We have the papers.”"]


def test_the_second_half_is_left_out_where_both_are_too_long_for_the_rail() -> None:
    second = " ".join(["We have the papers of every one of the engines."] * 7)
    text = f"Crew of the ferry is angry\nFerry captain Ilse Morrow rejected that. “The engines are sound,” Morrow said. “{second}”\n"
    (morrow,) = [card for card in brief([Source.from_text(text)]).actors if card.name == "Ilse Morrow"]
    assert [excerpt.text for excerpt in morrow.said] == ["“The engines are sound,” Morrow said."]


def test_what_several_sources_report_is_a_part_of_each_ones_share_and_of_their_sections() -> None:
    fact = "The harbour board of Sarn closed the grain terminal after a crane collapsed on the northern quay."
    briefing = brief(
        [
            Source.from_text(f"{fact} {rest}", name=rest[:5])
            for rest in (
                "Repairs to the rails there will take until the autumn, engineers reckon, and barges are waiting upstream.",
                "Farmers in the valley have begun to store their barley in old mills, and prices for it fell a little.",
            )
        ],
        Options(language="en"),
    )
    (common,) = [point for point in briefing.points if point.also]
    alone = briefing.keeping([common]).balance
    assert [source.share for source in alone.sources] == [0.5, 0.5]
    assert (alone.sections_covered, alone.sections) == (2, 2)


def test_of_several_sources_those_without_a_date_are_told_by_their_letters() -> None:
    sources = [Source.from_text(TEXT, name=f"{number}.txt", published="2026-03-02" if number == 1 else None) for number in range(9)]
    said = [
        [note.text for note in brief(given).notices if note.key.startswith("notice.undated")]
        for given in (sources[:3], sources, sources[1:2])
    ]
    assert said == [["No date stated by A, C."], ["No date stated by A, C, D, E, F, G, and 2 more."], []]
