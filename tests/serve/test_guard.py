"""This file tests that nobody but the page itself can read or steer the program: other users, other names, other sites."""

import json

import pytest

from tests.serve.conftest import EXAMPLE, Served

ARTICLE = json.dumps({"sources": [{"name": "a", "text": EXAMPLE}], "wishes": {}, "tab": "t"}).encode()
READING = ("", "page.js", "page.css", "state/sources", "state/themes", "state/pulse", "fonts/SourceSansPro-Regular.ttf")
TELLING = ("make", "take", "sources/file", "sources/address", "sources/remove", "themes/open", "themes/write", "themes/save")


@pytest.mark.parametrize("path", READING)
def test_the_page_is_there_for_who_has_its_address(served: Served, path: str) -> None:
    assert served.ask("GET", f"/{served.token}/{path}")[0] == 200


@pytest.mark.parametrize("path", READING)
@pytest.mark.parametrize("token", ["", "wrong", "..", "%00"])
def test_without_the_token_there_is_nothing(served: Served, token: str, path: str) -> None:
    status, _, body = served.ask("GET", f"/{token}/{path}")
    assert status == 404
    assert served.token.encode() not in body


def test_a_beginning_of_the_token_is_no_token(served: Served) -> None:
    assert served.ask("GET", f"/{served.token[:-1]}/")[0] == 404
    assert served.ask("GET", f"/{served.token}x/")[0] == 404


@pytest.mark.parametrize("path", TELLING)
def test_without_the_token_nothing_can_be_told(served: Served, path: str) -> None:
    assert served.ask("POST", f"/wrong/{path}", b"{}", {"Origin": served.origin})[0] == 404


@pytest.mark.parametrize("host", ["evil.example", "evil.example:80", "localhost", "127.0.0.1", "127.0.0.1:1"])
@pytest.mark.parametrize("path", READING)
def test_another_name_for_this_machine_is_refused(served: Served, host: str, path: str) -> None:
    """A stranger's name that leads here (DNS rebinding) would make their page one with ours."""
    assert served.ask("GET", f"/{served.token}/{path}", headers={"Host": host})[0] == 421


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "https://127.0.0.1", "http://127.0.0.1:1"])
@pytest.mark.parametrize("path", TELLING)
def test_another_site_cannot_tell_it_anything(served: Served, origin: str, path: str) -> None:
    assert served.ask("POST", f"/{served.token}/{path}", ARTICLE, {"Origin": origin})[0] == 403


@pytest.mark.parametrize("path", TELLING)
def test_nothing_can_be_told_without_saying_from_where(served: Served, path: str) -> None:
    assert served.ask("POST", f"/{served.token}/{path}", ARTICLE)[0] == 403


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
@pytest.mark.parametrize("path", READING)
def test_another_site_cannot_even_ask(served: Served, site: str, path: str) -> None:
    """Another port of this machine is the same site, and yet another's page."""
    assert served.ask("GET", f"/{served.token}/{path}", headers={"Sec-Fetch-Site": site})[0] == 403
    assert served.tell("make", ARTICLE, {"Sec-Fetch-Site": site})[0] == 403


@pytest.mark.parametrize("path", READING)
def test_no_answer_is_for_other_sites_or_for_keeping(served: Served, path: str) -> None:
    _, headers, _ = served.ask("GET", f"/{served.token}/{path}")
    assert not [name for name in headers if name.startswith("access-control")]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["cross-origin-resource-policy"] == "same-origin"
    assert headers["cross-origin-opener-policy"] == "same-origin"
    assert headers["x-frame-options"] == "DENY"
    assert headers["cache-control"] == "no-store" or path.startswith("fonts/")
    assert "default-src 'none'" in headers["content-security-policy"]
    assert "http" not in headers["content-security-policy"]


def test_a_preflight_of_another_site_is_refused(served: Served) -> None:
    asked = {"Origin": "http://evil.example", "Access-Control-Request-Method": "POST"}
    assert served.ask("OPTIONS", f"/{served.token}/make", headers=asked)[0] == 403


def test_the_briefings_page_can_run_no_script(served: Served) -> None:
    status, _, body = served.tell("make", ARTICLE)
    assert status == 200
    key = json.loads(body)["page"]
    _, headers, html = served.ask("GET", f"/{served.token}/pages/{key}")
    policy = headers["content-security-policy"]
    assert b"Dock Strike" in html
    assert "sandbox allow-same-origin" in policy
    assert "script-src" not in policy
    assert "default-src 'none'" in policy
    assert headers["x-frame-options"] == "SAMEORIGIN"


@pytest.mark.parametrize(
    "path",
    [
        "../../../../etc/passwd",
        "..%2f..%2f..%2fetc/passwd",
        "fonts/..%2f..%2f..%2fpage.js",
        "fonts/%2e%2e/page.js",
        "page.html.j2",
        "app.py",
        "pages/0",
        "state/else",
        "fonts//etc/passwd",
    ],
)
def test_no_path_leads_to_another_file(served: Served, path: str) -> None:
    assert served.ask("GET", f"/{served.token}/{path}")[0] == 404
