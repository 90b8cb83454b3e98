"""The .jsonl files of an output folder: written beside the old one and put in its place only when whole."""

import json
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import IO

from kg.errors import UsageError

NAME = "claims.jsonl"


class Ledger:
    """JSON lines of an output folder, such as its claims, one article's after the other.

    Use it as a context manager: without ``keep`` what was added is dropped and the old file stays.
    """

    def __init__(self, folder: Path, name: str = NAME) -> None:
        self.path = folder / name
        self._part = folder / f"{name}.part"
        self._file: IO[str] | None = None
        self._keys: set[str] = set()

    def add(self, key: str, lines: Iterable[str]) -> None:
        """Add the lines of the article with ``key``."""
        assert self._file is not None
        self._keys.add(key)
        self._file.writelines(f"{line}\n" for line in lines)

    def keep(self, *, former: bool) -> None:
        """Put the new lines in place of the file; ``former`` keeps the lines of other articles before them."""
        assert self._file is not None
        self._file.close()
        if former:
            self._prepend(self._without(self._keys))
        self._part.replace(self.path)

    def drop(self, keys: Collection[str]) -> None:
        """Take out the lines of some articles."""
        assert self._file is not None
        self._file.writelines(self._without(set(keys)))
        self._file.close()
        self._part.replace(self.path)

    def _prepend(self, lines: Iterator[str]) -> None:
        latter = self._part.with_suffix(".tail")
        self._part.replace(latter)
        with (
            self._part.open("w", encoding="utf-8", newline="\n") as file,
            latter.open(encoding="utf-8") as tail,
        ):
            file.writelines(lines)
            file.writelines(tail)
        latter.unlink()

    def _without(self, keys: set[str]) -> Iterator[str]:
        if self.path.exists():
            with self.path.open(encoding="utf-8") as file:
                yield from (line for line in file if json.loads(line)["article"]["id"] not in keys)

    def __enter__(self) -> "Ledger":
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as fault:
            cure = f"is no folder to write into ({fault.strerror}); choose another with --output"
            raise UsageError(str(self.path.parent), cure) from fault
        self._file = self._part.open("w", encoding="utf-8", newline="\n")
        return self

    def __exit__(self, *trouble: object) -> None:
        assert self._file is not None
        self._file.close()
        self._part.unlink(missing_ok=True)
