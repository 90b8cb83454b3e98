"""Trigger + sense -> the tokens that fill its roles, read off the tree in active, passive and nominal form.

A path of the lexicon is a way through the tree: ``subj`` and ``obj`` are the logical subject and object, whatever
the voice; ``poss`` and ``mod`` are a noun's genitive and modifier; ``clause`` is a complement; any other word is
the preposition that marks the filler.
"""

from collections.abc import Callable, Iterator

from kg.model import Document
from kg.model.tree import children, conjuncts, is_dep
from kg.terms.words import listed, words

Path = Callable[[Document, int], tuple[int, ...]]


Slots = tuple[tuple[str, tuple[str, ...]], ...]


def fill(document: Document, trigger: int, slots: Slots, words_: range | None = None) -> dict[str, list[int]]:
    """Role -> head tokens of its fillers, coordinated fillers each on their own. Empty roles are left out.

    ``words_`` are the tokens of a trigger of several words: what hangs on any of them is looked at, too.
    """
    found: dict[str, list[int]] = {}
    taken: set[int] = set(words_ or ())
    for role, paths in slots:
        for path in paths:
            heads = [h for top in _tops(document, trigger, path, words_) for h in together(document, top)]
            heads = [h for h in dict.fromkeys(heads) if h not in taken]
            if heads:
                found.setdefault(role, []).extend(heads)
                taken.update(heads)
    return found


def _tops(document: Document, trigger: int, path: str, words_: range | None) -> Iterator[int]:
    yield from follow(document, trigger, path)
    for i in words_ or ():
        if (
            i != trigger
            and path not in ("subj", "obj")
            and document.tokens[i].upos in ("NOUN", "VERB", "PROPN")
        ):
            yield from follow(document, i, path)


def follow(document: Document, trigger: int, path: str) -> tuple[int, ...]:
    """The heads at the end of one path, without what is coordinated with them."""
    walk = _PATHS.get(path)
    return walk(document, trigger) if walk else marked(document, trigger, path)


def together(document: Document, top: int) -> tuple[int, ...]:
    """A token and what is coordinated with it, also where the tree misses a row of names ("A, B, dan C")."""
    found = conjuncts(document, top)
    row = next((row for row in document.rows if top in row), ())
    return tuple(sorted({*found, *row}))


def is_passive(document: Document, i: int) -> bool:
    """Whether token ``i`` is a passive verb: it says so, or its subject or auxiliary does, or it is a bare participle."""
    token = document.tokens[i]
    if "Voice=Pass" in token.feats or children(document, i, "nsubj:pass", "aux:pass", "csubj:pass"):
        return True
    if "Voice=Act" in token.feats or token.upos != "VERB":
        return False
    return "VerbForm=Part" in token.feats and "Tense=Past" in token.feats and is_dep(token, "acl")


def subject(document: Document, trigger: int) -> tuple[int, ...]:
    """The logical subject: who does it."""
    if document.tokens[trigger].upos in _NOMINAL:
        return _light(document, trigger, subject)
    if is_passive(document, trigger):
        return _agent(document, trigger) or _shared(document, trigger, _agent)
    return _surface_subject(document, trigger)


def object_(document: Document, trigger: int) -> tuple[int, ...]:
    """The logical object: whom or what it is done to."""
    if document.tokens[trigger].upos in _NOMINAL:
        return ()
    if is_passive(document, trigger):
        return _surface_subject(document, trigger)
    return tuple(
        c for c in children(document, trigger, "obj") if not _is_clitic_subject(document, trigger, c)
    )


def marked(document: Document, trigger: int, preposition: str) -> tuple[int, ...]:
    """Fillers under ``preposition``, of the trigger itself or of the light verb that carries it."""
    here = tuple(_under(document, trigger, preposition))
    return here or _light(document, trigger, lambda d, i: tuple(_under(d, i, preposition)))


def genitive(document: Document, trigger: int) -> tuple[int, ...]:
    """Whose it is: "serangan Israel", "Israel's attack", "serangannya"."""
    own = children(document, trigger, "nmod", "flat")
    return tuple(c for c in own if not _case(document, c) or document.tokens[c].dep == "nmod:poss")


