"""Nouns for people, bodies and places -> descriptions: "warga asing", "pejabat Israel", "a source"."""

from collections.abc import Iterator

from kg.model import Document, Mention
from kg.model.tree import conjuncts, is_dep, noun_phrase, span_over, tokens_in
from kg.terms.offices import offices
from kg.terms.words import half_of, listed, words

KINDS = {
    "organization-noun": "Organization",
    "group-noun": "Group",
    "person-noun": "Person",
    "place-noun": "Place",
}
_MARKED = {"person-marker": "Person", "people-marker": "Group"}
_NOUNS = frozenset({"NOUN", "PROPN", "ADJ"})
_SMALL = frozenset({"ADP", "ADV", "AUX", "CCONJ", "PART", "SCONJ"})


def nominals(document: Document, found: list[Mention]) -> list[Mention]:
    """Descriptions whose head noun names a kind of actor or place; what is already a mention is left alone."""
    taken = {i for mention in found for i in tokens_in(document, mention.span) if not _is_owner(document, mention, i)}
    return list(_nominals(document, taken))


def _is_owner(document: Document, mention: Mention, i: int) -> bool:
    """Whether token ``i`` describes the body or country that an office is an office of: "menteri negara Teluk"."""
    token = document.tokens[i]
    inside = mention.role is not None and mention.role.start < token.start and i != mention.head
    linked = document.tokens[i - 1].upos in ("ADP", "DET")
    if inside and linked and listed(document.lang, "organization-noun", token.text, token.lemma) is not None:
        return token.text.islower()
    return inside and token.text.islower() and listed(document.lang, "kin-noun", token.text, token.lemma) is not None


def _nominals(document: Document, taken: set[int]) -> Iterator[Mention]:
    links = frozenset(words(document.lang, "phrase-link"))
    last = -1
    for token in document.tokens:
        if token.upos not in _NOUNS or token.i in taken or token.i < last:
            continue
        kind = kind_of(document, token.i)
        if kind and not _is_classifier(document, token.i):
            phrase = noun_phrase(document, token.i, relative=_is_source(document, token.i), links=links)
            phrase = _of_both(document, _told_whole(document, _bounded(document, phrase, token.i)), token.i)
            head = phrase[0] - 1 if _was(document, phrase[0] - 1, token.i) else token.i
            if head < phrase[0]:  # "mantan kombatan GAM"
                phrase = _bounded(document, noun_phrase(document, head, links=links), head)
            several = bool(half_of(token.lower)) and kind == "Organization"
            many = several or (kind == "Person" and is_plural(document, token.i))
            yield Mention(span_over(document, phrase), head, "Group" if many else kind, "nominal", "")


def _of_both(document: Document, phrase: list[int], noun: int) -> list[int]:
    """A child with the names of both its parents, which the tree takes for two people: "putra Budi dan Rini itu"."""
    tokens, end = document.tokens, phrase[-1] + 1
    if tokens[noun].lower not in words(document.lang, "child-noun") or end + 1 >= len(tokens):
        return phrase
    if tokens[end].upos != "CCONJ" or not all(tokens[i].upos == "PROPN" for i in (phrase[-1], end + 1)):
        return phrase
    last = end + 1
    while last + 1 < len(tokens) and tokens[last + 1].upos == "PROPN":
        last += 1
    points = last + 1 < len(tokens) and tokens[last + 1].lower in words(document.lang, "back-pointer")
    return [*phrase, *range(end, last + 1)] if points else phrase


def _told_whole(document: Document, phrase: list[int]) -> list[int]:
    """A phrase with the word behind it without which nobody knows who is meant: "pihak berwenang"."""
    known, end = words(document.lang, "noun-tail"), phrase[-1] + 1
    whole = end < len(document.tokens) and document.tokens[end].lower in known
    return [*phrase, end] if whole else phrase


def _was(document: Document, i: int, noun: int) -> bool:
    """Whether a noun at token ``i`` heads a description and says that it is so no longer: "mantan suami"."""
    return i >= 0 and document.tokens[noun].head == i and document.tokens[i].lower in words(document.lang, "once-noun")


def _bounded(document: Document, phrase: list[int], head: int) -> list[int]:
    """A phrase that a wrong tree runs over a dash, a bracket or another sentence, cut there; no small word at an edge.

    "tim pun" and "tiba-tiba para pengurus" are the team and the officials; what begins to tell of them ends them, too:
    "suami | tega", "pemerintah | sebesar".
    """
    tokens = document.tokens
    breaks = [i for i in phrase if tokens[i].text in _DASHES and not _is_in_row(document, i)]
    left = max((i for i in breaks if i < head), default=-1)
    stops = [i for i in phrase if tokens[i].lower in words(document.lang, "phrase-stop")]
    right = min((i for i in (*breaks, *stops) if i > head), default=len(tokens))
    inside = [i for i in phrase if left < i < right and (i == head or not _ends_nothing(document, i))]
    while len(inside) > 1 and inside[0] < head and _is_halved(document, inside[0]):
        inside.pop(0)  # "at | least 27 people"
    return [i for i in phrase if inside[0] <= i <= inside[-1]] if inside else [head]


