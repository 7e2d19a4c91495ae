"""This file makes the fitted page that all formats with a layout share."""

from dataclasses import replace
from string import Formatter

from briefing.errors import OptionError, TemplateError
from briefing.language import load
from briefing.language.tables import Language
from briefing.model.document import Briefing
from briefing.model.options import Options
from briefing.registry import unknown
from briefing.render._page.fit import Fitted, fit
from briefing.render._page.themes import Theme, find_theme


def fitted(briefing: Briefing, options: Options) -> Fitted:
    """The briefing on one page of the theme and paper that the options name."""
    theme = find_theme(options.theme, options.templates)
    if options.paper not in theme.papers:
        raise OptionError(unknown(f"paper of theme {theme.name}", options.paper, theme.papers))
    return fit(briefing, worded(briefing, theme), theme, options)


def worded(briefing: Briefing, theme: Theme) -> Language:
    """The briefing's language, with the theme's own words where it has any."""
    language = load(briefing.language)
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
