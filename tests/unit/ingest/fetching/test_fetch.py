"""This file tests fetching over real connections: politeness, bounds, and where it does not go."""

import gzip
import ssl
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from email.utils import format_datetime

import pytest
import trustme

from briefing import InputError, __version__
from briefing.ingest import Fetched, Unchanged, Version, fetch
from briefing.ingest._fetching.network import Network
from tests.unit.ingest.fetching.site import HERE, Answer, Handler, Site, in_turn, local_fetcher, page, redirect, running_site, status

WORDS = b"The bridge at Tarn Ferry will close for six weeks."


def test_a_page_comes_with_what_the_server_says_of_it(site: Site) -> None:
    modified = "Tue, 14 Apr 2026 09:00:00 GMT"
    site.answers["/page"] = page(WORDS, Content_Type='Text/HTML; Charset="Windows-1251"', ETag='"a1"', Last_Modified=modified)
    assert local_fetcher().fetch(site.url()) == Fetched(
        url=site.url(),
        final_url=site.url(),
        data=WORDS,
        media_type="text/html",
        charset="windows-1251",
        version=Version('"a1"', modified),
    )


def test_we_say_who_we_are_and_send_no_cookie(site: Site) -> None:
    site.answers["/page"] = page(WORDS, Set_Cookie="id=1")
    fetcher = local_fetcher()
    fetcher.fetch(site.url())
    fetcher.fetch(site.url())
    headers = site.asked[1][1]
    assert headers["User-Agent"] == f"neutral-briefing/{__version__}"
    assert headers["Host"] == f"127.0.0.1:{site.port}"
    assert not {"Cookie", "Referer", "Authorization", "If-None-Match"} & set(headers)


def test_a_page_that_has_not_changed_is_told_apart(site: Site) -> None:
    site.answers["/page"] = status(304, ETag='"a2"')
    known = Version('"a1"', "Tue, 14 Apr 2026 09:00:00 GMT")
    assert local_fetcher().fetch(site.url(), known) == Unchanged(site.url(), Version('"a2"', known.modified))
    headers = site.asked[0][1]
    assert (headers["If-None-Match"], headers["If-Modified-Since"]) == (known.etag, known.modified)


def test_an_answer_that_nothing_changed_is_none_to_a_plain_question(site: Site) -> None:
    site.answers["/page"] = status(304)
    with pytest.raises(InputError, match="status 304 instead of a page"):
        local_fetcher().fetch(site.url())


# Redirects


@pytest.mark.parametrize("code", [301, 302, 303, 307, 308])
def test_redirects_are_followed_and_where_they_end_is_told(site: Site, code: int) -> None:
    site.answers |= {"/page": redirect("/second?x=ü", code), "/second?x=%C3%BC": redirect("third", code), "/third": page(WORDS)}
    found = local_fetcher().fetch(site.url())
    assert isinstance(found, Fetched)
    assert (found.url, found.final_url, found.data) == (site.url(), site.url("/third"), WORDS)


def test_a_redirect_in_a_circle_is_left(site: Site) -> None:
    site.answers |= {"/page": redirect("/other"), "/other": redirect("/page")}
    with pytest.raises(InputError, match=f"^{site.url()}: redirects more than 3 times"):
        local_fetcher(redirects=3).fetch(site.url())
    assert len(site.asked) == 4


@pytest.mark.parametrize("location", ["file:///etc/passwd", "ftp://venn.example/", "https://ida:s3cret@venn.example/"])
def test_a_redirect_to_what_is_no_page_is_not_followed(site: Site, location: str) -> None:
    site.answers["/page"] = redirect(location)
    with pytest.raises(InputError, match="redirects to where we do not follow") as caught:
        local_fetcher().fetch(site.url())
    assert "s3cret" not in str(caught.value)


@pytest.mark.parametrize("host", ["127.0.0.2", "[::1]", "0.0.0.0", "2130706434", "0x7f.2"])  # noqa: S104
def test_a_redirect_to_a_private_address_is_not_followed(site: Site, host: str) -> None:
    site.answers |= {"/page": redirect(site.url("/inside", host)), "/inside": page(b"secret")}
    with pytest.raises(InputError, match="is no machine of the public internet"):
        local_fetcher().fetch(site.url())
    assert [path for path, _ in site.asked] == ["/page"]


