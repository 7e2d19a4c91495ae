"""This file tests where passwords come from, a keyring in a file among them, and that nothing repeats one."""

import json
import logging
import sys
from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail

from briefing.deliver import password_in_environment, password_in_file, password_in_keyring
from briefing.deliver.smtp import Post, Server
from briefing.errors import BriefingError, DeliveryError, InputError, MachineError
from tests.unit.deliver.post_office import PASSWORD, USER, running_post_office


class InFile(KeyringBackend):
    """A keyring that keeps its passwords in a file of a folder."""

    priority = 1.0

    def __init__(self, folder: Path) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # keyring has types in parts
        self._path = folder / "keyring.json"

    def get_password(self, service: str, username: str) -> str | None:
        """What the file has."""
        found: dict[str, str] = json.loads(self._path.read_text()) if self._path.exists() else {}
        return found.get(f"{service}/{username}")

    def set_password(self, service: str, username: str, password: str) -> None:
        """Writes it into the file."""
        self._path.write_text(json.dumps({f"{service}/{username}": password}))

    def delete_password(self, service: str, username: str) -> None:
        """Is not asked for here."""
        raise NotImplementedError


@pytest.fixture
def ring(tmp_path: Path) -> Iterator[None]:
    before = keyring.get_keyring()
    keyring.set_keyring(InFile(tmp_path))
    yield
    keyring.set_keyring(before)


@pytest.mark.usefixtures("ring")
def test_a_password_comes_from_the_keyring_and_opens_the_server(tmp_path: Path) -> None:
    keyring.set_password("mail.example", USER, PASSWORD)
    with running_post_office(tmp_path) as office:
        server = Server(
            host="127.0.0.1",
            port=office.port,
            user=USER,
            password=password_in_keyring("mail.example", USER),
            ca_file=office.ca_file,
            hello="here.example",
        )
        with Post(server) as post:
            assert post.send("a@venn.example", "b@venn.example", b"Subject: x\r\n\r\nx\r\n").fate == "taken"


@pytest.mark.usefixtures("ring")
def test_a_keyring_without_the_password_says_how_to_store_one() -> None:
    with pytest.raises(InputError, match=r"keyring set mail\.example nobody"):
        password_in_keyring("mail.example", "nobody")


@pytest.mark.usefixtures("ring")
def test_a_machine_without_a_keyring_says_what_does_without_one() -> None:
    keyring.set_keyring(fail.Keyring())  # type: ignore[no-untyped-call]  # as above
    with pytest.raises(MachineError, match="password_file"):
        password_in_keyring("mail.example", USER)


def test_without_the_library_it_is_told_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "keyring", None)
    with pytest.raises(MachineError, match="pip install"):
        password_in_keyring("mail.example", USER)


def test_a_password_stands_in_a_variable_or_in_a_file_of_one_s_own(tmp_path: Path) -> None:
    assert password_in_environment("DIGEST", {"DIGEST": PASSWORD}) == PASSWORD
    path = tmp_path / "password"
    path.write_text(f"{PASSWORD}\n")
    path.chmod(0o600)
    assert password_in_file(path) == PASSWORD
    path.chmod(0o644)
    with pytest.raises(InputError, match="chmod 600"):
        password_in_file(path)


def test_a_password_is_in_no_log_no_message_and_no_value_that_is_shown(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    secret = "not-the-right-one"  # noqa: S105 - a password of nothing
    told: BriefingError | None = None
    with running_post_office(tmp_path) as office:
        server = Server(host="127.0.0.1", port=office.port, user=USER, password=secret, ca_file=office.ca_file, hello="here.example")
        with pytest.raises(DeliveryError) as caught, Post(server) as post:
            post.send("a@venn.example", "b@venn.example", b"Subject: x\r\n\r\nx\r\n")
        told = caught.value
    ours = [record.getMessage() for record in caplog.records if record.name.startswith("briefing")]
    assert secret not in f"{told} {told!r} {server} {server!r} {ours}"
