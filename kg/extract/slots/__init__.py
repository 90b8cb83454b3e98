"""Trigger + sense -> the tokens that fill its roles, read off the tree in active, passive and nominal form.

A path of the lexicon is a way through the tree: ``subj`` and ``obj`` are the logical subject and object, whatever
the voice; ``poss`` and ``mod`` are a noun's genitive and modifier; ``clause`` is a complement; ``bearer`` is who is
what a noun says; any other word is the preposition that marks the filler.
"""

from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise

from kg.extract.slots.marks import (
    Path,
    counted_by,
    hosted_by,
    is_engaged,
    is_relative,
    light_verb,
    marked,
    marks_of,
    occurs,
    trait,
    undergone,
)
from kg.extract.slots.passive import is_passive
from kg.extract.slots.voice import nearby, object_, subject
from kg.model import Document
from kg.model.tree import children, conjuncts, is_dep, subtree
from kg.terms.words import words

__all__ = [
    "Slots",
    "fill",
    "follow",
    "is_engaged",
    "is_passive",
    "light_verb",
    "marked",
    "marks_of",
    "object_",
    "occurs",
    "subject",
    "together",
    "trait",
    "undergone",
]

Slots = tuple[tuple[str, tuple[str, ...]], ...]
Fits = Callable[[str, int], bool]
"""Whether a token may fill a role."""

_MANY = frozenset({"party", "mediator"})
"""Roles whose fillers may stand in several slots at once: "Qatar met with Egypt"."""


def fill(
    document: Document,
    trigger: int,
    slots: Slots,
    words_: range | None = None,
    nominal: bool | None = None,
    fits: Fits | None = None,
) -> dict[str, list[int]]:
    """Role -> head tokens of its fillers, coordinated fillers each on their own. Empty roles are left out.

    ``words_`` are the tokens of a trigger of several words: what hangs on any of them is looked at, too. The first
    path with a filler that ``fits`` wins, but parties are looked for along all of theirs.
    """
    found: dict[str, list[int]] = {}
    taken: set[int] = set(words_ or ())
    for role, paths in slots:
        for path in paths:
            tops = [top for top in _tops(document, trigger, path, words_, nominal) if top not in (words_ or ())]
            kept = _fitting(document, tops, role, taken, fits)
            if path == "poss" and role not in _MANY:
                kept = _owners(document, tops, kept)
            if not tops and path in ("subj", "obj") and nominal is False:
                passive = is_passive(document, trigger)
                edge = _edge(trigger, words_, (path == "obj") != passive)
                kept = _fitting(document, nearby(document, edge, path, passive), role, taken, fits)
            every = [*found.get(role, ()), *kept]
            found[role] = every if role in _MANY else _named(document, every)
            taken.update(kept)
            if role not in _MANY and any(document.tokens[h].upos != "PRON" for h in found[role]):
                break
    return {role: heads for role, heads in found.items() if heads}


def _fitting(document: Document, tops: Iterable[int], role: str, taken: set[int], fits: Fits | None) -> list[int]:
    """The tops and what is coordinated with them, as far as they are free and may fill the role."""
    heads = dict.fromkeys(h for top in tops for h in together(document, top))
    return [h for h in heads if h not in taken and (fits is None or fits(role, h))]


def _owners(document: Document, tops: list[int], kept: list[int]) -> list[int]:
    """Whose it is, without what only tells more of whose: "dukungan suporter | Indonesia" has one owner."""
    own = [h for h in kept if h in tops]
    more = {b for a, b in pairwise(own) if min(subtree(document, b)) == max(subtree(document, a)) + 1}
    return [h for h in kept if h not in more]


def _edge(trigger: int, words_: range | None, behind: bool) -> int:
    """The first or last token of a trigger of several words, where its neighbours begin: "ditembak mati polisi"."""
    return trigger if not words_ else words_[-1] if behind else words_[0]


def _named(document: Document, heads: list[int]) -> list[int]:
    """Without the pronouns where there are names: "Israel melancarkan serangannya" has one attacker."""
    named = [h for h in heads if document.tokens[h].upos != "PRON"]
    return named or heads


