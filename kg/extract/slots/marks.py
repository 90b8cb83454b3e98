"""What marks a token in its tree: its prepositions, its light verb, whether it stands for another word."""

from collections.abc import Callable, Iterator

from kg.model import Document
from kg.model.tree import ancestors, children, conjuncts, is_dep, subtree
from kg.terms.words import listed, words

Path = Callable[[Document, int, bool], tuple[int, ...]]
NOMINAL = frozenset({"NOUN", "PROPN"})
_NEAR = ("place-marker", "target-marker", "agent-marker", "between-marker")
"""Sets of prepositions that are told of the noun right before them."""
_HELD = ("obl", "nmod", "advmod", "advcl", "acl", "dep", "obj", "iobj", "xcomp", "ccomp", "nsubj", "amod")


def trait(document: Document, name: str) -> bool:
    """Whether the grammar of the document's language has a trait, such as "bare-agent"."""
    return name in words(document.lang, "trait")


def is_relative(document: Document, i: int) -> bool:
    """Whether a token is only the relative pronoun, which stands for the noun outside its clause."""
    token = document.tokens[i]
    return "PronType=Rel" in token.feats or token.lower in words(document.lang, "relativizer")


def is_gerund(document: Document, i: int) -> bool:
    """Whether a clitic makes a noun of a verb, behind which stands whom it is of: "tewasnya dua prajurit"."""
    tokens, known = document.tokens, words(document.lang, "clitic")
    if i + 2 >= len(tokens) or tokens[i + 1].lower not in known or tokens[i + 1].start > tokens[i].end:
        return False
    does = tokens[i].lower.startswith(tuple(words(document.lang, "transitive-prefix")))
    first = i == document.sentences[document.sentence_of[i]].first
    opened = first or tokens[i - 1].upos not in ("PRON", "PROPN", "AUX", "PART", "NUM")
    return not does and opened and tokens[i + 2].upos in ("NOUN", "PROPN", "NUM", "DET", "PRON")


def is_timed(document: Document, i: int) -> bool:
    """Whether a token belongs to a temporal expression."""
    start = document.tokens[i].start
    return any(time.span.start <= start < time.span.end for time in document.times)


def marks_of(document: Document, i: int) -> tuple[str, ...]:
    """The prepositions of a token, one by one and as one string ("because", "of", "because of").

    A word such as "sekitar" in front of a number qualifies the number and marks nothing; one in front of a title marks
    the name behind it: "against the party's leader Mahmoud Abbas".
    """
    if not document.children[i]:
        return ()
    titles = (m for t in children(document, i, "nmod:desc") if t < i for m in children(document, t, "case"))
    found = [m for m in (*children(document, i, "case", "mark"), *titles) if not _qualifies(document, m)]
    alone = [document.tokens[m].lower for m in found]
    fixed = [document.tokens[f].lower for m in found for f in children(document, m, "fixed")]
    return tuple(dict.fromkeys((*alone, " ".join([*alone, *fixed])))) if alone else ()


def _qualifies(document: Document, i: int) -> bool:
    """Whether a word stands before a number and says how exact it is: "sekitar", "lebih dari", "more than"."""
    if i + 1 >= len(document.tokens) or document.tokens[i + 1].upos != "NUM":
        return False
    known = words(document.lang, "number-qualifier")
    row = [token.lower for token in document.tokens[max(i - 1, 0) : i + 1]]
    return row[-1] in known or " ".join(row) in known


def light_verb(document: Document, noun: int) -> int | None:
    """The light verb whose object the noun is ("melakukan serangan", "serangan yang dilakukan"), None for none.

    A noun in front of such an object is carried with it ("undertook a mediation mission"), and one whose amount is
    the object: "gave three million dollars of aid". What somebody is engaged in is carried by that verb as well.
    """
    token = document.tokens[noun]
    if is_dep(token, "compound") and token.head > noun:
        token = document.tokens[token.head]
    wishes = words(document.lang, "wish-marker").keys() - words(document.lang, "phrase-link").keys()
    linked = wishes.isdisjoint(marks_of(document, noun))  # "tujuh rekomendasi untuk muktamar"
    if is_dep(token, "nmod", "compound") and linked and _is_amount(document, token.head):
        token = document.tokens[token.head]
    verb = document.tokens[token.head]
    if verb.i == token.i:
        return _carried_on(document, noun)
    bare = is_dep(token, "obj", "nsubj") or (is_dep(token, "obl") and not marks_of(document, token.i))
    bare = bare and not (is_dep(token, "nsubj") and has_object(document, verb.i))
    light = bare and listed(document.lang, "light-verb", verb.text, verb.lemma)
    carried = light or (is_dep(token, "obl") and is_engaged(document, verb.i))
    return verb.i if carried else _carried_on(document, noun)


def _carried_on(document: Document, noun: int) -> int | None:
    """The light verb of a relative clause behind a noun or its owner: "rapat DPR yang digelar", "perang yang pecah"."""
    owners = (c for c in children(document, noun, "nmod", "compound", "flat") if not marks_of(document, c))
    for verb in (c for i in (noun, *owners) for c in children(document, i, "acl") if c > noun):
        token = document.tokens[verb]
        light = listed(document.lang, "light-verb", token.text, token.lemma) and "Voice=Pass" in token.feats
        if (light or occurs(document, verb)) and any(is_relative(document, c) for c in document.children[verb]):
            return verb
    return None


def has_object(document: Document, verb: int) -> bool:
    """Whether a verb does something to an object of its own: "pertemuan itu tidak mencapai kesepakatan"."""
    acts = document.tokens[verb].lower.startswith(tuple(words(document.lang, "transitive-prefix")))
    return acts and bool(children(document, verb, "obj"))


