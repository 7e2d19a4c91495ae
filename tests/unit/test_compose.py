"""This file tests the composed briefing: where its words come from, and what it says of itself."""

from briefing import Excerpt, Note, Options, Source, brief

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
