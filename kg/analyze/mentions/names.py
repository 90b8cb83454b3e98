"""Pipeline's names + gazetteer -> named mentions with their class."""

from collections.abc import Iterator, Sequence

from kg.analyze.parse import Name
from kg.model import Document, Mention, Sentence
from kg.model.tree import span_over
from kg.terms.gazetteer import gazetteer
from kg.terms.words import words

LONGEST_NAME = 7
_KINDS = {"PER": "Person", "ORG": "Organization", "LOC": "Place"}
_NAME_TAGS = frozenset({"PROPN", "NOUN", "ADJ", "X"})


def named(document: Document, names: Sequence[Name]) -> list[Mention]:
    """Names found by the pipeline, typed by the gazetteer where it knows them, and those only it knows."""
    taken: set[int] = set()
    found = []
    names = [part for name in names for part in _split(document, name)]
    for name in [*names, *_listed(document, names)]:
        span = range(name.first, name.last)
        if not taken.intersection(span):
            taken.update(span)
            name = _with_direction(document, name)
            found.append(_mention(document, name))
    return sorted(found, key=lambda mention: mention.span)


def _with_direction(document: Document, name: Name) -> Name:
    """A part of a place is a place of its own: "Gaza utara", "northern Gaza"."""
    if name.label != "LOC":
        return name
    known, tokens = words(document.lang, "direction"), document.tokens
    after = name.last < len(tokens) and tokens[name.last].lower in known and tokens[name.last].head == name.first
    before = name.first > 0 and tokens[name.first - 1].lower in known and tokens[name.first - 1].dep == "amod"
    return Name(name.first - before, name.last + after, name.label)


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
    if not known or "Person" in known and pipeline == "Person":
        return pipeline
    # A single word may be anybody's surname; only a country is told from people by its name alone.
    return pipeline if pipeline == "Person" and " " not in text and known[0] != "Country" else known[0]


def _split(document: Document, name: Name) -> Iterator[Name]:
    """A country in front of a person's name is a name of its own: "AS Joe Biden"."""
    first = document.tokens[name.first]
    known = gazetteer().lookup(first.text, document.lang) if name.label == "PER" and name.last - name.first > 1 else ()
    if known and known[0].kind == "Country":
        yield Name(name.first, name.first + 1, "LOC")
        yield Name(name.first + 1, name.last, "PER")
    else:
        yield name


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
