"""MUC, B³ and CEAF-e against the worked example of Pradhan and others (2014), and their bounds."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.analysis.chains import MEASURES, assigned, score

GOLD = [frozenset("abc"), frozenset("defg")]
MINE = [frozenset("ab"), frozenset("cd"), frozenset("fghi")]


@pytest.mark.parametrize(
    ("name", "precision", "recall", "f1"),
    [("MUC", 40.0, 40.0, 40.0), ("B³", 50.0, 41.667, 45.455), ("CEAF-e", 43.333, 65.0, 52.0)],
)
def test_worked_example(name, precision, recall, f1):
    assert score([MEASURES[name](GOLD, MINE)]) == pytest.approx((precision, recall, f1), abs=0.01)


@pytest.mark.parametrize("name", MEASURES)
def test_bounds(name):
    assert score([MEASURES[name](GOLD, GOLD)]) == pytest.approx((100, 100, 100))
    assert score([MEASURES[name](GOLD, [])]).f1 == 0
    assert score([MEASURES[name]([], [])]).f1 == 0


@given(st.lists(st.lists(st.floats(0, 1), min_size=4, max_size=4), min_size=1, max_size=4))
def test_assigned_is_the_best_match(weights):
    rows = range(len(weights))
    best = max(
        sum(weights[row][column] for row, column in zip(rows, way, strict=False)) for way in permutations(range(4))
    )
    assert assigned(weights) == pytest.approx(best)
