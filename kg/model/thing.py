"""What a name means: one person, organization, country, place, group or event."""

import msgspec

Label = tuple[str, str]
"""Language tag ("" where a name has no language of its own) and text."""


class Thing(msgspec.Struct, frozen=True, kw_only=True):
    """One node of the graph that outlives a single article.

    ``kind`` is Person, Organization, Country, Place, Group or Event. ``label`` has at most one text per
    language, ``aliases`` any number; both are sorted. ``matches`` are IRIs of the same thing elsewhere
    (Wikidata, GeoNames). ``within`` is the IRI of the place around it. ``source`` names the gazetteer that
    the facts come from and is "" for a thing known from its name in an article alone; everything but the
    written names of a thing with a source is a function of its IRI.
    """

    iri: str
    kind: str
    label: tuple[Label, ...]
    aliases: tuple[Label, ...] = ()
    matches: tuple[str, ...] = ()
    lat: float | None = None
    long: float | None = None
    within: str | None = None
    source: str = ""

    def name(self, lang: str = "") -> str:
        """The label in ``lang``, else the first one there is, else the end of the IRI."""
        labels = dict(self.label)
        return labels.get(lang) or next(iter(labels.values()), "") or self.iri.rsplit("/", 1)[-1]
