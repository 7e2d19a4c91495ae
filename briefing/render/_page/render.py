"""This file makes the fitted page that all formats with a layout share."""

from briefing.errors import OptionError
from briefing.model.document import Briefing
from briefing.model.options import Options
from briefing.registry import unknown
from briefing.render._page.fit import Fitted, fit
from briefing.render._page.themes import find_theme
from briefing.render._page.wording import worded


def fitted(briefing: Briefing, options: Options) -> Fitted:
    """The briefing on one page of the theme and paper that the options name."""
    theme = find_theme(options.theme, options.templates)
    if options.paper not in theme.papers:
        raise OptionError(unknown(f"paper of theme {theme.name}", options.paper, theme.papers))
    return fit(briefing, worded(briefing.language, theme), theme, options)
