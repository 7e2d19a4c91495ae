"""This file tests how the program begins and ends: on this machine only, and with nothing left behind."""

import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path

import pytest

from tests.serve.conftest import EXAMPLE, ROOT, Served, serving

ARTICLE = json.dumps({"sources": [{"name": "a", "text": EXAMPLE}], "wishes": {}, "tab": "t"}).encode()


def run(*words: object, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "briefing", "serve", "--no-open", *map(str, words)]
    return subprocess.run(command, env=os.environ | environment, cwd=ROOT, capture_output=True, text=True, check=False, timeout=60)


def children(pid: int) -> list[int]:
    found = subprocess.run(["ps", "--ppid", str(pid), "-o", "pid="], capture_output=True, text=True, check=False)
    return [int(word) for word in found.stdout.split()]


def is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_stopping_frees_the_port_and_leaves_nothing(tmp_path: Path, how: signal.Signals) -> None:
    with serving(tmp_path) as served:
        port = int(served.host.rpartition(":")[2])
        assert served.tell("make", ARTICLE)[0] == 200
        assert served.tell("themes/open", b'{"theme": "classic"}')[0] == 200
        assert list((tmp_path / "tmp").iterdir())
        workers = children(served.process.pid)
        served.process.send_signal(how)
        said = served.process.communicate(timeout=30)[1]
    assert served.process.returncode == 0, said
    assert "nothing is kept" in said
    assert "Traceback" not in said
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []
    assert list((tmp_path / "tmp").iterdir()) == []
    assert workers
    assert not [worker for worker in workers if is_alive(worker)]
    with socket.socket() as again:
        again.bind(("127.0.0.1", port))


def test_stopping_in_the_middle_of_a_page_waits_for_nothing(tmp_path: Path) -> None:
    with serving(tmp_path) as served:
        long = json.dumps({"sources": [{"name": "a", "text": EXAMPLE * 80}], "wishes": {}, "tab": "t"}).encode()
        asking = threading.Thread(target=answered, args=(served, long))
        asking.start()
        time.sleep(1.5)
        begun = time.monotonic()
        said = served.stop()
        asking.join(30)
    assert time.monotonic() - begun < 15
    assert "Traceback" not in said
    assert list((tmp_path / "tmp").iterdir()) == []


def answered(served: Served, body: bytes) -> None:
    with suppress(OSError):  # the program goes away under it
        served.tell("make", body)


def test_other_machines_cannot_reach_it(tmp_path: Path) -> None:
    with serving(tmp_path) as served:
        port = int(served.host.rpartition(":")[2])
        assert served.host.startswith("127.0.0.1:")
        own = {info[4][0] for info in socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET)} - {"127.0.0.1"}
        for address in own:
            with socket.socket() as outside:
                outside.settimeout(2)
                assert outside.connect_ex((str(address), port)) != 0


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.5", "venn.example", ""])  # noqa: S104 - refused
def test_an_address_that_others_can_reach_is_refused(host: str) -> None:
    result = run("--host", host)
    assert result.returncode == 2
    assert "is no address of this machine alone" in result.stderr
    assert result.stdout == ""


def test_a_port_that_is_taken_is_told() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        result = run("--port", taken.getsockname()[1])
    assert result.returncode == 3
    assert "cannot be used" in result.stderr
    assert "--port" in result.stderr


def test_a_folder_of_themes_that_is_not_there_is_told() -> None:
    result = run("--templates", "nowhere")
    assert result.returncode == 2
    assert "no folder of templates at nowhere" in result.stderr


def test_without_the_extra_it_is_said_what_to_type() -> None:
    hide = "import sys; sys.modules['uvicorn'] = None; from briefing.cli import main; main(['serve'], prog_name='briefing')"
    result = subprocess.run([sys.executable, "-c", hide], cwd=ROOT, capture_output=True, text=True, check=False)
    assert result.returncode == 5
    assert 'pip install "neutral-briefing[serve]"' in result.stderr


def test_every_start_has_a_secret_of_its_own(tmp_path: Path) -> None:
    with serving(tmp_path / "one") as one, serving(tmp_path / "two") as other:
        assert one.token != other.token
        assert len(one.token) >= 32
        assert one.ask("GET", f"/{other.token}/")[0] == 404
