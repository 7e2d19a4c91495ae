"""This file tests what the program answers: pages, downloads, and faults in words."""

import json
import socket
import threading
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

from briefing import Options, Source, brief, render
from briefing.choices import formats
from briefing.serve.bounds import FILE, REQUEST, TEXT
from tests.serve.conftest import EXAMPLE, Served


def told(served: Served, path: str, table: object) -> tuple[int, Any]:
    status, _, body = served.tell(path, json.dumps(table).encode())
    return status, json.loads(body)


def article(text: str = EXAMPLE, **wishes: object) -> dict[str, Any]:
    return {"sources": [{"name": "harbour", "text": text}], "wishes": wishes, "tab": "asking"}


def faults(answer: Any) -> list[str]:
    return [fault["words"] for fault in answer["faults"]]


def test_the_page_comes_with_outline_balance_actors_and_open_points(served: Served) -> None:
    status, answer = told(served, "make", article())
    beside = answer["beside"]
    assert status == 200
    assert beside["title"] == "Dock Strike Enters Fourth Week as Vennmouth Talks Collapse"
    assert "".join(piece["text"] for piece in beside["sources"][0]["blocks"][6]["pieces"]) == beside["title"]
    assert beside["actors"][0]["name"] == "Desmond Vaile"
    assert beside["balance"]["covered"] == beside["balance"]["sections"] == 6
    assert beside["questions"][0]["label"] == "Not known"
    assert not beside["sources"][0]["blocks"][0]["kept"]
    assert beside["sources"][0]["blocks"][0]["reason"]


def test_the_outlines_pieces_are_the_source_to_the_letter(served: Served) -> None:
    text = EXAMPLE.replace("Desmond", "𝔇esmond 🚢")
    _, answer = told(served, "make", article(text))
    for block in answer["beside"]["sources"][0]["blocks"]:
        assert "".join(piece["text"] for piece in block["pieces"]) == text[block["start"] : block["end"]]
        assert all(piece["text"] == text[piece["start"] : piece["end"]] for piece in block["pieces"] if "start" in piece)


@pytest.mark.parametrize("form", formats())
def test_what_is_taken_away_is_what_the_command_line_makes(served: Served, form: str) -> None:
    status, headers, body = served.tell("take", json.dumps(article(words=120) | {"format": form}).encode())
    options = Options(words=120)
    expected = render(brief([Source.from_text(EXAMPLE, name="harbour")], options), form, options)
    assert status == 200
    assert body == expected.data
    assert headers["x-file-name"] == f"harbour{expected.suffix}"


def test_a_file_to_take_away_keeps_the_letters_of_its_name(served: Served) -> None:
    table = article() | {"format": "txt"}
    table["sources"][0]["name"] = "Häfen und 港.txt"
    status, headers, _ = served.tell("take", json.dumps(table).encode())
    assert (status, unquote(headers["x-file-name"])) == (200, "häfen-und-港.txt")


def test_a_line_that_is_kept_is_kept(served: Served) -> None:
    _, answer = told(served, "make", article(keep=["1:3"]))
    assert answer["beside"]["sources"][0]["blocks"][2]["kept"]
    _, answer = told(served, "make", article())
    assert not answer["beside"]["sources"][0]["blocks"][2]["kept"]


def test_all_faults_are_told_at_once_as_on_the_command_line(served: Served) -> None:
    status, answer = told(served, "make", article(theme="nosuch", ranker="none", language="xx-nope"))
    assert status == 422
    assert [words.partition(";")[0] for words in faults(answer)][:2] == ["no ranker called 'none'", "no language called 'xx-nope'"]
    assert "no theme called 'nosuch'" in faults(answer)[2]


@pytest.mark.parametrize(
    "wishes",
    [
        {"templates": "/etc"},
        {"names_model": "/etc"},
        {"embed": False},
        {"words": "many"},
        {"words": True},
        {"keep": "1"},
        {"theme": ["a"]},
        [1],
    ],
)
def test_a_wish_that_the_page_does_not_have_is_refused(served: Served, wishes: object) -> None:
    status, answer = told(served, "make", {"sources": [{"name": "a", "text": EXAMPLE}], "wishes": wishes, "tab": "t"})
    assert status == 422
    assert faults(answer)


@pytest.mark.parametrize(
    "body", [b"", b"[]", b"{", b"\xff", b"[" * 100_000, b'{"sources": [{"path": "/etc/passwd"}], "wishes": {}, "tab": "t"}']
)
def test_a_request_that_makes_no_sense_is_refused_in_words(served: Served, body: bytes) -> None:
    status, _, answer = served.tell("make", body)
    assert status == 422
    assert faults(json.loads(answer))


@pytest.mark.parametrize("theme", ["../../etc", "/etc", "..", "classic/../../etc", "a\0b"])
def test_a_theme_is_a_name_and_no_path(served: Served, theme: str) -> None:
    assert told(served, "make", article(theme=theme))[0] == 422
    assert told(served, "themes/open", {"theme": theme})[0] == 422
    assert told(served, "themes/save", {"theme": "classic", "as": theme})[0] == 422


@pytest.mark.parametrize("file", ["../theme.toml", "/etc/passwd", "new.css", "..\\theme.toml", ".hidden.css", "theme.toml\0.css"])
def test_only_a_themes_own_files_can_be_written(served: Served, file: str) -> None:
    told(served, "themes/open", {"theme": "plain"})
    status, answer = told(served, "themes/write", {"theme": "plain", "file": file, "text": "x"})
    assert status == 422
    assert "no file" in faults(answer)[0]


