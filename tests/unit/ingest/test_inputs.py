"""This file tests what an input is taken for: a file, a folder, an address, standard input, or some of the articles in one."""

import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

import briefing.ingest
from briefing import InputError, OptionError, Source, read
from briefing.ingest import Inputs, formats
from briefing.ingest._fetching import network
from briefing.ingest._reader import Reader
from tests.unit.ingest.fetching.site import HERE, Site, page, redirect, running_site

ARTICLE = "Bridge at Tarn Ferry Closed\nThe bridge at Tarn Ferry will close for six weeks from Monday, the council said."


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that inputs are named in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def opened(given: str, standard: bytes = b"") -> briefing.ingest.Opened:
    return Inputs(lambda: standard).open(given)


def texts(given: str) -> list[str]:
    return [source.text for source in opened(given).on_one_event()]


# A format of many articles: a file of it begins with "PILE" and has one on each line, as "outlet: title".


def _read_pile(data: bytes, name: str) -> tuple[Source, ...]:
    lines = data.decode().splitlines()[1:]
    return tuple(Source(text=f"Article {line}", name=name, outlet=line.partition(": ")[0], title=line.partition(": ")[2]) for line in lines)


PILE = Reader(suffixes=(".pile",), recognises=lambda data: data.startswith(b"PILE"), read=_read_pile, media_types=("text/pile",))


