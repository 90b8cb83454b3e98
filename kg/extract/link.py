"""Events -> events that know one another: what came of what, what came after, and what was part of what.

id: Perjanjian yang ditengahi Qatar menghasilkan gencatan senjata. en: The deal, brokered by Qatar, led to a truce.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from kg.extract.reading import Reading
from kg.extract.slots import follow, marks_of
from kg.model import Argument, Claim, Link
from kg.model.tree import children, is_dep, tokens_in
from kg.terms.ontology import is_a
from kg.terms.words import listed

Outcomes = Mapping[str, tuple[Claim, ...]]
"""The key of an event -> what came of it."""

_DEPTH = 3  # steps up the tree from an event to the head of the words that are about it
_LENDS = ("party", "topic", "place")
_JOINED = ("Agreement", "Negotiation", "Meeting")
_FOUGHT = ("War", "Clash")
_PLACES = frozenset({"Place", "Country"})
_PERSONAL = ("Killing", "Injury")
_HARMED = ("Killing", "Injury", "Destruction", "Displacement", "Disappearance")
_WHOLES = ("Protest", "War", "Clash", "Meeting", "Negotiation", "Visit", "Vote", "Investigation", "Attack")
_CAUSES = ("War", "Attack", "Clash", "Disaster", "Killing", "Injury", "Destruction", "Protest", "Drought", "Accident")
_ANSWERS = ("Rejection", "Concession", "Praise", "Condemnation")
_DOERS = ("speaker", "agent", "mediator", "party")
_OWN = frozenset({"Person", "Organization", "Country", "Group"})
_WANTED = ("Appeal", "Demand", "Rejection", "Denial", "Accusation", "Promise", "Threat", "Warning", "Vote")


def link(reading: Reading, events: Sequence[Claim]) -> list[Claim]:
    """Join mediations to what they mediate, events to what came of them, calls and answers to what they are about."""
    at = {i: claim for claim in events for i in tokens_in(reading.document, claim.trigger)}
    mediated = [_mediated(reading, claim, at) for claim in events]
    results: dict[str, Claim] = {}
    for key, outcome in _results(reading, at):
        results.setdefault(key, outcome)
    outcomes = dict(_outcomes(mediated))
    joined = [_resulting(reading, claim, results.get(claim.key), outcomes) for claim in mediated]
    blamed = _blamed(reading, events)
    caused = [_caused(reading, _following(reading, claim, at), at, blamed) for claim in joined]
    linked = [_belonging(reading, claim, at) for claim in _lent(caused)]
    return [_answering(reading, _wanting(reading, claim, at), at) for claim in linked]


def _mediated(reading: Reading, claim: Claim, at: dict[int, Claim]) -> Claim:
    """A mediation takes over the parties and times of the agreement or talks that it is the mediation of."""
    if not is_a(claim.type, "Mediation"):
        return claim
    objects = [claim_ for filler in claim.fillers("topic") for claim_ in _inside(reading, filler, at, claim)]
    about = [*objects, *(e for e in {e.key: e for e in at.values()}.values() if _is_of_same(claim, e))]
    event = next((e for e in about if any(is_a(e.type, kind) for kind in _JOINED)), None)
    if event is None:
        return _between(claim, objects)
    roles = dict(claim.roles)
    for role in _LENDS:
        if event.fillers(role) and role not in roles:
            roles[role] = event.fillers(role)
    links = (*claim.links, Link("event", event.key))
    return replace(claim, roles=tuple(sorted(roles.items())), links=links, times=claim.times or event.times)


def _is_of_same(claim: Claim, other: Claim) -> bool:
    """Whether two claims are about the same words: "menandatangani perjanjian damai yang ditengahi Trump"."""
    mine, theirs = claim.fillers("topic"), other.fillers("topic")
    return other.key != claim.key and any(a.span.overlaps(b.span) for a in mine for b in theirs)


def _between(claim: Claim, objects: Sequence[Claim]) -> Claim:
    """A mediation in a war is one between those who fight it: "menjadi penengah dalam konflik Rusia dan Ukraina"."""
    fought = (e for e in objects if any(is_a(e.type, kind) for kind in _FOUGHT))
    rows = (e.fillers(role) for e in fought for role in ("party", "agent", "place"))
    sides = next((row for row in rows if len(row) > 1 and all(a.kind in _OWN for a in row)), ())
    if not sides or claim.fillers("party"):
        return claim
    named = {side.name for side in sides}
    roles = {role: those for role, those in claim.roles if role != "place" or those[0].name not in named}
    return replace(claim, roles=tuple(sorted((roles | {"party": sides}).items())))


def _results(reading: Reading, at: dict[int, Claim]) -> Iterator[tuple[str, Claim]]:
    """Pairs of a cause's key and its outcome, joined by a verb such as "menghasilkan" or "led to"."""
    for token in reading.document.tokens:
        if listed(reading.document.lang, "result-verb", token.text, token.lemma) != "forward":
            continue
        causes = [at[h] for h in follow(reading.document, token.i, "subj", False) if h in at]
        paths = ("obj", "clause", *sorted(reading.words("result-marker"))) if causes else ()
        tops = [h for path in paths for h in follow(reading.document, token.i, path, False)]
        outcomes = [at[i] for h in tops for i in (h, *_told_of(reading, h)) if i in at]
        yield from ((cause.key, outcome) for cause in causes for outcome in outcomes if cause.key != outcome.key)


