"""Referent -> the keys under which others that may be the same thing are looked for."""

from collections.abc import Callable, Iterator, Mapping

from kg.resolve.clues.legal_form import bare
from kg.resolve.personal import bones, given, parts
from kg.resolve.referent import Referent
from kg.terms.folding import plain, skeleton
from kg.terms.gazetteer import LANGUAGES, is_acronym
from kg.terms.words import words

_SHORTEST = 3


def keys(referent: Referent) -> frozenset[str]:
    """Keys of all its names; two things that share none are never compared.

    A person is looked for by the first two parts, by the last two and by the first and the last, each as
    heard and with every form of the given name, and by a single name as written; a body or a place by its
    whole name, as spelt and as heard, a body by its initials; all by what they say.
    """
    of_name = _KEYS.get(referent.kind, _body)
    named = (key for name in referent.names for key in of_name(name))
    said = (f"quote {quote}" for quote in referent.quotes)
    return frozenset(f"{referent.kind} {key}" for key in (*named, *said))


def _person(name: str) -> Iterator[str]:
    said = parts(name)
    if len(said) < 2:
        yield f"single {plain(name)}"
        return
    heard = [bones(part) or part for part in said]
    yield f"whole {''.join(heard)}"
    yield f"start {heard[0]} {heard[1]}"
    yield f"end {heard[-2]} {heard[-1]}"
    for first in given(said[0]):
        yield f"ends {bones(first) or first} {heard[-1]}"


def _place(name: str) -> Iterator[str]:
    yield f"whole {bare(name) or plain(name)}"
    if " " in name:
        yield f"sound {skeleton(name)}"


def _body(name: str) -> Iterator[str]:
    yield from _place(name)
    if is_acronym(name) and len(name) >= _SHORTEST:
        yield f"initials {name.replace('.', '')}"
    elif " " in name:
        for lang in LANGUAGES:
            small = {**words(lang, "name-link"), **words("mul", "name-particle")}
            said = [word for word in name.replace("-", " ").split() if word.lower() not in small]
            yield f"initials {''.join(word[0] for word in said).upper()}"
            yield f"initials {''.join(word[0] for word in said if word[0].isupper())}"


_KEYS: Mapping[str, Callable[[str], Iterator[str]]] = {"Person": _person, "Place": _place}
