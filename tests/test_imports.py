"""This file tests that nothing heavy is loaded before it is needed."""

import json
import resource
import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = (
    "chardet",
    "charset_normalizer",
    "httpcore",
    "jinja2",
    "lxml",
    "markdown_it",
    "nltk",
    "numpy",
    "protego",
    "pypdfium2",
    "sumy",
    "trafilatura",
    "weasyprint",
)
ROOT = Path(__file__).parents[1]


def loaded_after(code: str) -> set[str]:
    """The names of the modules that a process of its own has loaded after running the code."""
    probe = f"{code}\nimport sys, json\nsys.stderr.write(json.dumps(sorted(sys.modules)))"
    result = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True, cwd=ROOT)
    return set(json.loads(result.stderr))


def command(*words: str) -> str:
    return f"from briefing.cli import main\nmain({list(words)!r}, prog_name='briefing', standalone_mode=False)"


def test_importing_the_package_loads_nothing_heavy() -> None:
    assert not loaded_after("import briefing").intersection(HEAVY)


def test_no_public_name_loads_anything_heavy() -> None:
    assert not loaded_after("from briefing import *").intersection(HEAVY)


def test_reading_and_choosing_load_nothing_heavy() -> None:
    code = "import briefing\nbriefing.brief(briefing.read('examples/harbour-dispute.txt')).to_dict()"
    assert not loaded_after(code).intersection(HEAVY)


def test_help_loads_neither_the_pipeline_nor_anything_heavy() -> None:
    loaded = loaded_after(command("--help"))
    assert not loaded.intersection({*HEAVY, "briefing.pipeline", "briefing.language", "importlib.metadata", "tomllib"})


@pytest.mark.parametrize(
    "words",
    [
        ("make", "examples/short-note.txt", "--to", "json", "-o", "-"),
        ("make", "examples/short-note.txt", "--to", "txt", "-o", "-"),
        ("inspect", "examples/short-note.txt"),
    ],
)
def test_commands_without_a_page_load_no_layout_and_no_summariser(words: tuple[str, ...]) -> None:
    found = loaded_after(f"import sys\nreal, sys.stderr = sys.stderr, open({'/dev/null'!r}, 'w')\n{command(*words)}\nsys.stderr = real")
    assert not found.intersection(HEAVY)


def test_a_plain_text_loads_nothing_that_reads_mail_archives_or_odd_encodings() -> None:
    found = loaded_after("import briefing\nbriefing.render(briefing.brief(briefing.read('examples/short-note.txt')), 'json')")
    encodings = {f"briefing.ingest._encodings.{name}" for name in ("guessing", "strict", "wide")}
    assert not found.intersection({"email", "zipfile", "socket", "tempfile", *encodings})


def test_the_help_of_batches_loads_no_engine() -> None:
    assert not loaded_after(command("batch", "--help")).intersection(
        {*HEAVY, "briefing.pipeline", "distributed", "joblib", "loky", "sqlite3"}
    )


def test_help_takes_at_most_twice_the_work_of_loading_click() -> None:
    words = {"click": ("-c", "import click"), "help": ("-m", "briefing", "--help")}
    taken = {name: [_work(*each) for _ in range(5)] for name, each in words.items()}
    assert min(taken["help"]) <= 2 * min(taken["click"])


def _work(*words: str) -> float:
    """The processor's seconds that Python takes, which a busy machine changes little."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, *words], capture_output=True, check=True, cwd=ROOT)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def test_the_folder_render_is_not_laid_over_the_function_render() -> None:
    code = "import briefing.render.json, briefing\nfrom briefing import render\nassert callable(render) and render is briefing.render"
    assert "briefing.render.json" in loaded_after(code)
