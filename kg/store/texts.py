"""Articles <-> their triples as text, kept beside the triples in the same transaction.

Looking up the terms of a triple takes the database a hundred times as long as reading them in a text. So each
article's triples are kept once more, packed, as one literal in a graph of its own, and exports read those. The
texts of all articles and the layer of judgements together are the graph.
"""

import base64
import zlib
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from itertools import pairwise
from tempfile import TemporaryFile
from typing import IO

import pyoxigraph as ox

from kg.store.lookup import value_of
from kg.terms.nodes import term

GRAPH = term("kg:texts")
_LINES = term("kg:lines")
_RUN = 250_000  # lines that are sorted at once
_RANGES = 32  # how many parts a graph of more lines than that is sorted in


def text(article: ox.NamedNode, ntriples: bytes) -> bytes:
    """The line of N-Quads that keeps an article's N-Triples as they come."""
    packed = base64.b64encode(zlib.compress(ntriples, 1))
    return f'{article} {_LINES} "'.encode() + packed + f'" {GRAPH} .\n'.encode()


def texts(db: ox.Store, article: ox.NamedNode | None = None) -> Iterator[ox.Quad]:
    """The quads that keep the text of one article, or of all."""
    return db.quads_for_pattern(article, _LINES, None, GRAPH)


def lines(kept: ox.Quad) -> list[bytes]:
    """The lines that a quad keeps, each with its line end."""
    packed = base64.b64decode(value_of(kept.object))
    return zlib.decompress(packed).splitlines(keepends=True)


def ordered(parts: Iterable[list[bytes]]) -> Iterator[list[bytes]]:
    """All lines of the parts, sorted and each once, in pieces; what is too much for one go is sorted on disk."""
    run: list[bytes] = []
    with ExitStack() as stack:
        spill: _Spill | None = None
        for part in parts:
            run += part
            if len(run) >= _RUN:
                spill = spill or _Spill(stack, sorted(run))
                spill.take(run)
                run = []
        if spill is None:
            yield list(dict.fromkeys(sorted(run)))
            return
        spill.take(run)
        del run
        yield from spill.pieces()


class _Spill:
    """Files of lines, each for one range of the order; the first run says where ranges begin."""

    def __init__(self, stack: ExitStack, first: list[bytes]) -> None:
        self._bounds = first[:: len(first) // _RANGES + 1][1:]
        self._files = [_file(stack) for _ in range(len(self._bounds) + 1)]

    def take(self, run: list[bytes]) -> None:
        """Put the lines of a run into the files of their ranges."""
        run.sort()
        places = [0, *(bisect_left(run, bound) for bound in self._bounds), len(run)]
        for file, (start, end) in zip(self._files, pairwise(places), strict=True):
            file.writelines(run[start:end])

    def pieces(self) -> Iterator[list[bytes]]:
        """One range after the other, sorted."""
        for file in self._files:
            file.seek(0)
            yield list(dict.fromkeys(sorted(file.readlines())))
            file.close()


def _file(stack: ExitStack) -> IO[bytes]:
    return stack.enter_context(TemporaryFile())
