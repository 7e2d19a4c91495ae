"""This file tests a digest from end to end: feeds from a site on this machine, mail to a server on it."""

import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from briefing.digest._config.loading import load_settings
from briefing.digest._config.settings import Settings
from briefing.digest.running import Report, preview, run, send_test
from briefing.errors import DeliveryError, InputError
from tests.unit.deliver.post_office import PASSWORD, USER, PostOffice, running_post_office
from tests.unit.digest.articles import BRIDGE_LATER
from tests.unit.digest.newsstand import BRIDGE_ENTRY, BRIDGE_TOO_ENTRY, WHEAT_ENTRY, Entry, atom, json_feed, rss
from tests.unit.ingest.fetching.site import Handler, Site, local_fetcher, page, redirect, running_site, status

NOW = datetime(2026, 4, 14, 7, 0, tzinfo=UTC)
LATER: Entry = ("/bus", "Bus over the old road while the Tarn Ferry bridge is shut", BRIDGE_LATER)


def at(moment: datetime) -> Callable[[], datetime]:
    return lambda: moment


@pytest.fixture
def site() -> Iterator[Site]:
    with running_site() as found:
        found.answers["/rss"] = page(rss("Venn Post", [BRIDGE_ENTRY, WHEAT_ENTRY], "venn.example"), ETag='"1"')
        found.answers["/atom"] = page(atom("The Ferryman", [BRIDGE_TOO_ENTRY], "ferry.example"))
        found.answers["/json"] = page(
            json_feed("Lunde Mail", [("/copy", BRIDGE_ENTRY[1], BRIDGE_ENTRY[2] + " More soon.")], "lunde.example")
        )
        yield found


@pytest.fixture
def office(tmp_path: Path) -> Iterator[PostOffice]:
    with running_post_office(tmp_path) as found:
        yield found


def settings_for(folder: Path, site: Site, paths: tuple[str, ...], mail: str = "", *, archive: bool = False) -> Settings:
    """Settings for feeds of the site; without web pages, whose fonts take most of a small issue's time."""
    sources = "".join(f'[[sources]]\nfeed = "{site.url(path)}"\n' for path in paths)
    path = folder / "digest.toml"
    path.write_text(f'[digest]\ntitle = "Harbour news"\narchive = {str(archive).lower()}\n{sources}{mail}', encoding="utf-8")
    return load_settings(path)


def mail_to(office: PostOffice, folder: Path, *people: str) -> str:
    (folder / "password").write_text(PASSWORD, encoding="utf-8")
    (folder / "password").chmod(0o600)
    return (
        f'[mail]\nsender = "Harbour news <news@venn.example>"\nto = {list(people)!r}\n'
        f'[smtp]\nhost = "127.0.0.1"\nport = {office.port}\nuser = "{USER}"\npassword_file = "password"\n'
        f'ca_file = "{office.ca_file}"\nhello = "here.example"\n'
    )


def parsed(data: bytes) -> EmailMessage:
    found = BytesParser(policy=policy.default).parsebytes(data)
    assert isinstance(found, EmailMessage)
    return found


def done(settings: Settings, moment: datetime = NOW) -> Report:
    return run(settings, at(moment), local_fetcher(seconds=2))


def titles(report: Report) -> list[tuple[str, int]]:
    assert report.collected is not None
    return [(story.status, story.reports) for story in report.collected.made.digest.stories]


def test_feeds_of_three_kinds_become_mail_with_the_pdf_of_the_right_pages(tmp_path: Path, site: Site, office: PostOffice) -> None:
    settings = settings_for(
        tmp_path, site, ("/rss", "/atom", "/json"), mail_to(office, tmp_path, "ada@venn.example", "Ben <ben@venn.example>")
    )
    report = done(settings)
    assert titles(report) == [("new", 3), ("new", 1)]
    assert report.is_delivered
    assert [address for address, _ in office.taken] == ["ada@venn.example", "ben@venn.example"]
    mail = parsed(office.taken[1][1])
    assert (mail["To"], mail["Subject"]) == ("Ben <ben@venn.example>", "Harbour news · 2026-04-14")
    assert mail["List-Id"] == "<harbour-news.venn.example>"
    assert mail["List-Unsubscribe"] == "<mailto:news@venn.example?subject=unsubscribe>"
    assert mail["Date"].datetime == NOW
    plain, html = mail.get_body(("plain",)), mail.get_body(("html",))
    assert plain is not None
    assert html is not None
    assert "the same words as" in plain.get_content()
    assert "mailto:news@venn.example?subject=unsubscribe" in html.get_content()
    (file,) = mail.iter_attachments()
    with pikepdf.open(BytesIO(file.get_content())) as pdf:
        assert len(pdf.pages) == 3


