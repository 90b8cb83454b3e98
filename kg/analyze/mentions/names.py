"""Pipeline's names + gazetteer -> named mentions with their class."""

from collections.abc import Iterator, Sequence

from kg.analyze.parse import Name
from kg.model import Document, Mention, Sentence
from kg.model.tree import span_over
from kg.terms.gazetteer import gazetteer

LONGEST_NAME = 7
_KINDS = {"PER": "Person", "ORG": "Organization", "LOC": "Place"}
_NAME_TAGS = frozenset({"PROPN", "NOUN", "ADJ", "X"})


def named(document: Document, names: Sequence[Name]) -> list[Mention]:
    """Names found by the pipeline, typed by the gazetteer where it knows them, and those only it knows."""
    taken: set[int] = set()
    found = []
    for name in [*names, *_listed(document, names)]:
        span = range(name.first, name.last)
        if not taken.intersection(span):
            taken.update(span)
            found.append(_mention(document, name))
    return sorted(found, key=lambda mention: mention.span)


def head_of(document: Document, first: int, last: int) -> int:
    """The token of ``first``–``last`` whose governor lies outside; the leftmost where there are several."""
    outside = (i for i in range(first, last) if not first <= document.tokens[i].head < last or _is_root(document, i))
    return next(outside, first)


def clean(text: str) -> str:
    """A name without the stray punctuation and spacing of its writing: "Mirjana. . Spoliaric"."""
    return " ".join(word for word in text.replace(". .", " ").split() if any(map(str.isalnum, word)))


def _mention(document: Document, name: Name) -> Mention:
    span = span_over(document, list(range(name.first, name.last)))
    text = clean(span.of(document.article.body))
    kind = _kind(text, document.lang, name.label)
    return Mention(span, head_of(document, name.first, name.last), kind, "name", text)


def _kind(text: str, lang: str, label: str) -> str:
    """The class of a name: the gazetteer's where all it knows under that name agree, else the pipeline's."""
    pipeline = _KINDS[label]
    known = [entry.kind for entry in gazetteer().lookup(text, lang)]
    if not known or pipeline in known or pipeline == "Person":
        return pipeline if not known or known[0] == "Person" or pipeline == "Person" else known[0]
    return known[0]


def _listed(document: Document, names: Sequence[Name]) -> Iterator[Name]:
    """Capitalised words outside the pipeline's names that the gazetteer lists, the longest run first."""
    taken = {i for name in names for i in range(name.first, name.last)}
    for sentence in document.sentences:
        at = sentence.first
        while at < sentence.last:
            name = None if at in taken else _longest_listed(document, sentence, at, taken)
            if name:
                yield name
            at = name.last if name else at + 1


def _longest_listed(document: Document, sentence: Sentence, first: int, taken: set[int]) -> Name | None:
    if not _may_start(document, first, sentence):
        return None
    for last in range(min(first + LONGEST_NAME, sentence.last), first, -1):
        if taken.intersection(range(first, last)) or not document.tokens[last - 1].text[:1].isupper():
            continue
        text = span_over(document, list(range(first, last))).of(document.article.body)
        entries = gazetteer().lookup(text, document.lang)
        if entries and entries[0].kind in ("Country", "Place", "Organization"):
            return Name(first, last, "LOC" if entries[0].kind in ("Country", "Place") else "ORG")
    return None


def _may_start(document: Document, i: int, sentence: Sentence) -> bool:
    token = document.tokens[i]
    certain = token.upos == "PROPN" or i != sentence.first
    return certain and token.text[:1].isupper() and token.upos in _NAME_TAGS


def _is_root(document: Document, i: int) -> bool:
    return document.tokens[i].head == i
