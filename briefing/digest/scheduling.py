"""This file writes what starts a digest every day: a systemd timer, or a line for cron.

Both start `briefing digest run --if-due` again and again. The program itself knows whether today's issue is due or made, by the
settings' own time zone; so a missed run is caught up, changes of the clock do no harm, and what a server put off is tried again.
"""

import shlex
from dataclasses import dataclass
from pathlib import Path

from briefing.deliver import file_name, write_file
from briefing.digest._config.settings import DAYS, Settings

EVERY = 10  # minutes


@dataclass(frozen=True, slots=True)
class Units:
    """A systemd service and its timer."""

    name: str
    service: str
    timer: str

    def write(self, folder: Path) -> tuple[Path, Path]:
        """Writes both into a folder.

        Raises:
            OutputError: they cannot be written.
        """
        return (
            write_file(self.service.encode(), folder / f"{self.name}.service"),
            write_file(self.timer.encode(), folder / f"{self.name}.timer"),
        )


def units(settings: Settings, command: tuple[str, ...]) -> Units:
    """The units that run the digest; `command` is how this program is started."""
    schedule, title = settings.schedule, settings.digest.title.replace("%", "%%")
    days = "" if len(schedule.days) == len(DAYS) else ",".join(day.capitalize() for day in DAYS if day in schedule.days) + " "
    name = f"briefing-{file_name(settings.path.stem, '')}"
    line = " ".join(_quoted(word) for word in (*command, "digest", "run", "--if-due", str(settings.path.absolute())))
    service = f"[Unit]\nDescription=Digest: {title}\n\n[Service]\nType=oneshot\nExecStart={line}\nTimeoutStartSec=2h\n"
    timer = (
        f"[Unit]\nDescription=Digest: {title}\n\n[Timer]\n"
        f"OnCalendar={days}*-*-* {schedule.at}:00 {schedule.zone}\n"
        f"OnCalendar=*:0/{EVERY}\n"
        "Persistent=true\n\n[Install]\nWantedBy=timers.target\n"
    )
    return Units(name, service, timer)


def cron_line(settings: Settings, command: tuple[str, ...]) -> str:
    """The line for `crontab -e`; it holds in any time zone, for cron's own does not matter."""
    words = (*command, "digest", "run", "--if-due", "--quiet", str(settings.path.absolute()))
    return f"*/{EVERY} * * * * {shlex.join(words)}".replace("%", r"\%")  # cron ends a command at a bare "%"


def _quoted(word: str) -> str:
    """A word as systemd reads it."""
    escaped = word.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%").replace("$", "$$")
    return f'"{escaped}"' if any(sign.isspace() or sign in "\"'" for sign in word) else escaped
