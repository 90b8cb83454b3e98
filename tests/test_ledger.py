"""claims.jsonl changes only when the new file is whole."""

import json

import pytest

from kg.errors import UsageError
from kg.ledger import Ledger


def line(key, n):
    return json.dumps({"article": {"id": key}, "claim": n})


def content(folder):
    return [json.loads(text)["claim"] for text in (folder / "claims.jsonl").read_text().splitlines()]


def test_building_replaces_and_adding_keeps(tmp_path):
    with Ledger(tmp_path) as ledger:
        ledger.add("a", [line("a", 1), line("a", 2)])
        ledger.keep(former=False)
    with Ledger(tmp_path) as ledger:
        ledger.add("b", [line("b", 3)])
        ledger.keep(former=True)
    assert content(tmp_path) == [1, 2, 3]
    with Ledger(tmp_path) as ledger:
        ledger.add("a", [line("a", 4)])
        ledger.keep(former=True)
    assert content(tmp_path) == [3, 4]
    with Ledger(tmp_path) as ledger:
        ledger.drop(["b"])
    assert content(tmp_path) == [4]


def test_a_run_that_breaks_off_leaves_the_old_file(tmp_path):
    with Ledger(tmp_path) as ledger:
        ledger.add("a", [line("a", 1)])
        ledger.keep(former=False)
    with pytest.raises(RuntimeError), Ledger(tmp_path) as ledger:
        ledger.add("b", [line("b", 2)])
        raise RuntimeError
    assert content(tmp_path) == [1]
    assert [path.name for path in tmp_path.iterdir()] == ["claims.jsonl"]


def test_a_file_in_the_place_of_the_folder_is_named(tmp_path):
    (tmp_path / "out").write_text("")
    with pytest.raises(UsageError, match="no folder to write into"), Ledger(tmp_path / "out"):
        pass