def test_a_second_run_on_the_same_date_sends_nothing_and_asks_no_feed(tmp_path: Path, site: Site, office: PostOffice) -> None:
    settings = settings_for(tmp_path, site, ("/rss",), mail_to(office, tmp_path, "ada@venn.example"))
    done(settings)
    asked = len(site.asked)
    again = done(settings, NOW + timedelta(hours=9))
    assert again.collected is None
    assert (len(office.taken), len(site.asked)) == (1, asked)


def test_the_next_day_tells_what_is_new_and_asks_with_the_version(tmp_path: Path, site: Site) -> None:
    settings = settings_for(tmp_path, site, ("/rss", "/atom"))
    done(settings)

    def unchanged(handler: Handler) -> None:
        assert handler.headers["If-None-Match"] == '"1"'
        status(304)(handler)

    site.answers["/rss"] = unchanged
    site.answers["/atom"] = page(atom("The Ferryman", [LATER, BRIDGE_TOO_ENTRY], "ferry.example"))
    report = done(settings, NOW + timedelta(days=1))
    assert titles(report) == [("updated", 1)]
    assert report.collected is not None
    digest = report.collected.made.digest
    assert digest.stories[0].since == "2026-04-14"
    assert digest.continuing == (WHEAT_ENTRY[1],)


def test_bad_sources_are_told_and_the_rest_goes_on(tmp_path: Path, site: Site) -> None:
    def slow(handler: Handler) -> None:
        time.sleep(4)
        status(200)(handler)

    def endless(handler: Handler) -> None:
        handler.send_response(200)
        handler.end_headers()
        for _ in range(10_000):
            handler.wfile.write(b"<rss>" + b" " * 100_000)

    site.answers |= {"/moved": redirect("/rss"), "/trouble": status(500), "/slow": slow, "/endless": endless}
    site.answers["/broken"] = page(atom("The Ferryman", [BRIDGE_TOO_ENTRY], "ferry.example").replace(b"</entry>", b" & <b>"))
    report = done(settings_for(tmp_path, site, ("/moved", "/trouble", "/slow", "/endless", "/broken", "/none")))
    assert report.collected is not None
    assert sum(count for _, count in titles(report)) >= 2
    faults = "\n".join(report.collected.faults)
    for path in ("/trouble", "/slow", "/endless", "/none"):
        assert site.url(path) in faults
    assert [note.text for note in report.collected.made.digest.notices] == ["4 sources could not be read for this issue."]


def test_two_outlets_with_the_same_words_to_the_letter_are_both_named(tmp_path: Path, site: Site) -> None:
    site.answers["/same"] = page(rss("Lunde Mail", [("/same", *WHEAT_ENTRY[1:])], "lunde.example"))
    report = done(settings_for(tmp_path, site, ("/rss", "/same")))
    assert report.collected is not None
    story = report.collected.made.digest.stories[0]
    assert story.outlets == ("Lunde Mail", "Venn Post")
    assert [copy.report.outlet for copy in story.copies] == ["Lunde Mail"]


def test_pages_of_teasers_are_read_and_a_teaser_stands_where_its_page_cannot_be(tmp_path: Path, site: Site) -> None:
    teasers = [("/bridge", BRIDGE_ENTRY[1], "The Tarn Ferry bridge is shut."), ("/wheat", WHEAT_ENTRY[1], "Wheat fell for a third day.")]
    here = site.url("").encode()
    site.answers["/short"] = page(rss("Venn Post", teasers, "venn.example").replace(b"https://venn.example", here))
    text = "".join(f"<p>{line}.</p>" for line in BRIDGE_ENTRY[2].rstrip(".").split(". "))
    html = f"<html><body><article><h1>{BRIDGE_ENTRY[1]}</h1>{text}</article></body></html>"
    site.answers["/bridge"] = page(html.encode(), Content_Type="text/html; charset=utf-8")
    report = done(settings_for(tmp_path, site, ("/short",), "pages = true\n"))
    assert report.collected is not None
    texts = {source.title: source.text for source in report.collected.made.sources}
    assert "eleven miles longer" in texts[BRIDGE_ENTRY[1]]
    assert texts[WHEAT_ENTRY[1]].endswith("\nWheat fell for a third day.")
    (told,) = report.collected.teasers
    assert site.url("/wheat") in told
    assert [source.outlet for source in report.collected.made.sources] == ["Venn Post", "Venn Post"]


