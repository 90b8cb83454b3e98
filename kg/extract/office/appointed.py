"""Events of appointment + the office in them -> who holds it from then on."""

from collections.abc import Iterator, Sequence

from kg.extract.office.post import TRADES, posts
from kg.extract.reading import Reading
from kg.model import Argument, Claim, Evidence, Span
from kg.terms.ontology import is_a


def appointed(reading: Reading, events: Sequence[Claim]) -> Iterator[Claim]:
    """Who was put into an office, which he then holds.

    id: Rina Wati dilantik sebagai Bupati Lahat. en: Friedrich Berger was sworn in as chancellor of Austria.
    """
    for claim in events:
        done = (claim.polarity, claim.modality) == ("positive", "asserted")
        people = [a for a in claim.fillers("person") if a.kind == "Person" and a.name[:1].isupper()]
        if is_a(claim.type, "Appointment") and done and len(people) == 1:
            for office in claim.fillers("role")[:1]:
                yield from _held(reading, claim, people[0], office)


def _held(reading: Reading, event: Claim, person: Argument, office: Argument) -> Iterator[Claim]:
    """The offices that a role names, up to a day; no trade and no prize: "terpilih sebagai Pemain Terbaik"."""
    inside = reading.between(office.start, office.end)
    end = next((reading.document.tokens[i].start for i in inside if i in reading.timed), office.end)
    for post in posts(reading, Span(office.start, end)):
        bare = not post.body and post.role.text.islower() and post.hit.length == 1
        if post.status or bare or post.hit.office.kind in TRADES:
            continue
        body = tuple(b for b in post.body if "," not in reading.body[post.role.end : b.start])
        roles = {"person": (person,), "role": (post.role,), "organization": body}
        own = Span(post.role.start, max([post.role.end, *(b.end for b in body)]))
        spans = (person.span, event.trigger, own)
        around = Span(min(s.start for s in spans), max(s.end for s in spans))
        yield Claim(
            article=reading.key,
            type="RoleHolding",
            trigger=own,
            roles=tuple(sorted((name, fillers) for name, fillers in roles.items() if fillers)),
            evidence=(Evidence.at(around, reading.body),),
            finder="office",
            confidence=0.8,
        )
