"""This file holds what the tests of the web page share: the program as its user starts it, and a real browser."""

import http.client
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from tests.serve.browser import Desk

ROOT = Path(__file__).parents[2]
EXAMPLE = (ROOT / "examples" / "harbour-dispute.txt").read_text(encoding="utf-8")


@dataclass(frozen=True, slots=True)
class Served:
    """The web page, answering."""

    address: str
    process: subprocess.Popen[str]
    home: Path
    """Where the user's settings are looked for."""

    @property
    def host(self) -> str:
        """With its port."""
        return urlsplit(self.address).netloc

    @property
    def token(self) -> str:
        """The secret in the address."""
        return urlsplit(self.address).path.strip("/")

    @property
    def origin(self) -> str:
        """As a browser says it of the page's own requests."""
        return f"http://{self.host}"

    def ask(
        self, method: str, path: str, body: bytes | None = None, headers: dict[str, str] | None = None
    ) -> tuple[int, dict[str, str], bytes]:
        """Status, headers and body of one request, with exactly these headers; the path is the whole one."""
        connection = http.client.HTTPConnection("127.0.0.1", int(self.host.rpartition(":")[2]), timeout=60)
        try:
            connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
            for name, value in ({"Host": self.host} | (headers or {})).items():
                connection.putheader(name, value)
            if body is not None:
                connection.putheader("Content-Length", str(len(body)))
            connection.endheaders(body)
            answer = connection.getresponse()
            return answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read()
        finally:
            connection.close()

    def tell(self, path: str, body: bytes, headers: dict[str, str] | None = None) -> tuple[int, dict[str, str], bytes]:
        """The same as the page itself would ask it."""
        own = {"Origin": self.origin, "Sec-Fetch-Site": "same-origin", "Content-Type": "application/json"}
        return self.ask("POST", f"/{self.token}/{path}", body, own | (headers or {}))

    def stop(self) -> str:
        """What is said on standard error when the program is stopped as by Ctrl-C."""
        self.process.send_signal(signal.SIGINT)
        return self.process.communicate(timeout=30)[1]


@contextmanager
def serving(home: Path, *words: object) -> Iterator[Served]:
    """The program, started as its user would."""
    pytest.importorskip("uvicorn", reason="the extra `serve` is not installed")
    environment = os.environ | {"PYTHONPATH": str(ROOT), "XDG_CONFIG_HOME": str(home), "TMPDIR": str(home / "tmp")}
    (home / "tmp").mkdir(parents=True, exist_ok=True)
    process = subprocess.Popen(
        [sys.executable, "-m", "briefing", "serve", "--no-open", *map(str, words)],
        cwd=home,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stdout
        address = process.stdout.readline().strip()
        assert address, process.communicate()[1]
        yield Served(address, process, home)
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGINT)
        process.communicate(timeout=30)


@pytest.fixture(scope="session")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """One program for all tests that do not stop it."""
    with serving(tmp_path_factory.mktemp("home")) as found:
        yield found


@pytest.fixture
def served(running: Served) -> Iterator[Served]:
    """The program; the drafts of a test go with it, for the next one would open them as they were left."""
    yield running
    for folder in (running.home / "tmp").glob("briefing-*/themes"):
        shutil.rmtree(folder)


def chromium() -> str:
    """The system's browser, or a skip."""
    found = next((path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), None)
    if found is None:
        pytest.skip("no Chromium here: apt-get install chromium")
    return found


@pytest.fixture
def open_desk(browser: "Browser") -> Iterator[Callable[..., "Desk"]]:
    """Opens the page of a program in a tab of its own; at the end it must have complained of nothing."""
    from tests.serve.browser import Desk

    contexts, desks = [], []

    def opened(served: Served, width: int = 1600, scheme: str = "light") -> Desk:
        looks = {"viewport": {"width": width, "height": 900}, "color_scheme": scheme, "accept_downloads": True}
        contexts.append(browser.new_context(**looks))  # type: ignore[arg-type]  # playwright's own kind of table
        desks.append(Desk(contexts[-1].new_page(), served.address))
        return desks[-1]

    yield opened
    for context in contexts:
        context.close()
    assert [complaint for desk in desks for complaint in desk.complaints] == []


@pytest.fixture
def desk(served: Served, open_desk: Callable[..., "Desk"]) -> "Desk":
    """The page, empty."""
    return open_desk(served)
