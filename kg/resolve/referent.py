"""What a name or a description of one article stands for, as far as the article says."""

import datetime

import msgspec

from kg.resolve.expansion import stands_for_another
from kg.terms.gazetteer import LANGUAGES, Entry, Gazetteer, gazetteer


class Held(msgspec.Struct, frozen=True, order=True):
    """An office held: its English name in offices.ttl, its group, the body's IRI, "former" or the like."""

    role: str
    kind: str
    body: str = ""
    status: str = ""


class Referent(msgspec.Struct, frozen=True, kw_only=True):
    """One thing meant.

    ``name`` is the fullest name, "" where there are only descriptions; ``aliases`` are other names of it.
    ``thing`` is the IRI of a gazetteer entry where the referent is one. ``around`` are places it lies in,
    ``beside`` the people and bodies that the same articles speak of, ``quotes`` stand for what it says.
    """

    name: str
    kind: str
    lang: str = ""
    aliases: tuple[str, ...] = ()
    offices: tuple[Held, ...] = ()
    date: datetime.date | None = None
    article: str = ""
    around: tuple[str, ...] = ()
    thing: str = ""
    beside: frozenset[str] = frozenset()
    quotes: frozenset[str] = frozenset()

    @property
    def names(self) -> tuple[str, ...]:
        """All names, the fullest first."""
        return tuple(name for name in (self.name, *self.aliases) if name)


def entry_referent(entry: Entry, known: Gazetteer | None = None) -> Referent:
    """A gazetteer entry as a referent, with the offices of its career."""
    source = known or gazetteer()
    names = dict.fromkeys(text for _, text in (*entry.labels, *entry.aliases))
    return Referent(
        name=next(iter(names)),
        kind=entry.kind,
        aliases=tuple(names)[1:],
        offices=tuple(sorted({Held(t.role, "", t.body) for t in source.career(entry.iri)})),
        around=tuple(place.iri for place in source.around(entry.iri)),
        thing=entry.iri,
    )


def candidates(referent: Referent) -> tuple[Entry, ...]:
    """The gazetteer entries that its names may mean, likeliest first; none that an acronym only seems to name."""
    languages = (referent.lang,) if referent.lang else LANGUAGES
    found: dict[str, Entry] = {}
    for name in referent.names:
        for lang in languages:
            for entry in gazetteer().lookup(name, lang, _narrow(referent.kind)):
                if entry.via != "demonym" and not stands_for_another(name, referent.names, entry, lang):
                    found.setdefault(entry.iri, entry)
    return tuple(found.values())


def _narrow(kind: str) -> str | None:
    return {"Person": "Person", "Group": "Group", "Place": "Place"}.get(kind)
