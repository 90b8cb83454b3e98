"""Talks -> whether a name near them is no side: whom the text only cites, or whose officer takes part.

id: in "mengutip Xinhua, ia menghadiri pertemuan dengan Bessent" Xinhua met nobody. en: nor who is only cited.
"""

from kg.extract.reading import Reading
from kg.extract.triggers import Trigger
from kg.model.tree import first_token
from kg.terms.lexicon import Sense
from kg.terms.offices import offices
from kg.terms.ontology import is_a


def is_outsider(reading: Reading, trigger: Trigger, sense: Sense, i: int) -> bool:
    """Whether somebody near talks takes no part in them."""
    mention, tokens = reading.mention(i), reading.document.tokens
    if mention is None:
        return tokens[i].upos == "NUM"  # "Munas XIII KAGAMA", "beliau berdua"
    if tokens[trigger.first].start < mention.span.start < tokens[trigger.last - 1].end:
        return True  # what the talks themselves are called: "Rapat | Pimpinan Nasional (Rapimnas) dan …"
    if mention.form != "name":
        return False
    first = first_token(reading.document, mention.span.start)
    before = tokens[first - 1].lower if first else ""
    if before in reading.words("media-intro"):
        return True
    held = mention.kind == "Organization" and offices(reading.document.lang).match((before,)) is not None
    if held and first - 1 not in reading.mention_of:
        return True  # "dirut MRT": it is not the body that talks
    return mention.kind == "Place" and _is_of_play(reading, trigger, sense)


def _is_of_play(reading: Reading, trigger: Trigger, sense: Sense) -> bool:
    """Whether talks are told beside a word of sport, so that a place is a club: "pembicaraan dengan Parma"."""
    row = reading.sentence(trigger.head)
    said = {token.lower for token in reading.document.tokens[row.first : row.last]}
    return is_a(sense.type, "Negotiation") and (reading.is_match or bool(said & reading.words("sport-word")))
