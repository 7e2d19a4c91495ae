"""This file tests `briefing digest` and `briefing send` as their users meet them."""

import json
from pathlib import Path

from tests.unit.cli.conftest import ARTICLE, Run


def prepared(folder: Path, run: Run) -> None:
    assert run("digest", "init").exit_code == 0
    (folder / "articles").mkdir()
    (folder / "articles" / "ferry.txt").write_text(ARTICLE, encoding="utf-8")


def test_from_nothing_to_a_digest_and_its_status(folder: Path, run: Run) -> None:
    prepared(folder, run)
    shown = run("digest", "preview", "--no-open")
    assert shown.stdout.splitlines()[0] == "output/preview/mail.html"
    made = run("digest", "run")
    assert made.exit_code == 0
    assert "1 story from 1 new article\n" in made.stderr
    assert all((folder / line).is_file() for line in made.stdout.splitlines())
    again = run("digest", "run")
    assert (again.stdout, again.exit_code) == ("", 0)
    assert "was made already" in again.stderr
    assert "1 articles known, 0 addresses kept" in run("digest", "status").stdout


def test_a_server_that_cannot_be_reached_is_exit_code_6_and_said(folder: Path, run: Run) -> None:
    prepared(folder, run)
    with (folder / "digest.toml").open("a", encoding="utf-8") as file:
        file.write('[mail]\nsender = "a@venn.example"\nto = ["b@venn.example"]\n[smtp]\nhost = "127.0.0.1"\nport = 9\nsecurity = "none"\n')
    made = run("digest", "run")
    assert made.exit_code == 6
    assert "0 sent, 1 pending" in made.stderr
    assert "127.0.0.1:9: cannot be reached" in made.stderr
    sent = run("send", "articles/ferry.txt", "--to", "b@venn.example")
    assert sent.exit_code == 6


def test_files_are_sent_into_the_output_folder_where_there_is_no_server(folder: Path, run: Run) -> None:
    prepared(folder, run)
    with (folder / "digest.toml").open("a", encoding="utf-8") as file:
        file.write('[mail]\nsender = "a@venn.example"\nto = ["b@venn.example"]\n')
    sent = run("send", "articles/ferry.txt", "--to", "c@venn.example", "--to", "d@venn.example")
    assert sent.exit_code == 0
    assert "c@venn.example: written as" in sent.stderr
    assert len(list((folder / "output" / "mail").iterdir())) == 2
    assert run("send", "articles/ferry.txt", "--to", "c@venn.example, d@venn.example").exit_code == 2


def test_faults_of_the_settings_are_told_with_lines(folder: Path, run: Run) -> None:
    (folder / "digest.toml").write_text('[digest]\ntitel = "x"\n', encoding="utf-8")
    result = run("digest", "run")
    assert result.exit_code == 2
    assert "line 2: digest.titel is unknown; did you mean title?" in result.stderr


def test_a_timer_and_a_line_for_cron_are_written_and_explained(folder: Path, run: Run) -> None:
    prepared(folder, run)
    written = run("digest", "schedule", "-o", "units")
    assert written.stdout.splitlines() == ["units/briefing-digest.service", "units/briefing-digest.timer"]
    assert "systemctl --user enable --now briefing-digest.timer" in written.stderr
    assert run("digest", "schedule", "--cron").stdout.startswith("*/10 * * * * ")


def test_one_thing_at_a_time_is_forgotten(folder: Path, run: Run) -> None:
    prepared(folder, run)
    assert run("digest", "forget").exit_code == 2
    assert run("digest", "forget", "--everything").stdout == "there was nothing to forget\n"


def test_the_issue_can_be_had_as_json_before_it_is_made_when_it_is_made_and_after(folder: Path, run: Run) -> None:
    prepared(folder, run)
    shown = json.loads(run("digest", "preview", "--no-open", "--json").stdout)
    made, again = (json.loads(run("digest", "run", "--json").stdout) for _ in range(2))
    assert made == again
    assert [value["schema"] for value in (shown, made)] == ["digest/1", "digest/1"]
    assert [story["reports"] for story in made["stories"]] == [1]
