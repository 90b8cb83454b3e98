"""A check that failed -> the error that names its code, file and line, and says what to do."""

import inspect
from collections.abc import Callable
from pathlib import Path
from typing import Any

from kg.errors import OntologyError


def broken(check: Callable[..., Any], path: Path, subject: str, word: str) -> OntologyError:
    """The error of ``check``: its name is the code, its docstring the cure.

    ``subject`` is the name of the entry or term at fault, ``word`` what is wrong in it.
    """
    code, cure = check.__name__.upper(), " ".join((inspect.getdoc(check) or "").split())
    said = f" ({word})" if word else ""
    return OntologyError(f"{code} {path}, line {line_of(path, subject, word)}, {subject}{said}", cure)


def line_of(path: Path, subject: str, word: str) -> int:
    """The line of ``word`` at or after the line that ``subject`` begins on; 1 where neither is found."""
    lines = path.read_text(encoding="utf8").splitlines()
    opened = next((n for n, line in enumerate(lines, 1) if line.partition(" ")[0].endswith(f":{subject}")), 1)
    near = enumerate(lines[opened - 1 :], opened)
    return next((n for n, line in near if word and word in line), opened)
