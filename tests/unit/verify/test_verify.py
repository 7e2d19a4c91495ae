"""This file tests what verifying says of PDFs that nobody changed, and of files that cannot be verified."""

import re
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from briefing import InputError, Options, Source, brief, read, verify
from briefing.render import render_as, theme_names
from tests.unit.render.test_digest import digest, rendered
from tests.unit.verify.tampering import RECORD, SOURCE, TEXT, edited, page, with_attached, with_record

EXAMPLES = Path(__file__).parents[3] / "examples"
SCRIPTS = {
    "ligatures": "Official traffic figures\n\nFive staff officers offered affluent fjord flags, said chief Fifi Affleck. Nobody was off.",
    "hyphens": "Well-known half-hour\n\nThe long-running, well-attended town-hall meeting ended at half-past ten, the co-op said – late.",
    "accents": "Ångström\n\nNguyễn Thị Minh a\u0300 Orléans: Smörgåsbord cost 3½ crowns a m² in the soft\u00adened café, it said 😀.",
    "Arabic": "الميناء مفتوح\n\nقال رئيس المجلس إن الميناء (القديم) سيبقى مفتوحا حتى نهاية العام 2026. وأُعلن أن القرار لم يُتّخذ بعد.",
    "Hebrew": "המזח ייסגר\n\nהמועצה הצביעה אמש (ביום ג') לסגור את המזח הישן של ABC. לא ידוע מתי ייפתח שוב.",
    "vowels": "קָרָא\n\nקָרָא הַיֶּלֶד אֶת הַסֵּפֶר בַּבַּיִת. لا يعلم الأُستاذُ متى تُفتَح المَدْرَسَةُ.",
    "Chinese": "港口停运\n\n港口管理局表示，渡轮将在周日停运。公司没有说明原因。",
    "Devanagari": "घाट बंद\n\nपरिषद ने रविवार को घाट बंद करने का फैसला किया. कारण अभी पता नहीं है. अध्यक्ष ने कहा कि बंदरगाह खुला रहेगा.",
    "Cyrillic": "Причал закрыт\n\nСовет проголосовал за закрытие причала. Неизвестно, когда он откроется снова.",
    "Thai": "ท่าเรือ\n\nสภาเมืองลงมติปิดท่าเรือเก่าเมื่อคืนนี้ และยังไม่ทราบว่าจะเปิดเมื่อใด.",
    "odd": "The \ud800 council\x00 met on \u202eabc\u202c street and 𝒜𝔅 non\u2011stop zero\u200bwidth 👨\u200d👩\u200d👧, it said.",
}


@pytest.mark.parametrize("theme", theme_names())
@pytest.mark.parametrize("script", SCRIPTS)
def test_every_script_stands_on_every_themes_page(script: str, theme: str) -> None:
    source = Source.from_text(SCRIPTS[script], name=f"{script}.txt")
    found = verify(render_as(brief([source]), "pdf", Options(theme=theme)).data, [source])
    assert found.faults == ()
    assert found.notices == ()
    assert found.count("embedded") == found.count("given") == (len(found.excerpts),) * 2
    assert any(check.sight == "shown" for check in found.excerpts)


@pytest.mark.parametrize("theme", theme_names())
@pytest.mark.parametrize("example", ["harbour-dispute.txt", "no-headings.txt", "water-plant"])
def test_an_example_stands_on_every_themes_page(example: str, theme: str) -> None:
    path = EXAMPLES / example
    sources = [source for file in (sorted(path.glob("*.txt")) if path.is_dir() else [path]) for source in read(file)]
    assert verify(render_as(brief(sources), "pdf", Options(theme=theme, paper="letter")).data, sources).faults == ()


def test_a_digest_stands_with_its_front_and_all_its_stories() -> None:
    found = verify(rendered().pdf)
    assert found.faults == ()
    assert {check.place.story for check in found.excerpts} == {1, 2}
    assert [check.is_embedded_same for check in found.sources] == [True, True, True]


def test_a_letter_changed_in_a_digest_is_found_with_its_story() -> None:
    text = digest().stories[1].briefing.sources[0].text.replace("wheat", "whest")
    found = verify(with_attached(rendered().pdf, "story-2-source-1.txt", text.encode()))
    assert {fault.kind for fault in found.faults} == {"source", "altered"}
    assert all("of story 2" in fault.where for fault in found.faults)


def test_a_source_that_differs_elsewhere_is_a_notice() -> None:
    found = verify(page(), [Source.from_text(f"Advertisement\n\n{TEXT}Share this\n", name="again.txt")])
    assert found.stands
    assert {check.given.standing for check in found.excerpts if check.given} == {"moved"}
    assert [notice.partition(":")[0] for notice in found.notices] == ["again.txt"]


def test_a_page_that_carries_no_text_is_compared_with_the_one_given() -> None:
    bare = page(embed=False)
    assert "compared with nothing" in " ".join(verify(bare).notices)
    found = verify(bare, [SOURCE])
    assert found.stands
    assert found.count("given") == (len(found.excerpts),) * 2
    assert found.sources[0].is_given_same
    assert not verify(bare, [Source.from_text(TEXT.replace("cracks", "crocks"))]).stands


