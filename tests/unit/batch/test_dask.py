"""This file tests batches on a Dask cluster; it needs the extra."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.batch.engines import open_engine
from briefing.errors import InputError


@pytest.mark.slow
def test_a_cluster_makes_the_same_briefings(articles: Path, tmp_path: Path) -> None:
    pytest.importorskip("distributed", reason="the extra dask is not installed")
    for engine in ("local", "dask"):
        words = ["batch", articles, "-o", tmp_path / f"{engine}.jsonl", "--engine", engine, "--jobs", "2"]
        subprocess.run([sys.executable, "-m", "briefing", *map(str, words)], check=True, capture_output=True)
    local, dask = (sorted(map(json.dumps, _briefings(tmp_path / f"{engine}.jsonl"))) for engine in ("local", "dask"))
    assert local == dask
    assert len(local) == 12


def test_a_scheduler_that_does_not_answer_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("distributed", reason="the extra dask is not installed")
    monkeypatch.setattr("briefing.batch.engines.dask._PATIENCE", 0.3)
    with pytest.raises(InputError, match="no scheduler answers there"), open_engine("dask", None, "tcp://127.0.0.1:9", 2000):
        pass


def _briefings(place: Path) -> list[object]:
    return [json.loads(line)["briefing"] for line in place.read_text(encoding="utf-8").splitlines()]
