"""This file looks at the HTML in a real browser, on a desk's screen and on a phone's."""

from typing import TYPE_CHECKING

import pytest

from briefing.model.options import Options
from briefing.render import render_as, theme_names
from briefing.render._page.hard import hard

if TYPE_CHECKING:
    from playwright.sync_api import Browser

CASES = dict(hard())
PHONE, DESK = 360, 1280  # px, as broad as a small phone's screen and as a desk's

# The letters of the page that reach out of the screen, and the smallest type on it in px.
_OUTSIDE = """() => {
  const walker = document.createTreeWalker(document.getElementById("sheet"), NodeFilter.SHOW_TEXT);
  const out = [];
  while (walker.nextNode()) {
    const range = document.createRange();
    range.selectNodeContents(walker.currentNode);
    const reaches = (box) => box.width > 0 && (box.right > innerWidth + 1 || box.left < -1);
    if (walker.currentNode.data.trim() && [...range.getClientRects()].some(reaches)) out.push(walker.currentNode.data);
  }
  return out;
}"""
_SMALLEST = """() => Math.min(...[...document.querySelectorAll("#sheet p, #sheet td, #sheet th")]
  .map((each) => parseFloat(getComputedStyle(each).fontSize) * each.currentCSSZoom))"""


@pytest.mark.parametrize("theme", theme_names())
@pytest.mark.parametrize("case", ["a long article with all there can be", "nine sources", "a word of 300 letters", "Arabic"])
def test_a_phone_shows_the_whole_page_without_scrolling_sideways(browser: "Browser", theme: str, case: str) -> None:
    page = browser.new_page(viewport={"width": PHONE, "height": 700})
    page.set_content(render_as(CASES[case], "html", Options(theme=theme)).data.decode())
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE
    assert page.evaluate(_OUTSIDE) == []
    assert page.evaluate(_SMALLEST) >= 13
    page.close()


@pytest.mark.parametrize("theme", theme_names())
def test_nothing_in_the_rules_of_a_theme_is_lost_on_weasyprint(theme: str, caplog: pytest.LogCaptureFixture) -> None:
    render_as(CASES["Russian"], "pdf", Options(theme=theme))
    warned = [record.getMessage() for record in caplog.records if record.name.startswith("weasyprint")]
    assert [message for message in warned if "media" in message.lower()] == []


@pytest.mark.parametrize("theme", theme_names())
def test_a_desk_shows_the_sheet_as_it_is_printed(browser: "Browser", theme: str) -> None:
    page = browser.new_page(viewport={"width": DESK, "height": 900})
    page.set_content(render_as(CASES["nine sources"], "html", Options(theme=theme)).data.decode())
    size = page.evaluate("(({width, height}) => [width, height])(document.getElementById('sheet').getBoundingClientRect())")
    assert [round(length) for length in size] == [794, 1123]  # A4 at 96 px an inch
    page.close()
