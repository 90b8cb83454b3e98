"""Words that say whose relative somebody is: "Ayah Budi Santoso" is not Budi Santoso."""

from functools import cache

from kg.terms.gazetteer import LANGUAGES
from kg.terms.offices import honorifics
from kg.terms.words import words


@cache
def relatives() -> frozenset[str]:
    """The words for relatives in all languages, without those that are given names or titles too: "Putri", "Ibu"."""
    found = {(lang, word) for lang in LANGUAGES for word in words(lang, "kin-word")}
    return frozenset(
        word for lang, word in found if word not in words(lang, "given-name") and (word,) not in honorifics(lang)
    )
