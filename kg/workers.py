"""Items -> results, in order, over worker processes; a worker that dies costs its own item and nothing else."""

import multiprocessing
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from typing import TypeVar

from kg.errors import ReadError, WartaError

BATCH = 16  # items a task: large enough to hide the cost of sending them, small enough to spread evenly
AHEAD = 3  # batches a worker may be ahead of the one whose results are awaited

Item = TypeVar("Item")
Result = TypeVar("Result")


def spread(work: Callable[[Item], Result], items: Iterable[Item], jobs: int = 1) -> Iterator[Result | WartaError]:
    """Do ``work`` on every item and yield the results in the order of the items.

    With one job the work is done in this process. ``work`` and the items must be picklable.
    """
    if jobs <= 1:
        yield from map(work, items)
        return
    batches = _batched(items)
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(jobs, context)
    waiting: deque[tuple[list[Item], Future[list[Result]]]] = deque()
    try:
        for batch in islice(batches, jobs * AHEAD):
            waiting.append((batch, pool.submit(_all, work, batch)))
        while waiting:
            batch, future = waiting.popleft()
            try:
                yield from future.result()
            except BrokenProcessPool:
                yield from _one_by_one(work, batch, context)
                pool, waiting = _anew(pool, work, waiting, ProcessPoolExecutor(jobs, context))
            for following in islice(batches, 1):
                waiting.append((following, pool.submit(_all, work, following)))
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _all(work: Callable[[Item], Result], batch: list[Item]) -> list[Result]:
    return [work(item) for item in batch]


def _batched(items: Iterable[Item]) -> Iterator[list[Item]]:
    waiting = iter(items)
    return iter(lambda: list(islice(waiting, BATCH)), [])


def _anew(
    broken: ProcessPoolExecutor,
    work: Callable[[Item], Result],
    waiting: deque[tuple[list[Item], Future[list[Result]]]],
    pool: ProcessPoolExecutor,
) -> tuple[ProcessPoolExecutor, deque[tuple[list[Item], Future[list[Result]]]]]:
    """Hand what is still waiting to a fresh pool; finished batches keep their results."""
    broken.shutdown(wait=False, cancel_futures=True)
    kept = deque((batch, future if _is_good(future) else pool.submit(_all, work, batch)) for batch, future in waiting)
    return pool, kept


def _is_good(future: Future[list[Result]]) -> bool:
    return future.done() and not future.cancelled() and future.exception() is None


def _one_by_one(
    work: Callable[[Item], Result], batch: list[Item], context: multiprocessing.context.BaseContext
) -> Iterator[Result | WartaError]:
    """Find out which item of a batch kills its worker: each gets a worker of its own."""
    for item in batch:
        with ProcessPoolExecutor(1, context) as alone:
            try:
                yield alone.submit(work, item).result()
            except BrokenProcessPool:
                name = getattr(item, "source", repr(item)[:80])
                yield ReadError(name, "its worker process died (out of memory?); split the file or use --jobs 1")
