"""This file holds what a user can ask for, made once and handed down."""

from datetime import date
from pathlib import Path
from typing import Literal, get_args

from briefing.errors import OptionError
from briefing.frozen import dataclass
from briefing.model.lines import Lines

Paper = Literal["a4", "letter"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What a user can ask for. A value that makes no sense raises OptionError here, all faults at once."""

    words: int | None = None
    """Length of the summary, all points together; None: as many points as are worth having."""
    language: str | None = None
    """Code of the sources' language and of our own words on the page; None: what each source is found to be in."""
    theme: str = "classic"
    templates: Path | None = None
    """A folder of the user's own themes, looked into first."""
    paper: Paper = "a4"
    ranker: str = "balanced"
    names: str = "rules"
    """How names are told from other words: "rules", or "spacy", which needs the extra `ner` and a pipeline."""
    names_model: str | None = None
    """The spaCy pipeline, by the name of its package or by its folder; None: one installed for the language."""
    as_of: str | None = None
    """The day the briefing speaks for, as YYYY-MM-DD; never taken from the clock."""
    title: str | None = None
    """A title of the user's own; it is shown as ours, not as the source's."""
    keep: tuple[Lines, ...] = ()
    """Lines that belong to the article, whatever the rules say."""
    drop: tuple[Lines, ...] = ()
    """Lines that do not, whatever the rules say."""
    embed: bool = True
    """Whether the PDF carries the sources' full text; their hashes always stay."""

    def __post_init__(self) -> None:
        checks = (self._words_fault(), self._paper_fault(), self._model_fault(), self._date_fault(), self._lines_fault())
        faults = [fault for fault in checks if fault]
        if faults:
            raise OptionError("; ".join(faults))

    def _words_fault(self) -> str | None:
        wrong = self.words is not None and self.words < 1
        return f"words is {self.words}; give a whole number from 1" if wrong else None

    def _paper_fault(self) -> str | None:
        known = get_args(Paper)
        return None if self.paper in known else f"no paper called {self.paper!r}; there are: {', '.join(known)}"

    def _model_fault(self) -> str | None:
        is_idle = self.names_model is not None and self.names == "rules"
        return f"names_model is {self.names_model!r}, but rules need none; give names='spacy', too" if is_idle else None

    def _date_fault(self) -> str | None:
        if self.as_of is None:
            return None
        try:
            is_day = date.fromisoformat(self.as_of).isoformat() == self.as_of  # weeks and days without hyphens are read, too
        except ValueError:
            is_day = False
        return None if is_day else f"as_of is {self.as_of!r}; give a day as YYYY-MM-DD"

    def _lines_fault(self) -> str | None:
        both = [str(lines) for lines in self.keep if any(lines.meets(other) for other in self.drop)]
        return f"line {', '.join(both)} is to be both kept and dropped; choose one" if both else None
