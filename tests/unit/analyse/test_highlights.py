"""This file tests what stands out over several articles: numbers that differ, steps told twice, accusations answered elsewhere."""

from briefing import Briefing, Note, Options, Source, brief


def _brief(*texts: str, as_of: str | None = None) -> Briefing:
    sources = [Source.from_text(text, name=f"source {n}", published="2026-04-14") for n, text in enumerate(texts)]
    return brief(sources, Options(language="en", as_of=as_of))


def _values(made: Briefing) -> list[str]:
    return [figure.value.text for figure in made.figures]


def _keys(made: Briefing) -> set[str]:
    return {note.key for note in made.notices}


def test_one_figure_alone_is_none() -> None:
    assert _values(_brief("The flood drove 7,000 families from their homes in Sarn.")) == []


def test_the_same_number_in_two_sources_is_shown_once() -> None:
    made = _brief(
        "The flood drove 7,000 families from their homes in Sarn. The wall of Sarn cost 3 million crowns.",
        "In Sarn the flood drove 7,000 families out. The mayor of Sarn wept.",
    )
    assert _values(made) == ["3 million crowns", "7,000 families"]  # what the bottom line says already comes last


def test_a_number_of_the_bottom_line_gives_way_to_others() -> None:
    made = _brief(
        "Flood drives families from Sarn\n\nThe flood drove 7,000 families from their homes in Sarn on Monday, the mayor said.\n\n"
        "The mayor said that 7,000 families slept in tents. The wall of Sarn cost 3 million crowns.\n\n"
        "The flood hurt 40 people at the wall of Sarn.\n"
    )
    assert made.bottom_line is not None
    assert "7,000 families" in made.bottom_line.text
    assert _values(made) == ["40 people", "3 million crowns"]


def test_a_number_of_the_bottom_line_is_shown_under_another_caption_where_one_figure_would_stand_alone() -> None:
    made = _brief(
        "Flood drives families from Sarn\n\nThe flood drove 7,000 families from their homes in Sarn on Monday, the mayor said.\n\n"
        "The mayor said that 7,000 families slept in tents. The wall of Sarn cost 3 million crowns.\n"
    )
    assert _values(made) == ["3 million crowns", "7,000 families"]
    assert "tents" in made.figures[1].context.text


def test_sources_that_give_different_tolls_are_both_heard_and_a_notice_says_so() -> None:
    made = _brief(
        "The flood in Sarn killed 12 people on Monday. The wall of Sarn cost 3 million crowns.",
        "The flood in Sarn killed 19 people on Monday. The mayor of Sarn wept.",
    )
    assert _values(made)[:2] == ["12 people", "19 people"]
    assert [figure.value.source for figure in made.figures[:2]] == [0, 1]
    assert "notice.figures_differ" in _keys(made)


def test_numbers_that_differ_between_sources_are_an_open_question_with_both_side_by_side() -> None:
    question = _brief(
        "The flood in Sarn killed 12 people on Monday. The wall of Sarn cost 3 million crowns.",
        "The flood in Sarn killed 19 people on Monday. The mayor of Sarn wept.",
    ).questions[0]
    assert (question.kind, question.text) == ("disputed", Note("The sources give different numbers for the same thing", "figures_differ"))
    assert [(excerpt.source, excerpt.text) for excerpt in question.evidence] == [
        (0, "The flood in Sarn killed 12 people on Monday."),
        (1, "The flood in Sarn killed 19 people on Monday."),
    ]


def test_sources_that_agree_on_a_number_dispute_nothing() -> None:
    made = _brief(
        "The flood in Sarn killed 12 people on Monday. The wall of Sarn cost 3 million crowns.",
        "The flood in Sarn killed 12 people on Monday. The mayor of Sarn wept.",
    )
    assert not made.questions


def test_a_source_that_gives_both_numbers_disputes_neither() -> None:
    made = _brief(
        "The flood in Sarn killed 12 people on Monday. The flood in Tarnbeck killed 19 people a year ago.",
        "The flood in Sarn killed 19 people on Monday. The mayor of Sarn wept.",
    )
    assert "notice.figures_differ" not in _keys(made)


def test_shares_of_different_things_do_not_differ() -> None:
    made = _brief(
        "In Sarn 36 per cent of the staff are women. The wall of Sarn cost 3 million crowns.",
        "In Sarn 60 per cent of the staff are older. The mayor of Sarn wept.",
    )
    assert "notice.figures_differ" not in _keys(made)


def test_steps_with_a_date_each_stand_in_the_order_of_their_dates() -> None:
    made = _brief("The court of Sarn is due to rule on 22 June. The board of Sarn will vote on 3 May.")
    assert [excerpt.text for excerpt in made.next] == [
        "The board of Sarn will vote on 3 May.",
        "The court of Sarn is due to rule on 22 June.",
    ]


def test_a_step_is_never_shown_without_what_it_waits_for() -> None:
    sentence = "Work on the quay of Sarn is due to begin in June, after the courts have ruled on it."
    assert sentence in [excerpt.text for excerpt in _brief(f"{sentence} The board of Sarn will vote on 3 May.").next]


def test_steps_without_a_date_leave_all_in_the_order_of_the_text() -> None:
    made = _brief("The court of Sarn is due to rule on 22 June. The mayor is to meet dockers. The board of Sarn will vote on 3 May.")
    assert [excerpt.start for excerpt in made.next] == sorted(excerpt.start for excerpt in made.next)
    assert len(made.next) == 3


def test_a_step_before_the_day_that_the_briefing_speaks_for_is_past() -> None:
    text = "The court of Sarn is due to rule on 22 June 2026. The board of Sarn will vote on 3 May 2026."
    assert [excerpt.text for excerpt in _brief(text, as_of="2026-06-01").next] == ["The court of Sarn is due to rule on 22 June 2026."]


def test_a_step_that_two_sources_tell_is_shown_once() -> None:
    made = _brief("The court of Sarn is due to rule on 22 June.", "On 22 June the court of Sarn will rule.")
    assert len(made.next) == 1


def test_an_answer_in_another_source_is_an_answer() -> None:
    accusation = "Inspectors in Sarn accused Ondale Works of dumping oil on Monday. Ondale Works employs 200 people in Sarn."
    assert "notice.one_sided" in _keys(_brief(accusation))
    assert "notice.one_sided" not in _keys(_brief(accusation, "Ondale Works said that the tanks in Sarn were tight. The river is black."))
