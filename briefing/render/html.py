"""This file renders a briefing as the very HTML document that the PDF is made of, in one file that needs no other."""

from briefing.model.document import Briefing, Rendered
from briefing.model.options import Options
from briefing.render._engine import load_engine
from briefing.render._renderer import Renderer


def render(briefing: Briefing, options: Options) -> Rendered:
    """The briefing's page as HTML, with as much on it as fits one sheet of paper."""
    from briefing.render._page.fonts import packed

    load_engine()
    from briefing.render._page.render import fitted  # loads weasyprint

    html = fitted(briefing, options).html
    carrying = html.replace("</head>", f"<style>\n{packed(html)}\n</style>\n</head>", 1)
    return Rendered(".html", "text/html; charset=utf-8", carrying.encode("utf-8"))


_: Renderer = render
