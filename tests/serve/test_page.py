"""This file tests the web page in a real browser, as its user works with it."""

import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest

from briefing import Options, Source, brief, render, verify
from briefing.serve.bounds import TEXT
from tests.serve.browser import Desk
from tests.serve.conftest import EXAMPLE, ROOT, Served, serving

ASIDE = 3  # a line of the example that the rules set aside: the site's words on cookies
WATER = [(path.name, path.read_bytes()) for path in sorted((ROOT / "examples" / "water-plant").glob("*.txt"))]


def test_an_article_that_is_pasted_becomes_a_page_with_its_outline(desk: Desk) -> None:
    desk.paste()
    assert desk.page.locator("h1").inner_text() == "Dock Strike Enters Fourth Week as Vennmouth Talks Collapse"
    assert desk.line(7).inner_text().split("\n")[1:3] == ["title", "Dock Strike Enters Fourth Week as Vennmouth Talks Collapse"]
    assert "aside" in (desk.line(ASIDE).get_attribute("class") or "")
    assert desk.line(ASIDE).locator(".reason").inner_text()
    desk.status(r"made, in \d")
    assert desk.tab.locator("#fill").inner_text().endswith("points have room")


def test_the_page_in_the_frame_is_the_one_that_is_printed(desk: Desk) -> None:
    """Line by line: the browser breaks lines where the PDF does, on a sheet of the same size."""
    desk.paste()
    page = render(brief([Source.from_text(EXAMPLE, name="pasted text")]), "pdf")
    with pypdfium2.PdfDocument(BytesIO(page.data)) as document:
        printed = document[0].get_textpage().get_text_bounded()
    shown = desk.page.locator("#sheet").inner_text()
    assert "".join(sorted(letters(shown))) == "".join(sorted(letters(printed)))
    size = desk.page.locator("#sheet").evaluate("sheet => [sheet.offsetWidth, sheet.offsetHeight, document.documentElement.scrollHeight]")
    assert size == [794, 1123, 1123]


def letters(text: str) -> str:
    return "".join(sign for sign in text.casefold() if sign.isalnum())


def test_a_sentence_on_the_page_lights_up_its_place_in_the_source(desk: Desk) -> None:
    desk.paste()
    sentence = desk.page.locator("#point-5")
    sentence.hover()
    lit = desk.tab.locator("#blocks .lit")
    lit.first.wait_for()
    assert lit.inner_text() in sentence.inner_text().replace("\n", " ")
    assert lit.evaluate("each => { const box = each.getBoundingClientRect(); return box.top > 0 && box.bottom < innerHeight; }")
    desk.tab.mouse.move(5, 5)
    desk.tab.locator("#blocks .lit").first.wait_for(state="detached")


def test_a_sentence_of_the_source_lights_up_on_the_page(desk: Desk) -> None:
    desk.paste()
    shown = desk.tab.locator("#blocks .shown").first
    shown.hover()
    desk.page.locator(".lit").first.wait_for()
    assert desk.page.locator(".lit").first.inner_text()[:40] in shown.inner_text()


def test_a_line_that_was_set_aside_is_kept_and_given_back(desk: Desk) -> None:
    desk.paste()
    with desk.new_page():
        desk.line(ASIDE).get_by_role("button", name=f"Keep line {ASIDE}").click()
    assert "kept" in (desk.line(ASIDE).get_attribute("class") or "").split()
    assert desk.line(ASIDE).locator(".reason").inner_text() == "kept by you"
    assert "kept or set aside by hand" in desk.page.locator("#sheet").inner_text()
    with desk.new_page():
        desk.line(ASIDE).get_by_role("button", name=f"Undo line {ASIDE}").click()
    assert "aside" in (desk.line(ASIDE).get_attribute("class") or "").split()


def test_a_line_that_is_dropped_leaves_the_page(desk: Desk) -> None:
    desk.paste()
    line = desk.tab.locator("#blocks .block:has(.shown)").last
    words = line.locator(".shown").first.text_content() or ""
    assert len(words) > 20
    assert words in desk.page.locator("#sheet").inner_text().replace("\n", " ")
    with desk.new_page():
        line.get_by_role("button").click()
    assert words not in desk.page.locator("#sheet").inner_text().replace("\n", " ")


def test_theme_paper_words_ranker_and_title_change_the_page(desk: Desk) -> None:
    desk.paste()
    brand = desk.colour("brand")
    with desk.new_page():
        desk.tab.get_by_label("Theme", exact=True).select_option("newsroom")
    assert desk.colour("brand") != brand
    with desk.new_page():
        desk.tab.get_by_label("Paper", exact=True).select_option("letter")
    assert desk.page.locator("#sheet").evaluate("sheet => sheet.offsetWidth") == 816
    with desk.new_page():
        desk.tab.get_by_label("Title of your own").fill("A quiet quay")
    assert desk.page.locator("h1").inner_text() == "A quiet quay"
    with desk.new_page():
        desk.tab.get_by_label("Words").fill("90")
    with desk.new_page():
        desk.tab.get_by_label("Ranker").select_option("lexrank")
    with desk.new_page():
        desk.tab.get_by_label("As of").fill("2026-04-15")
    assert "15 April 2026" in desk.page.locator(".masthead").inner_text()


