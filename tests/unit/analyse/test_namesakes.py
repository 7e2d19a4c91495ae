"""This file tests whom a surname means where several people bear it."""

from briefing.analyse import cast
from tests.unit.analyse.reading import actor_called, findings_of

SISTERS = (
    "Health minister Laura Brandt faced questions on Monday over a contract that went to her sister.\n\n"
    "The sister, Petra Brandt, 44, runs a firm that sells masks.\n\n"
    "Brandt said that she had not known of the contract. Petra Brandt said that her firm had won it fairly.\n\n"
)


def test_a_bare_surname_is_that_of_whom_the_story_is_about() -> None:
    _, findings = findings_of(SISTERS)
    speakers = [one.speaker.actor for one in findings.quotations if one.speaker and one.speaker.actor is not None]
    assert [findings.actors[speaker].name for speaker in speakers] == ["Laura Brandt", "Petra Brandt"]


def test_an_address_goes_to_whom_a_pronoun_shows_to_be_meant_by_it() -> None:
    _, findings = findings_of(SISTERS + "Ms Brandt declined to say more.")
    assert "Ms Brandt" in actor_called("Laura Brandt", findings).aliases


def test_a_bare_surname_in_doubt_is_nobodys() -> None:
    _, findings = findings_of("Tom Finch and Sid Finch were jailed on Monday. Finch said that he was sorry.")
    assert [one.speaker.actor for one in findings.quotations if one.speaker] == [None]


def test_sir_and_lady_are_two_people() -> None:
    _, findings = findings_of("Sir Aldous Penn, a judge, has died. Lady Penn, his wife of 60 years, said that he had never liked wigs.")
    assert actor_called("Aldous Penn", findings).aliases == ()
    assert len(actor_called("Lady Penn", findings).mentions) == 1


def test_a_husband_is_another_person_than_the_wife_whose_name_he_shares() -> None:
    _, findings = findings_of("Orla Finch was jailed on Friday. Her husband, Mr Finch, 60, wept. Mrs Finch did not.")
    assert "Mrs Finch" in actor_called("Orla Finch", findings).aliases
    assert actor_called("Mr Finch", findings).type == "person"


def test_mr_is_nobody_who_is_known_as_a_woman() -> None:
    _, findings = findings_of(
        "Carol Finch was jailed for theft. Her husband, Alan Finch, wept.\n\n"
        "Mary Holt said that Finch had kept two sets of books. Mr Finch said that he had known nothing."
    )
    assert actor_called("Alan Finch", findings).aliases == ("Finch", "Mr Finch")
    assert len(actor_called("Carol Finch", findings).mentions) == 2


def test_two_addressed_together_show_nobody_to_be_a_woman() -> None:
    _, findings = findings_of("Bill Tarn wept. Mr. and Mrs. Tarn left. Mr. Tarn said that it was late.")
    assert "Mr. Tarn" in actor_called("Bill Tarn", findings).aliases


def test_lady_penn_of_one_article_is_not_sir_aldous_penn_of_another() -> None:
    read = [findings_of("Sir Aldous Penn has died aged 88, he was a judge."), findings_of("Lady Penn said that he had never liked wigs.")]
    members = cast(tuple(article for article, _ in read), tuple(found for _, found in read))
    assert len(members) == 2


def test_lord_and_lady_without_a_first_name_are_two_people() -> None:
    _, findings = findings_of('"It is a scandal," said Lord Bale. Lady Bale agreed with him.')
    assert {actor.name for actor in findings.actors} == {"Lord Bale", "Lady Bale"}


def test_a_wife_in_a_list_makes_nobody_a_woman() -> None:
    _, findings = findings_of("Mr. Bill Tarn wept. Tarn, his wife, Orla, and two sons left the house. Tarn said that it was late.")
    assert len(actor_called("Bill Tarn", findings).mentions) == 3
