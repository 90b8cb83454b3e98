"""Names of clues and vetoes -> what they mean, in words."""

from collections.abc import Iterable

from kg.resolve import clues, told, vetoes
from kg.resolve.judge import finders

_FOLDERS = (clues, vetoes, told.clues, told.vetoes)


def explain(names: Iterable[str]) -> tuple[str, ...]:
    """What each of some clues or vetoes means, in words: the docstring of its function."""
    known = {name: function for folder in _FOLDERS for name, function in finders(folder).items()}
    return tuple((known[name].__doc__ or "").strip() for name in names)