def test_a_pasted_text_can_be_given_a_name(desk: Desk) -> None:
    desk.paste()
    with desk.new_page():
        desk.tab.get_by_label("Name of this text").fill("Venn Courier")
    assert desk.page.locator(".sources td.name").inner_text() == "Venn Courier"


def test_the_pdf_that_is_downloaded_is_the_one_the_command_line_makes(desk: Desk, tmp_path: Path) -> None:
    desk.paste()
    with desk.new_page():
        desk.tab.get_by_label("Paper", exact=True).select_option("letter")
    with desk.tab.expect_download() as download:
        desk.tab.get_by_role("button", name="pdf").click()
    assert download.value.suggested_filename == "pasted-text.pdf"
    download.value.save_as(tmp_path / "page.pdf")
    data = (tmp_path / "page.pdf").read_bytes()
    options, source = Options(paper="letter"), Source.from_text(EXAMPLE, name="pasted text")
    assert data == render(brief([source], options), "pdf", options).data
    assert verify(data, [source]).stands
    with pypdfium2.PdfDocument(BytesIO(data)) as document:
        assert len(document) == 1


def test_a_colour_is_edited_and_the_page_follows(desk: Desk, served: Served) -> None:
    desk.paste()
    desk.tab_named("Theme files")
    with desk.new_page():
        desk.tab.get_by_role("button", name="Edit a draft of this theme").click()
    code = desk.tab.get_by_label("Text of the file")
    with desk.new_page():
        code.fill(code.input_value().replace('brand = "#12344d"', 'brand = "#5b1a3a"'))
    assert desk.colour("brand") == "#5b1a3a"
    desk.tab.get_by_label("Save as").fill("plum")
    desk.tab.get_by_role("button", name="Save", exact=True).click()
    desk.status("Saved in")
    saved = served.home / "neutral-briefing" / "templates" / "plum" / "theme.toml"
    assert "#5b1a3a" in saved.read_text(encoding="utf-8")
    with desk.new_page():
        desk.tab.get_by_label("Theme", exact=True).select_option("plum")
    assert desk.colour("brand") == "#5b1a3a"


def test_a_broken_template_is_told_with_file_and_line_and_the_last_page_stays(desk: Desk) -> None:
    desk.paste()
    with desk.new_page():
        desk.tab.get_by_label("Theme", exact=True).select_option("brief")
    desk.tab_named("Theme files")
    with desk.new_page():
        desk.tab.get_by_role("button", name="Edit a draft of this theme").click()
    desk.tab.get_by_label("File", exact=True).select_option("briefing.html.j2")
    code = desk.tab.get_by_label("Text of the file")
    whole = code.input_value()
    code.fill(whole + "\n\n{% block masthead %}\n{{ page.nosuch }}\n{% endblock %}\n")
    assert re.search(r"brief/briefing\.html\.j2, line 5: .*nosuch", desk.fault())
    assert desk.page.locator("h1").inner_text().startswith("Dock Strike")
    desk.tab.get_by_role("button", name="briefing.html.j2, line 5").click()
    assert code.evaluate("code => code.value.slice(code.selectionStart, code.selectionEnd)") == "{{ page.nosuch }}"
    with desk.new_page():
        code.fill(whole)
    assert desk.tab.locator("#faults").is_hidden()


def test_a_paste_of_five_megabytes_is_refused_in_words(desk: Desk) -> None:
    desk.paste()
    desk.tab.context.grant_permissions(["clipboard-read", "clipboard-write"])
    desk.tab.evaluate("text => navigator.clipboard.writeText(text.repeat(1000))", EXAMPLE)
    field = desk.tab.get_by_label("Paste an article")
    field.press("Control+A")
    field.press("Control+V")
    words = desk.fault()
    assert "5,115,000 characters" in words
    assert f"{TEXT:,}" in words
    assert field.input_value() == EXAMPLE
    assert desk.page.locator("h1").inner_text().startswith("Dock Strike")
    with desk.new_page():
        field.fill(EXAMPLE.replace("Monday", "Sunday"))
    assert desk.tab.locator("#faults").is_hidden()


def test_a_lost_program_is_told_and_the_text_and_page_stay(tmp_path: Path, open_desk: Callable[..., Desk]) -> None:
    with serving(tmp_path) as served:
        desk = open_desk(served)
        desk.paste()
        served.stop()
        desk.tab.locator("#lost").wait_for()
        assert "briefing serve" in desk.tab.locator("#lost").inner_text()
        desk.tab.get_by_label("Title of your own").fill("Later")
        assert desk.tab.get_by_label("Paste an article").input_value() == EXAMPLE
        assert desk.page.locator("h1").inner_text().startswith("Dock Strike")