@pytest.fixture
def pile(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file of that format with three articles, the format being there."""
    own = folder / "formats"
    own.mkdir()
    (own / "pile.py").touch()
    module = ModuleType("briefing.ingest.pile")
    vars(module)["READER"] = PILE
    monkeypatch.setitem(sys.modules, "briefing.ingest.pile", module)
    monkeypatch.setattr(briefing.ingest, "__path__", [*briefing.ingest.__path__, str(own)])
    assert "pile" in formats()
    path = folder / "week.pile"
    path.write_text("PILE\nVenn Courier: Quay to close\nTarn Post: Bridge closed\nVenn Courier: Quay delayed\n", encoding="utf-8")
    return path


def test_a_file_with_many_articles_is_not_put_into_one_briefing(pile: Path) -> None:
    with pytest.raises(InputError) as caught:
        opened("week.pile").on_one_event()
    assert str(caught.value).splitlines() == [
        "week.pile: holds 3 articles, and a briefing is on one event; name the articles that are on it:",
        "  week.pile#1  Quay to close  (Venn Courier)",
        "  week.pile#2  Bridge closed  (Tarn Post)",
        "  week.pile#3  Quay delayed  (Venn Courier)",
        "Several are week.pile#1,3, all of them week.pile#all.",
    ]
    assert pile.exists()


@pytest.mark.parametrize(
    ("choice", "chosen"),
    [("2", [2]), ("1,3", [1, 3]), ("3,1,3", [3, 1]), ("2-3", [2, 3]), ("1,2-3,2", [1, 2, 3]), ("all", [1, 2, 3])],
)
@pytest.mark.usefixtures("pile")
def test_articles_are_chosen_by_number(choice: str, chosen: list[int]) -> None:
    whole = [held.source.text for held in opened("week.pile").held]
    assert texts(f"week.pile#{choice}") == [whole[number - 1] for number in chosen]


@pytest.mark.parametrize("choice", ["0", "4", "1,4", "3-1", "1-2-3", "1-999999"])
@pytest.mark.usefixtures("pile")
def test_a_number_that_there_is_not_is_told_with_how_many_there_are(choice: str) -> None:
    with pytest.raises(OptionError, match=rf"^week.pile#{choice}: there is no article .*; the input holds 3 articles"):
        opened(f"week.pile#{choice}")


@pytest.mark.usefixtures("pile")
def test_a_long_list_is_cut() -> None:
    Path("year.pile").write_text("PILE\n" + "Venn Courier: Tide table\n" * 400, encoding="utf-8")
    with pytest.raises(InputError) as caught:
        opened("year.pile").on_one_event()
    assert str(caught.value).splitlines()[-2] == "  … and 360 more, which `briefing inspect` lists"


@pytest.mark.usefixtures("pile")
def test_the_list_says_what_names_each_article() -> None:
    found = opened("week.pile")
    assert [held.choice for held in found.held] == ["week.pile#1", "week.pile#2", "week.pile#3"]
    assert all(opened(held.choice).on_one_event() == (held.source,) for held in found.held)
    assert found.to_dict()["articles"][1] == {
        "choice": "week.pile#2",
        "title": "Bridge closed",
        "outlet": "Tarn Post",
        "published": None,
        "url": None,
        "characters": len("Article Tarn Post: Bridge closed"),
    }


def test_a_file_may_have_such_a_name_itself(folder: Path) -> None:
    (folder / "page#2").write_text(ARTICLE, encoding="utf-8")
    assert texts("page#2") == [ARTICLE]
    assert texts("page#2#1") == [ARTICLE]


def test_standard_input_is_read_once_and_its_articles_can_be_chosen(pile: Path) -> None:
    given = [pile.read_bytes()]
    inputs = Inputs(given.pop)
    assert [inputs.open(f"-#{number}").on_one_event()[0].title for number in (1, 3)] == ["Quay to close", "Quay delayed"]


def test_standard_input_is_known_by_its_bytes() -> None:
    (held,) = opened("-", b"<!doctype html><title>Quay</title><p>Tarn Ferry").held
    assert (held.source.name, held.source.title, held.source.text) == ("standard input", "Quay", "Tarn Ferry")


# Folders


def test_the_files_of_a_folder_are_sources_in_the_order_of_their_names(folder: Path) -> None:
    for name in ("b.txt", "a.html", "C.text", ".hidden"):
        (folder / "event").mkdir(exist_ok=True)
        (folder / "event" / name).write_text(f"{ARTICLE} {name}", encoding="utf-8")
    assert [source.name for source in opened("event").on_one_event()] == ["C.text", "a.html", "b.txt"]
    assert [held.choice for held in opened("event").held] == ["event/C.text", "event/a.html", "event/b.txt"]
    assert opened("event").left_out == ()


def test_what_cannot_be_read_in_a_folder_is_left_out_and_told(folder: Path) -> None:
    (folder / "event" / "more").mkdir(parents=True)
    (folder / "event" / "a.txt").write_text(ARTICLE, encoding="utf-8")
    (folder / "event" / "b.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    found = opened("event")
    assert [source.name for source in found.on_one_event()] == ["a.txt"]
    assert [str(fault).partition(":")[0] for fault in found.left_out] == ["b.png", "event/more"]


def test_a_folder_without_an_article_is_told_with_each_reason(folder: Path) -> None:
    (folder / "event").mkdir()
    with pytest.raises(InputError, match=r"^event: no file in this folder can be read as an article$"):
        opened("event")
    (folder / "event" / "b.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    with pytest.raises(InputError, match=r"as an article:\n  b.png: is a picture"):
        opened("event")


def test_many_articles_in_one_file_of_a_folder_are_not_put_together_either(pile: Path) -> None:
    (pile.parent / "event").mkdir()
    pile.rename("event/week.pile")
    Path("event/a.txt").write_text(ARTICLE, encoding="utf-8")
    with pytest.raises(InputError, match=r"^event/week.pile: holds 3 articles"):
        opened("event").on_one_event()
    assert len(opened("event#all").on_one_event()) == 4


# Addresses


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    """A site on this machine, which is the whole public internet."""
    monkeypatch.setattr(network, "INTERNET", HERE)
    with running_site() as site:
        yield site


def test_a_page_of_the_web_is_a_source_with_its_address(site: Site) -> None:
    site.answers |= {"/old": redirect("/news/quay?x=1"), "/news/quay?x=1": page(ARTICLE.encode(), Content_Type="text/plain")}
    (source,) = read(site.url("/old"))
    assert (source.text, source.url, source.name) == (ARTICLE, site.url("/news/quay?x=1"), f"127.0.0.1:{site.port}/news/quay")


def test_a_page_that_states_its_address_has_that_one(site: Site) -> None:
    html = f"<html><link rel=canonical href=https://venn.example/quay><p>{ARTICLE}"
    site.answers["/page"] = page(html.encode(), Content_Type="text/html")
    assert read(site.url())[0].url == "https://venn.example/quay"


@pytest.mark.parametrize(
    ("path", "content_type", "data", "text"),
    [
        ("/page", "text/html", b"<p>Tarn <b>Ferry</b>", "Tarn Ferry"),
        ("/page.txt", "text/html", b"<p>Tarn <b>Ferry</b>", "Tarn Ferry"),
        ("/page.html", None, b"<p>Tarn <b>Ferry</b>", "Tarn Ferry"),
        ("/page.html", "application/octet-stream", b"<p>Tarn <b>Ferry</b>", "Tarn Ferry"),
        ("/page", "text/plain", b"<!doctype html><p>Tarn <b>Ferry</b>", "Tarn Ferry"),
        ("/page", None, b"<p>Tarn <b>Ferry</b>", "<p>Tarn <b>Ferry</b>"),
        ("/page", "text/html; charset=koi8-r", "<p>Паром".encode("koi8-r"), "Паром"),
        ("/page", "text/plain; charset=koi8-r", "Паром".encode("koi8-r"), "Паром"),
        ("/page", "text/plain; charset=koi8-r", "Паром".encode(), "Паром"),
        ("/page", "text/html; charset=nonsense", "<meta charset=koi8-r><p>Паром".encode("koi8-r"), "Паром"),
    ],
)
def test_the_format_is_told_by_bytes_then_type_then_name_and_the_charset_is_heard(
    site: Site, path: str, content_type: str | None, data: bytes, text: str
) -> None:
    site.answers[path] = page(data, Content_Type=content_type) if content_type else page(data)
    assert read(site.url(path))[0].text == text


@pytest.mark.usefixtures("pile")
def test_the_articles_of_a_feed_are_chosen_like_those_of_a_file(site: Site) -> None:
    site.answers["/feed"] = page(b"PILE\nVenn Courier: Quay to close\nTarn Post: Bridge closed\n")
    assert texts(f"{site.url('/feed')}#2") == ["Article Tarn Post: Bridge closed"]
    with pytest.raises(InputError, match=rf"{site.url('/feed')}#1  Quay to close"):
        opened(site.url("/feed")).on_one_event()


def test_a_place_in_a_page_is_no_choice(site: Site) -> None:
    site.answers["/page"] = page(ARTICLE.encode())
    assert texts(f"{site.url()}#7") == texts(f"{site.url()}#top") == [ARTICLE]


def test_a_page_of_another_kind_is_refused_like_a_file(site: Site) -> None:
    site.answers["/page"] = page(b"\x89PNG\r\n\x1a\n", Content_Type="image/png")
    with pytest.raises(InputError, match=f"^127.0.0.1:{site.port}/page: is a picture"):
        read(site.url())
