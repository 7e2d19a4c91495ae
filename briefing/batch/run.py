"""This file is the order of work of a batch: what is new goes through the engine, and what comes is kept at once."""

import hashlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial

from briefing import __version__
from briefing.batch.archives import Archive
from briefing.batch.engines import open_engine
from briefing.batch.flow import flow
from briefing.batch.inputs import Item, Refused
from briefing.batch.work import Made, Wishes, work
from briefing.model.options import Options

DEFAULTS = Options()
SECONDS = 60.0  # a long report takes two on a slow machine
MEMORY = 2000  # MB of address space a worker; a page takes 400, most of it libraries and fonts


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """How a batch is to be run."""

    options: Options = DEFAULTS
    formats: tuple[str, ...] = ("json",)
    engine: str = "local"
    jobs: int | None = None
    """Processes; None: as many as there are cores."""
    scheduler: str | None = None
    """Address of a cluster's scheduler, for an engine that has one."""
    seconds: float = SECONDS
    """The most that one input may take."""
    memory: int = MEMORY
    """The most that a worker may take, in MB; not of a cluster that is there already."""

    @property
    def wishes(self) -> Wishes:
        """What is wanted of every item."""
        return Wishes(options=self.options, formats=self.formats, seconds=self.seconds)


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """One input that is dealt with."""

    name: str
    kept: int = 0
    """Articles whose briefings were kept."""
    faults: tuple[str, ...] = ()
    """What went wrong with it or with articles in it, each beginning with a name."""
    was_there: bool = False
    """Whether an earlier run had kept it, or it was given twice."""


def run(inputs: Iterable[Item | Refused], archive: Archive, plan: Plan) -> Iterator[Done]:
    """Each input as it is dealt with, in no certain order; what it gave is in the archive by then.

    Raises:
        OptionError: there is no such engine.
        MachineError: the engine's library is not installed.
        OutputError: a result cannot be written; what was kept before stays.
    """
    aside: list[Done] = []
    with open_engine(plan.engine, plan.jobs, plan.scheduler, plan.memory) as engine, _closed(archive):
        items = _new(inputs, archive, plan, aside)
        for item, made in flow(items, engine, partial(work, plan.wishes)):
            yield from _taken(aside)
            yield _kept(item, made, archive, plan)
    yield from _taken(aside)


def _new(inputs: Iterable[Item | Refused], archive: Archive, plan: Plan, aside: list[Done]) -> Iterator[Item]:
    """The items that are to be worked on; the others are put aside."""
    seen: set[bytes] = set()
    for item in inputs:
        if isinstance(item, Refused):
            aside.append(Done(name=item.name, faults=(f"{item.name}: {item.why}",)))
            continue
        key = identity(item, plan)
        if bytes.fromhex(key) in seen or archive.has(key):
            aside.append(Done(name=item.name, was_there=True))
        else:
            seen.add(bytes.fromhex(key))
            yield item


@contextmanager
def _closed(archive: Archive) -> Iterator[None]:
    try:
        yield
    except BaseException:
        archive.close(is_over=False)
        raise
    archive.close(is_over=True)


def _taken(aside: list[Done]) -> Iterator[Done]:
    yield from aside
    aside.clear()


def _kept(item: Item, made: tuple[Made, ...], archive: Archive, plan: Plan) -> Done:
    good = tuple(each for each in made if not each.fault)
    if good:
        archive.keep(identity(item, plan), item.name, good)
    faults = tuple(f"{item.name if len(made) == 1 else each.name}: {each.fault}" for each in made if each.fault)
    return Done(name=item.name, kept=len(good), faults=faults)


def identity(item: Item, plan: Plan) -> str:
    """What an input's results are known by: its name, its content, what was wanted of it, and the program's version."""
    wanted = repr((item.name, item.is_record, plan.options, plan.formats, __version__))
    return hashlib.sha256(hashlib.sha256(item.data).digest() + wanted.encode("utf-8", "surrogatepass")).hexdigest()
