"""Token -> the noun phrases right before and behind it, for where the tree has lost its subject or object.

News prose keeps its order even where a parser stumbles: the subject stands before the verb and its auxiliaries, the
object right behind it.
"""

from kg.extract.slots.marks import NOMINAL, is_relative, is_timed, marks_of
from kg.model import Document
from kg.model.tree import ancestors, children, is_dep, subtree
from kg.terms.words import listed, words

_SKIPPED = frozenset({"AUX", "ADV", "PART"})
_PHRASE = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "SYM", "X"})
_HEADS = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
REACH = 14  # tokens that a subject may stand away


def before(document: Document, trigger: int) -> tuple[int, ...]:
    """The head of the bare noun phrase that ends right before a verb, over its auxiliaries and one aside."""
    if document.tokens[trigger - 1].lower in words(document.lang, "prohibitive"):
        return ()  # "jangan menyerang Iran"
    first = document.sentences[document.sentence_of[trigger]].first
    at = _back(document, trigger - 1, first)
    while at >= first and trigger - at <= REACH:
        head = top(document, at, first, trigger)
        if head is None:
            return ()
        if not marks_of(document, head):
            return (head,)
        at = _back(document, min(subtree(document, head)) - 1, first)
        if min(at, head) == head:
            return ()
    return ()


def antecedent(document: Document, verb: int) -> int:
    """The noun that a clause tells of: the one right before it, where a further one only says what is told of it.

    "Nasib sembilan pemuda yang ditangkap": it is not their fate that was arrested.
    """
    head = _held_by(document, document.tokens[verb].head)
    relatives = [c for c in document.children[verb] if head < c < verb and is_relative(document, c)]
    if not relatives or document.tokens[head].lower not in words(document.lang, "aspect-noun"):
        return head
    inner = top(document, relatives[0] - 1, head + 1, relatives[0])
    return head if inner is None or marks_of(document, inner) else inner  # "kasus di kementerian yang diusut"


def _held_by(document: Document, noun: int) -> int:
    """Who is what a noun under "as" says, of whom then a clause tells: "Sari datang sebagai saksi untuk diperiksa"."""
    verb = document.tokens[noun].head
    as_ = {w for w, value in words(document.lang, "predicate-marker").items() if value == "as"}
    if not as_ & set(marks_of(document, noun)) or document.tokens[verb].upos != "VERB":
        return noun
    held = children(document, verb, "obj") or children(document, verb, "nsubj", "nsubj:pass")
    named = (c for c in held if c < noun and not is_relative(document, c))
    return next(named, noun)


def behind(document: Document, last: int, *, next_: bool = False) -> tuple[int, ...]:
    """The head of the bare noun phrase right behind token ``last``; with ``next_`` no adverb stands between."""
    end = document.sentences[document.sentence_of[last]].last
    at = last + 1
    qualifiers = words(document.lang, "number-qualifier")
    while not next_ and at < end and (document.tokens[at].upos in _SKIPPED or document.tokens[at].lower in qualifiers):
        at += 1
    if at >= end or document.tokens[at].upos not in _PHRASE or is_relative(document, at):
        return ()
    head = top(document, at, at, end)
    return () if head is None or marks_of(document, head) else (head,)


def opened(document: Document, trigger: int) -> tuple[int, ...]:
    """The subject of a clause opened by a conjunction: "setelah pejuang Hamas … menyerbu", "after rebels stormed"."""
    known = words(document.lang, "clause-opener")
    first = document.sentences[document.sentence_of[trigger]].first
    at = trigger - 1
    while at >= first and trigger - at <= REACH:
        token = document.tokens[at]
        if token.lower in known:
            return _first_noun(document, at + 1, trigger)
        if (token.upos not in _PHRASE and token.upos not in _SKIPPED and token.upos != "ADP") or is_relative(
            document, at
        ):
            return ()
        at -= 1
    return ()


def top(document: Document, i: int, low: int, high: int) -> int | None:
    """The head of the noun phrase around token ``i``, as far as it stands in ``low``–``high``; None for no noun."""
    for above in ancestors(document, i):
        token = document.tokens[i]
        inside = is_dep(token, "nmod", "compound", "flat", "amod", "nummod", "appos", "det", "clf", "fixed", "goeswith")
        if not inside or not low <= above < high or document.tokens[above].upos not in _PHRASE:
            break
        i = above
    return i if document.tokens[i].upos in _HEADS else None


def _back(document: Document, at: int, first: int) -> int:
    """Leftward over auxiliaries, adverbs, the relative pronoun and one aside between commas."""
    while at >= first and _is_skipped(document, at):
        at -= 1
    if at < first or document.tokens[at].text not in (",", ")", "–"):
        return at
    opening = at - 1
    while opening >= first and at - opening <= REACH:
        if document.tokens[opening].text in (",", "(", "–"):
            return opening - 1
        opening -= 1
    return first - 1


def _is_skipped(document: Document, i: int) -> bool:
    return document.tokens[i].upos in _SKIPPED or is_relative(document, i) or is_timed(document, i)


def _first_noun(document: Document, low: int, high: int) -> tuple[int, ...]:
    for at in range(low, high):
        if document.tokens[at].upos in NOMINAL or document.tokens[at].upos == "PRON":
            head = top(document, at, low, high)
            return () if head is None or _is_marked(document, head, low) else (head,)
        if listed(document.lang, "light-verb", document.tokens[at].text, document.tokens[at].lemma):
            return ()
    return ()


def _is_marked(document: Document, head: int, low: int) -> bool:
    """Whether a noun has a preposition of its own, which stands no further left than ``low``."""
    return bool(marks_of(document, head)) and any(c >= low for c in children(document, head, "case"))