# Which machine is talked to


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "2130706433", "0x7f.1", "127.1"])
def test_this_machine_is_never_fetched_from(site: Site, host: str) -> None:
    site.answers["/page"] = page(b"secret")
    with pytest.raises(InputError, match="is no machine of the public internet; save the page"):
        fetch(site.url(host=host))
    assert site.asked == []


def test_a_name_is_resolved_once_so_that_no_second_answer_can_lead_inside(site: Site) -> None:
    asked: list[str] = []

    def rebinding(host: str) -> tuple[str, ...]:
        asked.append(host)
        return ("127.0.0.1",) if len(asked) % 2 else ("127.0.0.2",)

    site.answers["/robots.txt"] = page(b"")
    site.answers["/page"] = page(b"secret")
    with pytest.raises(InputError, match=r"venn.example is no machine of the public internet"):
        local_fetcher(Network(rebinding, HERE.allows)).fetch(site.url(host="venn.example"))
    assert asked == ["venn.example", "venn.example"]  # for robots.txt, which is here, and for the page, which is not
    assert site.asked == []


def test_of_several_addresses_only_public_ones_are_tried_and_the_name_is_still_sent(site: Site) -> None:
    site.answers["/page"] = page(WORDS)
    network = Network(lambda _: ("127.0.0.2", "10.0.0.1", "127.0.0.1"), HERE.allows)
    assert local_fetcher(network).fetch(site.url(host="venn.example")).data == WORDS
    assert site.asked[0][1]["Host"] == f"venn.example:{site.port}"


def test_a_dead_address_does_not_hide_a_live_one(site: Site) -> None:
    site.answers["/page"] = page(WORDS)
    network = Network(lambda _: ("127.0.0.9", "127.0.0.1"), lambda _: True)  # nobody listens at the first
    assert local_fetcher(network).fetch(site.url(host="venn.example")).data == WORDS


def test_a_host_without_an_address_and_a_closed_port_are_told(site: Site) -> None:
    def unknown(_: str) -> tuple[str, ...]:
        raise OSError

    with pytest.raises(InputError, match=r"no host called venn.example is found; check its spelling"):
        local_fetcher(Network(unknown, HERE.allows)).fetch("https://venn.example/")
    with running_site() as gone:
        pass
    with pytest.raises(InputError, match=f"^{gone.url('/robots.txt')}: cannot be reached"):
        local_fetcher().fetch(gone.url())
    assert site.asked == []


def test_a_name_server_that_does_not_answer_is_waited_for_no_longer_than_the_rest() -> None:
    def slow(_: str) -> tuple[str, ...]:
        time.sleep(2)
        return ("127.0.0.1",)

    with pytest.raises(InputError, match=r"took more than 0.2 seconds"):
        local_fetcher(Network(slow, HERE.allows), seconds=0.2).fetch("http://venn.example/")


