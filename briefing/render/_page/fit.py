"""This file makes a briefing fit one page, and proves that it does.

Every layout stands on a sheet without end, where nothing can be lost. The first shows about what will fit; its heights tell what
does. A layout of which nothing stands below the paper's edge is a page: the sheet is cut there, and nothing is laid out again.
"""

from dataclasses import replace

from briefing.errors import TemplateError
from briefing.frozen import dataclass
from briefing.language.tables import Language
from briefing.model.document import Briefing, Note
from briefing.model.options import Options
from briefing.render._page.build import build
from briefing.render._page.choice import Rungs, Shown, chosen
from briefing.render._page.column import is_all
from briefing.render._page.filling import Filler, Setting
from briefing.render._page.glyphs import without_shape
from briefing.render._page.guess import Guess, guess
from briefing.render._page.labels import Labels
from briefing.render._page.ladder import ladders, standing
from briefing.render._page.limits import within_limits
from briefing.render._page.measure import Measure, measure
from briefing.render._page.papers import PAPERS, Paper
from briefing.render._page.press import Sheet, lay_out
from briefing.render._page.repeats import without_repeats
from briefing.render._page.themes import Theme
from briefing.render._page.view import PageView

USUAL_LAYOUTS = 3  # after so many no fuller page is looked for
MOST_LAYOUTS = 12  # after so many the theme is at fault
CAUTION = 0.4  # lines kept free by the first prediction
BOLD = 2  # times that, each time that a prediction was too bold
WORTH = 3  # lines that a column has free, for which a third layout is made
LINE = 1.4 * 96 / 72  # height of a line in px, by the type's size in points
ROOMY = 0.94  # share of the free height that a larger type may fill


@dataclass(frozen=True, slots=True)
class Fitted:
    """A briefing that fits, with the page that proves it."""

    briefing: Briefing
    """What is on the page."""
    view: PageView
    setting: Setting
    sheet: Sheet
    filler: Filler
    layouts: int
    """How many it took."""

    @property
    def title(self) -> str:
        """The title that stands on the page."""
        return self.view.title.text

    @property
    def html(self) -> str:
        """The page as an HTML document on paper of its own size."""
        return self.filler.html(self.view, replace(self.setting, is_tall=False))


