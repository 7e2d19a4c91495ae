"""This file reads requests within their bounds, and turns faults into answers that the page can show."""

from collections.abc import Awaitable, Callable, Iterable

from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, PlainTextResponse, Response

from briefing.errors import BriefingError, InputError
from briefing.serve.lanes import Superseded
from briefing.serve.worker import WorkerBug

Answer = Callable[[Request], Awaitable[Response]]
Say = Callable[[str], None]
"""Talks to whoever started the program."""


class TooLargeError(InputError):
    """A request that is larger than it may be."""


async def body_of(request: Request, most: int, what: str = "the request") -> bytes:
    """The bytes of a request.

    Raises:
        TooLargeError: they are more than `most`; no more than that is read.
    """
    stated = request.headers.get("content-length", "0")
    if not stated.isdecimal() or int(stated) > most:
        raise TooLargeError(_too_large(what, most))
    data = bytearray()
    async for chunk in request.stream():
        data += chunk
        if len(data) > most:
            raise TooLargeError(_too_large(what, most))
    return bytes(data)


def faults_told(answer: Answer, *, shown: Callable[[str], str], say: Say) -> Answer:
    """The same answer, with faults as JSON: all of them, in words and with their kind."""

    async def told(request: Request) -> Response:
        try:
            return await answer(request)
        except (BriefingError, ExceptionGroup) as error:
            return _faults(error.exceptions if isinstance(error, ExceptionGroup) else (error,), shown)
        except (Superseded, ClientDisconnect):
            return JSONResponse({"superseded": True}, 409)
        except WorkerBug as error:
            say(str(error))
            words = "the program has a fault; the terminal in which it runs says where"
            return JSONResponse({"faults": [{"kind": "bug", "words": words}]}, 500)

    return told


def nothing() -> Response:
    """That there is nothing at this address."""
    return PlainTextResponse("There is nothing here.", 404)


def _faults(faults: Iterable[Exception], shown: Callable[[str], str]) -> Response:
    told = [{"kind": type(fault).__name__, "words": shown(str(fault))} for fault in faults]
    return JSONResponse({"faults": told}, 413 if any(fault["kind"] == TooLargeError.__name__ for fault in told) else 422)


def _too_large(what: str, most: int) -> str:
    return f"{what}: is larger than {most / 1_000_000:g} MB, which is the most that the web page takes; cut it, or use `briefing make`"
