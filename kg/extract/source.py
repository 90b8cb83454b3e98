"""Claims -> claims whose figures in one row have one source.

id: "BNPB mencatat satu orang meninggal, dua orang hilang" answers for both numbers. en: "Police said two people were
killed, three injured" as well; and so does who brought the data that a colon opens.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from kg.extract.reading import Reading
from kg.model import Argument, Claim
from kg.terms.ontology import is_a

_SOURCES = frozenset({"Organization", "Person"})
Sourced = tuple[tuple[Argument, ...], str | None]
"""Who answers for a claim, and the statement it stands in."""


def source(reading: Reading, claims: Sequence[Claim]) -> list[Claim]:
    """Give figures that nobody answers for the source of the figure before them in one row, or of their table."""
    found: dict[str, Sourced] = {}
    before: Claim | None = None
    for claim in sorted((c for c in claims if c.type == "Figure"), key=lambda c: c.trigger):
        known = (claim.according_to, claim.within)
        if not any(known):
            shared = before is not None and _is_one_row(reading, before, claim)
            known = found[before.key] if shared and before else (_opener(reading, claim), None)
        found[claim.key], before = known, claim
    for claim in claims:
        if claim.type == "Figure":
            events = (link.claim for link in claim.links if link.role == "event")
            found.update({key: found[claim.key] for key in events if key not in found})
    return [_sourced(claim, found.get(claim.key)) for claim in claims]


def _sourced(claim: Claim, known: Sourced | None) -> Claim:
    if known is None or claim.according_to or claim.within or not any(known):
        return claim
    return replace(claim, according_to=known[0], within=known[1])


def _is_one_row(reading: Reading, before: Claim, claim: Claim) -> bool:
    """Whether nothing between two figures of a sentence begins another's words or sets the second apart."""
    between = list(reading.between(before.trigger.end, claim.trigger.start))
    if not between or reading.document.sentence_of[between[0]] != reading.document.sentence_of[between[-1]]:
        return False
    tokens, apart = reading.document.tokens, reading.words("contrast-marker")
    joined = any(tokens[i].text in (",", ";") or tokens[i].upos == "CCONJ" for i in between)
    cued = (s for i in between if i in reading.trigger_at for s in reading.trigger_at[i].senses)
    return joined and not any(tokens[i].lower in apart for i in between) and not any(_is_cue(s.type) for s in cued)


def _is_cue(type_: str) -> bool:
    return is_a(type_, "Statement")


def _opener(reading: Reading, claim: Claim) -> tuple[Argument, ...]:
    """Who brought the data that a colon before the figure opens: "BPBD memperbarui data: …"."""
    first = next(reading.between(claim.trigger.start, claim.trigger.end), None)
    if first is None:
        return ()
    tokens, known = reading.document.tokens, reading.words("data-noun")
    begin = reading.sentence(first).first
    colon = next((i for i in range(begin, first) if tokens[i].text == ":"), begin)
    if not any(tokens[i].lower in known for i in range(begin, colon)):
        return ()
    numbers = dict.fromkeys(reading.mention_of[i] for i in range(begin, colon) if i in reading.mention_of)
    named = (n for n in numbers if reading.document.mentions[n].form == "name")
    who = next((n for n in named if reading.document.mentions[n].kind in _SOURCES), None)
    return () if who is None else (reading.mentioned(who),)