def modifier(document: Document, trigger: int) -> tuple[int, ...]:
    """What kind it is: "Israeli attack", "peace talks"."""
    return children(document, trigger, "amod", "compound")


def clause(document: Document, trigger: int) -> tuple[int, ...]:
    """The complement clause."""
    return children(document, trigger, "ccomp", "xcomp", "csubj", "parataxis")


def indirect(document: Document, trigger: int) -> tuple[int, ...]:
    """The indirect object: who is told or given."""
    return children(document, trigger, "iobj")


def light_verb(document: Document, noun: int) -> int | None:
    """The light verb whose object the noun is ("melakukan serangan", "hold talks"), None when there is none."""
    token = document.tokens[noun]
    verb = document.tokens[token.head]
    light = verb.i != noun and is_dep(token, "obj", "nsubj")
    return verb.i if light and listed(document.lang, "light-verb", verb.text, verb.lemma) else None


def _agent(document: Document, verb: int) -> tuple[int, ...]:
    """Who does it in a passive: by-phrase, or the bare noun after an Indonesian passive."""
    named = children(document, verb, "obl:agent")
    marks = words(document.lang, "agent-marker")
    marked_ = tuple(
        c for c in children(document, verb, "obl", "nmod") if set(_case(document, c)) & set(marks)
    )
    return named or marked_ or children(document, verb, "obj")


def _surface_subject(document: Document, verb: int) -> tuple[int, ...]:
    own = tuple(c for c in children(document, verb, "nsubj", "csubj") if not _is_relative(document, c))
    if own:
        return own
    token = document.tokens[verb]
    if is_dep(token, "acl"):
        return (token.head,)
    if is_dep(token, "xcomp") or (is_dep(token, "advcl", "ccomp") and _controls(document, token.head)):
        return children(document, token.head, "obj", "iobj") or _surface_subject(document, token.head)
    return _shared(document, verb, _surface_subject) if is_dep(token, "conj", "advcl") else ()


def _controls(document: Document, verb: int) -> bool:
    """Whether the verb tells its object what to do: the object is then the subject of what is to be done."""
    token = document.tokens[verb]
    return listed(document.lang, "modality", token.text, token.lemma) == "demanded"


def _shared(document: Document, verb: int, walk: Path) -> tuple[int, ...]:
    """What a coordinated or adverbial verb takes over from its governor."""
    token = document.tokens[verb]
    governor = document.tokens[token.head]
    if governor.i == verb or governor.upos in _NOMINAL or not is_dep(token, "conj", "advcl"):
        return ()
    return walk(document, governor.i)


def _light(document: Document, noun: int, walk: Path) -> tuple[int, ...]:
    verb = light_verb(document, noun)
    return () if verb is None else walk(document, verb)


def _under(document: Document, trigger: int, preposition: str) -> Iterator[int]:
    for child in children(document, trigger, "obl", "nmod", "advmod", "advcl", "acl", "dep"):
        if preposition in _case(document, child):
            yield child


def _case(document: Document, i: int) -> tuple[str, ...]:
    """The words that mark token ``i``, one by one and as one string ("because", "of", "because of")."""
    marks = children(document, i, "case", "mark")
    alone = [document.tokens[m].lower for m in marks]
    fixed = [document.tokens[f].lower for m in marks for f in children(document, m, "fixed")]
    return (*alone, " ".join([*alone, *fixed])) if alone else ()


def _is_relative(document: Document, i: int) -> bool:
    """Whether a subject is only the relative pronoun, which stands for the noun outside its clause."""
    token = document.tokens[i]
    return "PronType=Rel" in token.feats or token.lower in words(document.lang, "relativizer")


def _is_clitic_subject(document: Document, verb: int, i: int) -> bool:
    return document.tokens[i].i == verb


_NOMINAL = frozenset({"NOUN", "PROPN"})
_PATHS: dict[str, Path] = {
    "subj": subject,
    "obj": object_,
    "iobj": indirect,
    "poss": genitive,
    "mod": modifier,
    "clause": clause,
}
