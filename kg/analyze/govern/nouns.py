"""Nouns that a tree takes for verbs, and verbs that it takes for nouns -> each what news means by it there."""

from collections.abc import Container, Sequence

from msgspec.structs import replace

from kg.model import Token
from kg.model.tree import is_dep
from kg.terms.words import listed

_INSIDE = ("flat", "compound", "nmod", "appos")
_QUOTES = frozenset("\"“”'‘’")
_BEHIND = ("ccomp", "xcomp", "advcl", "parataxis")
_FINITE = "Tense=Past|VerbForm=Fin"
_NEAR = 60  # tokens around a word within which its own stand


def with_people(tokens: Sequence[Token], lang: str) -> tuple[Token, ...]:
    """Nouns for people that the tagger takes for verbs made nouns where a verb has them: "lima terduga ditangkap"."""
    strange = [t for t in tokens if t.upos == "VERB" and is_dep(t, "obj", "nsubj", "obl") and t.text.islower()]
    held = {t.i for t in strange if listed(lang, "person-noun", t.text, t.lemma) is not None}
    return tuple(replace(token, upos="NOUN") if token.i in held else token for token in tokens)


def with_makers(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Whoever a hyphen ties to what he did made its agent: en "*Qatar*-brokered talks"."""
    out = list(tokens)
    for verb in tokens[2:]:
        hyphen, maker = tokens[verb.i - 1], tokens[verb.i - 2]
        tied = hyphen.text == "-" and maker.end == hyphen.start and hyphen.end == verb.start
        if tied and verb.upos == "VERB" and is_dep(verb, "amod") and maker.head == verb.i and maker.text[:1].isupper():
            out[maker.i] = replace(maker, dep="obl:agent")
    return tuple(out)


def with_modifiers(tokens: tuple[Token, ...], known: Container[str]) -> tuple[Token, ...]:
    """Two words that only say of what kind a noun is put below it, the deed behind them above: "bom bunuh diri"."""
    out = list(tokens)
    for verb in tokens[1:-1]:
        noun, tail = tokens[verb.i - 1], tokens[verb.i + 1]
        if f"{verb.lower} {tail.lower}" not in known or noun.upos not in ("NOUN", "PROPN") or verb.upos != "VERB":
            continue
        top = noun
        while is_dep(top, *_INSIDE) and top.head < top.i:
            top = tokens[top.head]
        near = tokens[max(0, verb.i - _NEAR) : verb.i + _NEAR]
        below = (t for t in near if t.i > tail.i and t.head == verb.i and is_dep(t, "ccomp", "xcomp"))
        deed = next((t for t in below if t.upos in ("VERB", "ADJ")), None)
        led = is_dep(top, "nsubj") and top.head == verb.i and deed is not None
        if not led and _is_under(tokens, noun.i, verb.i):
            continue  # "seorang pelajar bunuh diri"
        out[verb.i] = replace(verb, upos="NOUN", head=noun.i, dep="compound")
        out[tail.i] = replace(tail, head=verb.i, dep="compound")
        if led and deed is not None:
            out[deed.i] = replace(deed, head=deed.i if verb.head == verb.i else verb.head, dep=verb.dep)
            moved = (t for t in near if t.head == verb.i and t.i not in (verb.i, tail.i, deed.i))
            for token in moved:
                out[token.i] = replace(token, head=deed.i)
    return tuple(out)


def _is_under(tokens: Sequence[Token], i: int, above: int) -> bool:
    """Whether a word stands under another in a tree."""
    while tokens[i].head != i and i != above:
        i = tokens[i].head
    return i == above


def with_descriptions(
    tokens: tuple[Token, ...], known: Container[str], marks: Container[str] = (), predicates: Container[str] = ()
) -> tuple[Token, ...]:
    """A verb that only says what something is like put below its noun, the verb behind it above both.

    So is one that ``marks`` an office, unless what is behind it tells what somebody was chosen for, by ``predicates``.
    id: "Gempa berkekuatan 6,8 mengguncang Maroko", "Korban bernama Siti dibawa", "Presiden terpilih bertemu menteri".
    """
    out = list(tokens)
    for verb in tokens:
        noun = tokens[verb.i - 1] if verb.i and (verb.lower in known or verb.lower in marks) else verb
        while is_dep(noun, *_INSIDE) and noun.head < noun.i:
            noun = tokens[noun.head]  # "Gempa bumi bermagnitudo …"
        if not is_dep(noun, "nsubj") or noun.head != verb.i:
            continue
        behind = (t for t in tokens[verb.i + 1 :] if t.head == verb.i and is_dep(t, *_BEHIND))
        deed = next((t for t in behind if t.upos in ("VERB", "ADJ")), verb)
        marked = verb.lower in marks and tokens[verb.i - 1].upos == "NOUN" and deed.lower not in predicates
        joined = any((t.upos == "CCONJ" and t.head == deed.i) or t.text in _QUOTES for t in tokens[verb.i : deed.i])
        if deed.i <= verb.i + (not marked) or joined or (verb.lower in marks and not marked):
            continue
        for token in tokens:
            if token.head == verb.i and (token.i < noun.i or token.i > deed.i):
                out[token.i] = replace(token, head=deed.i)
            elif token.head == deed.i and verb.i < token.i < deed.i and is_dep(token, "nsubj"):
                out[token.i] = replace(token, head=verb.i, dep="obj")
        passive = "Voice=Pass" in deed.feats
        out[verb.i] = replace(verb, head=noun.i, dep="acl")
        out[deed.i] = replace(deed, head=deed.i if verb.head == verb.i else verb.head, dep=verb.dep)
        out[noun.i] = replace(noun, head=deed.i, dep="nsubj:pass" if passive else "nsubj")
    return tuple(out)


def with_strikes(tokens: tuple[Token, ...], known: Container[str]) -> tuple[Token, ...]:
    """A word for striking between two nouns made the verb between them, whatever the tagger takes it for.

    en: "A powerful earthquake struck southern Turkey", "A 6.8-magnitude earthquake hit Morocco".
    """
    out = list(tokens)
    for verb in tokens:
        if verb.lower not in known or not verb.i:
            continue
        top, before = tokens[verb.head], tokens[verb.i - 1]
        noun = next((t for t in tokens[: verb.i] if t.head == verb.i and is_dep(t, "nsubj")), before)
        buried = is_dep(verb, "amod", "compound") and top.i > verb.i
        if noun.head != verb.i or not is_dep(noun, "compound", "nsubj", "nmod"):
            continue
        struck = top if buried else next((t for t in tokens[verb.i + 1 :] if t.head == verb.i and _is_name(t)), verb)
        if struck.i == verb.i or not _is_name(struck):
            continue
        above = struck if buried else verb
        head = verb.i if above.head == above.i else above.head
        out[verb.i] = replace(verb, upos="VERB", feats=_FINITE, head=head, dep=above.dep)
        out[noun.i] = replace(noun, head=verb.i, dep="nsubj")
        out[struck.i] = replace(struck, head=verb.i, dep="obj")
        for token in tokens:
            if token.head in (verb.i, struck.i) and token.i < verb.i and token.i != noun.i:
                out[token.i] = replace(token, head=noun.i)
            elif token.head == struck.i and token.i > struck.i:
                out[token.i] = replace(token, head=verb.i)
    return tuple(out)


def _is_name(token: Token) -> bool:
    return token.upos == "PROPN"
