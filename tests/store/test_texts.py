import random

import pyoxigraph as ox
import pytest

from kg.store import texts

LINES = [f'<a:{n % 977}> <b:{n % 7}> "{n}" .\n'.encode() for n in range(5000)]
NODE = ox.NamedNode("https://w3id.org/warta/id/article/0123456789abcdef")


def again(lines):
    (kept,) = ox.parse(texts.text(NODE, b"".join(lines)), format=ox.RdfFormat.N_QUADS)
    assert (kept.subject, kept.graph_name) == (NODE, texts.GRAPH)
    return texts.lines(kept)


def test_what_is_kept_is_read_again():
    assert again(LINES) == LINES


def test_control_characters_end_no_line():
    line = '<a:a> <a:b> "\x0b\x1c\x85\u2028" .\n'.encode()
    assert again([line]) == [line]


@pytest.mark.parametrize("at_once", [10, 700, 100_000])
def test_any_number_of_lines_comes_sorted_and_once(at_once, monkeypatch):
    monkeypatch.setattr(texts, "_RUN", at_once)
    mixed = [*LINES, *LINES[:1000]]
    random.Random(5).shuffle(mixed)
    parts = [mixed[n : n + 300] for n in range(0, len(mixed), 300)]
    assert [line for piece in texts.ordered(parts) for line in piece] == sorted(LINES)


def test_no_lines_at_all():
    assert [*texts.ordered([])] == [[]]
