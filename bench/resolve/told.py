"""How the cost of joining statements and events across articles grows with the number of articles."""

import math
import random
import time

from kg.model import Telling
from kg.resolve.told import told
from kg.terms.names import ID

SIZES = (2_000, 20_000)  # articles
_EACH, _WORDS = 6, 14
_TYPES = ("Attack", "Killing", "Visit", "Meeting", "Detention", "Earthquake")


def told_growth() -> None:
    """Invented articles of six tellings each, a third of them carried by others too; prints the exponent."""
    told(_tellings(50))
    taken = []
    for size in SIZES:
        tellings = _tellings(size)
        started = time.process_time()
        _, groups = told(tellings)
        taken.append(time.process_time() - started)
        print(
            f"{size:>7,} articles, {len(tellings):>8,} tellings  {taken[-1]:6.1f} s  {len(groups):,} groups", flush=True
        )
    print(f"exponent {math.log(taken[1] / taken[0]) / math.log(SIZES[1] / SIZES[0]):.2f}")


def _tellings(articles: int) -> list[Telling]:
    chance = random.Random(3)
    words = ["".join(chance.choices("abdegiklmnoprstu", k=5)) for _ in range(3_000)]
    people = [f"{ID}person/P_{number}" for number in range(articles)]
    quotes = [" ".join(chance.choices(words, k=_WORDS)) for _ in range(articles)]
    found = []
    for number in range(articles * _EACH):
        # The more articles, the more days, people and quotes there are; each is told a few times.
        told_of = chance.randrange(articles)
        day = f"2024-{told_of % 12 + 1:02}-{told_of % 28 + 1:02}"
        common = {"article": f"a{number // _EACH}", "begin": day, "end": day, "dated": bool(number % 3)}
        if number % 2:
            text = quotes[told_of] if number % 3 else " ".join(chance.choices(words, k=_WORDS))
            parts = frozenset({("said", people[told_of])})
            found.append(
                Telling(
                    iri=f"{ID}statement/{number:016x}",
                    kind="statement",
                    type="Statement",
                    words=text,
                    parts=parts,
                    **common,
                )
            )
        else:
            parts = frozenset({("agentOf", people[told_of]), ("targetOf", people[number % articles])})
            type_ = _TYPES[told_of % len(_TYPES)]
            found.append(
                Telling(
                    iri=f"{ID}event/{number:016x}",
                    kind="event",
                    type=type_,
                    words=quotes[number % articles],
                    parts=parts,
                    **common,
                )
            )
    return found
