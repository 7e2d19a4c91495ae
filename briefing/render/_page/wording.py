"""This file puts a theme's own words in the place of the language's."""

from dataclasses import replace
from string import Formatter

from briefing.errors import TemplateError
from briefing.language import load
from briefing.language.tables import Language
from briefing.render._page.themes import Theme


def worded(code: str, theme: Theme) -> Language:
    """A language, with the theme's own words where it has any."""
    language = load(code)
    strange = sorted(set(theme.labels) - set(language.labels))
    if strange:
        raise TemplateError(f"theme {theme.name}: no label called {', '.join(strange)}; `briefing templates show` lists those there are")
    for key, words in theme.labels.items():
        if not _blanks(words) <= _blanks(language.labels[key]):
            raise TemplateError(f"theme {theme.name}: label {key} is {words!r}; its blanks can be those of {language.labels[key]!r}, plain")
    return replace(language, labels={**language.labels, **theme.labels}) if theme.labels else language


def _blanks(words: str) -> frozenset[str]:
    """The blanks of a label, with all that is asked of them; "{" alone, where they cannot be read."""
    try:
        parts = [(name, asked, turned) for _, name, asked, turned in Formatter().parse(words) if name is not None]
    except ValueError:
        return frozenset("{")
    return frozenset(name + (f":{asked}" if asked else "") + (f"!{turned}" if turned else "") for name, asked, turned in parts)
