"""This file is the HTTP server, which lets go of the work under way before it waits for the last answers."""

import socket
from collections.abc import Callable

import uvicorn
from starlette.types import ASGIApp

_LAST_ANSWERS = 2  # seconds that are left to answers under way when the program is stopped
_AT_ONCE = 64  # connections


class Server(uvicorn.Server):
    """Answers for an application until the program is stopped."""

    def __init__(self, app: ASGIApp, let_go: Callable[[], None]) -> None:
        """Takes what lets go of the work under way."""
        super().__init__(
            uvicorn.Config(
                app,
                access_log=False,
                lifespan="off",
                limit_concurrency=_AT_ONCE,
                log_level="warning",
                loop="asyncio",
                proxy_headers=False,
                server_header=False,
                timeout_graceful_shutdown=_LAST_ANSWERS,
                ws="none",
            )
        )
        self._let_go = let_go

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Ends what is under way, and then the connections."""
        self._let_go()
        await super().shutdown(sockets)