def test_a_text_that_is_too_long_is_refused_before_it_is_read(served: Served) -> None:
    status, answer = told(served, "make", article("a " * TEXT))
    assert status == 422
    assert f"{TEXT:,}" in faults(answer)[0]
    status, _, body = served.ask("POST", f"/{served.token}/make", None, {"Origin": served.origin, "Content-Length": str(REQUEST + 1)})
    assert status == 413
    assert "larger than 5 MB" in faults(json.loads(body))[0]


def test_a_file_without_a_stated_length_is_read_no_further_than_allowed(served: Served) -> None:
    port = int(served.host.rpartition(":")[2])
    named = f"Host: {served.host}\r\nOrigin: {served.origin}\r\nTransfer-Encoding: chunked"
    head = f"POST /{served.token}/sources/file?name=a.txt HTTP/1.1\r\n{named}\r\n\r\n"
    chunk = b"100000\r\n" + b"a" * 0x100000 + b"\r\n"
    with socket.create_connection(("127.0.0.1", port), timeout=30) as connection:
        answered: list[bytes] = []
        reading = threading.Thread(target=lambda: answered.append(connection.recv(100)))
        reading.start()
        connection.sendall(head.encode())
        sent = 0
        while reading.is_alive() and sent < 3 * FILE:
            try:
                connection.sendall(chunk)
            except OSError:
                break
            sent += 0x100000
        reading.join(30)
    assert answered[0].startswith(b"HTTP/1.1 413")


def test_a_file_is_read_by_its_format(served: Served) -> None:
    page = f"<html><head><title>Quay</title></head><body><article><h1>Quay</h1><p>{EXAMPLE[800:2400]}</p></article></body></html>"
    status, _, body = served.tell("sources/file?name=..%2F..%2Fquay.html", page.encode(), {"Content-Type": "text/html"})
    (source,) = json.loads(body)["sources"]
    assert status == 200
    assert (source["name"], source["title"]) == ("quay.html", "Quay")
    assert told(served, "make", {"sources": [{"id": source["id"]}], "wishes": {}, "tab": "t"})[0] == 200
    assert told(served, "sources/remove", {"id": source["id"]})[0] == 200
    status, answer = told(served, "make", {"sources": [{"id": source["id"]}], "wishes": {}, "tab": "t"})
    assert "no longer here" in faults(answer)[0]


def test_a_file_without_text_is_refused_in_words(served: Served) -> None:
    status, _, body = served.tell("sources/file?name=empty.txt", b"   ")
    assert status == 422
    assert faults(json.loads(body)) == ["empty.txt: no text in it; give an article of at least one whole sentence"]


@pytest.mark.parametrize("url", ["/etc/passwd", "file:///etc/passwd", "ftp://venn.example/a", "harbour.txt", "-", "#all"])
def test_an_address_is_one_of_the_web_and_no_file(served: Served, url: str) -> None:
    status, answer = told(served, "sources/address", {"url": url})
    assert status == 422
    assert "is no address of the web" in faults(answer)[0]


def test_an_address_reaches_no_machine_of_this_network(served: Served) -> None:
    """Not even the program itself, which has the token of nobody else."""
    for url in (f"{served.address}state/sources", "http://169.254.169.254/latest", "http://[::1]/", "http://localhost:1/"):
        status, answer = told(served, "sources/address", {"url": url})
        assert status == 422
        assert "no machine of the public internet" in faults(answer)[0]


def test_a_draft_is_nowhere_but_in_the_temporary_folder_until_it_is_saved(served: Served) -> None:
    own = served.home / "neutral-briefing" / "templates" / "green-room"
    _, answer = told(served, "themes/open", {"theme": "newsroom", "anew": True})
    changed = answer["files"]["theme.toml"].replace("#a3122b", "#0b5c2e")
    assert told(served, "themes/write", {"theme": "newsroom", "file": "theme.toml", "text": changed})[0] == 200
    status, answer = told(served, "make", article(theme="newsroom") | {"draft": True})
    assert status == 200
    _, _, html = served.ask("GET", f"/{served.token}/pages/{answer['page']}")
    assert b"--colour-accent:#0b5c2e" in html
    assert not own.exists()
    _, answer = told(served, "themes/save", {"theme": "newsroom", "as": "green-room"})
    assert Path(answer["folder"]) == own
    assert "#0b5c2e" in (own / "theme.toml").read_text(encoding="utf-8")
    assert told(served, "make", article(theme="green-room"))[0] == 200
    status, answer = told(served, "themes/save", {"theme": "newsroom", "as": "green-room"})
    assert (status, answer["faults"][0]["kind"]) == (422, "OutputError")
    assert told(served, "themes/save", {"theme": "newsroom", "as": "green-room", "replace": True})[0] == 200


def test_a_wrong_template_is_told_with_file_and_line_as_the_user_knows_them(served: Served) -> None:
    _, answer = told(served, "themes/open", {"theme": "brief", "anew": True})
    text = answer["files"]["briefing.html.j2"] + "\n{% block desk %}{{ nosuch }}{% endblock %}\n{% if %}"
    told(served, "themes/write", {"theme": "brief", "file": "briefing.html.j2", "text": text})
    status, answer = told(served, "make", article(theme="brief") | {"draft": True})
    assert status == 422
    assert faults(answer)[0].startswith("brief/briefing.html.j2, line 4: ")


def test_a_template_that_takes_all_memory_is_ended(served: Served) -> None:
    told(served, "themes/open", {"theme": "plain", "anew": True})
    told(served, "themes/write", {"theme": "plain", "file": "email.html.j2", "text": "{{ ('a' * 10 ** 10)|length }}"})
    status, _, body = served.tell("take", json.dumps(article(theme="plain") | {"draft": True, "format": "eml"}).encode())
    assert status == 422
    assert "MB" in faults(json.loads(body))[0]
