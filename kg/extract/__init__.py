"""Document -> claims: every finder over one document, then who answers for what.

A finder is a file, or a folder with its parts, and one function of its name. Statements come first, as all else may
stand inside their words; events come before what hangs on them: links between events, figures, places affected. What
finders share lies in ``slots`` (the tree), ``roles`` (who and what fills them) and ``stance`` (denied, planned, asked).
"""

from kg.extract.affected import affected
from kg.extract.demand import demand
from kg.extract.event import event
from kg.extract.figure import figure
from kg.extract.first import first
from kg.extract.kind import kind
from kg.extract.link import link
from kg.extract.mediated import mediated
from kg.extract.nest import nest
from kg.extract.office import office
from kg.extract.pair import pair
from kg.extract.reading import Reading
from kg.extract.source import source
from kg.extract.statement import statement
from kg.extract.talks import talks
from kg.model import Claim, Document

__all__ = ["extract"]


def extract(document: Document) -> tuple[Claim, ...]:
    """Everything the document claims, in text order, each claim once.

    Raises ``LanguageError`` where there is no lexicon for the document's language.
    """
    reading = Reading(document)
    told = list(statement(reading))
    reading.first = first(reading, told)
    said, events = kind(reading, told, link(reading, [*event(reading), *demand(reading)]))
    said, events = pair(reading, said), pair(reading, mediated(reading, events))
    found = [*said, *events, *figure(reading, events), *affected(reading, events), *office(reading, events)]
    once = {claim.key: claim for claim in talks(reading, source(reading, nest(found)))}
    return tuple(sorted(once.values(), key=lambda claim: (claim.trigger, claim.type, claim.key)))
