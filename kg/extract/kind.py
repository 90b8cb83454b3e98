"""Statements + events -> statements that know what act they are, and the events that are none.

id: "PBB mendesak Israel membuka perbatasan" is one statement: an appeal, to Israel. en: "He denied taking bribes" is
one denial.
"""

from collections.abc import Iterable, Mapping, Sequence

from msgspec.structs import replace

from kg.extract.reading import Reading
from kg.extract.roles.naming import PLACES
from kg.model import Argument, Claim, Link, Span
from kg.model.time import TimeValue
from kg.terms.ontology import is_a

_WORDED = ("Appeal", "Announcement", "Demand", "Promise")
"""What is done with words, so that a verb of it tells nothing without them."""
_WORDS = frozenset({"content", "topic", "patient"})
_POWERS = PLACES | {"Organization"}  # which stand in one row with places that speak


def kind(reading: Reading, said: Sequence[Claim], events: Sequence[Claim]) -> tuple[list[Claim], list[Claim]]:
    """Join every act of speech that the event finder sees to the statement with the same cue.

    The statement keeps its words and speakers and gains the act's class, addressees, targets and links.
    """
    acts = {claim.trigger: claim for claim in events if is_a(claim.type, "Statement")}
    joined: dict[str, Claim] = {}
    kept = []
    for claim in said:
        act = next((acts[cue.span] for cue in claim.fillers("cue") if cue.span in acts), None) or _duty(claim, acts)
        if act is not None and claim.form != "attitude" and act.key not in joined:
            claim = joined[act.key] = _joined(claim, act)
        kept.append(claim)
    renamed = {key: claim.key for key, claim in joined.items()}
    left = [claim for claim in events if claim.key not in joined and not _lacks_words(reading, claim)]
    return [_relinked(claim, renamed) for claim in kept], [_relinked(claim, renamed) for claim in left]


def _lacks_words(reading: Reading, act: Claim) -> bool:
    """Whether nobody knows what somebody asks for, promises or makes known: "ia meminta warga"."""
    if _WORDS & {role for role, _ in act.roles} or not any(is_a(act.type, kind) for kind in _WORDED):
        return False
    at = next(iter(reading.between(act.trigger.start, act.trigger.end)))
    senses = reading.trigger_at[at].senses if at in reading.trigger_at else ()
    return any(s.type == act.type and s.pos == "verb" and "content" in dict(s.slots) for s in senses)


def _duty(claim: Claim, acts: Mapping[Span, Claim]) -> Claim | None:
    """The demand that a statement's own words begin with: "mengatakan Israel harus membuka perbatasan"."""
    words, speakers = claim.fillers("content")[0].span, claim.fillers("speaker")
    inside = (act for at, act in acts.items() if act.finder == "demand" and words.covers(at))
    return next((act for act in inside if claim.type == "Statement" and act.fillers("speaker") == speakers), None)


def _joined(statement: Claim, act: Claim) -> Claim:
    return replace(
        statement,
        type=act.type,
        roles=_roles(act, statement),
        polarity=act.polarity,
        modality=statement.modality,
        confidence=max(statement.confidence, act.confidence),
        times=_times(statement.times, act.times, [a.span for a in statement.fillers("content")]),
        links=act.links,
    )


def _roles(act: Claim, statement: Claim) -> tuple[tuple[str, tuple[Argument, ...]], ...]:
    """What the statement knows of its roles, then what the act adds."""
    roles = dict(act.roles) | dict(statement.roles)
    for role in ("addressee", "speaker"):  # a statement leaves out capitals that speak for their countries
        own = roles.get(role, ())
        alike = role == "addressee" or not own or any(a.kind in _POWERS for a in own)  # not "peneliti di Graz, Austria"
        if len(act.fillers(role)) > len(own) and alike:
            roles[role] = act.fillers(role)
    if act.finder == "demand":  # who must do it, not who is told of it
        roles["addressee"] = act.fillers("addressee")
    words = [a.span for a in statement.fillers("content")]
    if act.type == "Warning":  # "memperingatkan Sudan bisa terjerumus": whom a warning is about is not warned
        warned = (a for a in roles.get("addressee", ()) if not any(span.overlaps(a.span) for span in words))
        roles["addressee"] = tuple(warned)
    if statement.form == "direct":  # '"…," pinta politikus itu': behind the quote stands who asks
        own = roles.get("speaker", ())
        for role in ("addressee", "patient"):
            others = (a for a in roles.get(role, ()) if not any(a.span.overlaps(mine.span) for mine in own))
            roles[role] = tuple(others)
    where = (a for a in roles.get("place", ()) if not any(span.overlaps(a.span) for span in words))
    roles["place"] = tuple(where)
    told = [*roles.get("addressee", ()), *roles.get("patient", ())]
    if not act.fillers("speaker"):  # "ASN diminta hadir" = the servants are asked, they do not ask
        mine = (a for a in roles.get("speaker", ()) if not any(a.span.overlaps(other.span) for other in told))
        roles["speaker"] = tuple(mine)
    return tuple(sorted((role, those) for role, those in roles.items() if those))


def _times(own: Iterable[TimeValue], more: Iterable[TimeValue], content: Sequence[Span]) -> tuple[TimeValue, ...]:
    """When it was said: no time that stands in the words themselves."""
    outside = (t for t in (*own, *more) if not any(span.overlaps(t.span) for span in content))
    return tuple({time.span: time for time in outside}.values())


def _relinked(claim: Claim, renamed: dict[str, str]) -> Claim:
    if not any(link.claim in renamed for link in claim.links):
        return claim
    return replace(claim, links=tuple(Link(k.role, renamed.get(k.claim, k.claim)) for k in claim.links))
