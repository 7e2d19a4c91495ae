"""This file makes a briefing fit one page, and proves that it does.

A page is measured on a sheet without end, where nothing can be lost; from the heights it is predicted how much of each ladder
fits, and measured again until that holds. Then it is laid out on the real sheet, and it must be one page with every sign on it.
"""

import re
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from briefing.errors import TemplateError
from briefing.language.tables import Language
from briefing.model.document import Briefing
from briefing.model.options import Options
from briefing.render._page.build import build
from briefing.render._page.filling import Filler, Setting
from briefing.render._page.ladder import Rung, main_ladder, rail_ladder, standing
from briefing.render._page.limits import within_limits
from briefing.render._page.papers import PAPERS, PX_PER_MM, Paper
from briefing.render._page.press import Sheet, even_width, heights, lay_out
from briefing.render._page.repeats import without_repeats
from briefing.render._page.themes import Theme

MARGIN = 1.0  # px kept free, against rounding
MOST_LAYOUTS = 14  # 2 to 4 are usual
MOST_TRIES = 2  # times that the last gaps are filled
FROM_THE_END = ("question", "figure", "next")  # none of these stands without the one before it
FULL = 0.72  # of the free height: a page with less on it ends where its words end
MOST_AIR = 7.0  # px over each section; more would look torn apart
FIRST_MAIN, FIRST_RAIL = 5200, 2600  # characters in the first layout: rather more than an A4 page holds
ROOMY = 0.94  # share of the free height that a larger type may fill


# A section: "section-3", not "section-3-head". An item of the rail: "actor-0", "question-2", not "said-0".
_SECTION = re.compile(r"""section-\d+""", re.VERBOSE)
_RAIL_ITEM = re.compile(r"""(?:actor|question)-\d+""", re.VERBOSE)

Rungs = tuple[Rung, ...]


@dataclass(frozen=True, slots=True)
class Fitted:
    """A briefing that fits, with the page that proves it."""

    briefing: Briefing
    """What is on the page."""
    title: str
    html: str
    sheet: Sheet

    @property
    def is_whole(self) -> bool:
        """Whether it is one page, with every sign of the HTML on it."""
        return self.sheet.pages == 1 and not self.sheet.lost


@dataclass(frozen=True, slots=True)
class Search:
    """How many rungs of one ladder stand: the most known to fit, those being tried, the fewest known not to fit."""

    good: int
    trying: int
    bad: int

    @property
    def is_done(self) -> bool:
        """Whether nothing is left to try."""
        return self.trying == self.good

    def after(self, spare: float, costs: Sequence[float]) -> "Search":
        """The search after a layout that left `spare` pixels (too much where negative)."""
        if spare < 0:
            return self._fewer(-spare, costs)
        at = self.trying
        while at + 1 < self.bad and costs[at] <= spare:
            spare -= costs[at]
            at += 1
        return Search(self.trying, at, self.bad)

    def _fewer(self, over: float, costs: Sequence[float]) -> "Search":
        at = self.trying
        while over > 0 and at > self.good + 1:
            at -= 1
            over -= costs[at]
        return Search(self.good, self.good if at == self.trying else at, self.trying)


@dataclass(frozen=True, slots=True)
class Measure:
    """The heights of a page on the sheet without end, in pixels."""

    by_key: Mapping[str, float]
    paper: float
    title: float | None
    """The width at which the title's lines are about equally long."""

    @property
    def used(self) -> float:
        """The height of the taller column."""
        return max(self.by_key["main"], self.by_key.get("rail", 0.0))

    @property
    def free(self) -> float:
        """The height that the sheet leaves for what stands in the columns."""
        return self.paper - (self.by_key["sheet"] - self.used) - MARGIN

    def spare(self, column: str) -> float:
        """What a column leaves free of it; negative where it is too tall."""
        return self.free - self.by_key.get(column, 0.0)


