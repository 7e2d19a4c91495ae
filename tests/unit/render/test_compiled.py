"""This file tests that compiled templates are kept for the next process, and that nothing depends on it."""

from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from briefing.render._page import compiled

TEMPLATE = "{{ name }} reads."


def _page(template: str) -> str:
    """The page of a process of its own, as far as what is kept goes."""
    return (
        Environment(loader=DictLoader({"page": template}), bytecode_cache=compiled.kept(), autoescape=True)
        .get_template("page")
        .render(name="Ida")
    )


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where byte code is kept."""
    monkeypatch.setattr("sys.dont_write_bytecode", False)
    monkeypatch.setattr(compiled, "cache_from_source", lambda _: str(tmp_path / "compiled.pyc"))
    return tmp_path


def test_a_template_is_compiled_once_for_all_processes(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert _page(TEMPLATE) == "Ida reads."
    assert list(folder.iterdir())
    monkeypatch.setattr(Environment, "_parse", lambda *_: pytest.fail("compiled again"))
    assert _page(TEMPLATE) == "Ida reads."


def test_a_changed_template_is_compiled_anew(folder: Path) -> None:
    _page(TEMPLATE)
    assert _page(TEMPLATE.replace("reads", "wrote")) == "Ida wrote."
    assert folder.is_dir()


def test_a_damaged_file_is_made_anew(folder: Path) -> None:
    _page(TEMPLATE)
    (kept,) = folder.iterdir()
    kept.write_bytes(b"nothing that was compiled")
    assert _page(TEMPLATE) == "Ida reads."


def test_where_the_folder_cannot_be_written_the_page_is_the_same(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "no space left")

    monkeypatch.setattr("tempfile.NamedTemporaryFile", full)
    assert _page(TEMPLATE) == "Ida reads."
    assert not list(folder.iterdir())


def test_nothing_is_kept_where_python_keeps_no_byte_code(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    monkeypatch.setattr("sys.dont_write_bytecode", True)
    assert _page(TEMPLATE) == "Ida reads."
    assert not list(folder.iterdir())
