"""This file tests taking web addresses apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import InputError
from briefing.ingest._fetching.urls import next_url, url_of


@pytest.mark.parametrize(
    ("given_url", "sent"),
    [
        ("https://venn.example", "https://venn.example/"),
        ("HTTPS://Venn.EXAMPLE:443/Quay?a=1&b=%C3%A9#top", "https://venn.example/Quay?a=1&b=%C3%A9"),
        ("http://venn.example:8080/a%20b", "http://venn.example:8080/a%20b"),
        ("http://venn.example./", "http://venn.example/"),
        ("https://münchen.example/straße?q=größe", "https://xn--mnchen-3ya.example/stra%C3%9Fe?q=gr%C3%B6%C3%9Fe"),
        ("https://[2001:4860:4860::8888]:8443/", "https://[2001:4860:4860::8888]:8443/"),
        ("https://venn.example?page=2", "https://venn.example/?page=2"),
        ('https://venn.example/"<>\\^`{|}', "https://venn.example/%22%3C%3E%5C%5E%60%7B%7C%7D"),
    ],
)
def test_an_address_is_sent_in_characters_that_may_be_sent(given_url: str, sent: str) -> None:
    assert str(url_of(given_url)) == sent


@pytest.mark.parametrize(
    "given_url",
    [
        *("file:///etc/passwd", "ftp://venn.example/", "gopher://venn.example/", "javascript:alert(1)", "venn.example", "//venn.example/"),
        *("http://", "https:///quay", "http://venn.example:99999/", "http://[::1", "http://%31%32%37.0.0.1/", "http://venn_.-example-/"),
        *("http://ven n.example/", "http://venn.example/a b", "http://venn.example/\r\nX-Evil: 1", "http://venn.example\0/", "http://..."),
        *(f"http://{'a' * 64}.example/", f"http://venn.example/{'a' * 9000}", "http://ex\ud800ample/", "https://\u2025.example/"),
    ],
)
def test_what_is_no_address_of_a_page_is_refused(given_url: str) -> None:
    with pytest.raises(InputError, match=r"give|check|characters"):
        url_of(given_url)


@pytest.mark.parametrize(
    "given_url", ["https://ida:s3cret@venn.example/", "https://s3cret@venn.example/", "http://a:s3cret@b:s3cret@venn.example"]
)
def test_a_password_in_an_address_is_refused_and_not_repeated(given_url: str) -> None:
    with pytest.raises(InputError, match="carries a name or password") as caught:
        url_of(given_url)
    assert "s3cret" not in str(caught.value)


@pytest.mark.parametrize(
    ("location", "leads"),
    [("/next", "https://venn.example/next"), ("next?x", "https://venn.example/a/next?x"), ("//other.example", "https://other.example/")],
)
def test_a_redirect_is_relative_to_where_it_stands(location: str, leads: str) -> None:
    assert str(next_url(url_of("https://venn.example/a/b"), location)) == leads


@pytest.mark.parametrize("location", ["file:///etc/passwd", "https://a:b@venn.example/", "data:text/html,x", "http://[::1"])
def test_a_redirect_to_what_is_no_page_is_refused_with_where_it_stood(location: str) -> None:
    with pytest.raises(InputError, match=r"^https://venn.example/a: redirects to"):
        next_url(url_of("https://venn.example/a"), location)


def test_a_page_is_named_by_host_and_path() -> None:
    url = url_of("https://venn.example/news/f%C3%A4hre.html?session=1")
    assert (url.name, url.suffix) == ("venn.example/news/fähre.html", ".html")
    assert url_of("https://venn.example/").name == "venn.example"
    assert url_of("https://venn.md/").suffix == ""


@given(
    st.text(max_size=60)
    | st.text(max_size=40).map(lambda text: f"https://venn.example/{text}")
    | st.text(max_size=20).map(lambda text: f"http://{text}")
)
def test_any_text_is_an_address_in_plain_characters_or_refused(text: str) -> None:
    try:
        sent = str(url_of(text))
    except InputError:
        return
    assert sent.isascii()
    assert sent.isprintable()
    assert " " not in sent
    assert str(url_of(sent)) == sent