def fit(briefing: Briefing, language: Language, theme: Theme, options: Options) -> Fitted:
    """The briefing on one page of the theme.

    Raises:
        TemplateError: the template is wrong, or not even the least that must stand fits.
    """
    limited = without_repeats(within_limits(briefing, language))
    desk = _Desk(limited, main_ladder(limited), rail_ladder(limited), language, Filler(theme, language, options.templates), options)
    size = theme.sizes[0]
    main, rail, measure = desk.search(size)
    if main == desk.main and rail == desk.rail:
        size, measure = desk.grown(theme.sizes, measure)
    else:
        main, rail, measure = desk.topped_up(main, rail, size, measure)
    return desk.proved(main, rail, size, measure)


def spread(measure: Measure, setting: Setting) -> Setting:
    """The setting that spreads what fits over the sheet: a full page to its end, a short one as far as its words go."""
    if measure.used < FULL * measure.free:
        return replace(setting, columns=measure.used, below=measure.free - measure.used)
    return replace(
        setting,
        columns=measure.free,
        air=_air(measure.spare("main"), _count(measure, _SECTION)),
        rail_air=_air(measure.spare("rail"), _count(measure, _RAIL_ITEM)),
    )


def _air(spare: float, places: int) -> float:
    return min(MOST_AIR, max(0.0, spare - MARGIN) / places) if places else 0.0


def _count(measure: Measure, key: re.Pattern[str]) -> int:
    return sum(bool(key.fullmatch(found)) for found in measure.by_key)


@dataclass(frozen=True, slots=True)
class _Desk:
    """One briefing in the making."""

    briefing: Briefing
    main: tuple[Rung, ...]
    rail: tuple[Rung, ...]
    language: Language
    filler: Filler
    options: Options

    @property
    def paper(self) -> Paper:
        """The sheet that it must fit."""
        return PAPERS[self.options.paper]

    def search(self, size: float) -> tuple[Rungs, Rungs, Measure]:
        """The rungs of each ladder that fit, and how high the page is with them."""
        main = Search(-1, _first(self.main, FIRST_MAIN), len(self.main) + 1)
        rail = Search(-1, _first(self.rail, FIRST_RAIL), len(self.rail) + 1)
        layouts = 0
        while not (main.is_done and rail.is_done) and layouts < MOST_LAYOUTS:
            measure, layouts = self.measured(self.main[: max(main.trying, 0)], self.rail[: max(rail.trying, 0)], size), layouts + 1
            main = main if main.is_done else main.after(measure.spare("main"), _costs(self.main, measure))
            rail = rail if rail.is_done else rail.after(measure.spare("rail"), _costs(self.rail, measure))
        return self.settled(self.main[: max(main.good, 0)], self.rail[: max(rail.good, 0)], size)

    def settled(self, main: Rungs, rail: Rungs, size: float) -> tuple[Rungs, Rungs, Measure]:
        """The rungs that fit together: a notice that one ladder calls for takes room from the other."""
        measure = self.measured(main, rail, size)
        fewer = _lighter(main, -measure.spare("main"), measure), _lighter(rail, -measure.spare("rail"), measure)
        if fewer != (main, rail):
            return self.settled(*fewer, size)
        self._check(measure)
        return main, rail, measure

    def topped_up(self, main: Rungs, rail: Rungs, size: float, measure: Measure) -> tuple[Rungs, Rungs, Measure]:
        """The same with what is less important, but short enough for the gaps that are left."""
        refused: frozenset[Rung] = frozenset()
        for _ in range(MOST_TRIES):
            more_main = _filler(self.main, main, refused, measure.spare("main"), _costs(self.main, measure))
            more_rail = _filler(self.rail, rail, refused, measure.spare("rail"), _costs(self.rail, measure))
            if not more_main and not more_rail:
                break
            main, rail, measure = self.settled((*main, *more_main), (*rail, *more_rail), size)
            refused |= {*_refused(more_main, main), *_refused(more_rail, rail)}
        return main, rail, measure

    def measured(self, main: Rungs, rail: Rungs, size: float) -> Measure:
        """The heights with these rungs standing."""
        sheet = self._page(self.shown(main, rail), Setting(paper=self.paper, size=size, is_tall=True)).sheet
        found = heights(sheet)
        for key in ("sheet", "main"):
            if key not in found:
                raise TemplateError(f"theme {self.filler.theme.name}: no element with id={key!r}, which the fitting needs")
        return Measure(found, self.paper.height_px, even_width(sheet, "title"))

    def shown(self, main: Rungs, rail: Rungs) -> Briefing:
        """The briefing with these rungs standing."""
        return standing(self.briefing, (*main, *rail), self.language)

    def grown(self, sizes: Sequence[float], measure: Measure) -> tuple[float, Measure]:
        """The largest type at which all of it still fits."""
        for size in reversed(sizes[1:]):
            if measure.used * (size / sizes[0]) ** 2 <= ROOMY * measure.free:
                larger = self.measured(self.main, self.rail, size)
                if min(larger.spare("main"), larger.spare("rail")) >= 0:
                    return size, larger
        return sizes[0], measure

    def proved(self, main: Rungs, rail: Rungs, size: float, measure: Measure) -> Fitted:
        """The page on its real sheet; where it spills all the same, with less on it."""
        settings = (
            spread(measure, Setting(paper=self.paper, size=size, is_tall=False, title=title))
            for title in dict.fromkeys((measure.title, None))  # a narrower title may take one line more
        )
        pages = (self._page(self.shown(main, rail), setting) for setting in settings)
        whole = next((page for page in pages if page.is_whole), None)
        if whole:
            return whole
        if not main and not rail:
            raise TemplateError(f"theme {self.filler.theme.name}: with the least that must stand it spills over one page, or loses words")
        main, rail = main[:-1], rail[:-1]
        return self.proved(main, rail, size, self.measured(main, rail, size))

    def _page(self, shown: Briefing, setting: Setting) -> Fitted:
        view = build(shown, self.language)
        html = self.filler.html(view, setting)
        return Fitted(shown, view.title.text, html, lay_out(html))

    def _check(self, measure: Measure) -> None:
        for column in ("main", "rail"):
            over = -measure.spare(column) / PX_PER_MM
            if over > 0:
                part = f"the {column} column" if measure.free > 0 else "what stands over and under the columns"
                raise TemplateError(
                    f"theme {self.filler.theme.name}: with the least that must stand, {part} is {over:.0f} mm too tall"
                    f" for {self.options.paper}; shorten the title, or give fewer sources"
                )


