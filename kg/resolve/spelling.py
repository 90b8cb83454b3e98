"""The name of a body or a place -> as it is spelt and written out most of the time."""

from kg.terms.folding import plain
from kg.terms.words import words


def standard(name: str) -> str:
    """The name, folded, with its nouns in standard spelling: "Komplek Parlemen", "Polda Jatim", "Sydney Theatre"."""
    known, light = words("mul", "noun-spelling"), words("mul", "light-tail")
    said = plain(name).split()
    while len(said) > 1 and said[-1] in light:
        said = said[:-1]
    return " ".join(known.get(word, word) for word in said)