def _tops(document: Document, trigger: int, path: str, words_: range | None, nominal: bool | None) -> Iterator[int]:
    yield from follow(document, trigger, path, nominal)
    counting = counted_by(document, trigger) if nominal else None
    if counting is None and nominal and path not in _PATHS:
        counting = hosted_by(document, trigger)
    if counting is not None:
        yield from (i for i in follow(document, counting, path, nominal) if i != trigger)
    for i in _carriers(document, trigger, words_ or ()) if path not in ("subj", "obj") else ():
        yield from follow(document, i, path, nominal)


def _carriers(document: Document, trigger: int, words_: Iterable[int]) -> Iterator[int]:
    """The other content words of a trigger, and the object that one of them opens: "suspended aid deliveries to"."""
    for i in words_:
        token = document.tokens[i]
        if i != trigger and token.upos in ("NOUN", "VERB", "PROPN", "ADJ", "X"):
            yield i
            if is_dep(token, "compound") and document.tokens[token.head].head == trigger:
                yield token.head


def follow(document: Document, trigger: int, path: str, nominal: bool | None = None) -> tuple[int, ...]:
    """The heads at the end of one path, without what is coordinated with them."""
    if path == "subj":
        return subject(document, trigger, nominal)
    if path == "obj":
        return object_(document, trigger, nominal)
    walk = _PATHS.get(path)
    return walk(document, trigger, False) if walk else marked(document, trigger, path)


def together(document: Document, top: int) -> tuple[int, ...]:
    """A token and what is coordinated with it, also where the tree misses a row of names ("A, B, dan C")."""
    found = [i for i in conjuncts(document, top) if i == top or not _has_predicate(document, i)]
    found = [top] if _is_set_beside(document, found) else [i for i in found if not _is_parted(document, top, i)]
    shares = [i for i in found if i > top and _is_share(document, i)]
    found = [i for i in found if not shares or i < shares[0]]
    row = next((row for row in document.rows if top in row), ())
    row = tuple(i for i in row if marks_of(document, top) or not marks_of(document, i))  # "selain A, B dan C sepakat"
    return tuple(sorted({*found, *row, *_beside_names(document, top, found)}))


def _is_share(document: Document, i: int) -> bool:
    """Whether a conjunct only tells who most of those before it are: "31 warga, kebanyakan wanita dan anak-anak"."""
    known = words(document.lang, "part-marker")
    return any(document.tokens[c].lower in known for c in document.children[i] if c < i)


def _is_parted(document: Document, top: int, i: int) -> bool:
    """Whether a conjunct has a preposition of its own and so another role: "ke rekening atau melalui PT Pos"."""
    first, own = set(marks_of(document, top)), set(marks_of(document, i))
    return bool(first and own) and first.isdisjoint(own)


def _is_set_beside(document: Document, row: list[int]) -> bool:
    """Whether a row is a name and what follows behind a comma, and no conjunction: "kepada Sari, warga Bandung"."""
    if len(row) != 2 or document.tokens[row[0]].upos != "PROPN" or document.tokens[row[1]].upos != "NOUN":
        return False
    between = document.tokens[row[0] + 1 : row[1]]
    return any(t.text == "," for t in between) and not any(t.upos == "CCONJ" for t in between)


def _beside_names(document: Document, top: int, found: list[int]) -> Iterator[int]:
    """Names that the tree takes for appositions in a row that goes on: "Al Thani, Barnea, dan Burns"."""
    if len(found) < 2:
        return
    kinds = {m.head: (m.kind, m.name) for m in document.mentions if m.form == "name"}
    for child in children(document, top, "appos"):
        same = child in kinds and top in kinds and kinds[child][0] == kinds[top][0] and kinds[child] != kinds[top]
        aside = document.tokens[child - 1].text == "(" and kinds.get(child, ("",))[0] == "Organization"
        if same and child < max(found) and not aside:  # "PT Telkom Indonesia (Telkom)"
            yield child


def _has_predicate(document: Document, i: int) -> bool:
    """Whether a conjunct is a clause of its own: "50 orang tewas dan 200 orang terluka" has two."""
    verbs = (c for c in children(document, i, "acl", "amod") if document.tokens[c].upos == "VERB" and c > i)
    relative = any(is_relative(document, r) for c in children(document, i, "acl") for r in document.children[c])
    return bool(children(document, i, "cop", "nsubj")) or (any(True for _ in verbs) and not relative)