def _filler(ladder: Rungs, standing: Rungs, refused: AbstractSet[Rung], spare: float, costs: Sequence[float]) -> Rungs:
    """The rungs that fit into what a column has to spare."""
    chosen: list[Rung] = []
    passed: set[str] = set()
    for rung, cost in zip(ladder, costs, strict=True):
        if rung in refused and rung.kind in FROM_THE_END:
            passed.add(rung.kind)
        if rung in standing or rung in refused or rung.kind in passed:
            continue
        if cost <= spare:
            chosen.append(rung)
            spare -= cost
        elif rung.kind in FROM_THE_END:
            passed.add(rung.kind)
    return tuple(chosen)


def _lighter(rungs: Rungs, over: float, measure: Measure) -> Rungs:
    """The rungs without the last ones that take at least `over` pixels."""
    costs = _costs(rungs, measure)
    while rungs and over > 0:
        over -= costs[len(rungs) - 1]
        rungs = rungs[:-1]
    return rungs


def _refused(tried: Rungs, standing: Rungs) -> Rungs:
    """What was tried in vain: of a row of which nothing stayed, the first alone may be at fault."""
    gone = tuple(rung for rung in tried if rung not in standing)
    return gone[:1] if len(gone) == len(tried) else gone


def _first(rungs: Sequence[Rung], most: int) -> int:
    """How many rungs to try first."""
    count = total = 0
    while count < len(rungs) and total < most:
        total += rungs[count].characters
        count += 1
    return count


def _costs(rungs: Sequence[Rung], measure: Measure) -> tuple[float, ...]:
    """The height that each rung takes, or by its length would take where it does not stand."""
    seen = [(measure.by_key[rung.key], rung.characters) for rung in rungs if rung.key in measure.by_key]
    rate = sum(height for height, _ in seen) / max(1, sum(characters for _, characters in seen)) if seen else 0.25
    return tuple(measure.by_key.get(rung.key, rate * rung.characters) + measure.by_key.get(f"{rung.section}-head", 0.0) for rung in rungs)
