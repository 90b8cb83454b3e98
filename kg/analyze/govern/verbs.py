"""A verb that a tree hangs on its own subject or object -> above them, and in a row with the deed beside it."""

from collections.abc import Sequence

from msgspec.structs import replace

from kg.model import Token
from kg.model.tree import is_dep

_CLAUSES = ("ROOT", "conj", "ccomp", "advcl", "acl", "parataxis")
_SMALL = frozenset({"AUX", "ADV", "PART"})
_INSIDE = ("flat", "compound", "nmod", "appos")
_LOOSE = ("ccomp", "xcomp", "acl", "advcl")
_BREAKS = frozenset({"PUNCT", "SCONJ", "CCONJ", "VERB", "PART"})
_RELATIVE = "PronType=Rel"
_ACTIVE = "Voice=Act"
_PARTICIPLE = "Tense=Pres|VerbForm=Part"


def with_verbs(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """A verb with an object put above the noun that opens its sentence, under which a tree hangs it.

    id: "Ledakan di Kabul menewaskan 12 orang", "Hamas dalam sebuah pernyataan menolak usulan itu".
    """
    out = list(tokens)
    for verb in tokens:
        noun = _opening(tokens, verb)
        if noun is None:
            continue
        row = tokens[noun.i + 1 : verb.i]
        placed = any(is_dep(token, "case") for token in row) and not any(t.upos in _BREAKS for t in row)
        if not placed or any(_RELATIVE in t.feats for t in row) or not _is_bare(tokens, verb):
            continue
        above = tokens[verb.head]
        if above.i != noun.i:
            out[above.i] = replace(above, head=verb.i, dep="obl")
        for token in tokens[verb.i + 1 :]:
            if token.head == noun.i:
                out[token.i] = replace(token, head=verb.i)
        out[verb.i] = replace(verb, head=verb.i, dep="ROOT")
        kind = "NOUN" if noun.upos == "VERB" else noun.upos
        out[noun.i] = replace(noun, head=verb.i, dep="nsubj", upos=kind)
    return tuple(out)


def _opening(tokens: Sequence[Token], verb: Token) -> Token | None:
    """The noun that is the root in front of a verb which belongs to it, or to what stands under its preposition."""
    formed = _ACTIVE in verb.feats and verb.lemma.lower() != verb.lower
    if verb.upos != "VERB" or not is_dep(verb, *_LOOSE) or not formed:
        return None
    above = tokens[verb.head]
    named = is_dep(above, "nmod") and above.i < verb.i and tokens[above.head].upos == "PROPN"
    noun = tokens[above.head] if named else above
    start = noun.i
    while start > 0 and is_dep(tokens[start - 1], "det", "nummod", "advmod") and tokens[start - 1].head == noun.i:
        start -= 1
    opens = noun.dep == "ROOT" and noun.i < verb.i and tokens[start].text[:1].isupper()
    return noun if opens and (noun.upos in ("NOUN", "PROPN") or _is_named_so(tokens, noun)) else None


def _is_named_so(tokens: Sequence[Token], word: Token) -> bool:
    """Whether a word taken for a verb has its own form for lemma and no object, as a noun has: "Ledakan di Kabul"."""
    above = any(token.head == word.i and is_dep(token, "obj", "nsubj") for token in tokens)
    return word.upos == "VERB" and word.lemma.lower() == word.lower and not above


def _is_bare(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether a verb has an object behind it, and neither subject nor mark of its own."""
    below = [token for token in tokens if token.head == verb.i and token.i != verb.i]
    own = any(is_dep(token, "nsubj", "mark", "cc", "case") for token in below)
    return not own and any(is_dep(token, "obj") and token.i > verb.i for token in below)


def with_objects(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """A verb with a subject of its own put above the noun that it stands before as an adjective would."""
    doers = {token.head for token in tokens if token.dep == "nsubj" and token.i < token.head}
    found = [token for token in tokens if token.i in doers and _is_buried(tokens, token)]
    if not found:
        return tokens
    out = list(tokens)
    for verb in found:
        noun = out[verb.head]
        above = verb.i if noun.head == noun.i else noun.head
        for token in out:
            if token.head == noun.i and token.i < verb.i and token.i != noun.i:
                out[token.i] = replace(token, head=verb.i)
        out[verb.i] = replace(verb, head=above, dep=noun.dep)
        out[noun.i] = replace(noun, head=verb.i, dep="obj")
    return tuple(out)


def _is_buried(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether a verb is taken for what describes the noun behind it, which heads a clause."""
    noun = tokens[verb.head]
    clause = is_dep(noun, *_CLAUSES) and noun.upos in ("NOUN", "PROPN")
    return verb.upos == "VERB" and verb.dep == "amod" and noun.i > verb.i and clause and _PARTICIPLE not in verb.feats


def with_subjects(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Who acts behind a clause or phrase that opens the sentence, where the tree joins him to the name that ends it.

    id: "Setelah berunding di Jenewa, China dan Kanada sepakat", "Atas mediasi Turki dan PBB, Rusia sepakat".
    """
    doers = {token.head for token in tokens if is_dep(token, "nsubj", "csubj")}
    out = list(tokens)
    for verb in tokens:
        if verb.dep != "ROOT" or verb.upos not in ("VERB", "ADJ") or verb.i in doers:
            continue
        last = verb.i - 1
        while last > 0 and tokens[last].upos in _SMALL:
            last -= 1
        while is_dep(tokens[last], *_INSIDE) and tokens[last].head < last:
            last = tokens[last].head
        place = tokens[last].head
        comma = max((token.i for token in tokens[place:last] if token.text == ","), default=place)
        row = [token for token in tokens[comma : verb.i] if token.head == place and is_dep(token, "conj")]
        if tokens[last] in row and _is_fronted(tokens, place, row[0].i, verb.i):
            out[row[0].i] = replace(row[0], head=verb.i, dep="nsubj")
            for token in row[1:]:
                out[token.i] = replace(token, head=row[0].i)
    return tuple(out)


def _is_fronted(tokens: Sequence[Token], place: int, first: int, verb: int) -> bool:
    """Whether a comma ends a clause or phrase before ``first`` whose last word is a place under a preposition."""
    marked = any(token.head == place and is_dep(token, "case") for token in tokens[max(place - 2, 0) : place])
    above = tokens[place].head
    while above != tokens[above].head and tokens[above].upos != "VERB":
        above = tokens[above].head
    clause = tokens[above].head == verb and is_dep(tokens[above], "advcl") and above < place
    noun = tokens[tokens[place].head]
    phrase = is_dep(tokens[place], "nmod") and is_dep(noun, "obl") and noun.head == verb and noun.i == place - 1
    opened = phrase and noun.i > 0 and tokens[noun.i - 1].upos == "ADP" and tokens[noun.i - 1].head == noun.i
    return ((marked and clause) or opened) and tokens[first - 1].text == ","


def with_rows(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """A second deed put in a row with the first, not with its object: "menerjang Agam dan menewaskan dua orang"."""
    acting = [token for token in tokens if token.dep == "conj" and token.upos == "VERB" and _ACTIVE in token.feats]
    doing = {token.head for token in tokens if token.dep == "obj" and token.i > token.head} if acting else set()
    out = list(tokens)
    for verb in acting:
        noun = tokens[verb.head]
        first = tokens[noun.head]
        done_to = noun.upos in ("NOUN", "PROPN") and is_dep(noun, "obj", "obl") and first.upos == "VERB"
        if verb.i in doing and done_to and first.i < noun.i < verb.i and tokens[verb.i - 1].upos == "CCONJ":
            out[verb.i] = replace(verb, head=first.i)
    return tuple(out)
