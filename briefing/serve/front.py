"""This file makes what the browser shows: the page to work on, and the briefing's page inside it."""

from functools import cache
from pathlib import Path
from typing import Any

from briefing import __version__, choices, language
from briefing.errors import BriefingError
from briefing.model.options import Options
from briefing.render import screen_stylesheet
from briefing.serve.bounds import FILE, TEXT

FRONT = Path(__file__).with_name("front")
"""The folder of the page's template, style sheet and script."""

# Inside the frame the sheet fills it, fonts come from here, and what is lit is seen in every theme.
_MARKS = """
html{background:white}
@media screen{body{background:white}#sheet{margin:0;box-shadow:none}}
[data-place]{cursor:pointer;border-radius:2px}
[data-place]:focus{outline:2px solid #1a6fb0;outline-offset:1px}
[data-place].lit{background:#ffe9a8;box-shadow:0 0 0 2px #ffe9a8}
"""


def front(templates: Path | None, target: Path) -> str:
    """The page to work on; `target` is where themes are saved."""
    return str(
        _template().render(
            version=__version__,
            label=language.load("en").labels,
            themes=themes(templates),
            rankers=choices.rankers(),
            languages=choices.languages(),
            formats=choices.formats(),
            papers=("a4", "letter"),
            options=Options(),
            target=target,
            most_text=TEXT,
            most_file=FILE,
        )
    )


def themes(templates: Path | None) -> list[dict[str, str]]:
    """The themes there are, also those whose settings are wrong just now: they are to be put right here."""
    return [{"name": name, "description": _description(name, templates)} for name in choices.theme_names(Options(templates=templates))]


def _description(name: str, templates: Path | None) -> str:
    try:
        return choices.find_theme(name, templates).description
    except BriefingError:
        return ""


def marked(html: str) -> str:
    """A briefing's page for the frame: with the addresses of its fonts, and a look for what is pointed at."""
    return html.replace("</head>", f"<style>\n{screen_stylesheet('../fonts')}\n{_MARKS}</style>\n</head>", 1)


@cache
def _template() -> Any:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    found = Environment(loader=FileSystemLoader(FRONT), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    return found.get_template("page.html.j2")
