"""This file fills a theme's template with what a page shows, and gives the HTML."""

import re
import traceback
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache, partial
from pathlib import Path

from jinja2 import BaseLoader, ChoiceLoader, FileSystemLoader, PrefixLoader, StrictUndefined, TemplateSyntaxError
from jinja2 import TemplateError as JinjaError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from briefing.errors import TemplateError
from briefing.frozen import dataclass
from briefing.language.tables import Language
from briefing.render._page.assets import asset
from briefing.render._page.compiled import kept
from briefing.render._page.labels import Labels
from briefing.render._page.papers import Paper
from briefing.render._page.search import is_foreign, packaged
from briefing.render._page.themes import Theme
from briefing.render._page.view import PageView

TEMPLATE, EMAIL = "briefing.html.j2", "email.html.j2"
CONTEXT = 1  # version of what a template sees; it grows when a name goes or changes its meaning
STYLE, NARROW = "style.css", "narrow.css"  # the second is for screens that the sheet has no room on; no theme's own rules come after it
TALL = 20_000  # mm: the sheet on which a page is measured before it is made to fit


# A value of the theme in its rules: "var(--size)", "var(--colour-ink)"; not "var(--size, 9pt)".
_VALUE = re.compile(r"var\( \s* -- (?P<name>[\w-]+) \s* \)", re.VERBOSE)


# A value that rules set: "--colour-ink: red"; not "var(--colour-ink)". It begins where no name goes on: a row of dashes is tried once.
_DECLARED = re.compile(r"(?<![\w-]) -- (?P<name>[\w-]+) \s* :", re.VERBOSE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """How one layout differs from the next."""

    paper: Paper
    size: float
    """Of the running text, in points."""
    title: str
    """Greatest width of the title, as CSS writes it: its lines are to be of about equal length."""
    is_tall: bool = True
    """Whether the sheet has no end, so that nothing is lost before all of it is measured."""


@dataclass(frozen=True, slots=True)
class Filler:
    """A theme, ready to be filled."""

    theme: Theme
    language: Language

    def html(self, page: PageView, setting: Setting) -> str:
        """The page as one HTML document that needs no other file.

        Raises:
            TemplateError: the template is wrong; the message says in which file and line.
        """
        return filled(TEMPLATE, self.theme, {**self._context(page), "style": _style(self.theme, setting)})

    def email(self, page: PageView) -> str:
        """The page as an HTML document for mail programs, its styles still apart.

        Raises:
            TemplateError: the template is wrong; the message says in which file and line.
        """
        return filled(EMAIL, self.theme, self._context(page))

    def _context(self, page: PageView) -> dict[str, object]:
        return {"page": page, **common(self.theme, self.language)}


def common(theme: Theme, language: Language) -> dict[str, object]:
    """What every template sees: docs/reference/templates.md describes it, and CONTEXT is its version."""
    return {"context": CONTEXT, "label": Labels(language.labels).say, "theme": _as_css(theme), "asset": partial(asset, theme)}


def _as_css(theme: Theme) -> Theme:
    """The theme with values that stand in a style as they are: escaped for HTML, the quotation mark of a font's name would end its rule."""
    return replace(theme, colours=_marked(theme.colours), fonts=_marked(theme.fonts))


def _marked(values: Mapping[str, str]) -> Mapping[str, str]:
    # Reading theme.toml has seen to it that they hold none of < > &; here goes the double quotation mark, which would end an attribute.
    return {key: Markup(value.replace('"', "'")) for key, value in values.items()}  # noqa: S704


def filled(template: str, theme: Theme, context: Mapping[str, object], beside: tuple[Path, ...] = ()) -> str:
    """A template of a theme, filled; it is looked for in the folders `beside` last.

    Raises:
        TemplateError: the template is wrong; the message says in which file and line.
    """
    try:
        return _environment((*theme.folders, *beside), theme.shared).get_template(template).render(context)
    except TemplateSyntaxError as error:
        raise TemplateError(f"{error.filename or error.name}, line {error.lineno}: {error.message}") from error
    except RecursionError as error:
        raise TemplateError(f"{_place(error, theme)}: it calls itself without end") from error
    except (JinjaError, ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
        raise TemplateError(f"{_place(error, theme)}: {error}") from error


@lru_cache(maxsize=16)
def _environment(folders: tuple[Path, ...], searched: tuple[Path, ...]) -> ImmutableSandboxedEnvironment:
    """Where templates are found and compiled, kept for the next page: compiling takes as long as half a layout."""
    return ImmutableSandboxedEnvironment(
        loader=_loader(folders, searched),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        bytecode_cache=None if any(map(is_foreign, folders)) else kept(),
    )


def _loader(folders: tuple[Path, ...], searched: tuple[Path, ...]) -> BaseLoader:
    """The theme's folders first, then what themes share.

    "!classic/briefing.html.j2" means the one that comes with the program, "!default/…" that of the built-in theme that this one extends.
    """
    own = {f"!{folder.name}": FileSystemLoader(folder) for folder in sorted(packaged().iterdir()) if folder.is_dir()}
    built_in = [folder for folder in folders if not is_foreign(folder)] or [packaged() / "classic"]
    return ChoiceLoader([FileSystemLoader([*folders, *searched]), PrefixLoader({**own, "!default": FileSystemLoader(built_in)})])


def _style(theme: Theme, setting: Setting) -> Markup:
    """The style sheet: paper and values of the theme first, then its own rules, inherited ones before them."""
    values = _values(theme, setting)
    declared = ":root{" + ";".join(f"--{key}:{value}" for key, value in values.items()) + "}"
    css = "\n".join([_page_rule(setting), declared, _written_out(_rules(theme.folders), values)])
    if "</" in css:
        raise TemplateError(f"theme {theme.name}: {STYLE} holds '</', which would end the style element")
    return Markup(css)  # noqa: S704 - the theme's own rules, which cannot end their element; no word of a source is among them


def _page_rule(setting: Setting) -> str:
    height = TALL if setting.is_tall else setting.paper.height
    return f"@page{{size:{setting.paper.width}mm {height}mm;margin:0}}"


def _rules(folders: tuple[Path, ...]) -> str:
    sheets = [folder / name for name in (STYLE, NARROW) for folder in reversed(folders)]
    return "\n".join(sheet.read_text(encoding="utf-8") for sheet in sheets if sheet.is_file())


def _written_out(rules: str, values: Mapping[str, str]) -> str:
    """Rules with the theme's values in place of var(--…), which WeasyPrint would resolve anew for every element: a sixth of a layout."""
    own = {found["name"] for found in _DECLARED.finditer(rules)}  # what the rules set themselves, perhaps for some elements only
    return _VALUE.sub(lambda found: found[0] if found["name"] in own else values.get(found["name"], found[0]), rules)


def _values(theme: Theme, setting: Setting) -> dict[str, str]:
    """The theme's values, by the names that its rules have for them."""
    values = {f"colour-{key}": value for key, value in theme.colours.items()} | {f"font-{key}": value for key, value in theme.fonts.items()}
    values["paper-width"] = f"{setting.paper.width}mm"
    values["paper-height"] = f"{setting.paper.height}mm"
    values["size"] = f"{setting.size}pt"
    values["title-width"] = setting.title
    return values


def _place(error: Exception, theme: Theme) -> str:
    """File and line of the template where an error arose."""
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename.endswith(".j2")]
    return f"{frames[-1].filename}, line {frames[-1].lineno}" if frames else f"theme {theme.name}"
