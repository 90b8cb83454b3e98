"""The name of a body or a place -> as it is spelt and written out most of the time."""

from kg.terms.folding import plain
from kg.terms.words import words


def standard(name: str) -> str:
    """The name, folded, with its nouns in standard spelling: "Komplek Parlemen", "RS Siloam", "Sydney Theatre"."""
    known = words("mul", "noun-spelling")
    return " ".join(known.get(word, word) for word in plain(name).split())
