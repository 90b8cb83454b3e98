"""Names in a row -> one label for all of them: "Jenal Abidin, Abu Salem, Mariadi, dan Dedek" are people."""

from collections import Counter
from collections.abc import Iterator, Sequence

from kg.analyze.mentions.personal import is_personal
from kg.analyze.mentions.spelling import is_acronym, written
from kg.analyze.parse import Name
from kg.model import Document
from kg.terms.gazetteer import gazetteer
from kg.terms.words import listed

_SHORTEST = 3  # names that commas alone may join
_TOLD = frozenset({"PER", "LOC"})


def together(document: Document, names: Sequence[Name]) -> list[Name]:
    """Names, a strange one among those of people or of places told like them.

    id: "milik Jenal Abidin, Mariadi, dan Dedek". en: "Anna Smith, Orla and Tom".
    """
    found: list[Name] = []
    for row in _rows(document, sorted(names)):
        found += _alike(document, row)
    return found


def _rows(document: Document, names: Sequence[Name]) -> Iterator[list[Name]]:
    """Names that only commas and a conjunction part, row by row."""
    row: list[Name] = []
    for name in names:
        if row and not _is_joint(document, row[-1].last, name.first):
            yield row
            row = []
        row.append(name)
    if row:
        yield row


def _is_joint(document: Document, first: int, last: int) -> bool:
    """Whether a comma, a conjunction or both are all that stands at tokens ``first`` to ``last`` (exclusive)."""
    between = document.tokens[first:last]
    return 0 < len(between) < 3 and all(token.text == "," or token.upos == "CCONJ" for token in between)


def _alike(document: Document, row: list[Name]) -> list[Name]:
    """The names of a row, the strange ones told as all others are."""
    tokens = document.tokens[row[0].last : row[-1].first]
    if len(row) < 2 or (len(row) < _SHORTEST and all(token.upos != "CCONJ" for token in tokens)):
        return row
    strange = [_is_strange(document, name) for name in row]
    sure = Counter(name.label for name, odd in zip(row, strange, strict=True) if not odd)
    label = next(iter(sure), "")
    if len(sure) != 1 or label not in _TOLD:
        return row
    # Whoever is set off behind a place ("Camat Sadu, Frans Afrianto") is none: there a single word among several.
    free = [label == "PER" or (sure[label] > 1 and name.last - name.first == 1) for name in row]
    told = [odd and may for odd, may in zip(strange, free, strict=True)]
    return [name._replace(label=label) if here else name for name, here in zip(row, told, strict=True)]


def _is_strange(document: Document, name: Name) -> bool:
    """Whether nothing is known that says what a name is: neither it nor its words, and no noun opens it."""
    row, lang = document.tokens[name.first : name.last], document.lang
    kinds = ("organization-noun", "place-noun", "body-open")
    if any(map(is_acronym, row)) or any(listed(lang, kind, row[0].text, row[0].lemma) for kind in kinds):
        return False
    personal = name.label == "PER" and any(is_personal(token.text, lang) for token in row)
    return not personal and not gazetteer().lookup(written(document, name.first, name.last), lang)
