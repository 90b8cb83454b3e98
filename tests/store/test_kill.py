"""Killed at any moment, a store opens again with every acknowledged article whole and no half of another.

``WARTA_KILLS`` sets how many times each is killed.
"""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kg.store import Store
from tests.store.killed import numbered

ROOT = Path(__file__).parents[2]
KILLS = int(os.environ.get("WARTA_KILLS", "6"))
LIFE = 20  # kills that one store lives through: a larger one takes longer to check and is killed no better
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")


def run_and_kill(folder, task, delay):
    """The lines that the child said before it was killed."""
    call = [sys.executable, "-m", "tests.store.killed", str(folder), task]
    child = subprocess.Popen(call, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    first = child.stdout.readline()
    time.sleep(delay)
    child.send_signal(signal.SIGKILL)
    said = [first, *child.stdout.read().splitlines(keepends=True)]
    child.wait()
    child.stdout.close()
    return [line.split() for line in said if line.endswith("\n")]


def expected(keys):
    """The graph of exactly those articles."""
    store = Store.memory()
    for number in range(1, 3000):
        if not keys:
            break
        whole, triples = numbered(number)
        if whole.key in keys:
            store.add(whole, triples)
            keys = keys - {whole.key}
    assert not keys
    return sorted(map(str, store.triples()))


def test_a_killed_writer_leaves_whole_articles(tmp_path):
    rng = random.Random(7)
    for turn in range(KILLS):
        if turn % LIFE == 0:
            folder, acknowledged = tmp_path / f"store-{turn}", set()
        doubtful = None
        for line in run_and_kill(folder, "add", rng.uniform(0.0, 0.4)):
            if line[0] == "added":
                acknowledged.add(line[1])
            elif line[0] == "retracting":
                doubtful = line[1]
            elif line[0] == "retracted":
                acknowledged.discard(line[1])
                doubtful = None
        with Store.open(folder) as store:
            keys = {record.key for record in store.articles()}
            assert acknowledged - {doubtful} <= keys
            assert len(keys - acknowledged) <= 1, "one that was in the database before it was acknowledged"
            assert sorted(map(str, store.triples())) == expected(keys)
        acknowledged = keys


def test_a_killed_rebuild_never_loses_the_former_store(tmp_path):
    folder, rng, last = tmp_path / "store", random.Random(8), 0
    for _ in range(KILLS):
        coming = 1
        for line in run_and_kill(folder, "rebuild", rng.uniform(0.0, 0.4)):
            if line[0] == "built":
                last = int(line[1])
                coming = last % 4 + 1
        if not folder.exists() or not (folder / "warta.json").exists():
            continue
        with Store.open(folder) as store:
            count = len(store.articles())
        assert count in (last, coming), "the former store or the new one"
        last = count
