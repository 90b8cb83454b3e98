"""judgements.jsonl: readable, sorted, whole or not at all, and a bad line is named."""

import pytest

from kg.errors import StoreError
from kg.model import Ruling
from kg.store import read_judgements, write_judgements
from kg.store.judgements import NAME

TWO = (Ruling.by_hand("b", "a", "same"), Ruling("a", "c", "same", "clue", 0.97, (("nickname", 4.0),)))


def test_what_is_written_is_read_whatever_the_order(tmp_path):
    write_judgements(tmp_path, TWO)
    first = (tmp_path / NAME).read_bytes()
    assert set(read_judgements(tmp_path)) == set(TWO)
    write_judgements(tmp_path, TWO[::-1])
    assert (tmp_path / NAME).read_bytes() == first
    assert first.count(b"\n") == 2


def test_no_file_where_nothing_is_ruled(tmp_path):
    write_judgements(tmp_path, ())
    assert not list(tmp_path.iterdir())
    assert read_judgements(tmp_path) == ()


@pytest.mark.parametrize("line", ['{"one": "a"}', "nonsense", '{"one":"a","other":"b","verdict":"maybe","by":"hand"}'])
def test_a_bad_line_is_named(tmp_path, line):
    (tmp_path / NAME).write_text(f"{line}\n", encoding="utf-8")
    with pytest.raises(StoreError, match="line 1"):
        read_judgements(tmp_path)
