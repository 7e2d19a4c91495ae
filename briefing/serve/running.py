"""This file is the life of the web page: an address is found and told, requests are answered, and nothing is left behind."""

import asyncio
import signal
import socket
from collections.abc import Callable
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from secrets import token_urlsafe
from tempfile import TemporaryDirectory
from types import FrameType

from briefing.errors import MachineError, OptionError, OutputError

LOOPBACK = {"127.0.0.1": socket.AF_INET, "localhost": socket.AF_INET, "::1": socket.AF_INET6}


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How the web page is to run."""

    host: str = "127.0.0.1"
    """An address of this machine that no other machine can reach."""
    port: int = 0
    """0: any that is free."""
    templates: Path | None = None
    """A folder of the user's own themes, which is watched."""


def serve(settings: Settings, *, opened: Callable[[str], None], say: Callable[[str], None]) -> None:
    """Answers until the program is stopped.

    Args:
        settings: where, and with which themes.
        opened: is told the address, once it can be opened.
        say: is told of faults of the program.

    Raises:
        OptionError: the host is not this machine alone, or there is no such folder of themes.
        OutputError: the port is taken.
        MachineError: what the extra `serve` brings is not installed.
    """
    if settings.host not in LOOPBACK:
        raise OptionError(
            f"{settings.host} is no address of this machine alone, and the page is for nobody else; there are: {', '.join(LOOPBACK)}"
        )
    if settings.templates and not settings.templates.is_dir():
        raise OptionError(f"no folder of templates at {settings.templates}")
    _see_to_extra()
    signal.signal(signal.SIGTERM, _interrupted)  # so that what is temporary goes then, too
    with _bound(settings) as bound, TemporaryDirectory(prefix="briefing-") as folder:
        asyncio.run(_run(settings, bound, Path(folder), opened, say))


async def _run(settings: Settings, bound: socket.socket, folder: Path, opened: Callable[[str], None], say: Callable[[str], None]) -> None:
    from briefing.render import configured
    from briefing.serve.app import Desk
    from briefing.serve.drafts import Drafts
    from briefing.serve.guard import Guard
    from briefing.serve.server import Server
    from briefing.serve.worker import Worker

    templates = settings.templates.resolve() if settings.templates else None
    host, token, worker = _shown(settings.host, bound.getsockname()[1]), token_urlsafe(24), Worker(folder)
    desk = Desk(worker, Drafts(folder, templates, templates or configured()), templates, say)
    warming = asyncio.create_task(desk.warm())
    warming.add_done_callback(lambda task: task.cancelled() or task.exception())  # a fault there shows with the first page
    opened(f"http://{host}/{token}/")
    try:
        await Server(Guard(desk.app(), token, host), worker.close).serve(sockets=[bound])
    finally:
        worker.close()


def _shown(host: str, port: int) -> str:
    """Host and port as an address has them, and as a browser names them."""
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"


def _bound(settings: Settings) -> socket.socket:
    address = "127.0.0.1" if settings.host == "localhost" else settings.host
    bound = socket.socket(LOOPBACK[settings.host], socket.SOCK_STREAM)
    try:
        bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        bound.bind((address, settings.port))
        bound.listen()
    except (OSError, OverflowError) as error:
        bound.close()
        raise OutputError(f"port {settings.port}: cannot be used: {error}; give another with --port, or none") from error
    return bound


def _see_to_extra() -> None:
    missing = [name for name in ("starlette", "uvicorn") if find_spec(name) is None]
    if missing:
        raise MachineError(f'the web page needs {", ".join(missing)}; type: pip install "neutral-briefing[serve]"')


def _interrupted(_number: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt
