"""Trees in which a verb hangs on its own object -> trees in which it governs it.

en: of "The European Union imposed sanctions" a parser may make sanctions that were imposed; the subject tells.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from kg.model import Token
from kg.model.tree import is_dep

_CLAUSES = ("ROOT", "conj", "ccomp", "advcl", "acl", "parataxis")
_PARTICIPLE = "Tense=Pres|VerbForm=Part"


def governed(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The tokens, a verb with a subject of its own put above the noun that it stands before as an adjective would."""
    doers = {token.head for token in tokens if token.dep == "nsubj" and token.i < token.head}
    found = [token for token in tokens if token.i in doers and _is_buried(tokens, token)]
    if not found:
        return tuple(tokens)
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
