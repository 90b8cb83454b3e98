"""Triples -> Turtle."""

import io
from collections.abc import Iterable, Iterator
from tempfile import TemporaryFile
from typing import IO

import pyoxigraph as ox

from kg.terms.names import PREFIXES

_PIECE = 1 << 20  # bytes


def turtle(triples: Iterable[ox.Triple | str]) -> str:
    """The graph as a Turtle file: one block a subject, sorted, the same for the same graph.

    Every kind of node has a prefix of its own, so that the file says ``person:Isaac_Herzog``; a blank line
    stands between subjects, and only prefixes that occur are declared. Triples may also be lines of N-Triples
    without their full stops.
    """
    made = io.BytesIO()
    write_turtle(["".join(f"{line} .\n" for line in sorted(set(map(str, triples)))).encode()], made)
    return made.getvalue().decode()


def write_turtle(ntriples: Iterable[bytes], file: IO[bytes]) -> None:
    """Write sorted N-Triples, given in pieces of whole lines, as the same Turtle, however large the graph."""
    with TemporaryFile() as draft:
        found = ox.parse(_Reader(ntriples), format=ox.RdfFormat.N_TRIPLES, lenient=True)  # type: ignore[arg-type]
        # TriG of one graph is Turtle, and takes the quads as they come.
        ox.serialize(found, draft, format=ox.RdfFormat.TRIG, prefixes=PREFIXES)
        draft.seek(0)
        tidied(draft, file)


def tidy(draft: bytes) -> str:
    """A draft as Turtle or TriG fit for diff, for graphs that fit into memory."""
    made = io.BytesIO()
    tidied(io.BytesIO(draft), made)
    return made.getvalue().decode()


def tidied(draft: IO[bytes], file: IO[bytes]) -> None:
    """Copy a draft with its prefixes sorted, those left out that do not occur, and subjects set apart."""
    heads: list[bytes] = []
    while (line := draft.readline()).startswith(b"@prefix "):
        heads.append(line)
    start = draft.seek(draft.tell() - len(line))
    file.write(b"".join(sorted(_occurring(heads, _pieces(draft)))) + b"\n")
    draft.seek(start)
    between = b""
    for piece in _pieces(draft):
        # Line ends inside literals are escaped, so each of these ends a subject.
        file.write(between + piece.replace(b" .\n", b" .\n\n").removesuffix(b"\n"))
        between = b"\n"


def _occurring(heads: Iterable[bytes], pieces: Iterable[bytes]) -> Iterator[bytes]:
    waiting = {head: head.split()[1] for head in heads}
    for piece in pieces:
        found = [head for head, prefix in waiting.items() if prefix in piece and _occurs(prefix, piece)]
        yield from found
        for head in found:
            del waiting[head]


def _occurs(prefix: bytes, piece: bytes) -> bool:
    return piece.startswith(prefix) or any(before + prefix in piece for before in (b"\n", b" ", b"\t", b"^"))


def _pieces(draft: IO[bytes]) -> Iterator[bytes]:
    while piece := draft.read(_PIECE) + draft.readline():
        yield piece


class _Reader:
    """Pieces as a file that the parser reads."""

    def __init__(self, pieces: Iterable[bytes]) -> None:
        self._pieces = iter(pieces)
        self._at = io.BytesIO()

    def read(self, size: int = -1) -> bytes:
        """The next bytes, b"" at the end."""
        while not (found := self._at.read(size)):
            piece = next(self._pieces, None)
            if piece is None:
                break
            self._at = io.BytesIO(piece)
        return found