def genitive(document: Document, trigger: int, _: bool = False) -> tuple[int, ...]:
    """Whose it is: "serangan Israel", "Israel's attack", "serangannya"."""
    pointers = words(document.lang, "demonstrative")
    near = children(document, trigger, "nmod", "flat", "compound", "det", "appos")
    timely = (":tmod", ":lmod")
    owners = (c for c in near if document.tokens[c].lower not in pointers and not _is_aside(document, c))
    taken = (c for c in children(document, trigger, "obj") if c == trigger + 1)  # of a noun taken for a verb
    own = (*(c for c in owners if not document.tokens[c].dep.endswith(timely)), *taken)
    return tuple(
        c for c in own
        if document.tokens[c].dep == "nmod:poss" or (c > trigger and not marks_of(document, c))
    )  # fmt: skip


def _is_aside(document: Document, i: int) -> bool:
    """Whether a comma or bracket opens right before an apposition, which is then another's or no owner."""
    first = min(subtree(document, i))
    opens = document.tokens[first if document.tokens[first].upos == "PUNCT" else first - 1].text
    return is_dep(document.tokens[i], "appos") and first > 0 and opens in (",", "(")


def modifier(document: Document, trigger: int, _: bool = False) -> tuple[int, ...]:
    """What kind it is: "Israeli attack", "peace talks"."""
    own = children(document, trigger, "amod", "compound", "nmod")
    return tuple(c for c in own if c < trigger and not marks_of(document, c))


def clause(document: Document, trigger: int, _: bool = False) -> tuple[int, ...]:
    """The complement clause."""
    found = tuple(c for c in children(document, trigger, "ccomp", "xcomp", "csubj") if not _is_manner(document, c))
    later = tuple(c for c in children(document, trigger, "advcl") if c > trigger)
    told = tuple(c for c in later if words(document.lang, "complementizer").keys() & set(marks_of(document, c)))
    deeds = tuple(c for c in later if c == trigger + 1 and _is_deed(document, c))
    return found or told or deeds or tuple(c for c in children(document, trigger, "parataxis") if c < trigger)


def _is_deed(document: Document, i: int) -> bool:
    """Whether a clitic makes of a verb the name of what is done: "mendesak diakhirinya perang"."""
    below = document.children[i]
    return i + 1 in below and document.tokens[i + 1].lower in words(document.lang, "clitic")


def _is_manner(document: Document, i: int) -> bool:
    """Whether a complement only says how or upon what it is done: "dengan tegas menolak", "menyusul serangan itu"."""
    if document.tokens[i].lower in words(document.lang, "sequence-marker"):
        return True
    return bool(children(document, i, "case:adv")) and document.tokens[i].upos != "VERB"


def indirect(document: Document, trigger: int, _: bool = False) -> tuple[int, ...]:
    """The indirect object: who is told or given."""
    return children(document, trigger, "iobj")


def bearer(document: Document, trigger: int, _: bool = False) -> tuple[int, ...]:
    """Who is what a noun says: "dengan Oman sebagai mediator", "with Oman as mediator", "peran Qatar sebagai …"."""
    token, before = document.tokens[trigger], document.tokens[max(min(subtree(document, trigger)) - 1, 0)]
    if is_dep(token, "nmod", "acl", "appos") and token.head < trigger:
        return (token.head, *(c for c in children(document, token.head, "nmod") if c < trigger))
    if is_dep(token, "obl") and before.lower in words(document.lang, "reflexive-host"):
        return subject(document, token.head, False)  # "menawarkan diri sebagai mediator"
    return (before.i,) if is_dep(token, "obl") and before.upos == "PROPN" and before.i < trigger else ()


def host(document: Document, trigger: int, _: bool = False) -> tuple[int, ...]:
    """The noun right before one that tells what befell it, taken for a part of it: "tiga warga luka-luka"."""
    token = document.tokens[trigger]
    inside = is_dep(token, "nmod", "compound", "flat") and token.head < trigger and not marks_of(document, trigger)
    return (token.head,) if inside else ()


_PATHS: dict[str, Path] = {
    "host": host,
    "iobj": indirect,
    "poss": genitive,
    "mod": modifier,
    "clause": clause,
    "bearer": bearer,
}