def counted_by(document: Document, noun: int) -> int | None:
    """The noun before another that says how many there are of it, and on which a tree hangs the rest.

    "Rentetan serangan Israel terhadap Iran": the attacks are Israel's, on Iran.
    """
    token = document.tokens[noun]
    inside = is_dep(token, "nmod", "compound") and token.head < noun and not marks_of(document, noun)
    return token.head if inside and _is_amount(document, token.head) else None


def hosted_by(document: Document, noun: int) -> int | None:
    """The words for a host before talks, on which a tree hangs the rest: "tuan rumah perundingan antara A dan B"."""
    row = " ".join(token.lower for token in document.tokens[max(noun - 2, 0) : noun])
    if row not in words(document.lang, "host-noun"):
        return None
    above = document.tokens[noun - 1].head
    return above if above == noun - 2 else noun - 1


def is_engaged(document: Document, verb: int) -> bool:
    """Whether a verb says that its subject takes part in what stands behind it: "terlibat dalam", "took part in"."""
    text, lemma = _forms(document, verb)
    parts = ["", *(f" {document.tokens[c].lower}" for c in children(document, verb, "obj"))]
    return any(listed(document.lang, "engage-verb", text + part, lemma + part) is not None for part in parts)


def occurs(document: Document, verb: int) -> bool:
    """Whether a verb only says that its subject happens: "terjadi", "pecah"."""
    return listed(document.lang, "occur-verb", *_forms(document, verb)) is not None


def _is_amount(document: Document, i: int) -> bool:
    """Whether a noun only says how much there is: "three million dollars of aid", but not "dua pelaku pembunuhan"."""
    people = any(listed(document.lang, name, *_forms(document, i)) for name in ("person-noun", "group-noun"))
    counted = not people and any(document.tokens[c].upos == "NUM" for c in children(document, i, "nummod"))
    known = ("amount-noun", "happening-noun")
    return counted or any(listed(document.lang, name, *_forms(document, i)) is not None for name in known)


def _forms(document: Document, i: int) -> tuple[str, str]:
    return document.tokens[i].text, document.tokens[i].lemma


def undergone(document: Document, noun: int) -> bool:
    """Whether the light verb of a noun makes its subject the one it is done to: "menjalani pemeriksaan"."""
    verb = light_verb(document, noun)
    if verb is None:
        return False
    token = document.tokens[verb]
    return listed(document.lang, "undergo-verb", token.text, token.lemma) is not None


def by_light_verb(document: Document, noun: int, walk: Path) -> tuple[int, ...]:
    """What a path finds at the light verb of a noun."""
    verb = light_verb(document, noun)
    return () if verb is None else walk(document, verb, False)


def marked(document: Document, trigger: int, preposition: str) -> tuple[int, ...]:
    """Fillers under ``preposition``, of the trigger itself or of the light verb that carries it."""
    here = tuple(_under(document, trigger, preposition)) or _under_object(document, trigger, preposition)
    here = here or by_light_verb(document, trigger, lambda d, i, _: tuple(_under(d, i, preposition)))
    here = here or tuple(_between(document, trigger, preposition))
    return here or _right_behind(document, trigger, preposition)


def _between(document: Document, trigger: int, preposition: str) -> Iterator[int]:
    """Two sides that a clause parts from their talks, or of talks that something is done to.

    "Perundingan yang dimediasi Qatar antara A dan B", "perundingan antara A dan B dimediasi Qatar".
    """
    if preposition not in words(document.lang, "between-marker"):
        return
    for child in children(document, trigger, "acl", "nsubj:pass"):
        own = document.tokens[child].upos == "VERB" if child > trigger else document.tokens[child].upos in NOMINAL
        yield from _under(document, child, preposition) if own else ()


def _right_behind(document: Document, noun: int, preposition: str) -> tuple[int, ...]:
    """Fillers right behind a noun that the tree hangs on a word above it: "korban gempa di Jepang".

    Who is in a place may be so without what he does, but not what he is about: "mengecam serangan terhadap Iran".
    """
    near = any(preposition in words(document.lang, name) for name in _NEAR)
    if document.tokens[noun].upos not in NOMINAL or not near or document.tokens[noun - 1].text == "(":
        return ()
    mark = max(subtree(document, noun)) + 1
    if mark >= len(document.tokens) or document.tokens[mark].lower != preposition:
        return ()
    filler = document.tokens[mark].head
    top = document.tokens[filler].head
    aimed = preposition in words(document.lang, "target-marker")
    hung = top in ancestors(document, noun) and (aimed or document.tokens[top].upos in NOMINAL)
    own = is_dep(document.tokens[mark], "case") and filler > mark and not is_timed(document, filler)
    return (filler,) if hung and own and is_dep(document.tokens[filler], "nmod", "obl") else ()


def _under_object(document: Document, verb: int, preposition: str) -> tuple[int, ...]:
    """Fillers that the tree hangs on an object of a verb: "supplied food and water to the refugees"."""
    if document.tokens[verb].upos not in ("VERB", "AUX"):
        return ()
    objects = (o for top in children(document, verb, "obj") for o in conjuncts(document, top))
    return tuple(c for o in objects for c in _under(document, o, preposition) if c > verb)


def _under(document: Document, trigger: int, preposition: str) -> Iterator[int]:
    """Phrases under a preposition; a time has none of its own: "launched talks on Friday between the two sides"."""
    for child in children(document, trigger, *_HELD):
        if preposition in marks_of(document, child):
            yield child
            continue
        if document.tokens[child].lower == preposition and is_dep(document.tokens[child], "xcomp"):
            yield from children(document, child, "obj")  # "diangkat menjadi menteri"
            continue
        below = [c for c in children(document, child, "nmod", "obl") if preposition in marks_of(document, c)]
        if below and is_timed(document, child):
            yield from below
