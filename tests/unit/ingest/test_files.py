"""This file tests reading plain text, and what is said of what is none."""

import hashlib
import os
from pathlib import Path

import pytest

from briefing import InputError, read
from briefing.ingest import read_bytes

TEXT = "Tarn Ferry – “closed”\r\nThe bridge is closed.\n"


def test_the_text_is_the_files_to_the_letter(tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_bytes(TEXT.encode())
    (source,) = read(tmp_path / "page.txt")
    assert (source.text, source.name) == (TEXT, "page.txt")


def test_a_path_may_be_a_string(tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_bytes(TEXT.encode())
    assert read(str(tmp_path / "page.txt")) == read(tmp_path / "page.txt")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_byte_order_mark_is_no_part_of_the_text(encoding: str) -> None:
    data = TEXT.encode(encoding)
    (source,) = read_bytes(data, "page.txt")
    assert source.text == TEXT
    assert source.file_sha256 == hashlib.sha256(data).hexdigest()


def test_utf_16_in_the_other_byte_order_is_read_too() -> None:
    assert read_bytes(b"\xfe\xff" + TEXT.encode("utf-16-be"), "page.txt")[0].text == TEXT


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "no text in it"),
        (b"\xef\xbb\xbf \r\n", "no text in it"),
        ("\u00a0\u2003\n".encode(), "no text in it"),
        (b"abc\0def", "is a binary file"),
        (b"\x7fELF\0\0", "is a binary file"),
        (b"\xff\xfeA\0\0\0", "is a binary file"),
        (b"\xff\xfeA", r"is not UTF-16 text \(byte 0x41 at 2\)"),
        ("naïve – “no”".encode() + b"na\xefve", r"is UTF-8 text, but damaged at line 1, byte 0xef at 21; mend that place"),
        (b"%PDF-1.7", "is a damaged PDF"),
        (b"PK\x03\x04rest", "is a ZIP or Office document"),
        (b'<?xml version="1.0"?><news>Tarn Ferry</news>', "is XML, not plain text"),
    ],
)
def test_what_is_no_text_is_told_with_what_it_is(data: bytes, says: str) -> None:
    with pytest.raises(InputError, match=f"^page: {says}"):
        read_bytes(data, "page")


@pytest.mark.parametrize(
    "data", [b"\n <!DOCTYPE html><p>Tarn Ferry", b"<html><p>Tarn Ferry", b"\xef\xbb\xbf<!-- saved --><html>Tarn Ferry"]
)
def test_a_page_is_known_by_its_first_tag_whatever_its_name(data: bytes) -> None:
    assert read_bytes(data, "page.txt")[0].text == "Tarn Ferry"


def test_text_that_speaks_of_a_tag_stays_text() -> None:
    assert read_bytes(b"The <html> tag, she said.", "page.txt")[0].text == "The <html> tag, she said."


def test_a_missing_file_a_folder_and_an_impossible_name_are_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        read(tmp_path / "missing.txt")
    with pytest.raises(InputError, match="is a folder"):
        read(tmp_path)
    with pytest.raises(InputError, match="cannot be read"):
        read(tmp_path / "a\0b")


def test_a_file_without_rights_is_told(tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_bytes(TEXT.encode())
    (tmp_path / "page.txt").chmod(0)
    was = os.geteuid()
    if was == 0:  # to whom all is permitted
        os.seteuid(65_534)
    try:
        with pytest.raises(InputError, match="no permission to read it"):
            read(tmp_path / "page.txt")
    finally:
        os.seteuid(was)
