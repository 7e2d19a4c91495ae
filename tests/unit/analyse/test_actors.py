"""This file tests who counts as an actor, of which type, and in which order."""

from briefing.analyse import cast
from briefing.model.findings import Findings
from briefing.model.text import Article
from tests.unit.analyse.reading import actor_called, findings_of

STRIKE = (
    "Dock workers in Sarn went on strike on Monday. Union leader Marta Dunmore said that nobody had asked them. "
    "The Harbour Authority closed the quay. Marta Dunmore refused to leave the gate. It rained in Tarnbeck."
)


def test_unnamed_groups_are_actors_under_the_words_that_say_who_they_are() -> None:
    _, findings = findings_of(STRIKE)
    assert actor_called("Dock workers", findings).type == "group"


def test_a_noun_that_only_looks_like_a_group_is_one_where_it_speaks() -> None:
    _, findings = findings_of("The anglers said that the fish were dead. The numbers were bad, and the rivers were low.")
    assert {actor.name for actor in findings.actors} == {"anglers"}


def test_a_group_that_only_describes_the_next_noun_is_nobody() -> None:
    _, findings = findings_of("A fire broke out near the police station on Monday.")
    assert findings.actors == ()


def test_a_type_is_given_on_evidence_only() -> None:
    _, findings = findings_of(STRIKE + " Ondavale was quiet.")
    assert actor_called("Marta Dunmore", findings).type == "person"
    assert actor_called("Harbour Authority", findings).type == "organisation"
    assert actor_called("Tarnbeck", findings).type == "unknown"


def test_whoever_does_nothing_is_no_member_of_the_cast() -> None:
    article, findings = findings_of(STRIKE)
    names = [member.name for member in cast((article,), (findings,))]
    assert names[0] == "Marta Dunmore"
    assert "Tarnbeck" not in names


def test_a_place_by_its_noun_is_nobody_unless_it_acts() -> None:
    _, findings = findings_of("The ship lay off Sable Point for nine days. Captain Mirela Dunn said that the coast was dark.")
    assert [actor.name for actor in findings.actors] == ["Mirela Dunn"]


def test_mentions_stand_in_the_text_and_in_order() -> None:
    article, findings = findings_of(STRIKE)
    for actor in findings.actors:
        assert list(actor.mentions) == sorted(actor.mentions)
        assert all(article.words_of(mention) in (actor.name, *actor.aliases) for mention in actor.mentions)


def test_the_same_somebody_of_two_articles_is_one_member_under_the_fullest_name() -> None:
    read = [findings_of(STRIKE), findings_of("Dunmore said on Tuesday that the gate was hers. The Harbour Authority laughed.")]
    articles: tuple[Article, ...] = tuple(article for article, _ in read)
    findings: tuple[Findings, ...] = tuple(found for _, found in read)
    members = {member.name: member.parts for member in cast(articles, findings)}
    assert [article for article, _ in members["Marta Dunmore"]] == [0, 1]
    assert [article for article, _ in members["Harbour Authority"]] == [0, 1]


def test_sir_before_a_first_name_means_whom_it_stood_before_in_full() -> None:
    _, findings = findings_of("Sir Paul Ray opened the bridge on Monday. Dame Ola Finn watched. Sir Paul said that it was late.")
    assert actor_called("Paul Ray", findings).aliases == ("Paul", "Sir Paul")


def test_a_bodys_paper_is_not_the_body() -> None:
    _, findings = findings_of("The UTB Bulletin said on Monday that talks had failed. UTB said that pay was too low.")
    assert {actor.name for actor in findings.actors} == {"UTB Bulletin", "UTB"}


def test_the_time_of_day_is_no_part_of_a_group() -> None:
    _, findings = findings_of("On Friday night officials met again. Night workers said that it was late.")
    assert {actor.name for actor in findings.actors} == {"officials", "Night workers"}


def test_a_bodys_noun_before_a_role_is_the_body_named_before() -> None:
    _, findings = findings_of("Penn Council voted on Monday. Council leader Dale Marsh wept. Marsh said that the council had no money.")
    assert len(actor_called("Penn Council", findings).mentions) == 3
