"""This file renders with somebody else's templates in a process of its own, bounded in time and memory.

Jinja's sandbox keeps a template from our objects, but not from looping for ever; WeasyPrint has no limits of its own. Themes that come
with the program do not pay for this.
"""

import json
import pickle
import subprocess
import sys
from dataclasses import replace
from typing import Any

from briefing import errors
from briefing.errors import BriefingError, TemplateError
from briefing.model.document import Briefing, Rendered
from briefing.model.options import Options
from briefing.render._screen import Screen

SECONDS = 40  # of processor time; a page takes one or two
WAIT = 90.0  # seconds on the clock, for a machine under load
MEMORY = 1_500_000_000  # bytes of address space; a page takes 0.4 GB, most of it libraries
CHECK = "!check"  # asks for the faults of a theme, not for a page
DIGEST = "!digest"  # asks for what a digest shows, not for a page
SCREEN = "!screen"  # asks for the page for a screen
CHECKED = 5  # times the processor time of a page, for a check makes many
ANSWER = 60_000_000  # bytes
FILE = 20_000_000  # bytes
_START = f"import json, sys; sys.path[:] = json.loads(sys.argv[1]); from {__name__} import answer; answer()"


def render_bounded(briefing: Briefing, name: str, options: Options) -> Rendered:
    """The briefing in the format of that name, made in a process of its own.

    Raises:
        TemplateError: the template is wrong, or takes too much time or memory.
    """
    answer, data = asked(briefing, name, options, SECONDS)
    return Rendered(answer["suffix"], answer["media_type"], data)


def screen_bounded(briefing: Briefing, options: Options) -> Screen:
    """The page for a screen, made in a process of its own.

    Raises:
        TemplateError: the template is wrong, or takes too much time or memory.
    """
    answer, data = asked(briefing, SCREEN, options, SECONDS)
    return Screen(data.decode("utf-8"), frozenset(answer["points"]))


def asked(subject: object, name: str, options: Options, seconds: int) -> tuple[dict[str, Any], bytes]:
    """What the other process answers, which has that much processor time: the head, and the bytes.

    Raises:
        TemplateError: the template is wrong, or takes too much time or memory.
    """
    resolved = replace(options, templates=options.templates.resolve() if options.templates else None)
    request = pickle.dumps((subject, name, resolved, seconds))
    # -P: the folder it is started in, which may hold anybody's files, is not looked through for modules
    command = [sys.executable, "-P", "-c", _START, json.dumps(sys.path)]
    try:
        child = subprocess.run(command, input=request, capture_output=True, timeout=WAIT + seconds, check=False)  # noqa: S603 - our own module
    except subprocess.TimeoutExpired as error:
        raise TemplateError(_too_much(options, seconds)) from error
    if child.returncode > 0:
        told = child.stderr.decode("utf-8", "replace").strip().rpartition("\n")[2]
        raise TemplateError(f"theme {options.theme}: its page could not be made: {told}")
    head, _, data = child.stdout.partition(b"\n")
    if child.returncode < 0 or len(data) > ANSWER:
        raise TemplateError(_too_much(options, seconds))
    answer: dict[str, Any] = json.loads(head)
    for line in answer["warnings"]:
        _say(line)
    if "error" in answer:
        raise getattr(errors, answer["error"])(answer["words"])
    return answer, data


def check_bounded(options: Options) -> tuple[tuple[str, str], ...]:
    """The faults of the options' theme, each with the case that showed it, found in a process of its own.

    Raises:
        TemplateError: finding them takes too much time or memory.
    """
    answer, _ = asked(None, CHECK, options, SECONDS * CHECKED)
    return tuple((what, case) for what, case in answer["faults"])


def _say(line: str) -> None:
    import logging

    logging.getLogger("weasyprint").warning("%s", line)


def _too_much(options: Options, seconds: int) -> str:
    return (
        f"theme {options.theme}: its page takes over {seconds} seconds or {MEMORY // 10**6} MB; look for loops without end"
        " and for huge tables, repeats or pictures in its templates and style.css"
    )


def answer() -> None:
    """Answers one request on standard input: the head as a line of JSON, then the bytes."""
    subject, name, options, seconds = pickle.loads(sys.stdin.buffer.read())  # noqa: S301 - from our own parent process
    _bound(seconds)
    lines = _listen()
    try:
        head, data = _made(subject, name, options)
    except BriefingError as error:
        _answer({"error": type(error).__name__, "words": str(error), "warnings": lines}, b"")
    except (MemoryError, RecursionError):
        _answer({"error": "TemplateError", "words": _too_much(options, seconds), "warnings": lines}, b"")
    else:
        _answer({**head, "warnings": lines}, data)


def _made(subject: Any, name: str, options: Options) -> tuple[dict[str, object], bytes]:
    if name == CHECK:
        return _faults(options)
    if name == DIGEST:
        from briefing.render._digest.apart import answer

        return answer(subject, options)
    if name == SCREEN:
        return _screen(subject, options)
    return _page(subject, name, options)


def _screen(briefing: Briefing, options: Options) -> tuple[dict[str, object], bytes]:
    from briefing.render._screen import screen_here

    made = screen_here(briefing, options)
    return {"points": sorted(made.points)}, made.html.encode("utf-8")


def _page(briefing: Briefing, name: str, options: Options) -> tuple[dict[str, object], bytes]:
    from briefing.render import render_here

    made = render_here(briefing, name, options)
    return {"suffix": made.suffix, "media_type": made.media_type}, made.data


def _faults(options: Options) -> tuple[dict[str, object], bytes]:
    from briefing.render._digest.check import check_digests
    from briefing.render._page.check import check

    found = {fault.what: fault.case for fault in (*check_digests(options.theme, options), *check(options.theme, options))}
    return {"faults": list(found.items())}, b""


def _answer(head: dict[str, object], data: bytes) -> None:
    sys.stdout.buffer.write(json.dumps(head).encode() + b"\n" + data)


def _listen() -> list[str]:
    """Gathers what WeasyPrint says, for the parent to say."""
    import logging

    lines: list[str] = []

    class Gather(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            lines.append(record.getMessage()[:200])

    logger = logging.getLogger("weasyprint")
    logger.handlers[:] = [Gather(logging.WARNING)]
    return lines


def _bound(seconds: int) -> None:
    """Sets the limits, where the system has them; elsewhere the parent's clock is the only one."""
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (FILE, FILE))  # fonts are unpacked into a temporary folder