@dataclass(frozen=True, slots=True)
class Plan:
    """What one layout is to show, and how."""

    main: Rungs
    rail: Rungs
    size: float
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A layout, with what it shows and how high that is."""

    plan: Plan
    page: Fitted
    measure: Measure
    main: Shown
    rail: Shown
    misses: int
    """How many layouts were too tall before this one."""

    @property
    def is_page(self) -> bool:
        """Whether all of it stands on the paper."""
        return self.measure.is_within


def fit(briefing: Briefing, language: Language, theme: Theme, options: Options) -> Fitted:
    """The briefing on one page of the theme.

    Raises:
        TemplateError: the template is wrong, or not even the least that must stand fits.
    """
    limited = without_repeats(within_limits(briefing, language))
    filler = Filler(theme, language)
    page = _Desk(limited, *ladders(limited, theme.blocks), language, filler, PAPERS[options.paper], options.paper).page()
    boxes = without_shape(page.sheet)
    if not boxes:
        return page
    noted = replace(limited, notices=(Note(Labels(language.labels).count("no_glyph", boxes), "no_glyph"), *limited.notices))
    return _Desk(noted, *ladders(noted, theme.blocks), language, filler, PAPERS[options.paper], options.paper).page()


@dataclass(frozen=True, slots=True)
class _Desk:
    """One briefing in the making."""

    briefing: Briefing
    main: Rungs
    rail: Rungs
    language: Language
    filler: Filler
    paper: Paper
    paper_name: str

    @property
    def theme(self) -> Theme:
        """Its look."""
        return self.filler.theme

    def page(self) -> Fitted:
        """The fullest page that was found: the next plan is tried until there is none, or no better one came of it."""
        best: Draft | None = None
        draft = self.drafted(self._first())
        while True:
            if draft.is_page:
                best, is_last = draft, best is not None
                plan = None if is_last or draft.page.layouts >= USUAL_LAYOUTS else self._fuller(draft)
            elif best is not None:
                break
            else:
                plan = self._lighter(draft)
            if plan is None or draft.page.layouts >= MOST_LAYOUTS:
                break
            draft = self.drafted(plan, draft)
        return self._proved(best or draft)

    def drafted(self, plan: Plan, last: Draft | None = None) -> Draft:
        """The layout of a plan, after the last one."""
        shown = standing(self.briefing, (*plan.main, *plan.rail), self.language)
        view = build(shown, self.language)
        setting = Setting(paper=self.paper, size=plan.size, title=plan.title)
        sheet = lay_out(self.filler.html(view, setting))
        measured = measure(sheet, self.paper, self.theme.name)
        is_same = last is not None and last.plan.size == plan.size
        before = (last.main.heights(), last.rail.heights()) if last and is_same else ({}, {})
        return Draft(
            plan=plan,
            page=Fitted(shown, view, setting, sheet, self.filler, last.page.layouts + 1 if last else 1),
            measure=measured,
            main=Shown(plan.main, measured, before[0]),
            rail=Shown(plan.rail, measured, before[1]),
            misses=last.misses + (not last.is_page) if last else 0,
        )

    def _first(self) -> Plan:
        guessed: Guess = guess(self.briefing, (self.main, self.rail), self.theme.room, self.theme.sizes, self.paper_name)
        return Plan(guessed.main, guessed.rail, guessed.size, f"{guessed.title:.1%}")

    def _fuller(self, draft: Draft) -> Plan | None:
        """A plan that may make more of the page; None where it is as full as it can be foreseen to get."""
        plan = replace(draft.plan, title=_title(draft))
        if self._is_all(plan):
            return self._larger(draft, plan) or (None if draft.measure.is_title_even else plan)
        return self._refilled(draft) or (None if draft.measure.is_title_even else plan)

    def _refilled(self, draft: Draft) -> Plan | None:
        """The same with what fits into the gaps; None where nothing does."""
        plan = self._chosen(draft)
        return None if (plan.main, plan.rail) == (draft.plan.main, draft.plan.rail) else plan

    def _lighter(self, draft: Draft) -> Plan | None:
        """A plan that will fit where the draft did not; None where nothing is left to leave out."""
        if self._is_all(draft.plan) and draft.plan.size > self.theme.sizes[0]:
            smaller = [size for size in self.theme.sizes if size < draft.plan.size]
            return replace(draft.plan, size=smaller[-1], title=_title(draft))
        plan = self._chosen(draft)
        if (plan.main, plan.rail) != (draft.plan.main, draft.plan.rail):
            return plan
        if not plan.main and not plan.rail:
            return None
        return replace(plan, main=plan.main[:-1], rail=plan.rail[:-1])

    def _chosen(self, draft: Draft) -> Plan:
        return replace(
            draft.plan, main=self._column(draft, draft.main, "main"), rail=self._column(draft, draft.rail, "rail"), title=_title(draft)
        )

    def _column(self, draft: Draft, shown: Shown, column: str) -> Rungs:
        """What a column is to show next; where it had room for what it shows, that and more, or the same.

        After two layouts that were too tall it grows no more: what was added back would be what one of them had no room for.
        """
        spare, line = draft.measure.spare(column), draft.plan.size * LINE
        is_sure = draft.misses > 0 and not draft.is_page
        if (draft.is_page and draft.misses and spare < WORTH * line) or (is_sure and spare >= 0):
            return shown.rungs
        free = CAUTION * BOLD**draft.misses * line
        rungs = chosen(self.main if column == "main" else self.rail, shown, column, free, is_sure=is_sure)
        return rungs if spare < 0 or set(rungs) > set(shown.rungs) else shown.rungs

    def _larger(self, draft: Draft, plan: Plan) -> Plan | None:
        """The same in a larger type, where all of it stands and leaves room."""
        free = draft.measure.taller + min(draft.measure.spare("main"), draft.measure.spare("rail"))
        for size in reversed([size for size in self.theme.sizes if size > plan.size]):
            if draft.measure.taller * (size / plan.size) ** 2 <= ROOMY * free:
                return replace(plan, size=size)
        return None

    def _is_all(self, plan: Plan) -> bool:
        return is_all(plan.main, self.main) and is_all(plan.rail, self.rail)

    def _proved(self, draft: Draft) -> Fitted:
        """The draft's page, if it is one with every sign of its HTML on it."""
        if not draft.is_page:
            raise TemplateError(draft.measure.over(self.theme.name, self.paper_name))
        lost = draft.page.sheet.lost(self.paper)
        if draft.page.sheet.pages != 1 or lost:
            raise TemplateError(f"theme {self.theme.name}: it does not show, or cuts off, the signs {lost[:40]!r} of its own page")
        return draft.page


def _title(draft: Draft) -> str:
    even = draft.measure.even_title
    return f"{even:.2f}px" if even else "none"
