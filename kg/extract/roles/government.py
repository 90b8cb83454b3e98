"""A capital that acts -> the country whose government is meant.

id: in "Teheran membantah tuduhan itu" Iran denies it. en: in "Moscow denied it" Russia does.
"""

from msgspec.structs import replace

from kg.extract.reading import Reading
from kg.model import Argument
from kg.terms.gazetteer import gazetteer

_CAPITAL = "capital"


def government(reading: Reading, filler: Argument) -> Argument:
    """Who acts, a capital as the country that the article also names; any other place as it is."""
    if filler.kind != "Place" or not reading.countries:
        return filler
    known = gazetteer().lookup(filler.name, reading.document.lang, "Place")
    if not known or known[0].type != _CAPITAL:
        return filler
    named = (reading.countries.get(around.iri) for around in gazetteer().around(known[0].iri))
    country = next(filter(None, named), None)
    return filler if country is None else replace(filler, name=country, kind="Country")
