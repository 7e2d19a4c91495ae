"""This file tests that the web page can be used by everybody: by keyboard, read aloud, in light and dark, narrow and wide."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from tests.serve.browser import Desk
from tests.serve.conftest import Served

if TYPE_CHECKING:
    from playwright.sync_api import Page

SHORT = "The quay was closed on Monday.\n\nThe harbour board said that 40 ships wait outside. The mayor called for talks.\n\n"
GERMAN = (
    "Der Kai wurde am Montag geschlossen.\n\n"
    "Die Hafenbehörde teilte am Dienstag mit, dass 40 Schiffe warten. Die Bürgermeisterin rief zu Gesprächen auf.\n"
)
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def violations(tab: "Page") -> list[str]:
    """What axe-core finds, each rule with the elements that break it."""
    axe_package = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed")
    found = axe_package.Axe().run(tab, options={"runOnly": RULES, "iframes": False}).response["violations"]
    return [f"{each['id']}: {[node['target'] for node in each['nodes']]}" for each in found]


@pytest.mark.parametrize("width", [400, 1600])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_violation(served: Served, open_desk: Callable[..., Desk], width: int, scheme: str) -> None:
    desk = open_desk(served, width, scheme)
    assert violations(desk.tab) == []
    desk.paste()
    assert violations(desk.tab) == []
    for name in ("Balance", "Findings", "Theme files"):
        desk.tab_named(name)
        assert violations(desk.tab) == []
    with desk.new_page():
        desk.tab.get_by_role("button", name="Edit a draft of this theme").click()
    desk.page.locator("#point-5").hover()
    desk.tab.get_by_label("Words").fill("0")
    desk.fault()
    assert violations(desk.tab) == []


@pytest.mark.parametrize("width", [400, 700, 1000, 1600])
def test_nothing_stands_out_of_the_window(served: Served, open_desk: Callable[..., Desk], width: int) -> None:
    desk = open_desk(served, width)
    desk.paste()
    assert desk.tab.evaluate("() => document.documentElement.scrollWidth") <= width
    box = desk.tab.locator("#holder").bounding_box()
    assert box
    assert box["width"] >= 0.45 * width
    assert box["x"] + box["width"] <= width


def test_all_of_it_works_by_keyboard_alone(desk: Desk) -> None:
    keys = desk.tab.keyboard

    def tab_to(what: str) -> None:
        for _ in range(120):
            keys.press("Tab")
            if desk.tab.evaluate("what => document.activeElement.matches(what)", what):
                return
        pytest.fail(f"no way to {what}")

    tab_to("#text")
    with desk.new_page():
        keys.insert_text(f"{SHORT}The fishers of Little Corran want the ice plant back, the cooperative said.\n")
    tab_to("#theme")
    with desk.new_page():
        keys.press("ArrowDown")
    tab_to("iframe.front")
    desk.tab.locator("#blocks .lit").first.wait_for()
    first = desk.tab.locator("#blocks .lit").first.inner_text()
    keys.press("ArrowDown")
    keys.press("ArrowDown")
    desk.tab.locator("#blocks .lit", has_not_text=first).first.wait_for()
    tab_to("#tab-outline")
    keys.press("ArrowRight")
    assert desk.tab.locator("#balance").is_visible()
    keys.press("ArrowLeft")
    tab_to("[data-toggle='0-2']")
    with desk.new_page():
        keys.press("Enter")
    assert desk.tab.evaluate("document.activeElement.dataset.toggle") == "0-2"
    assert desk.line(2).locator(".reason").inner_text() == "set aside by you"


def test_a_choice_that_leaves_no_page_can_be_undone(desk: Desk) -> None:
    desk.paste(SHORT)
    desk.tab.get_by_role("button", name="Set aside line 2").click()
    assert "no usable text" in desk.fault()
    with desk.new_page():
        desk.tab.get_by_role("button", name="Undo line 2").click()
    assert desk.tab.locator("#faults").is_hidden()


def test_it_says_to_those_who_listen_what_has_happened(desk: Desk) -> None:
    desk.paste()
    assert desk.tab.get_by_role("status").inner_text().startswith("The page is made")
    assert desk.tab.get_by_role("main").count() == 1
    assert [region.get_attribute("aria-labelledby") for region in desk.tab.locator("main > section").all()][:3] == [
        "article-head",
        "wishes-head",
        "page-head",
    ]
    assert desk.tab.locator("iframe.front").get_attribute("title") == "The page"


def test_the_pages_words_come_from_the_language_and_the_article_keeps_its_own(desk: Desk) -> None:
    desk.tab_named("Findings")
    assert desk.tab.get_by_role("heading", name="Key actors").is_visible()
    assert desk.tab.get_by_role("heading", name="Outstanding questions").is_visible()
    desk.paste(GERMAN)
    assert desk.page.locator("html").get_attribute("lang") == "de"
