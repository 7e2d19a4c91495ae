"""This file tests which bodies speak that have no name in the text."""

from tests.unit.analyse.reading import actor_called, findings_of


def _speakers(text: str) -> list[str | None]:
    _, findings = findings_of(text)
    actors = [one.speaker.actor for one in findings.quotations if one.speaker]
    return [None if actor is None else findings.actors[actor].name for actor in actors]


def test_a_body_without_a_name_has_a_voice() -> None:
    text = (
        "The fire service said that the cause was not known. According to the parish council, the mill was unsafe. "
        'The coastguard has sent a boat. "We will help," the government said.'
    )
    assert _speakers(text) == ["fire service", "parish council", "government"]


def test_a_body_that_speaks_is_counted_where_it_only_acts() -> None:
    _, findings = findings_of("The fire service said that nobody was hurt. The fire service sent three engines.")
    assert len(actor_called("fire service", findings).mentions) == 2


def test_a_body_by_its_noun_is_the_named_one_of_that_noun() -> None:
    text = "The Electoral Commission met on Monday. Sarn is calm. The electoral commission said that the vote would go on."
    assert _speakers(text) == ["Electoral Commission"]


def test_the_company_is_the_only_one_whose_name_is_a_firms() -> None:
    assert _speakers("Marla Swim Ltd runs the pool in Sarn. The company said that its contract ran to 2030.") == ["Marla Swim Ltd"]


def test_the_company_is_nobody_where_a_name_may_be_its() -> None:
    assert _speakers("In 2020 Ondavale bought the plant. The company said that a cable had burned.") == [None]


def test_a_council_is_nobody_where_another_may_be_meant() -> None:
    assert _speakers("Penn Council met on Monday. The parish council said that it had no money.") == [None]


def test_the_service_is_the_only_one_that_spoke_before() -> None:
    fire = "The fire service said that it had sent three engines. "
    assert _speakers(fire + "The service said that calls had doubled.") == ["fire service", "fire service"]
    ambulance = "The ambulance service said that nobody was hurt. "
    assert _speakers(fire + ambulance + "The service said that calls had doubled.")[-1] is None


def test_a_noun_that_describes_a_speaker_is_no_body() -> None:
    _, findings = findings_of("The council chairman said that it was late. The board's lawyer said that it was dear.")
    assert not {"council", "board"} & {actor.name for actor in findings.actors}
