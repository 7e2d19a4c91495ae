"""This file tests which capitals are names, and which words are the same somebody's."""

from tests.unit.analyse.reading import actor_called, findings_of, names_of


def _names(text: str) -> list[str]:
    return [name.text for name in names_of(text)]


def test_the_first_word_of_a_sentence_is_no_name_by_its_capital() -> None:
    assert _names("Construction halted on the pier. Later the council met Orla Venn in private.") == ["Orla Venn"]


def test_a_word_that_stands_in_lower_case_elsewhere_is_no_name() -> None:
    assert _names("Harbour Minister Ada Quill said that the harbour was full.") == ["Ada Quill"]


def test_a_title_is_no_part_of_the_name_and_its_body_is_named_too() -> None:
    names = names_of("The dispute reached NASA Administrator Lena Orr on the same day.")
    assert [(name.text, name.is_nested) for name in names] == [("NASA", True), ("Lena Orr", False)]


def test_small_words_inside_a_name_belong_to_it() -> None:
    assert "Ministry of the Interior" in _names("It was the Ministry of the Interior that paid.")
    assert "Piet van der Oost" in _names("The court heard Piet van der Oost for an hour.")


def test_a_person_of_a_place_is_named_without_the_place() -> None:
    assert "Carl Maddox" in _names("The bill of Senator Carl Maddox of Ohio failed.")


def test_a_day_beside_a_name_is_no_part_of_it() -> None:
    assert _names("The union said on Monday Petra Ollivant had left.") == ["Petra Ollivant"]


def test_a_line_in_capitals_names_nobody() -> None:
    assert _names("BREAKING NEWS FROM THE HARBOUR OF TARNBECK.") == []


def test_a_possessive_ends_a_name() -> None:
    assert _names("They met in Tarnbeck's Corn Hall.") == ["Tarnbeck", "Corn Hall"]


def test_a_surname_an_acronym_and_an_address_are_forms_of_one_actor() -> None:
    _, findings = findings_of(
        "Marta Dunmore of the Allied Quay Union (AQU) wept. The AQU said that Ms. Dunmore was ill. Dunmore denied it on Monday."
    )
    assert actor_called("Marta Dunmore", findings).aliases == ("Dunmore", "Ms. Dunmore")
    assert actor_called("Allied Quay Union", findings).aliases == ("AQU",)


def test_a_state_is_itself_under_its_adjective_with_a_body_and_in_short() -> None:
    _, findings = findings_of("The United States paid. The U.S. said so, and American officials said so in Norway.")
    state = actor_called("United States", findings)
    assert state.type == "state"
    assert set(state.aliases) == {"U.S.", "American officials"}


def test_the_state_inside_a_firms_name_is_not_that_firm() -> None:
    _, findings = findings_of("Coal India sold a share on Monday. India said that the price was fair.")
    assert not actor_called("Coal India", findings).aliases


def test_two_people_of_one_surname_stay_two() -> None:
    _, findings = findings_of("Ada Thorley sold the mill to Finn Thorley. Finn Thorley said that he was glad.")
    assert {"Ada Thorley", "Finn Thorley"} <= {actor.name for actor in findings.actors}


def test_a_text_without_capitals_names_nobody_and_is_read_all_the_same() -> None:
    _, findings = findings_of("港口周一关闭了。工会说不知道什么时候会重新开放。居民表示担心。")
    assert findings.actors == ()


def test_a_body_that_belongs_to_a_group_or_a_saint_keeps_its_first_words() -> None:
    text = "Patients' Voice told patients so. The People’s Alliance and the Farmers' List met at St. Olav's Hospital."
    assert [name.text for name in names_of(text)] == ["Patients' Voice", "People’s Alliance", "Farmers' List", "St. Olav's Hospital"]


def test_a_person_or_an_office_behind_a_possessor_is_no_part_of_its_name() -> None:
    text = "She met Norway's Ministry of Fisheries and Farmers' President Ida Crane in Sarn."
    assert [name.text for name in names_of(text)] == ["Norway", "Ministry of Fisheries", "Ida Crane", "Sarn"]


def test_a_slogan_is_one_name_of_a_campaign() -> None:
    assert [name.text for name in names_of("Members of Save Our Library met the mayor of Sarn.")] == ["Save Our Library", "Sarn"]


def test_a_name_whose_initials_follow_in_brackets_keeps_its_first_and_last_words() -> None:
    names = [name.text for name in names_of("Human Rights Monitor (HRM) wrote to the United Tram Builders (UTB) on Monday.")]
    assert names == ["Human Rights Monitor", "HRM", "United Tram Builders", "UTB"]


def test_a_list_inside_a_bodys_name_is_part_of_it() -> None:
    names = [name.text for name in names_of("The bridge of the Sarn Masonry, Tunnel and Bridge Company held on Monday.")]
    assert names == ["Sarn Masonry, Tunnel and Bridge Company"]


def test_a_list_of_names_is_no_name() -> None:
    names = [name.text for name in names_of("On Monday the Sarn Trust, Ondavale and Krey Motors signed. Ondavale paid, said Ondavale.")]
    assert names[0] == "Sarn Trust"


def test_the_first_word_of_a_list_item_or_a_label_is_no_name() -> None:
    text = "Mayor Ida Crane of Sarn said that the road was shut.\n\nMain points:\n\n- Rain is due on Monday.\n- Buses go by the coast."
    assert {name.text for name in names_of(text)} == {"Ida Crane", "Sarn"}
