"""A clause or time that a tree hangs on the wrong one of two words -> on the one that the order of words tells."""

from collections.abc import Container

from msgspec.structs import replace

from kg.model import Token
from kg.model.tree import is_dep
from kg.terms.lexicon import lexicon

_SMALL = frozenset({"AUX", "ADV", "PART"})
_INSIDE = ("flat", "compound", "nmod", "appos")


def with_made(tokens: tuple[Token, ...], known: Container[str], copulas: Container[str]) -> tuple[Token, ...]:
    """What a verb makes those do or become who stand between it and the deed.

    id: "memaksa 4 juta orang mengungsi", "mengangkat Sari Dewi menjadi menteri".
    """
    out = list(tokens)
    for verb in tokens:
        above, noun = tokens[verb.head], tokens[max(verb.i - 1, 0)]
        while is_dep(noun, *_INSIDE) and noun.head < noun.i:
            noun = tokens[noun.head]
        made = is_dep(verb, "advcl") and above.lower in known
        made = verb.upos == "VERB" and (made or (is_dep(verb, "advcl", "ccomp") and verb.lower in copulas))
        if made and noun.head == above.i < noun.i and is_dep(noun, "obj", "obl") and noun.upos in ("NOUN", "PROPN"):
            marked = any(is_dep(t, "case", "mark") and t.head in (noun.i, verb.i) for t in tokens[above.i : verb.i])
            if not marked:
                out[verb.i] = replace(verb, dep="xcomp")
                out[noun.i] = replace(noun, dep="obj")
    return tuple(out)


def with_onsets(tokens: tuple[Token, ...], known: Container[str]) -> tuple[Token, ...]:
    """A deed behind the clause that tells how something broke out put beside the deed in that clause.

    id: "Perang pecah setelah Hamas menyerang Israel, menewaskan 1.200". en: "The war began when Hamas attacked, …".
    """
    doers = {token.head for token in tokens if is_dep(token, "nsubj")}
    out = list(tokens)
    for verb in tokens:
        above = tokens[verb.head]
        behind = above.i < verb.i and is_dep(verb, "conj", "advcl") and verb.i not in doers
        if verb.upos != "VERB" or not behind or above.lower not in known or tokens[verb.i - 1].text != ",":
            continue
        told = (t for t in tokens[above.i : verb.i] if t.head == above.i and is_dep(t, "advcl") and t.i in doers)
        first = next(told, None)
        if first is not None:
            out[verb.i] = replace(verb, head=first.i, dep="conj")
    return tuple(out)


def with_times(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """A time behind a place put on the verb that has the place: "mengguncang Myanmar bagian tengah pada Jumat"."""
    out = list(tokens)
    for time in tokens:
        place = tokens[time.head]
        verb = tokens[place.head]
        told = time.dep == "nmod:tmod" and place.upos == "PROPN" and is_dep(place, "obj", "obl")
        if (
            told
            and place.i < time.i
            and verb.upos == "VERB"
            and any(is_dep(t, "case") and t.head == time.i for t in tokens[place.i : time.i])
        ):
            out[time.i] = replace(time, head=verb.i, dep="obl:tmod")
    return tuple(out)


def with_tolls(tokens: tuple[Token, ...], lang: str) -> tuple[Token, ...]:
    """Each of two numbers of people put under what is said of it: "22 orang tewas dan 72 pekerja masih hilang"."""
    out = list(tokens)
    for said in tokens:
        first = tokens[said.head]
        verb = tokens[first.head]
        toll = is_dep(said, "amod", "acl", "compound") and said.i == first.i + 1 and is_dep(first, "nsubj")
        if not toll or not any(sense.counts for sense in lexicon(lang).senses(said.lower)):
            continue
        row = (t for t in tokens[said.i : verb.i] if is_dep(t, "conj") and t.head == first.i)
        other = next((t for t in row if any(is_dep(n, "nummod") and n.head == t.i for n in tokens[said.i : t.i])), None)
        if other is not None and any(is_dep(n, "nummod") and n.head == first.i for n in tokens[: first.i]):
            out[first.i] = replace(first, head=said.i)
            out[said.i] = replace(said, head=verb.i, dep="parataxis")
            out[other.i] = replace(other, head=verb.i, dep=first.dep)
    return tuple(out)


def with_predicates(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """What is said of the second of two put on it: "sembilan warga meninggal dan empat orang dievakuasi"."""
    out = list(tokens)
    for verb in tokens:
        if not is_dep(verb, "acl") or verb.upos != "VERB":
            continue
        noun = verb.i - 1
        while noun > verb.head and tokens[noun].upos in _SMALL:
            noun -= 1
        joined = noun > verb.head == tokens[noun].head and is_dep(tokens[noun], "conj")
        between = tokens[verb.head + 1 : noun]
        if joined and any(token.head == verb.head and is_dep(token, "acl", "amod") for token in between):
            out[verb.i] = replace(verb, head=noun)
    return tuple(out)