def test_no_page_is_read_unasked_nor_twice(tmp_path: Path, site: Site) -> None:
    here = site.url("").encode()
    site.answers["/short"] = page(rss("Venn Post", [BRIDGE_ENTRY], "venn.example").replace(b"https://venn.example", here))
    done(settings_for(tmp_path, site, ("/short",)))
    assert [path for path, _ in site.asked] == ["/short"]
    done(settings_for(tmp_path, site, ("/short",), "pages = true\n"), NOW + timedelta(days=1))
    assert [path for path, _ in site.asked] == ["/short", "/short"]


def test_a_feed_that_failed_is_read_the_next_day(tmp_path: Path, site: Site) -> None:
    good = site.answers.pop("/rss")
    settings = settings_for(tmp_path, site, ("/rss",))
    assert titles(done(settings)) == []
    site.answers["/rss"] = good
    assert len(titles(done(settings, NOW + timedelta(days=1)))) == 2


def test_without_settings_for_mail_all_is_in_the_output_folder(tmp_path: Path, site: Site) -> None:
    done(settings_for(tmp_path, site, ("/rss",), archive=True))
    names = sorted(str(path.relative_to(tmp_path / "output")) for path in (tmp_path / "output").rglob("*") if path.is_file())
    day = "harbour-news-2026-04-14"
    assert names == [
        *(f"{day}.{suffix}" for suffix in ("eml", "json", "md", "pdf")),
        *(f"harbour-news/2026-04-14/{name}" for name in ("digest.pdf", "fonts.css", "index.html", "story-1.html", "story-2.html")),
        "harbour-news/index.html",
    ]
    mail = parsed((tmp_path / "output" / f"{day}.eml").read_bytes())
    assert [file.get_filename() for file in mail.iter_attachments()] == [f"{day}.pdf"]


def test_without_a_server_each_message_is_a_file(tmp_path: Path, site: Site) -> None:
    mail = '[mail]\nsender = "news@venn.example"\nto = ["ada@venn.example", "ben@venn.example"]\n'
    assert done(settings_for(tmp_path, site, ("/rss",), mail)).is_delivered
    assert len(list((tmp_path / "output" / "mail").glob("*.eml"))) == 2


def test_who_is_to_wait_is_tried_by_a_later_run_and_who_is_refused_is_not(tmp_path: Path, site: Site, office: PostOffice) -> None:
    people = ("busy@venn.example", "gone@venn.example", "ada@venn.example")
    settings = settings_for(tmp_path, site, ("/rss",), mail_to(office, tmp_path, *people))
    office.answers = {"busy@venn.example": lambda: "451 4.7.1 later", "gone@venn.example": lambda: "550 5.1.1 no such user"}
    first = done(settings)
    assert not first.is_delivered
    assert (first.count.sent, first.count.pending, first.count.failed) == (1, 1, 1)
    assert first.refusals == (
        ("busy@venn.example", "pending", "451 4.7.1 later"),
        ("gone@venn.example", "failed", "550 5.1.1 no such user"),
    )
    office.answers = {}
    assert done(settings, NOW + timedelta(minutes=2)).count.sent == 1
    assert done(settings, NOW + timedelta(minutes=6)).count.sent == 2
    assert [address for address, _ in office.taken] == ["ada@venn.example", "busy@venn.example"]


def test_a_server_that_is_down_loses_nothing(tmp_path: Path, site: Site) -> None:
    with running_post_office(tmp_path) as gone:
        mail = mail_to(gone, tmp_path, "ada@venn.example")
    report = done(settings_for(tmp_path, site, ("/rss",), mail))
    assert isinstance(report.stopped, DeliveryError)
    assert not report.is_delivered
    assert report.count.pending == 1
    with running_post_office(tmp_path) as office:
        assert done(settings_for(tmp_path, site, ("/rss",), mail_to(office, tmp_path, "ada@venn.example"))).is_delivered
        assert len(office.taken) == 1