def test_a_source_of_another_story_has_none_of_the_excerpts() -> None:
    found = verify(page(), [Source.from_text("Rain fell on the fields all night. Farmers were glad of it, they said.", name="rain")])
    assert {fault.kind for fault in found.faults} == {"absent"}


def test_of_several_sources_each_is_compared_with_its_own() -> None:
    sources = [source for path in sorted((EXAMPLES / "water-plant").glob("*.txt")) for source in read(path)]
    data = render_as(brief(sources), "pdf", Options()).data
    found = verify(data, sources[::-1])
    assert [check.given for check in found.sources] == [source.name for source in sources]
    assert found.stands
    some = verify(data, sources[1:2])
    assert [check.given for check in some.sources] == [None, sources[1].name, None]
    assert sum("was not given" in notice for notice in some.notices) == 2


def test_a_users_own_title_is_told_and_no_fault() -> None:
    found = verify(render_as(brief([SOURCE], Options(title="Zebra crossing")), "pdf", Options()).data, [SOURCE])
    assert found.stands
    assert any("Zebra crossing" in notice for notice in found.notices)


def test_words_of_somebodys_own_theme_are_told_and_no_fault(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "theme.toml").write_text('extends = "classic"\n[labels]\nproduct = "Quagga desk"\n', encoding="utf-8")
    found = verify(render_as(brief([SOURCE]), "pdf", Options(theme="mine", templates=tmp_path)).data, [SOURCE])
    assert found.stands
    assert [notice for notice in found.notices if "QUAGGA DESK" in notice]


def test_words_of_another_version_are_told_and_no_fault() -> None:
    def change(record: dict[str, dict[str, object]]) -> None:
        record["imprint"]["program"] = "neutral-briefing 7.1"

    found = verify(with_record(page(), change, sealed=True), [SOURCE])
    assert found.stands
    assert found.program == "neutral-briefing 7.1"


def test_saving_the_file_again_changes_nothing() -> None:
    assert verify(edited(page(), lambda file: file.remove_unreferenced_resources()), [SOURCE]).stands


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"Bridge closed", "is no PDF"),
        (b"%PDF-1.7\nnothing of one", "damaged"),
        (page()[: len(page()) // 2], "damaged|no briefing"),
        (with_attached(page(), RECORD, None), f"is no briefing: it carries no {RECORD}"),
        (with_attached(page(), RECORD, b"{"), f"its {RECORD} is damaged"),
        (with_attached(page(), RECORD, b"[1]"), f"its {RECORD} is damaged"),
        (with_attached(page(), RECORD, b'{"schema": "briefing/1"}'), f"its {RECORD} is damaged"),
        (with_attached(page(), RECORD, b"\xff\xfe\x00"), f"its {RECORD} is damaged"),
    ],
    ids=["text", "header", "half", "no record", "cut record", "list", "no imprint", "bytes"],
)
def test_a_file_that_cannot_be_verified_says_why(data: bytes, told: str) -> None:
    with pytest.raises(InputError, match=told):
        verify(data)


def test_a_protected_file_says_why() -> None:
    from io import BytesIO

    out = BytesIO()
    with pikepdf.open(BytesIO(page())) as file:
        file.save(out, encryption=pikepdf.Encryption(owner="a", user="b"))
    with pytest.raises(InputError, match="password"):
        verify(out.getvalue())


def test_a_record_with_places_beyond_its_sources_is_damaged_or_told() -> None:
    def change(record: dict[str, dict[str, object]]) -> None:
        record["bottom_line"]["source"] = 7

    with pytest.raises(InputError, match=re.escape(RECORD)):
        verify(with_record(page(), change, sealed=True))


@pytest.mark.parametrize("language", ["", "?!", 7, None])
def test_a_record_in_no_language_is_damaged(language: object) -> None:
    with pytest.raises(InputError, match="is damaged"):
        verify(with_record(page(), lambda record: record.update(language=language), sealed=True))


@pytest.mark.parametrize("place", [float("nan"), float("inf"), 10**400, "here", None])
def test_a_line_at_no_place_is_damage(place: object) -> None:
    def change(record: Any) -> None:
        record["imprint"]["pages"][0]["parts"][0]["lines"][0][1] = place

    with pytest.raises(InputError, match="is damaged"):
        verify(with_record(page(), change))


def test_a_part_without_lines_and_a_place_before_the_text_are_no_surprise() -> None:
    def change(record: Any) -> None:
        record["imprint"]["pages"][0]["parts"].append({"place": None, "lines": []})
        record["bottom_line"].update(start=-7, end=-70)

    assert not verify(with_record(page(), change)).stands


def test_the_json_says_of_every_excerpt_whether_it_stands() -> None:
    values = verify(page(), [SOURCE]).to_dict()
    assert values["schema"] == "verification/1"
    assert values["stands"] is True
    for excerpt in values["excerpts"]:
        assert TEXT[excerpt["start"] : excerpt["end"]] == excerpt["text"]
        assert excerpt["embedded"]["standing"] == excerpt["given"]["standing"] == "stands"
