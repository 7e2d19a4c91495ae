"""This file holds every theme to what the page's renderer needs of one."""

import pytest

from briefing.render import Theme, themes

every_theme = pytest.mark.parametrize("theme", themes(), ids=lambda theme: theme.name)


@every_theme
def test_a_theme_says_what_it_is_like(theme: Theme) -> None:
    assert theme.description.strip()


@every_theme
def test_a_theme_knows_both_papers(theme: Theme) -> None:
    assert {"a4", "letter"} <= set(theme.papers)


@every_theme
def test_a_theme_sets_type_that_can_be_read(theme: Theme) -> None:
    assert theme.sizes
    assert min(theme.sizes) >= 8  # points; smaller running text is not read but skipped


@every_theme
@pytest.mark.parametrize("file", ["briefing.html.j2", "style.css"])
def test_a_theme_has_or_inherits_its_files(theme: Theme, file: str) -> None:
    assert any((folder / file).is_file() for folder in theme.folders)
