"""path -> articles."""

import datetime
from collections.abc import Iterable, Iterator
from pathlib import Path

from kg.errors import ReadError
from kg.model import Article
from kg.read.furniture import furniture
from kg.read.record import Hints
from kg.read.sniff import sniff
from kg.read.walk import walk

__all__ = ["furniture", "read"]


def read(
    paths: str | Path | Iterable[str | Path],
    *,
    lang: str | None = None,
    date: datetime.date | None = None,
    skip: Iterable[str | Path] = (),
) -> Iterator[Article | ReadError]:
    """Every article of the files and folders, in order; a ``ReadError`` stands where one cannot be read.

    ``lang`` is the language of all of them; ``date`` the day of those that name none; ``skip`` are folders
    to pass over, such as the one that results are written to.
    """
    named = [paths] if isinstance(paths, str | Path) else list(paths)
    hints = Hints(lang, date)
    for path in walk(map(Path, named), frozenset(Path(folder).resolve() for folder in skip)):
        if isinstance(path, ReadError):
            yield path
        else:
            yield from _file(path, hints)


def _file(path: Path, hints: Hints) -> Iterator[Article | ReadError]:
    try:
        yield from sniff(path)(path, hints)
    except ReadError as error:
        yield error
    except OSError as fault:
        yield ReadError(str(path), f"cannot be read ({fault.strerror}); check the file and its permissions")
    except (RecursionError, MemoryError) as fault:
        yield ReadError(str(path), f"too large or nested too deep ({type(fault).__name__}); split it")