def _told_of(reading: Reading, head: int) -> tuple[int, ...]:
    """The harm that is said of somebody right behind his name: "menyebabkan dua petugas tewas"."""
    below = children(reading.document, head, "amod", "acl")
    return tuple(i for i in below if i > head)


def _resulting(reading: Reading, claim: Claim, outcome: Claim | None, outcomes: Outcomes) -> Claim:
    """Add the outcome of an event, or of the agreement it mediated, as its result."""
    if outcome is None:
        joined = next((k.claim for k in claim.links if k.role == "event"), None)
        outcome = next(iter(outcomes.get(joined or "", ())), None) if joined else None
    return claim if outcome is None else _with(reading, claim, "result", outcome)


def _with(reading: Reading, claim: Claim, role: str, other: Claim) -> Claim:
    """A claim with another in a role and a link of that name."""
    roles = dict(claim.roles) | {role: (reading.argument(_head(reading, other)),)}
    return replace(claim, roles=tuple(sorted(roles.items())), links=(*claim.links, Link(role, other.key)))


def _caused(reading: Reading, claim: Claim, at: dict[int, Claim], blamed: dict[int, list[Claim]]) -> Claim:
    """An attack or disaster results in the deaths that it is named as the cause of."""
    if claim.polarity == "negative" or not any(is_a(claim.type, kind) for kind in _CAUSES):
        return claim
    found = {e.key: e for e in _harms(reading, _head(reading, claim), at, blamed)}
    keys = [key for key in found if key != claim.key and not _has(claim, "result", key)]
    return replace(claim, links=(*claim.links, *(Link("result", key) for key in keys)))


def _lent(events: Sequence[Claim]) -> list[Claim]:
    """Who is killed or hurt in an attack is so where and when it happened: "serangan ke Iran menewaskan 224 orang"."""
    causes = {k.claim: claim for claim in events for k in claim.links if k.role == "result"}
    lent = []
    for claim in events:
        cause = causes.get(claim.key)
        sure = cause is not None and (cause.modality, cause.polarity) == (claim.modality, claim.polarity)
        if cause is not None and sure and any(is_a(claim.type, k) for k in _PERSONAL):
            struck = tuple(a for a in cause.fillers("patient") if a.kind in _PLACES and a.name[:1].isupper())
            where = claim.fillers("place") or cause.fillers("place") or (struck if len(struck) == 1 else ())
            roles = dict(claim.roles) | ({"place": where} if where else {})
            claim = replace(claim, roles=tuple(sorted(roles.items())), times=claim.times or cause.times)
        lent.append(claim)
    return lent


def _blamed(reading: Reading, events: Sequence[Claim]) -> dict[int, list[Claim]]:
    """Token -> the harm whose agent it is, where the agent is an event: "gempa menewaskan", "the quake killed"."""
    found: dict[int, list[Claim]] = defaultdict(list)
    for claim in events:
        for filler in claim.fillers("agent") if _is_harm(claim) else ():
            if filler.kind == "Event":
                for i in tokens_in(reading.document, filler.span):
                    found[i].append(claim)
    return found