def test_a_one_click_address_is_each_person_s_own(tmp_path: Path, site: Site, office: PostOffice) -> None:
    mail = mail_to(office, tmp_path, "ada+x@venn.example").replace(
        "[smtp]", 'unsubscribe_url = "https://off.example/?who={recipient}"\n[smtp]'
    )
    done(settings_for(tmp_path, site, ("/rss",), mail))
    message = parsed(office.taken[0][1])
    assert "<https://off.example/?who=ada%2Bx%40venn.example>" in message["List-Unsubscribe"]
    assert message["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    body = message.get_body(("html",))
    assert body is not None
    assert 'href="https://off.example/?who=ada%2Bx%40venn.example"' in body.get_content()


def test_a_pdf_beyond_the_limit_is_left_out_and_the_message_says_so(tmp_path: Path, site: Site, office: PostOffice) -> None:
    mail = mail_to(office, tmp_path, "ada@venn.example").replace("[smtp]", "max_size = 1000\n[smtp]")
    done(settings_for(tmp_path, site, ("/rss",), mail))
    message = parsed(office.taken[0][1])
    body = message.get_body(("plain",))
    assert body is not None
    assert list(message.iter_attachments()) == []
    assert "too large to be attached" in body.get_content()


def test_a_preview_and_a_test_remember_nothing(tmp_path: Path, site: Site, office: PostOffice) -> None:
    settings = settings_for(tmp_path, site, ("/rss",), mail_to(office, tmp_path, "ada@venn.example"))
    _, files = preview(settings, at(NOW), tmp_path / "look", local_fetcher())
    assert files[0].name == "mail.html"
    send_test(settings, at(NOW), "me@venn.example", local_fetcher())
    assert [address for address, _ in office.taken] == ["me@venn.example"]
    assert parsed(office.taken[0][1])["Subject"].startswith("[Test]")
    assert len(titles(done(settings))) == 2


def test_a_test_that_is_refused_says_so(tmp_path: Path, site: Site, office: PostOffice) -> None:
    settings = settings_for(tmp_path, site, ("/rss",), mail_to(office, tmp_path, "ada@venn.example"))
    office.answers = {"me@venn.example": lambda: "550 5.1.1 no such user"}
    with pytest.raises(DeliveryError, match="no such user"):
        send_test(settings, at(NOW), "me@venn.example", local_fetcher())


def test_the_day_is_that_of_the_settings_zone(tmp_path: Path, site: Site) -> None:
    settings = settings_for(tmp_path, site, ("/rss",), '[schedule]\nzone = "Pacific/Auckland"\n')
    issue = done(settings, datetime(2026, 4, 14, 13, 0, tzinfo=UTC)).issue
    assert issue is not None
    assert issue.day == "2026-04-15"


def test_a_timer_makes_no_issue_before_its_time_and_catches_up_after_it(tmp_path: Path, site: Site) -> None:
    settings = settings_for(tmp_path, site, ("/rss",), '[schedule]\nat = "07:00"\nzone = "Europe/Paris"\ndays = ["tue"]\n')
    early, late = datetime(2026, 4, 14, 4, 50, tzinfo=UTC), datetime(2026, 4, 14, 20, 0, tzinfo=UTC)
    assert run(settings, at(early), local_fetcher(), only_if_due=True).issue is None
    assert run(settings, at(late + timedelta(days=1)), local_fetcher(), only_if_due=True).issue is None
    assert run(settings, at(late), local_fetcher(), only_if_due=True).issue is not None


def test_folders_mailboxes_and_lists_of_feeds_are_sources_too(tmp_path: Path, site: Site) -> None:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "bridge.txt").write_text(f"{BRIDGE_ENTRY[1]}\n\n{BRIDGE_ENTRY[2]}\n", encoding="utf-8")
    (tmp_path / "box" / "new").mkdir(parents=True)
    (tmp_path / "box" / "cur").mkdir()
    letter = f"From: Venn Letter <l@venn.example>\nSubject: {WHEAT_ENTRY[1]}\nDate: Tue, 14 Apr 2026 04:00:00 +0000\n\n{WHEAT_ENTRY[2]}\n"
    (tmp_path / "box" / "new" / "1.M2").write_text(letter, encoding="utf-8")
    (tmp_path / "feeds.opml").write_text(f'<opml><body><outline text="F" xmlUrl="{site.url("/atom")}"/></body></opml>', encoding="utf-8")
    settings = settings_for(
        tmp_path, site, (), '[[sources]]\nfolder = "articles"\n[[sources]]\nmailbox = "box"\n[[sources]]\nopml = "feeds.opml"\n'
    )
    report = done(settings)
    assert report.collected is not None
    assert report.collected.faults == ()
    assert titles(report) == [("new", 2), ("new", 1)]


def test_a_damaged_database_stops_the_run_before_anything_is_sent(tmp_path: Path, site: Site, office: PostOffice) -> None:
    settings = settings_for(tmp_path, site, ("/rss",), mail_to(office, tmp_path, "ada@venn.example"))
    settings.state.write_bytes(b"rubbish" * 1000)
    with pytest.raises(InputError, match="set aside"):
        done(settings)
    assert office.taken == []
