"""This file tests that a result is written whole or not at all, and only where it was asked for."""

import os
import resource
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from briefing.deliver import write_file
from briefing.errors import OutputError

BIG = b"x" * 100_000


@contextmanager
def disk_with_room_for(size: int) -> Iterator[None]:
    """Lets no file grow past a size; the system then refuses as it does when a disk is full."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, handler)


@contextmanager
def nobody() -> Iterator[None]:
    """Runs as a user without rights where we are root, to whom all is permitted."""
    was = os.geteuid()
    if was == 0:
        os.seteuid(65_534)
    try:
        yield
    finally:
        os.seteuid(was)


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_the_file_holds_all_of_the_data_and_is_alone(tmp_path: Path) -> None:
    assert write_file(BIG, tmp_path / "page.pdf") == tmp_path / "page.pdf"
    assert (tmp_path / "page.pdf").read_bytes() == BIG
    assert names_in(tmp_path) == ["page.pdf"]


def test_an_old_file_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "page.pdf").write_bytes(b"old and longer")
    write_file(b"new", tmp_path / "page.pdf")
    assert (tmp_path / "page.pdf").read_bytes() == b"new"


def test_missing_folders_are_made(tmp_path: Path) -> None:
    write_file(b"new", tmp_path / "a" / "b" / "page.pdf")
    assert (tmp_path / "a" / "b" / "page.pdf").read_bytes() == b"new"


def test_a_full_disk_leaves_the_old_file_and_no_half_of_the_new(tmp_path: Path) -> None:
    (tmp_path / "page.pdf").write_bytes(b"old")
    with disk_with_room_for(1000), pytest.raises(OutputError, match=r"page\.pdf: cannot be written: .+; nothing of it was kept"):
        write_file(BIG, tmp_path / "page.pdf")
    assert (tmp_path / "page.pdf").read_bytes() == b"old"
    assert names_in(tmp_path) == ["page.pdf"]


def test_an_interruption_leaves_no_half_written_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_file(b"new", tmp_path / "page.pdf")
    assert names_in(tmp_path) == []


def test_a_folder_without_rights_is_told(tmp_path: Path) -> None:
    (tmp_path / "locked").mkdir(mode=0o555)
    with nobody(), pytest.raises(OutputError, match="no permission to write there"):
        write_file(b"new", tmp_path / "locked" / "page.pdf")
    with nobody(), pytest.raises(OutputError, match="no permission to write there"):
        write_file(b"new", tmp_path / "locked" / "deeper" / "page.pdf")


def test_a_file_where_a_folder_is_needed_is_told(tmp_path: Path) -> None:
    (tmp_path / "taken").write_bytes(b"mine")
    for path in (tmp_path / "taken" / "page.pdf", tmp_path / "taken" / "deeper" / "page.pdf"):
        with pytest.raises(OutputError, match="a file stands where a folder is needed"):
            write_file(b"new", path)
    assert (tmp_path / "taken").read_bytes() == b"mine"


def test_a_folder_where_the_file_should_be_is_told(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="is a folder; give a file name"):
        write_file(b"new", tmp_path)


def test_a_name_that_is_too_long_is_told(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="cannot be written: "):
        write_file(b"new", tmp_path / ("x" * 300))
    assert names_in(tmp_path) == []


def test_a_link_is_replaced_and_what_it_points_to_stays(tmp_path: Path) -> None:
    outside = tmp_path / "outside.txt"
    outside.write_bytes(b"not yours")
    (tmp_path / "results").mkdir()
    (tmp_path / "results" / "page.pdf").symlink_to(outside)
    write_file(b"new", tmp_path / "results" / "page.pdf")
    assert outside.read_bytes() == b"not yours"
    assert not (tmp_path / "results" / "page.pdf").is_symlink()


def test_a_new_file_has_the_rights_that_the_user_gives_new_files(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write_file(b"new", tmp_path / "page.pdf")
    finally:
        os.umask(before)
    assert (tmp_path / "page.pdf").stat().st_mode & 0o777 == 0o640


def test_a_pipe_is_written_to_and_stays_a_pipe(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read: list[bytes] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()))
    reader.start()
    write_file(b"new", pipe)
    reader.join(timeout=10)
    assert read == [b"new"]
    assert pipe.is_fifo()