def _harms(reading: Reading, cause: int, at: dict[int, Claim], blamed: dict[int, list[Claim]]) -> Iterator[Claim]:
    """Harm that names the cause as its agent, stands in it ("tewas dalam serangan"), or follows it in one breath."""
    tokens, known = reading.document.tokens, reading.words("cause-marker")
    above = tokens[cause].head
    marks = {tokens[c].lower for c in children(reading.document, cause, "case", "mark")}
    for i in (above, *children(reading.document, above, "amod", "acl", "nmod")):
        if i in at and i != cause and _is_harm(at[i]) and marks & known:
            yield at[i]
    yield from blamed.get(cause, ())
    for below in children(reading.document, cause, "advcl", "conj", "ccomp", "xcomp"):
        marks = {tokens[c].lower for c in children(reading.document, below, "mark")}
        if below in at and _is_harm(at[below]) and marks & reading.words("outcome-marker"):
            yield at[below]
    for below in children(reading.document, cause, "advcl", "conj"):
        bare = not children(reading.document, below, "mark", "cc", "nsubj", "nsubj:pass")
        if below in at and _is_harm(at[below]) and bare and at[cause].type not in _HARMED:
            yield at[below]


def _following(reading: Reading, claim: Claim, at: dict[int, Claim]) -> Claim:
    """What happened after something else that the clause names: "setelah pejuang menyerbu", "following protests"."""
    known, tokens = reading.words("sequence-marker"), reading.document.tokens
    for below in children(reading.document, _head(reading, claim), "advcl", "obl", "nmod", "xcomp", "ccomp", "obj"):
        opening = [below, *children(reading.document, below, "nsubj")]
        openers = (c for i in opening for c in children(reading.document, i, "mark", "case", "amod"))
        marked = {tokens[c].lower for c in openers} & known
        named = children(reading.document, below, "obj", "obl") if tokens[below].lower in known else ()
        others = [at[i] for i in ((below,) if marked else named) if i in at]
        if others and others[0].key != claim.key:
            return replace(claim, links=(*claim.links, Link("after", others[0].key)))
    return claim


def _belonging(reading: Reading, claim: Claim, at: dict[int, Claim]) -> Claim:
    """What happened in the course of something larger: "dalam unjuk rasa", "on the sidelines of the summit"."""
    if any(is_a(claim.type, kind) for kind in _HARMED):
        return claim
    head, taken = _head(reading, claim), {link.claim for link in claim.links}
    for other in (at[i] for i in _wholes(reading, head) if i in at):
        if any(is_a(other.type, kind) for kind in _WHOLES) and other.key not in {claim.key, *taken}:
            return replace(claim, links=(*claim.links, Link("part-of", other.key)))
    return claim


def _wholes(reading: Reading, head: int) -> Iterator[int]:
    """Tokens under a preposition such as "dalam", or under "part of", of an event, of its clause or its object."""
    document, tokens = reading.document, reading.document.tokens
    known, parts = reading.words("course-marker"), reading.words("course-noun")
    for top in (head, *children(document, head, "obj")):
        for child in children(document, top, "obl", "nmod"):
            if tokens[child].lower in parts:
                yield from children(document, child, "nmod")
            elif known & set(marks_of(document, child)):
                yield child
    above = tokens[head].head
    if is_dep(tokens[head], "nsubj") and tokens[above].lower in parts:
        yield from children(document, above, "nmod")


def _wanting(reading: Reading, claim: Claim, at: dict[int, Claim]) -> Claim:
    """What is called for, refused or voted on, where it is an event itself."""
    if claim.type not in _WANTED or any(k.role == "event" for k in claim.links):
        return claim
    for role in ("content", "topic"):
        for filler in claim.fillers(role):
            inside = [other for other in _inside(reading, filler, at, claim) if _is_core(reading, filler, other)]
            if inside:
                return replace(claim, links=(*claim.links, Link("event", inside[0].key)))
    return claim


