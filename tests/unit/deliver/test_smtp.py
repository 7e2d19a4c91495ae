"""This file tests sending, to a real server on this machine."""

import dataclasses
from pathlib import Path

import pytest

from briefing.deliver._passwords import password_in_environment, password_in_file
from briefing.deliver.smtp import Post, Server
from briefing.errors import DeliveryError, InputError
from tests.unit.deliver.post_office import PASSWORD, USER, PostOffice, running_post_office

WRONG = "hunter2"
MAIL = b"From: a@venn.example\r\nTo: b@venn.example\r\nSubject: x\r\n\r\nGood morning.\r\n.\r\nA dot.\r\n"


def server_of(office: PostOffice) -> Server:
    return Server(
        host="127.0.0.1", port=office.port, user=USER, password=PASSWORD, ca_file=office.ca_file, timeout=10, hello="here.example"
    )


def test_a_message_arrives_byte_for_byte_over_tls_and_with_a_log_in(tmp_path: Path) -> None:
    with running_post_office(tmp_path) as office, Post(server_of(office)) as post:
        assert post.send("a@venn.example", "b@venn.example", MAIL).fate == "taken"
        assert post.send("a@venn.example", "c@venn.example", MAIL).fate == "taken"
        assert office.taken == [("b@venn.example", MAIL), ("c@venn.example", MAIL)]


def test_what_the_server_says_of_a_recipient_is_told_apart(tmp_path: Path) -> None:
    with running_post_office(tmp_path) as office, Post(server_of(office)) as post:
        office.answers = {"later@venn.example": lambda: "451 4.7.1 try again later", "never@venn.example": lambda: "550 5.1.1 no such user"}
        assert post.send("a@venn.example", "later@venn.example", MAIL).fate == "later"
        refused = post.send("a@venn.example", "never@venn.example", MAIL)
        assert (refused.fate, refused.said) == ("refused", "550 5.1.1 no such user")
        assert post.send("a@venn.example", "b@venn.example", MAIL).fate == "taken"


def test_a_sender_whom_the_server_refuses_stops_all_and_no_recipient_is_given_up(tmp_path: Path) -> None:
    with running_post_office(tmp_path) as office, Post(server_of(office)) as post:
        office.refused_sender = "a@venn.example"
        with pytest.raises(DeliveryError, match=r"takes no mail from a@venn\.example now: 550 5\.7\.1 not from you"):
            post.send("a@venn.example", "b@venn.example", MAIL)


def test_a_goodbye_in_the_middle_is_later_and_the_next_message_goes_over_a_new_connection(tmp_path: Path) -> None:
    with running_post_office(tmp_path) as office, Post(server_of(office)) as post:
        office.answers = {"bye@venn.example": lambda: "421 4.3.2 going down"}
        assert post.send("a@venn.example", "bye@venn.example", MAIL).fate == "later"
        assert post.send("a@venn.example", "b@venn.example", MAIL).fate == "taken"


def test_a_certificate_that_nobody_vouches_for_stops_before_the_password(tmp_path: Path) -> None:
    with running_post_office(tmp_path) as office, Post(dataclasses.replace(server_of(office), ca_file=None)) as post:
        with pytest.raises(DeliveryError, match="certificate is not to be trusted"):
            post.send("a@venn.example", "b@venn.example", MAIL)
        assert office.taken == []


def test_a_server_without_starttls_is_sent_nothing(tmp_path: Path) -> None:
    with running_post_office(tmp_path, offers_tls=False, wants_login=False) as office:
        with Post(server_of(office)) as post, pytest.raises(DeliveryError, match="offers no STARTTLS"):
            post.send("a@venn.example", "b@venn.example", MAIL)
        assert office.taken == []


def test_a_wrong_password_is_told_and_not_repeated(tmp_path: Path) -> None:
    with running_post_office(tmp_path) as office, Post(dataclasses.replace(server_of(office), password=WRONG)) as post:
        with pytest.raises(DeliveryError, match="does not accept user and password") as caught:
            post.send("a@venn.example", "b@venn.example", MAIL)
        assert "hunter2" not in str(caught.value)
        assert "hunter2" not in repr(dataclasses.replace(server_of(office), password=WRONG))


def test_a_server_that_is_not_there_is_told(tmp_path: Path) -> None:
    with running_post_office(tmp_path) as office:
        gone = server_of(office)
    with pytest.raises(DeliveryError, match="cannot be reached"), Post(gone) as post:
        post.send("a@venn.example", "b@venn.example", MAIL)


def test_an_address_beyond_ascii_goes_only_where_it_can(tmp_path: Path) -> None:
    with running_post_office(tmp_path) as office, Post(server_of(office)) as post:
        assert post.send("a@venn.example", "jürg@venn.example", MAIL, utf8=True).fate == "taken"
        assert office.taken[0][0] == "jürg@venn.example"
    with running_post_office(tmp_path, utf8=False) as office, Post(server_of(office)) as post:
        assert post.send("a@venn.example", "jürg@venn.example", MAIL, utf8=True).fate == "refused"


def test_a_message_that_is_too_large_is_refused_before_it_is_sent(tmp_path: Path) -> None:
    with running_post_office(tmp_path, size=100) as office, Post(server_of(office)) as post:
        answer = post.send("a@venn.example", "b@venn.example", MAIL * 5)
        assert answer.fate == "refused"
        assert "up to 100 bytes" in answer.said


def test_a_password_file_that_others_may_read_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "password"
    path.write_text("hunter2\n", encoding="utf-8")
    path.chmod(0o644)
    with pytest.raises(InputError, match="chmod 600") as caught:
        password_in_file(path)
    assert "hunter2" not in str(caught.value)
    path.chmod(0o600)
    assert password_in_file(path) == "hunter2"


def test_a_variable_that_is_not_set_is_told_by_its_name() -> None:
    with pytest.raises(InputError, match="DIGEST_PASSWORD"):
        password_in_environment("DIGEST_PASSWORD", {})
    assert password_in_environment("DIGEST_PASSWORD", {"DIGEST_PASSWORD": "x"}) == "x"
