"""This file tests the reading of digest.toml."""

from pathlib import Path

import pytest

from briefing.digest._config.lines import lines_of
from briefing.digest._config.loading import load_settings
from briefing.digest._config.starter import write_starter
from briefing.errors import InputError, OptionError, OutputError

LEAST = '[digest]\ntitle = "Harbour news"\n[[sources]]\nfolder = "articles"\n'


def written(folder: Path, text: str) -> Path:
    path = folder / "digest.toml"
    path.write_text(text, encoding="utf-8")
    return path


def fault(folder: Path, text: str) -> str:
    with pytest.raises(OptionError) as caught:
        load_settings(written(folder, text))
    return str(caught.value)


def test_the_settings_to_begin_with_are_right_and_are_not_written_over_others(tmp_path: Path) -> None:
    path = write_starter(tmp_path / "digest.toml")
    settings = load_settings(path)
    assert settings.digest.title == "Morning digest"
    assert settings.mail is None
    with pytest.raises(OutputError, match="there already"):
        write_starter(path)


def test_every_commented_setting_of_the_beginning_is_right_too(tmp_path: Path) -> None:
    text = write_starter(tmp_path / "first.toml").read_text(encoding="utf-8")
    opened = [line.removeprefix("# ") if line.startswith("# [") or " = " in line else line for line in text.splitlines()]
    settings = load_settings(written(tmp_path, "\n".join(opened)))
    assert settings.mail is not None
    assert settings.smtp is not None
    assert len(settings.sources) == 3


def test_paths_are_beside_the_settings(tmp_path: Path) -> None:
    settings = load_settings(written(tmp_path, LEAST))
    assert settings.output == tmp_path / "output"
    assert settings.state == tmp_path / "digest.sqlite3"


def test_all_faults_are_told_at_once_with_their_lines(tmp_path: Path) -> None:
    text = '[digest]\ntitel = "x"\nstories = "ten"\n\n[[sources]]\nfeed = 3\n[[sources]]\nfolder = "a"\n\n[smpt]\nhost = "h"\n'
    told = fault(tmp_path, text)
    assert "line 2: digest.titel is unknown; did you mean title?" in told
    assert "line 1: digest lacks title" in told
    assert "line 3: digest.stories is 'ten'; give a whole number" in told
    assert "line 6: sources.0.feed is 3; give a text in quotation marks" in told
    assert "line 10: smpt is unknown; did you mean smtp?" in told


@pytest.mark.parametrize(
    ("addition", "words"),
    [
        ('[schedule]\nat = "7:00"', "line 6: schedule.at is '7:00'"),
        ('[schedule]\nzone = "Europe/Parsi"', "line 6: schedule.zone"),
        ('[schedule]\nzone = "../../etc/passwd"', "line 6: schedule.zone"),
        ('[[sources]]\nfeed = "a"\npage = "https://b.example"', "line 5: sources.1 has feed and page"),
        ('[[sources]]\noutlet = "A"', "line 5: sources.1 has no place"),
        ('[mail]\nsender = "a@b.example"\nto = ["x@y.example\\nBcc: z@y.example"]', "line 7: mail.to"),
        ('[mail]\nsender = "nobody"\nto = ["x@y.example"]', "line 6: mail.sender is 'nobody'"),
        ('[mail]\nsender = "a@b.example"\nto = ["x@y.example", "X@y.example"]', "twice"),
        ('[smtp]\nhost = "h.example"', "line 5: smtp has nobody to send to"),
        ('[smtp]\nhost = "h.example"\npassword = "secret"', "line 7: smtp.password does not belong into this file"),
        ('[smtp]\nhost = "h.example"\nsecurity = "none"', "line 7: smtp.security is none"),
        ('[smtp]\nhost = "h.example"\nuser = "u"', "line 7: smtp.user needs a password"),
        ('[[sources]]\nfolder = "b"\npages = true', "line 7: sources.1.pages is for a feed"),
        ("[filter]\nmax_age_hours = 0", "line 6: filter.max_age_hours is 0"),
    ],
)
def test_a_wrong_value_is_told_with_its_line(tmp_path: Path, addition: str, words: str) -> None:
    assert words in fault(tmp_path, LEAST + addition)


def test_a_password_in_the_file_is_never_repeated(tmp_path: Path) -> None:
    assert "hunter2" not in fault(tmp_path, LEAST + '[smtp]\nhost = "h.example"\npassword = "hunter2"')


def test_broken_toml_is_told_with_its_line(tmp_path: Path) -> None:
    assert "line 2" in fault(tmp_path, "[digest]\ntitle = Harbour")


def test_a_file_that_is_not_there_is_told_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="briefing digest init"):
        load_settings(tmp_path / "none.toml")


def test_lines_are_found_past_lists_and_texts_of_several_lines() -> None:
    text = 'a = [\n  "[x]",\n  "b = 1",\n]\nc = """\nd = 1\n"""\n[t] # e\nf = 1\n[[s]]\ng = "]"\n[[s]]\ng = {h = 1}\n'
    assert lines_of(text) == {
        ("a",): 1,
        ("c",): 5,
        ("t",): 8,
        ("t", "f"): 9,
        ("s", "0"): 10,
        ("s", "0", "g"): 11,
        ("s", "1"): 12,
        ("s", "1", "g"): 13,
    }
