"""paths -> files, in the order given; folders are walked in sorted order."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from kg.errors import ReadError
from kg.read.sniff import worth_reading

_SKIPPED = frozenset({"outputs", "__pycache__", "node_modules"})
# A note about a folder is not an article in it.
_NOTES = ("readme", "license", "licence", "copying", "notice")


def walk(paths: Iterable[Path], skip: frozenset[Path] = frozenset()) -> Iterator[Path | ReadError]:
    """Every file once; hidden files, ``outputs`` folders, notes and what is in ``skip`` are passed over."""
    seen: set[Path] = set()
    for path in paths:
        found = False
        for file in _below(path, seen, skip):
            found = True
            yield file
        if not found and path.is_dir():
            yield ReadError(str(path), "no article was found in this folder; put .txt, .html or .jsonl files there")


def _below(path: Path, seen: set[Path], skip: frozenset[Path]) -> Iterator[Path | ReadError]:
    try:
        if path.is_dir():
            yield from _folder(path, seen, skip)
        elif not path.exists():
            yield ReadError(str(path), "there is no such file or folder; check the path")
        elif (real := path.resolve()) not in seen:
            seen.add(real)
            yield path
    except OSError as fault:
        yield ReadError(str(path), f"cannot be opened ({fault.strerror}); check the path and its permissions")


def _folder(folder: Path, seen: set[Path], skip: frozenset[Path]) -> Iterator[Path | ReadError]:
    real = folder.resolve()
    if real in seen or real in skip:
        return
    seen.add(real)
    for path in sorted(folder.iterdir(), key=lambda path: path.name):
        if path.is_dir():
            wanted = path.name not in _SKIPPED
        else:
            wanted = worth_reading(path) and not path.stem.lower().startswith(_NOTES)
        if wanted and not path.name.startswith("."):
            yield from _below(path, seen, skip)
