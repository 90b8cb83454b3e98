"""Pronoun -> whether it is only guessed who is meant by it, so that nothing may be told of him.

id: "Sejumlah mahasiswa berunjuk rasa. Mereka menolak RUU itu" tells who refuses; "Panitia menjamu para tamu. Mereka …"
does not. en: "Rebels took the town. They killed two" tells who killed.
"""

from kg.model import Argument, Document, Mention
from kg.model.tree import is_dep
from kg.terms.words import listed, words

_ONE, _MANY = "3s", "3p"  # the person of "ia" and "she", and of "mereka" and "they"


def is_guessed(document: Document, filler: Argument) -> bool:
    """Whether nobody is known to be meant, or "mereka" is taken for one alone or for who is no subject where named."""
    said = filler.text.lower()
    person = "" if said in words(document.lang, "number-pronoun") else words(document.lang, "pronoun").get(said, "")
    if person not in (_ONE, _MANY):
        return False
    known = _last(document, filler)
    return known is None or (person == _MANY and (known.kind == "Person" or not _is_subject(document, known.head)))


def _last(document: Document, filler: Argument) -> Mention | None:
    """Where whom a pronoun is taken for is told by a name or description for the last time before it."""
    for number, mention in enumerate(document.mentions):
        at = document.entity_of[number]
        if at is not None and (mention.span.start, mention.span.end) == (filler.start, filler.end):
            told = (document.mentions[n] for n in document.entities[at].mentions)
            before = (m for m in told if m.form != "pronoun" and m.span.start < filler.start)
            return max(before, key=lambda m: m.span.start, default=None)
    return None


def _is_subject(document: Document, i: int) -> bool:
    """Whether a name or description is the subject of its clause, or those of whom a group is: "a group of rebels"."""
    token = document.tokens[i]
    above = document.tokens[token.head]
    group = is_dep(token, "nmod") and listed(document.lang, "amount-noun", above.text, above.lemma) is not None
    return is_dep(token, "nsubj") or ((group or is_dep(token, "flat", "conj")) and is_dep(above, "nsubj"))
