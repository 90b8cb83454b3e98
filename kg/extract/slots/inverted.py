"""Passive verb -> whom it is said of, where the clause begins with where and that stands behind the verb.

id: "di setiap posko disiagakan sejumlah petugas" says that officers stand ready, and not that they make others do so.
"""

from kg.extract.slots.beside import behind
from kg.extract.slots.marks import is_relative, is_timed, marks_of, trait
from kg.model import Document
from kg.model.tree import children, is_dep
from kg.terms.words import words


def inverted(document: Document, verb: int) -> tuple[int, ...]:
    """Whom a passive is said of that begins with where: "di setiap posko disiagakan sejumlah petugas"."""
    token, places = document.tokens[verb], words(document.lang, "place-marker").keys()
    if not trait(document, "bare-agent") or not (token.head == verb or is_dep(token, "ccomp", "parataxis")):
        return ()
    if children(document, verb, "nsubj", "csubj") or any(is_relative(document, c) for c in document.children[verb]):
        return ()
    before_ = (c for c in children(document, verb, "obl") if c < verb and not is_timed(document, c))
    if not any(places & set(marks_of(document, c)) for c in before_):
        return ()
    return tuple(c for c in behind(document, verb) if is_counted(document, c) or _is_some(document, verb, c))


def _is_some(document: Document, verb: int, i: int) -> bool:
    """Whether a word for how many stands between a verb and a noun, or is it: "sejumlah petugas", "puluhan warga"."""
    known = words(document.lang, "amount-noun").keys() | words(document.lang, "plural-marker").keys()
    return any(token.lower in known for token in document.tokens[verb + 1 : i + 1])


def is_counted(document: Document, i: int) -> bool:
    """Whether a noun stands with a number, which the bare doer of a passive never does: "dibatasi 34 kementerian"."""
    return bool(children(document, i, "nummod")) or document.tokens[i].upos == "NUM"
