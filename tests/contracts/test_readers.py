"""This file states what holds of every format that can be read."""

from pathlib import Path

import pytest

from briefing import InputError, read
from briefing.ingest import formats, reader_called

DOCUMENTED = (Path(__file__).parents[2] / "docs" / "reference" / "formats.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", formats())
def test_a_format_is_documented_by_the_names_of_its_files(name: str) -> None:
    assert all(f"`{suffix}`" in DOCUMENTED for suffix in reader_called(name).suffixes)


def test_no_two_formats_claim_one_name() -> None:
    suffixes = [suffix for name in formats() for suffix in reader_called(name).suffixes]
    assert sorted(set(suffixes)) == sorted(suffixes)
    assert all(suffix.startswith(".") and suffix == suffix.lower() for suffix in suffixes)


def test_no_two_formats_claim_one_media_type() -> None:
    media_types = [media_type for name in formats() for media_type in reader_called(name).media_types]
    assert sorted(set(media_types)) == sorted(media_types)
    assert all("/" in media_type and media_type == media_type.lower() for media_type in media_types)


@pytest.mark.parametrize("name", formats())
def test_an_empty_file_is_refused_by_its_name(name: str, tmp_path: Path) -> None:
    for suffix in reader_called(name).suffixes:
        (tmp_path / f"empty{suffix}").write_bytes(b"")
        with pytest.raises(InputError, match=f"^empty{suffix}: no text in it"):
            read(tmp_path / f"empty{suffix}")
