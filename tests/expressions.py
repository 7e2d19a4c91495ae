"""This file finds every regular expression that the program compiles: run as a process of its own, it prints them as JSON.

Modules are loaded, and an article is read in each language, since many expressions are built of a language's words when they are first
needed; those that a language's file holds are compiled all, for a text asks for a few of them.
"""

import importlib
import json
import pkgutil
import re
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
_compile = re.compile
found: dict[tuple[str, int], str] = {}


def noting(pattern: Any, flags: int = 0) -> Any:
    """Compiles as ever, and notes what our own files compile."""
    caller = sys._getframe(1)  # noqa: SLF001 - the only way to know who calls
    compiled = _compile(pattern, flags)
    place = Path(caller.f_code.co_filename)
    if place.is_relative_to(ROOT / "briefing") and isinstance(compiled.pattern, str | bytes):
        text = compiled.pattern if isinstance(compiled.pattern, str) else "bytes:" + compiled.pattern.decode("latin-1")
        found.setdefault((text, compiled.flags), f"{place.relative_to(ROOT)}:{caller.f_lineno}")
    return compiled


def main() -> None:
    """Prints a list of [expression, flags, place]."""
    re.compile = noting
    import briefing

    for module in pkgutil.walk_packages(briefing.__path__, "briefing."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    from briefing import Options, brief, read
    from briefing.analyse import phrases
    from briefing.language import names
    from tests.unit.analyse.every_expression import expressions_of

    for language in names():
        brief(read(ROOT / "examples" / "harbour-dispute.txt"), Options(language=language))
        for expression in expressions_of(language):
            phrases._compiled(expression)  # noqa: SLF001 - only what a text allows is compiled otherwise
    sys.stdout.write(json.dumps([[text, flags, place] for (text, flags), place in found.items()]))


if __name__ == "__main__":
    main()
