"""This file fills a theme's template for e-mail, and puts its styles into the elements."""

from briefing.model.document import Briefing
from briefing.model.options import Options
from briefing.render._page.build import build
from briefing.render._page.filling import Filler
from briefing.render._page.themes import find_theme
from briefing.render._page.wording import worded


def html(briefing: Briefing, options: Options) -> str:
    """The briefing as an HTML document for mail programs: styles in the elements, the rules for dark screens in its head.

    Raises:
        TemplateError: the template is wrong.
    """
    import css_inline

    theme = find_theme(options.theme, options.templates)
    language = worded(briefing.language, theme)
    page = Filler(theme, language).email(build(briefing, language))
    inliner = css_inline.CSSInliner(keep_style_tags=False, keep_at_rules=True, load_remote_stylesheets=False)
    return str(inliner.inline(page))