def _is_in_row(document: Document, i: int) -> bool:
    """Whether a comma parts the names of a row that somebody is from: "mediator dari Qatar, Mesir, dan Oman"."""
    tokens = document.tokens
    joined = tokens[tokens[i].head]
    top = tokens[joined.head]
    if tokens[i].text != "," or not is_dep(joined, "conj") or {joined.upos, top.upos} != {"PROPN"}:
        return False
    row = [t for c in conjuncts(document, top.i) for t in document.children[c]]
    return is_dep(top, "nmod") and any(is_dep(tokens[c], "cc") for c in row)


def _is_halved(document: Document, i: int) -> bool:
    """Whether a word is the second of two that say how exact a number is."""
    row = " ".join(token.lower for token in document.tokens[max(i - 1, 0) : i + 1])
    return row in words(document.lang, "number-qualifier")


def _ends_nothing(document: Document, i: int) -> bool:
    """Whether a word only joins or colours the whole: not a number's or pronoun's own ("lebih dari", "mana pun")."""
    token, governor = document.tokens[i], document.tokens[document.tokens[i].head]
    return token.upos in _SMALL and governor.upos != "PRON" and not is_dep(governor, "nummod", "det")


_DASHES = frozenset("–—();:,")


def _is_classifier(document: Document, i: int) -> bool:
    """Whether a noun only counts the one behind it: "240 orang sandera"."""
    return document.tokens[i].dep == "clf"


def kind_of(document: Document, i: int) -> str | None:
    """The class a noun's own word set gives it, None where no set has it."""
    token = document.tokens[i]
    if token.lower in words(document.lang, "part-noun") and not _is_part_of_place(document, i):
        return None
    pair = " ".join(near.lower for near in document.tokens[i : i + 2])
    together = [kind for name, kind in KINDS.items() if pair in words(document.lang, name)]
    if together:  # "ibu kota", "anak usaha", "pelaku wisata", and "rumah sakit", which is a place first
        return together[-1]
    for name, kind in KINDS.items():
        if listed(document.lang, name, token.text, token.lemma):
            return "Person" if kind == "Group" and _is_one(document, i) else kind
    if token.text.islower() and _is_held(document, i):
        return "Person"
    below = {document.tokens[c].lower for c in document.children[i]}
    if i and document.tokens[i - 1].dep != "case":
        below.add(document.tokens[i - 1].lower)
    return next((kind for name, kind in _MARKED.items() if not below.isdisjoint(words(document.lang, name))), None)


def _is_one(document: Document, i: int) -> bool:
    """Whether a noun for people that means several in its plural means one here: "the man", no "family"."""
    token = document.tokens[i]
    single = "Number=Sing" in token.feats and not is_plural(document, i)
    return single and listed(document.lang, "person-noun", token.text, token.lemma) is not None


def _is_part_of_place(document: Document, i: int) -> bool:
    """Whether a part is one of a country or town: "bagian selatan", "part of Gaza", not "bagian dari kesepakatan"."""
    tokens, sides = document.tokens, words(document.lang, "direction")
    beside = {near.lower for near in (*tokens[max(i - 1, 0) : i], *tokens[i + 1 : i + 2])}
    behind = tokens[i + 1 : i + 3]
    named = len(behind) == 2 and behind[0].upos == "ADP" and behind[1].upos == "PROPN"
    return named or not beside.isdisjoint(sides)


def _is_held(document: Document, i: int) -> bool:
    """Whether a noun in small letters is an office of the name behind it: "dirut MRT", "kapolres Garut"."""
    hit = offices(document.lang).match([document.tokens[i].lower])
    follows = document.tokens[i + 1 : i + 2]
    named = bool(follows) and follows[0].upos == "PROPN" and follows[0].text[:1].isupper()
    return named and hit is not None and not hit.status and document.tokens[i].upos == "NOUN"


def is_plural(document: Document, i: int) -> bool:
    """Whether a noun means several: by its form, a number or a word such as "para"."""
    marks = words(document.lang, "plural-marker")
    below = [document.tokens[c] for c in document.children[i]]
    counted = any((token.upos == "NUM" and token.dep != "flat") or token.lower in marks for token in below)
    before = i > 0 and document.tokens[i - 1].lower in marks
    return counted or before or "Number=Plur" in document.tokens[i].feats or bool(half_of(document.tokens[i].lower))


def is_single(document: Document, i: int) -> bool:
    """Whether a noun means one: a word such as "seorang" stands before it or belongs to it."""
    marks = words(document.lang, "single-marker")
    below = [document.tokens[c].lower for c in document.children[i]]
    return any(word in marks for word in below) or (i > 0 and document.tokens[i - 1].lower in marks)


def _is_source(document: Document, i: int) -> bool:
    token = document.tokens[i]
    return listed(document.lang, "source-noun", token.text, token.lemma) is not None
