"""Names that the gazetteer lists: those the pipeline missed, and those it cut short."""

from collections.abc import Sequence

from kg.analyze.mentions.personal import is_rank
from kg.analyze.mentions.spelling import NAME_TAGS, is_acronym, is_capital, written
from kg.analyze.parse import Name
from kg.model import Document, Sentence
from kg.terms.gazetteer import gazetteer

LONGEST_NAME = 7
_SHORTEST_ACRONYM = 3
_BRACKETS = frozenset("()[]")
_LABELS = {"Country": "LOC", "Place": "LOC", "Organization": "ORG"}
_FULL = 2  # words from which on a name tells a known person


def completed(document: Document, names: Sequence[Name]) -> list[Name]:
    """Names that with the words behind them make a longer one of the gazetteer: "Dewan Keamanan" + "PBB"."""
    found: list[Name] = []
    for name in sorted(names):
        if found and name.first < found[-1].last:
            continue
        sentence = document.sentences[document.sentence_of[name.first]]
        longer = None if name.label == "PER" else longest_listed(document, sentence, name.first, set())
        found.append(longer if longer and longer.last > name.last else name)
    return found


def listed_here(document: Document, names: Sequence[Name], taken: set[int]) -> list[Name]:
    """Capitalised words that the gazetteer lists, the longest run first."""
    found = []
    for sentence in document.sentences:
        at = sentence.first
        while at < sentence.last:
            name = None if at in taken else longest_listed(document, sentence, at, taken)
            if name:
                found.append(name)
            at = name.last if name else at + 1
    return found


def longest_listed(document: Document, sentence: Sentence, first: int, taken: set[int]) -> Name | None:
    """The longest run of capitalised words from token ``first`` that the gazetteer lists."""
    token = document.tokens[first]
    short = is_acronym(token) and len(token.text) >= _SHORTEST_ACRONYM
    certain = token.upos == "PROPN" or first != sentence.first or short
    if not is_capital(token) or not (short or token.upos in NAME_TAGS):
        return None
    for last in range(min(first + LONGEST_NAME, sentence.last), first, -1):
        if not is_capital(document.tokens[last - 1]) or taken.intersection(range(first, last)):
            continue
        if any(inside.text in _BRACKETS for inside in document.tokens[first:last]):
            continue
        if last == first + 1 and _is_rank(document, sentence, first):
            continue
        entries = gazetteer().lookup(written(document, first, last), document.lang)
        if entries and entries[0].kind == "Person" and entries[0].via == "name" and last - first >= _FULL:
            return Name(first, last, "PER")  # "Vladimir Putin", though Vladimir is a city
        # A sentence's first word has its capital anyway; only a country's name is told from a word by itself.
        if entries and (certain or entries[0].kind == "Country") and entries[0].kind in _LABELS:
            return Name(first, last, _LABELS[entries[0].kind])
    return None


def _is_rank(document: Document, sentence: Sentence, i: int) -> bool:
    """Whether a word is the rank of whoever is named behind it: "AKP Safiq", where AKP is a party elsewhere."""
    named = i + 1 < sentence.last and is_capital(document.tokens[i + 1])
    return named and is_rank(document.tokens[i], document.lang)