def _answering(reading: Reading, claim: Claim, at: dict[int, Claim]) -> Claim:
    """Who is refused, praised or condemned for what he did: "menolak tuntutan buruh", "condemned Iran's attack"."""
    if not any(is_a(claim.type, kind) for kind in _ANSWERS) or any(f.kind in _OWN for f in claim.fillers("patient")):
        return claim
    about = [f for role in ("patient", "topic") for f in claim.fillers(role)]
    deeds = [deed for f in about for deed in _named_by(reading, f, at) if deed.key != claim.key]
    own = {f.name for role in _DOERS for f in claim.fillers(role)}
    acted = ((role, deed.fillers(role)) for deed in deeds for role in _DOERS)
    owners = tuple(owner for f in about for owner in _owners(reading, f))
    doers = next((those for role, those in acted if _acted(reading, role, those)), owners)
    meant = tuple(f for f in doers if f.kind in _OWN and f.name not in own)
    if not meant:
        return claim
    roles = dict(claim.roles)
    roles |= {"patient": meant, "topic": roles.get("topic") or roles["patient"]}
    return replace(claim, roles=tuple(sorted(roles.items())))


def _acted(reading: Reading, role: str, those: tuple[Argument, ...]) -> bool:
    """Whether fillers did the deed; who alone shares in it does so only behind a preposition: "ties with Chad"."""
    marked = any(marks_of(reading.document, top) for f in those if (top := _top(reading, f)) is not None)
    return bool(those) and (role != "party" or len(those) > 1 or marked)


def _owners(reading: Reading, filler: Argument) -> Iterator[Argument]:
    """Whose a thing is said to be, or by whom it is: "Italy's plan", "usul dari Italia"."""
    document = reading.document
    head = _top(reading, filler)
    for child in children(document, head, "nmod") if head is not None else ():
        by = set(marks_of(document, child)) & reading.words("agent-marker")
        if (by or document.tokens[child].dep == "nmod:poss") and document.tokens[child].upos != "PRON":
            yield reading.argument(child)


def _top(reading: Reading, filler: Argument) -> int | None:
    """The token of a phrase that governs the others."""
    inside = tokens_in(reading.document, filler.span)
    return next((i for i in inside if reading.document.tokens[i].head not in inside), None)


def _named_by(reading: Reading, filler: Argument, at: dict[int, Claim]) -> Iterator[Claim]:
    """The event that a phrase names by its head or by what the head is of: "a resumption of the talks"."""
    inside = tokens_in(reading.document, filler.span)
    head = _top(reading, filler)
    if head is not None:
        yield from (at[i] for i in (head, *children(reading.document, head, "nmod")) if i in at and i in inside)


def _is_core(reading: Reading, filler: Argument, claim: Claim) -> bool:
    """Whether an event is what words are about, not what stands in a clause beside it or deep below."""
    top, at, tokens = _top(reading, filler), _head(reading, claim), reading.document.tokens
    for _ in range(_DEPTH):
        if at == top or tokens[at].head == at:
            break
        if is_dep(tokens[at], "advcl", "acl", "parataxis", "appos"):
            return False
        at = tokens[at].head
    return at == top


def _is_harm(claim: Claim) -> bool:
    return claim.polarity == "positive" and any(is_a(claim.type, kind) for kind in _HARMED)


def _has(claim: Claim, role: str, key: str) -> bool:
    return any(k.role == role and k.claim == key for k in claim.links)


def _outcomes(events: Sequence[Claim]) -> Iterator[tuple[str, tuple[Claim, ...]]]:
    by_key = {claim.key: claim for claim in events}
    for claim in events:
        yield (
            claim.key,
            tuple(by_key[k.claim] for k in claim.links if k.role == "result" and k.claim in by_key),
        )


def _inside(reading: Reading, filler: Argument, at: dict[int, Claim], own: Claim) -> list[Claim]:
    found = (at[i] for i in tokens_in(reading.document, filler.span) if i in at)
    return [claim for claim in found if claim.key != own.key]


def _head(reading: Reading, claim: Claim) -> int:
    """The token of a claim's trigger that governs the others."""
    span = tokens_in(reading.document, claim.trigger)
    return next((i for i in span if reading.document.tokens[i].head not in span), span[0])
