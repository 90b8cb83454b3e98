"""Words around a trigger -> whether what it names is only asked about, or what a hoax or false claim tells."""

from itertools import takewhile

from kg.extract.slots.marks import NOMINAL
from kg.model import Document, Span
from kg.model.tree import ancestors, children, is_dep
from kg.terms.words import listed, words

_NEAR = 8  # words before "menampilkan" or "that" among which a hoax is called one
_BESIDE = 2  # words from a tale to the verb that says of it alone what it claims
_ENDS = (",", ";", ":", ".")


def is_hoax(document: Document, trigger: int) -> bool:
    """Whether only a hoax or a claim that is called false tells of what ``trigger`` names.

    id: "video hoaks yang menampilkan polisi menangkap Budi". en: "the false claim that Russia attacked Poland".
    """
    first = document.sentences[document.sentence_of[trigger]].first
    for at in range(trigger - 1, first - 1, -1):
        if document.tokens[at].text in _ENDS or document.tokens[at].lower in words(document.lang, "outcome-marker"):
            return False
        if _is_show(document, at):
            near = _near(document, at, first)
            tale = next((i for i in near if _is_listed(document, i, "tale-noun")), None)
            if tale is None:
                return any(_is_untrue(document, i) for i in near)
            claimed = at - tale <= _BESIDE and _is_false(document, at)  # not "dalam unggahannya Budi mengklaim"
            if claimed:
                return True
            false = any(_is_false(document, i) for i in near) or _is_called_false(document, trigger)
            if false and not _is_told_of(document, trigger, tale):
                return True
    return False


def _near(document: Document, at: int, first: int) -> list[int]:
    """The words before one, the nearest first, as far as its phrase may reach."""
    row = range(at - 1, max(at - 1 - _NEAR, first - 1), -1)
    return list(takewhile(lambda i: document.tokens[i].text not in _ENDS, row))


def is_asked(document: Document, trigger: int) -> bool:
    """Whether a clause is what somebody asks or does not know: "belum tahu apakah Budi pergi", "asked whether"."""
    first = document.sentences[document.sentence_of[trigger]].first
    clause = (trigger, *(a for a in ancestors(document, trigger) if is_dep(document.tokens[trigger], "xcomp")))[:2]
    below = [c for i in clause for c in document.children[i] if first <= c < trigger]
    return any(_is_whether(document, c) or _is_or_not(document, c) for c in below)


def _is_or_not(document: Document, i: int) -> bool:
    """Whether a word and its contrary leave open whether something is so: "pernah atau tidaknya Budi membahas"."""
    known, ors = words(document.lang, "negator"), words(document.lang, "or-word")
    contrary = (c for c in children(document, i, "conj") if document.tokens[c].lower in known)
    return any(document.tokens[m].lower in ors for c in contrary for m in children(document, c, "cc"))


def is_supposed(document: Document, trigger: int) -> bool:
    """Whether something is told only for the case that something else is so.

    id: "jika ada lembaga yang merilis survei", "jika terpilih, Sari mundur". en: "if someone who robbed a bank flees".
    """
    tokens, at = document.tokens, trigger
    while is_dep(tokens[at], "xcomp"):
        at = tokens[at].head
    if any(_is_condition(document, c) for c in children(document, at, "advcl") if c < trigger):
        return True
    noun = tokens[tokens[at].head]
    named = noun.upos == "PROPN" or any(tokens[c].upos == "PROPN" for c in children(document, noun.i, "appos", "nmod"))
    open_ = noun.upos in NOMINAL and not named  # "jika milisi membebaskan pilot Budi Santoso yang disandera"
    return is_dep(tokens[at], "acl") and open_ and _is_condition(document, noun.head)


def _is_condition(document: Document, verb: int) -> bool:
    """Whether "if" opens a clause that is neither what somebody says nor what was so before: "jika dulu kalah"."""
    known, once = words(document.lang, "if-word"), words(document.lang, "once-word")
    marks = (c for c in children(document, verb, "mark") if document.tokens[c].lower in known)
    said = is_dep(document.tokens[verb], "ccomp", "xcomp")
    return not said and any(document.tokens[c + 1].lower not in once for c in marks)


def is_anybody(document: Document, span: Span) -> bool:
    """Whether words leave open who is meant, so that nobody is: "pihak mana pun", "siapa pun", "anyone"."""
    said = f" {document.article.body[span.start : span.end].lower()} "
    return any(f" {word} " in said for word in words(document.lang, "anybody-word"))


def _is_whether(document: Document, i: int) -> bool:
    """Whether a token is "apakah", which may be parted in two."""
    known, tokens = words(document.lang, "whether-word"), document.tokens
    behind = tokens[i + 1 : i + 2]
    joined = any(f"{tokens[i].lower}{t.lower}" in known and t.start == tokens[i].end for t in behind)
    return joined or tokens[i].lower in known


def _is_show(document: Document, i: int) -> bool:
    """Whether a word opens what a text or picture tells: "menampilkan", "bahwa", "claiming"."""
    return _is_listed(document, i, "show-word") or document.tokens[i].lower in words(document.lang, "complementizer")


def _is_false(document: Document, i: int) -> bool:
    """Whether a word calls a tale false: "hoaks", or "benar" behind a negator."""
    return _is_untrue(document, i) or (not _is_denied(document, i) and _is_listed(document, i, "false-word"))


def _is_untrue(document: Document, i: int) -> bool:
    """Whether a word says by its negator that something is not true: "tidak benar"."""
    return _is_denied(document, i) and document.tokens[i].lower in words(document.lang, "true-word")


def _is_denied(document: Document, i: int) -> bool:
    return i > 0 and document.tokens[i - 1].lower in words(document.lang, "negator")


def _is_called_false(document: Document, trigger: int) -> bool:
    """Whether the end of a sentence calls a tale false: "klaim bahwa Budi ditangkap adalah keliru"."""
    for i in range(trigger + 1, document.sentences[document.sentence_of[trigger]].last):
        if document.tokens[i].text in _ENDS:
            return False
        before = document.tokens[i - 1]
        called = before.upos in ("AUX", "DET", "PART") or is_dep(before, "cop", "det")
        if called and _is_false(document, i):
            return True
    return False


def _is_told_of(document: Document, trigger: int, tale: int) -> bool:
    """Whether a trigger tells what is done with a tale: "video hoaks yang menampilkan Budi itu dilaporkan Sari"."""
    opened = any(document.tokens[c].lower in words(document.lang, "complementizer") for c in document.children[trigger])
    return not opened and trigger in ancestors(document, tale)


def _is_listed(document: Document, i: int, name: str) -> bool:
    return listed(document.lang, name, document.tokens[i].text, document.tokens[i].lemma) is not None
