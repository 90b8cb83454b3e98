"""Work is spread in order, and a worker that dies costs its own item only."""

import os
import signal

from kg.errors import ReadError
from kg.workers import spread


def double(item):
    return item * 2


def die_on_three(item):
    if item == 3:
        os.kill(os.getpid(), signal.SIGKILL)
    return item


def test_results_keep_the_order_of_the_items():
    assert list(spread(double, range(100), jobs=2)) == [item * 2 for item in range(100)]


def test_one_job_needs_no_process():
    assert list(spread(lambda item: item + 1, [1, 2], jobs=1)) == [2, 3]


def test_a_killed_worker_costs_its_own_item():
    results = list(spread(die_on_three, range(40), jobs=2))
    assert [r for r in results if not isinstance(r, ReadError)] == [i for i in range(40) if i != 3]
    assert isinstance(results[3], ReadError)
