"""Profile -> referent: the names and offices that tell a thing of many articles from others."""

import re

from msgspec.structs import replace

from kg.model import Profile
from kg.resolve.naming import is_everywhere, is_rank
from kg.resolve.personal import aligned, contains, parts
from kg.resolve.referent import Held, Referent, entry_referent
from kg.terms.gazetteer import LANGUAGES, gazetteer, is_acronym
from kg.terms.offices import offices, words_of

_OF_ARTICLE = re.compile(r"-[0-9a-f]{8}$")
_SHORTEST = 3


def known(profile: Profile) -> Referent:
    """What a thing stands for: the gazetteer's facts where it is listed, else what articles write.

    Other names of a person count where they are shorter or longer forms of the label: what a pronoun or a
    description was once taken for says nothing.
    """
    entry = gazetteer().get(profile.iri)
    if entry:
        return replace(entry_referent(entry), beside=profile.beside, quotes=profile.quotes)
    label, *others = profile.names
    bare = _OF_ARTICLE.sub("", profile.iri)
    is_namesake = bare != profile.iri and gazetteer().get(bare) is not None
    # "kementerian luar negeri" (a foreign ministry) is whatever its article means by it.
    if (
        is_namesake
        or not label[:1].isupper()
        or any(is_everywhere(label, lang) or is_rank(label, lang) for lang in LANGUAGES)
    ):
        return Referent(name="", kind=profile.kind, beside=profile.beside)
    fits = _of_person if profile.kind == "Person" else _of_body
    return Referent(
        name=label,
        kind=profile.kind,
        aliases=tuple(name for name in others if fits(name, label)),
        offices=tuple(sorted(filter(None, (_held(*office) for office in profile.offices)))),
        beside=profile.beside,
        quotes=profile.quotes,
    )


def _of_person(name: str, label: str) -> bool:
    one, other = parts(name), parts(label)
    if len(one) < 2 or any(map(str.isdigit, name)) or not name[:1].isupper():
        return False
    return bool(aligned(one, other)) or contains(one, other) or contains(other, one)


def _of_body(name: str, label: str) -> bool:
    return (is_acronym(name) and len(name) >= _SHORTEST) or (" " in name and name[:1].isupper())


def _held(noun: str, body: str) -> Held | None:
    """An office of a body; a mere "chairman", of whatever, tells nobody from others."""
    said = words_of(noun)
    for lang in LANGUAGES if body else ():
        for _, hit in offices(lang).find(said):
            return Held(hit.name("en"), hit.office.kind, body, hit.status)
    return None
