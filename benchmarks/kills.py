"""Kills a digest's run again and again while it sends, and counts what arrives: how often each recipient, and what the ledger says.

A server on this machine takes the messages; the run is the real command in a process of its own, ended by SIGKILL after a random number of
messages and a random moment more, and started again. Some kills come while the issue is made.

    python benchmarks/kills.py [KILLS] [RECIPIENTS]
"""

import random
import socket
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import Envelope

_EARLY = 0.1  # share of the kills that come while the issue is made
_MAKING = 6.0  # seconds within which those come
_ARTICLE = (
    "Tarn Ferry bridge shut\n\nThe Tarn Ferry bridge was shut on Monday after inspectors found cracks in two of its cables. "
    "The county said that the repair would take six weeks.\n"
)


class Office:
    """Takes every message and counts them."""

    def __init__(self) -> None:
        self.taken: Counter[str] = Counter()
        self.ids: dict[str, set[bytes]] = {}

    async def handle_DATA(self, _server: Any, _session: Any, envelope: Envelope) -> str:  # noqa: N802 - aiosmtpd's name
        """Takes a message."""
        content = bytes(envelope.original_content or b"")
        for address in envelope.rcpt_tos:
            self.taken[address] += 1
            self.ids.setdefault(address, set()).add(content)
        return "250 taken"


def main() -> None:
    """Prints what arrived."""
    kills, recipients = (int(sys.argv[place]) if len(sys.argv) > place else usual for place, usual in ((1, 200), (2, 300)))
    dice = random.Random(3)  # noqa: S311 - for moments that are the same each time
    office = Office()
    with TemporaryDirectory() as name:
        folder = Path(name)
        controller = Controller(office, hostname="127.0.0.1", port=_free_port())
        controller.start()
        _prepare(folder, controller.port, recipients)
        done = _killed(folder, office, kills, recipients, dice)
        while subprocess.run(_command(folder), capture_output=True, check=False).returncode:
            pass
        controller.stop()
        _tell(folder, office, done, recipients)


def _prepare(folder: Path, port: int, recipients: int) -> None:
    (folder / "articles").mkdir()
    (folder / "articles" / "bridge.txt").write_text(_ARTICLE, encoding="utf-8")
    people = [f"reader{number}@venn.example" for number in range(recipients)]
    (folder / "digest.toml").write_text(
        '[digest]\ntitle = "Harbour news"\n[[sources]]\nfolder = "articles"\n'
        f'[mail]\nsender = "news@venn.example"\nto = {people!r}\n'
        f'[smtp]\nhost = "127.0.0.1"\nport = {port}\nsecurity = "none"\nhello = "here.example"\n',
        encoding="utf-8",
    )


def _killed(folder: Path, office: Office, kills: int, recipients: int, dice: random.Random) -> int:
    """Starts and kills runs until there were that many, or all is delivered; gives how many were killed."""
    done = 0
    each = max(1, recipients // max(1, kills))  # messages a run, at most, so that they last for all kills
    while done < kills:
        early = done < kills * _EARLY
        with subprocess.Popen(_command(folder), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
            _wait(process, office, dice, each, early=early)
            if process.poll() is not None:
                return done
            process.kill()
        done += 1
    return done


def _wait(process: "subprocess.Popen[bytes]", office: Office, dice: random.Random, each: int, *, early: bool) -> None:
    if early:
        time.sleep(dice.uniform(0.1, _MAKING))
        return
    goal = office.taken.total() + dice.randrange(each)
    while office.taken.total() <= goal and process.poll() is None:
        time.sleep(0.0005)
    time.sleep(dice.uniform(0, 0.01))


def _tell(folder: Path, office: Office, kills: int, recipients: int) -> None:
    with sqlite3.connect(folder / "digest.sqlite3") as database:
        states = dict(database.execute("SELECT state, count(*) FROM outbox GROUP BY state").fetchall())
        issues, check = (
            database.execute("SELECT count(*) FROM issue").fetchone()[0],
            database.execute("PRAGMA integrity_check").fetchone()[0],
        )
    repeats = sum(count - 1 for count in office.taken.values())
    print(f"kills {kills}, recipients {recipients}, issues {issues}, ledger {states}, database {check}")
    print(f"lost {recipients - len(office.taken)}, repeated {repeats}, most often {max(office.taken.values(), default=0)} times")
    print(f"recipients whose repeats differ in a byte: {sum(len(found) > 1 for found in office.ids.values())}")


def _command(folder: Path) -> list[str]:
    return [sys.executable, "-m", "briefing", "digest", "run", str(folder / "digest.toml")]


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as found:
        return int(found.getsockname()[1])


if __name__ == "__main__":
    main()
