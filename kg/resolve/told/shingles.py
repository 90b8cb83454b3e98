"""Words -> overlapping runs of three words, and the few of them that stand for all."""

import zlib
from functools import lru_cache

from kg.terms.folding import plain

_RUN, _MARKS = 3, 6


@lru_cache(maxsize=1 << 16)
def shingles(words: str) -> frozenset[str]:
    """All runs of three words, folded; of a shorter text the text itself."""
    said = plain(words).split()
    runs = range(max(len(said) - _RUN + 1, 1))
    return frozenset(" ".join(said[n : n + _RUN]) for n in runs) if said else frozenset()


def sketch(words: str) -> list[int]:
    """The smallest hashes of the runs: texts that share most of their runs share some of these (MinHash)."""
    return sorted({zlib.crc32(run.encode()) for run in shingles(words)})[:_MARKS]
