"""This file is the worker's own process: it takes a task, does it, answers, and waits for the next.

It is a process so that it can be ended: a text that takes too long, or one that nobody waits for any more.
"""

import pickle
import sys
import traceback
from typing import Any, BinaryIO

from briefing.errors import BriefingError


def work(asking: BinaryIO, answering: BinaryIO) -> None:
    """Answers tasks until there are no more to come."""
    from briefing.serve.tasks import TASKS

    while True:
        try:
            name, arguments = pickle.load(asking)  # noqa: S301 - from our own parent process
        except EOFError:
            return
        try:
            answer: tuple[str, Any] = ("done", TASKS[name](*arguments))
        except BriefingError as error:
            answer = ("fault", (type(error).__name__, str(error)))
        except (MemoryError, RecursionError) as error:
            answer = ("fault", ("InputError", f"this takes more memory than there is ({type(error).__name__}); give a shorter text"))
        except Exception:  # noqa: BLE001 - a bug is told with its traceback, and the next task is waited for
            answer = ("bug", traceback.format_exc())
        pickle.dump(answer, answering)
        answering.flush()


if __name__ == "__main__":
    answers = sys.stdout.buffer
    sys.stdout = sys.stderr  # what a library prints must not get between the answers
    work(sys.stdin.buffer, answers)
