"""This file drives the web page as its user does, in a real Chromium."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pytest

from tests.serve.conftest import EXAMPLE, chromium

if TYPE_CHECKING:
    from playwright.sync_api import Browser, ConsoleMessage, FrameLocator, Locator, Page

WAIT = 60_000  # ms, for a machine under load


@contextmanager
def launched() -> Iterator["Browser"]:
    """A browser."""
    pytest.importorskip("playwright", reason="playwright is not installed")
    from playwright.sync_api import sync_playwright

    path = chromium()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, chromium_sandbox=False)
        yield browser
        browser.close()


class Desk:
    """The page in a tab, with what it complained of."""

    def __init__(self, tab: "Page", address: str) -> None:
        self.tab = tab
        self.complaints: list[str] = []
        tab.set_default_timeout(WAIT)
        tab.on("pageerror", lambda error: self.complaints.append(str(error)))
        tab.on("console", self._note)
        tab.goto(address)

    def _note(self, said: "ConsoleMessage") -> None:
        """Keeps errors but those that the browser writes itself of every request that is refused or lost."""
        if said.type == "error" and not said.text.startswith("Failed to load resource"):
            self.complaints.append(said.text)

    @property
    def page(self) -> "FrameLocator":
        """The briefing's page in its frame."""
        return self.tab.frame_locator("iframe.front")

    @property
    def made(self) -> str | None:
        """Which page is shown, in a word that changes with every page."""
        return self.tab.locator("html").get_attribute("data-made")

    @contextmanager
    def new_page(self) -> Iterator[None]:
        """Waits until what is done inside has led to a new page."""
        before = self.made
        yield
        self.tab.locator("html" if before is None else f'html:not([data-made="{before}"])').and_(self.tab.locator("[data-made]")).wait_for(
            state="attached"
        )

    def paste(self, text: str = EXAMPLE) -> None:
        """Puts a text into the field, and waits for its page."""
        with self.new_page():
            self.tab.get_by_label("Paste an article").fill(text)

    def tab_named(self, name: str) -> None:
        """Turns to one of the tabs beside the page."""
        self.tab.get_by_role("tab", name=name).click()

    def line(self, number: int) -> "Locator":
        """A line of the outline."""
        return self.tab.locator("#blocks .block").nth(number - 1)

    def colour(self, name: str) -> str:
        """A colour of the theme on the page that is shown."""
        value: str = self.page.locator("html").evaluate(f"root => getComputedStyle(root).getPropertyValue('--colour-{name}')")
        return value.strip()

    def status(self, pattern: str) -> None:
        """Waits until the page says this."""
        self.tab.locator("#status").filter(has_text=re.compile(pattern)).wait_for()

    def fault(self) -> str:
        """What stands in the place for faults, once there is something."""
        self.tab.locator("#faults").wait_for()
        return self.tab.locator("#faults").inner_text()

    def files(self, *files: tuple[str, bytes]) -> None:
        """Chooses files."""
        chosen: Any = [{"name": name, "mimeType": "application/octet-stream", "buffer": data} for name, data in files]
        self.tab.locator("#files").set_input_files(chosen)