def test_proxies_of_the_environment_are_not_asked(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    site.answers["/page"] = page(WORDS)
    for name in ("http_proxy", "HTTP_PROXY", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.2:9")
    assert local_fetcher().fetch(site.url()).data == WORDS


# Certificates


@pytest.fixture
def authority() -> trustme.CA:
    """An authority that no machine trusts."""
    return trustme.CA()


@pytest.fixture
def secure_site(authority: trustme.CA) -> Iterator[Site]:
    """A site with a certificate of that authority, for venn.example."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("venn.example").configure_cert(context)
    with running_site(context) as site:
        site.answers["/page"] = page(WORDS)
        yield site


def test_a_certificate_of_nobody_is_refused(secure_site: Site) -> None:
    network = Network(lambda _: ("127.0.0.1",), HERE.allows)
    with pytest.raises(InputError, match="its certificate is not valid"):
        local_fetcher(network).fetch(secure_site.url(host="venn.example", scheme="https"))
    assert secure_site.asked == []


def test_a_certificate_is_checked_against_the_name_and_not_the_address(secure_site: Site, authority: trustme.CA) -> None:
    trust = ssl.create_default_context()
    authority.configure_trust(trust)
    network = Network(lambda _: ("127.0.0.1",), HERE.allows, trust)
    assert local_fetcher(network).fetch(secure_site.url(host="venn.example", scheme="https")).data == WORDS
    with pytest.raises(InputError, match="its certificate is not valid"):
        local_fetcher(network).fetch(secure_site.url(host="other.example", scheme="https"))


def test_a_server_that_speaks_no_tls_is_told(site: Site) -> None:
    with pytest.raises(InputError, match="cannot be reached"):
        local_fetcher().fetch(site.url(scheme="https"))


# robots.txt


def test_robots_are_asked_once_a_site_and_kept_to(site: Site) -> None:
    rules = b"User-agent: *\nDisallow: /\n\nUser-agent: Neutral-Briefing\nDisallow: /closed\nAllow: /closed/but\n"
    visits: list[str] = []

    def robots(handler: Handler) -> None:
        visits.append(handler.path)
        page(rules)(handler)

    site.answers |= {"/robots.txt": robots, "/page": page(WORDS), "/closed/page": page(WORDS), "/closed/but": page(WORDS)}
    fetcher = local_fetcher()
    fetcher.fetch(site.url())
    fetcher.fetch(site.url("/closed/but"))
    with pytest.raises(InputError, match=r"robots.txt asks programs to leave this page; save it in a browser"):
        fetcher.fetch(site.url("/closed/page"))
    assert [path for path, _ in site.asked] == ["/page", "/closed/but"]
    assert len(visits) == 1


def test_robots_are_asked_again_where_a_redirect_leads(site: Site) -> None:
    site.answers |= {"/robots.txt": page(b"User-agent: *\nDisallow: /closed"), "/page": redirect("/closed")}
    with pytest.raises(InputError, match=r"robots.txt asks programs"):
        local_fetcher().fetch(site.url())


@pytest.mark.parametrize("answer", [status(404), status(403), status(410), page(b"<html>Not found</html>"), page(b"\xff\xfe\0")])
def test_a_site_without_rules_is_open(site: Site, answer: Answer) -> None:
    site.answers |= {"/robots.txt": answer, "/page": page(WORDS)}
    assert local_fetcher().fetch(site.url()).data == WORDS


def test_a_site_that_cannot_say_its_rules_is_left(site: Site) -> None:
    site.answers |= {"/robots.txt": status(503), "/page": page(WORDS)}
    with pytest.raises(InputError, match=r"the site cannot say whether robots are welcome \(its robots.txt answers 503\)"):
        local_fetcher().fetch(site.url())
    assert site.asked == []


def test_rules_elsewhere_are_followed_to_and_rules_past_the_bound_are_not_read(site: Site) -> None:
    long = b"User-agent: *\nDisallow: /early\n" + b"# nothing\n" * 60_000 + b"Disallow: /late\n"
    site.answers |= {"/robots.txt": redirect("/rules"), "/rules": page(long), "/late": page(WORDS)}
    fetcher = local_fetcher()
    assert fetcher.fetch(site.url("/late")).data == WORDS
    with pytest.raises(InputError, match=r"robots.txt asks programs"):
        fetcher.fetch(site.url("/early"))


# Servers that do not serve


@pytest.mark.parametrize(
    ("code", "says"),
    [
        (401, "wants a name and password"),
        (403, r"the server refuses it to us; save the page in a browser .* \(status 403\)"),
        (404, "there is no such page; check the address"),
        (410, "the page is gone for good"),
        (418, "answers with status 418 instead of a page"),
        (429, "busy or has enough of us for now .*; try again later"),
        (500, "the server is in trouble"),
        (204, "answers with status 204 instead of a page"),
        (302, "answers with status 302 instead of a page"),
    ],
)
def test_a_status_is_told_with_what_to_do(site: Site, code: int, says: str) -> None:
    site.answers["/page"] = status(code)
    with pytest.raises(InputError, match=f"^{site.url()}: .*{says}"):
        local_fetcher().fetch(site.url())


@pytest.mark.parametrize("wait", ["0", "Tue, 14 Apr 2020 09:00:00 GMT"])
def test_a_busy_server_is_asked_again_once_when_it_says(site: Site, wait: str) -> None:
    site.answers["/page"] = in_turn(status(429, Retry_After=wait), page(WORDS))
    assert local_fetcher().fetch(site.url()).data == WORDS
    site.answers["/page"] = status(503, Retry_After=wait)
    site.asked.clear()
    with pytest.raises(InputError, match="status 503"):
        local_fetcher().fetch(site.url())
    assert len(site.asked) == 2


@pytest.mark.parametrize(
    ("wait", "says"),
    [("3600", "in 60 minutes"), ("11", "in 11 seconds"), ("soon", "later"), (format_datetime(datetime(2999, 1, 1, tzinfo=UTC)), "minutes")],
)
def test_a_server_that_is_busy_for_long_is_not_waited_for(site: Site, wait: str, says: str) -> None:
    site.answers["/page"] = status(429, Retry_After=wait)
    with pytest.raises(InputError, match=f"try again .*{says}"):
        local_fetcher().fetch(site.url())
    assert len(site.asked) == 1


# Bounds


def drip(handler: Handler) -> None:
    """Sends a byte now and then, for a minute."""
    handler.send_response(200)
    handler.end_headers()
    for _ in range(600):
        handler.wfile.write(b"x")
        time.sleep(0.1)


def drip_headers(handler: Handler) -> None:
    """Never comes to the body."""
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nX-Long: ")
    for _ in range(600):
        handler.wfile.write(b"x")
        time.sleep(0.1)


def silent(_: Handler) -> None:
    """Says nothing for long."""
    time.sleep(5)


def pour(handler: Handler) -> None:
    """Sends without end."""
    handler.send_response(200)
    handler.end_headers()
    while True:
        handler.wfile.write(b"x" * 65_536)


def bomb(handler: Handler) -> None:
    """Some kilobytes that unpack to a gigabyte."""
    piece = gzip.compress(bytes(1_000_000))
    page(piece * 1000, Content_Encoding="gzip")(handler)


def cut(handler: Handler) -> None:
    """Promises more than comes."""
    handler.send_response(200)
    handler.send_header("Content-Length", "1000")
    handler.end_headers()
    handler.wfile.write(WORDS)


@pytest.mark.parametrize("answer", [drip, drip_headers, silent])
def test_a_server_that_drips_is_left_in_time(site: Site, answer: Answer) -> None:
    site.answers["/page"] = answer
    started = time.perf_counter()
    with pytest.raises(InputError, match=r"took more than 0.5 seconds|does not answer in time"):
        local_fetcher(seconds=0.5).fetch(site.url())
    assert time.perf_counter() - started < 3


@pytest.mark.parametrize("answer", [pour, bomb, page(bytes(100_001))])
def test_an_answer_without_end_is_left_at_the_bound(site: Site, answer: Answer) -> None:
    site.answers["/page"] = answer
    with pytest.raises(InputError, match="has more than 100,000 bytes"):
        local_fetcher(size=100_000).fetch(site.url())


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        (cut, "its answer breaks off or is not HTTP"),
        (lambda handler: handler.wfile.write(b"SSH-2.0-OpenSSH\r\n\r\n"), "its answer breaks off or is not HTTP"),
        (lambda handler: handler.wfile.write(b"HTTP/1.1 200 OK\r\nA: " + b"x" * 1_000_000), "its answer breaks off or is not HTTP"),
        (page(gzip.compress(WORDS * 99)[:-20], Content_Encoding="gzip"), "cannot be unpacked"),
        (page(WORDS, Content_Encoding="gzip"), "cannot be unpacked"),
        (page(WORDS, Content_Encoding="br"), "is packed as 'br', which was not asked for"),
    ],
    ids=["cut", "other protocol", "endless header", "cut gzip", "no gzip", "brotli"],
)
def test_an_answer_that_is_none_is_told(site: Site, answer: Answer, says: str) -> None:
    site.answers["/page"] = answer
    with pytest.raises(InputError, match=says):
        local_fetcher().fetch(site.url())


def test_what_was_packed_is_unpacked_in_one_piece_or_several(site: Site) -> None:
    several = gzip.compress(WORDS[:9]) + gzip.compress(WORDS[9:])
    for packed in (gzip.compress(WORDS), several, several + b"\0\0"):
        site.answers["/page"] = page(packed, Content_Encoding="gzip")
        assert local_fetcher().fetch(site.url()).data == WORDS
