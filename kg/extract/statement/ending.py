"""Comma or dash behind a phrase that is reported -> whether it ends there."""

from kg.extract.reading import Reading
from kg.extract.statement.extent import closes_share, goes_further
from kg.model import Token
from kg.model.tree import children, is_dep

_FINITE = frozenset({"VERB", "AUX"})
_ROW = frozenset({"PROPN", "NOUN", "ADJ", "CCONJ", "PART"})
_OPENS_ASIDE = frozenset({"SCONJ", "CCONJ", "VERB", "AUX", "ADV"})


def ends_phrase(reading: Reading, first: int, i: int) -> bool:
    """Whether token ``i`` ends the phrase from token ``first`` on: "menyoroti harga beras, yang naik sejak Mei"."""
    return _is_aside(reading, i) and not _closes_name(reading, first, i) and not goes_further(reading, first, i)


def _closes_name(reading: Reading, first: int, i: int) -> bool:
    """Whether a comma ends a name or the last of a row before its verb: "izin kuasa hukumnya, Sari Dewi, dicabut"."""
    tokens = reading.document.tokens
    opening = next((k for k in range(i - 1, first, -1) if tokens[k].text == ","), i)
    row, behind = {token.upos for token in tokens[opening + 1 : i]}, tokens[i + 1]
    told = behind.upos == "AUX" or "Voice=Pass" in behind.feats
    return behind.upos in _FINITE and bool(row) and (row <= {"PROPN"} or (told and row <= _ROW))


def _is_aside(reading: Reading, i: int) -> bool:
    """Whether a comma or dash ends what a phrase reports: a relative clause or a further verb comes behind it."""
    tokens = reading.document.tokens
    if tokens[i].upos != "PUNCT" or tokens[i].text in "()" or i in reading.quote_of or i + 1 >= len(tokens):
        return False
    behind = tokens[i + 1]
    if closes_share(reading, i):
        return False
    if behind.upos == "CCONJ" and _is_listed(reading, behind):
        return False
    if behind.upos not in _FINITE and behind.lower in reading.words("predicate-marker"):
        return False  # "menyebut dua film, yakni …"
    subject = is_dep(behind, "nsubj") and behind.head > i  # "bertanya mengenai revisi itu, Arsul meminta …"
    return subject or behind.upos in _OPENS_ASIDE or "PronType=Rel" in behind.feats


def _is_listed(reading: Reading, joint: Token) -> bool:
    """Whether a conjunction joins the last of a row of things: "semangat, dedikasi, dan kesiapan"."""
    last = reading.document.tokens[joint.head]
    if joint.lower in reading.words("contrast-marker"):
        return False
    plain = last.upos not in _FINITE and not children(reading.document, last.i, "nsubj", "cop")
    return plain and is_dep(last, "conj") and last.head < joint.i
