"""Claim -> PLOVER root: its class's own, turned by what is only meant, wanted or refused.

CAMEO codes an intent to help as agreeing, an intent to harm as threatening, a wish as requesting and a refusal to help
as rejecting; the four-year-old gold names of 2016 are folded into those of 2021.
"""

from kg.model import Claim
from kg.terms.ontology import ontology

FOLDED = {"DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "INVESTIGATE": "ACCUSE", "FIGHT": "ASSAULT"}
_FRIENDLY = frozenset({"CONSULT", "AID", "COOPERATE", "SUPPORT", "CONCEDE", "RETREAT", "AGREE"})
_HOSTILE = frozenset({"ASSAULT", "COERCE", "SANCTION", "MOBILIZE", "PROTEST"})


def root(claim: Claim) -> str | None:
    """The PLOVER root of one event claim; None where its class has none."""
    own = ontology().notation(claim.type, "plover")
    if claim.type == "Seizure" and any(filler.kind == "Place" for filler in claim.fillers("patient")):
        return "ASSAULT"  # to take territory is CAMEO's 192, to take property its 171
    if own in _FRIENDLY and claim.modality == "planned":
        return "REJECT" if claim.polarity == "negative" else "AGREE"
    if own in _FRIENDLY | _HOSTILE and claim.modality == "demanded":
        return "REQUEST"
    if own in _HOSTILE and claim.modality == "planned":
        return "THREATEN"
    if own in _FRIENDLY and claim.polarity == "negative":
        return "REJECT"
    return own


def folded(name: str) -> str:
    """A gold root by its name of 2021."""
    return FOLDED.get(name, name)
