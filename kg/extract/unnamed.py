"""Document -> the words by which a source asks not to be named, which report nothing.

id: "pejabat yang tidak mau disebutkan namanya". en: "an official, who asked not to be named, said".
"""

from collections.abc import Iterator

from kg.model import Document, Sentence
from kg.terms.words import words

_NEEDED = ("unnamed-verb", "unnamed-noun", "unnamed-refusal")
_LINK = "unnamed-link"


def unnamed(document: Document) -> Iterator[range]:
    """Every row of tokens in which somebody refuses to be named."""
    known = set[str]().union(*(words(document.lang, name) for name in (*_NEEDED, _LINK)))
    for sentence in document.sentences:
        for row in _rows(document, sentence, known):
            if _refuses(document, row):
                yield range(row[0], _last(document, row) + 1)


def _rows(document: Document, sentence: Sentence, known: set[str]) -> Iterator[range]:
    """The longest rows of words that may stand in such a phrase."""
    first = None
    for i in range(sentence.first, sentence.last + 1):
        inside = i < sentence.last and document.tokens[i].lower in known
        if first is not None and not inside:
            yield range(first, i)
        first = (i if first is None else first) if inside else None


def _refuses(document: Document, row: range) -> bool:
    """Whether a row has all that it takes: a word of naming, what is named, and a refusal."""
    lowers = {document.tokens[i].lower for i in row}
    return all(lowers & set(words(document.lang, name)) for name in _NEEDED)


def _last(document: Document, row: range) -> int:
    """The last token of a row that is no mere link: "declined to be named" ends before "asked for help"."""
    links = set(words(document.lang, _LINK)) - set(words(document.lang, "clitic"))
    return max(i for i in row if document.tokens[i].lower not in links)