def test_a_connection_that_comes_back_is_used_again(desk: Desk) -> None:
    desk.paste()
    desk.tab.context.set_offline(True)
    desk.tab.locator("#lost").wait_for()
    desk.tab.context.set_offline(False)
    desk.tab.locator("#lost").wait_for(state="hidden")
    with desk.new_page():
        desk.tab.get_by_label("Title of your own").fill("Back")


def test_files_become_sources_on_one_event(desk: Desk) -> None:
    with desk.new_page():
        desk.files(*WATER)
    desk.tab.locator("#sources li").nth(len(WATER) - 1).wait_for()
    desk.status(r"made, in \d")
    desk.tab.locator("#blocks section").nth(len(WATER) - 1).wait_for()
    assert letters_of(desk) == "A B C"
    desk.tab_named("Balance")
    assert desk.tab.locator("#shares li").count() == len(WATER)
    with desk.new_page():
        desk.tab.get_by_role("button", name=f"Remove {WATER[0][0]}").click()
    assert letters_of(desk) == "A B"


def letters_of(desk: Desk) -> str:
    return "".join(desk.tab.locator("#sources .letter").all_inner_texts()).strip()


def test_of_a_mailbox_the_articles_on_the_event_are_ticked(desk: Desk) -> None:
    head = "From venn@venn.example Mon Apr 13 10:00:00 2026\nFrom: venn@venn.example\nSubject: Letter"
    letters_ = [f"{head} {number}\n\n{EXAMPLE[900:2600]}\n\n" for number in range(3)]
    desk.files(("box.mbox", "".join(letters_).encode()))
    desk.status("holds 3 articles")
    boxes = [desk.tab.get_by_role("checkbox", name=f"Letter {number}") for number in range(3)]
    assert [box.is_checked() for box in boxes] == [False, False, False]
    with desk.new_page():
        boxes[1].check()
    assert "box.mbox#2" in desk.page.locator("#sheet").inner_text()


def test_a_file_that_is_dropped_is_read(desk: Desk) -> None:
    with desk.new_page():
        desk.tab.evaluate(
            """text => {
                const held = new DataTransfer();
                held.items.add(new File([text], "harbour.txt", { type: "text/plain" }));
                const event = { dataTransfer: held, bubbles: true, cancelable: true };
                for (const kind of ["dragenter", "drop"]) document.body.dispatchEvent(new DragEvent(kind, event));
            }""",
            EXAMPLE,
        )
    assert "harbour.txt" in desk.page.locator("#sheet").inner_text()


def test_an_address_that_is_no_page_is_told_as_on_the_command_line(desk: Desk) -> None:
    desk.tab.get_by_label("Address of a web page").fill("http://127.0.0.1:9/page")
    desk.tab.get_by_role("button", name="Fetch").click()
    assert "no machine of the public internet" in desk.fault()


def test_a_watched_folder_remakes_the_page_at_each_save(tmp_path: Path, open_desk: Callable[..., Desk]) -> None:
    theme = tmp_path / "mine" / "quay" / "theme.toml"
    theme.parent.mkdir(parents=True)
    theme.write_text('extends = "classic"\n[colours]\nbrand = "#204060"\n', encoding="utf-8")
    with serving(tmp_path, "--templates", theme.parents[1]) as served:
        desk = open_desk(served)
        desk.paste()
        with desk.new_page():
            desk.tab.get_by_label("Theme", exact=True).select_option("quay")
        assert desk.colour("brand") == "#204060"
        with desk.new_page():
            theme.write_text('extends = "classic"\n[colours]\nbrand = "#602040"\n', encoding="utf-8")
        assert desk.colour("brand") == "#602040"
        theme.write_text('extends = "classic"\n[colours\n', encoding="utf-8")
        assert "theme.toml" in desk.fault()
        assert "line 2" in desk.fault()
        assert desk.colour("brand") == "#602040"
        with desk.new_page():
            theme.write_text('extends = "classic"\n[colours]\nbrand = "#206040"\n', encoding="utf-8")
        assert desk.colour("brand") == "#206040"


def test_while_one_types_only_the_newest_page_counts(desk: Desk) -> None:
    desk.paste()
    field = desk.tab.get_by_label("Title of your own")
    with desk.new_page():
        field.press_sequentially("The quay and the crane", delay=40)
    desk.page.locator("h1", has_text="The quay and the crane").wait_for()
    assert desk.tab.locator("#faults").is_hidden()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   \n ",
        "Quay",
        "𝔘🚢" * 300,
        "<script>alert(1)</script> <img src=x onerror=alert(1)> The quay was closed on Monday, the board said.",
    ],
)
def test_no_text_breaks_the_page(desk: Desk, text: str) -> None:
    desk.paste()
    desk.tab.get_by_label("Paste an article").fill(text)
    desk.tab.wait_for_timeout(400)
    desk.paste(EXAMPLE.replace("Monday", "Sunday"))
    assert desk.tab.locator("#faults").is_hidden()
