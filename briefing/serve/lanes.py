"""This file puts questions to the worker one after the other, and drops those that a newer one has made needless."""

import asyncio
import time
from typing import Any

from briefing.serve.worker import Ended, Worker

PATIENCE = 5.0  # seconds that a needless task may go on: a page takes one, or three with a theme of one's own, and a new worker two


class Superseded(Exception):  # noqa: N818 - no error: a newer question has taken its place
    """A newer question of the same lane has made this one needless."""


class Lanes:
    """The questions that wait for the worker. Each tab of a browser has a lane, in which only the newest question counts."""

    def __init__(self, worker: Worker) -> None:
        self._worker = worker
        self._turn = asyncio.Lock()
        self._newest: dict[str, object] = {}
        self._running: tuple[str, object, float] | None = None

    async def ask(self, task: str, *arguments: object, seconds: float, lane: str = "") -> Any:
        """What a task gives; without a lane nothing takes its place.

        Raises:
            Superseded: a newer question of the lane has come.
            BriefingError: as the task raises.
        """
        ticket = object()
        if lane:
            self._newest[lane] = ticket
            self._hurry(lane)
        try:
            async with self._turn:
                if lane and self._newest.get(lane) is not ticket:
                    raise Superseded
                self._running = (lane, ticket, time.monotonic())
                return await asyncio.to_thread(self._worker.ask, task, arguments, seconds)
        except Ended as error:
            raise Superseded from error
        finally:
            if self._running and self._running[1] is ticket:
                self._running = None
            if self._newest.get(lane) is ticket:
                del self._newest[lane]

    def _hurry(self, lane: str) -> None:
        """Sees to it that what the lane's older question has begun does not go on for long."""
        if self._running and self._running[0] == lane:
            _, ticket, begun = self._running
            wait = max(0.0, PATIENCE - (time.monotonic() - begun))
            asyncio.get_running_loop().call_later(wait, self._end, ticket)

    def _end(self, ticket: object) -> None:
        if self._running and self._running[1] is ticket:
            self._worker.end()
