"""How the cost of joining things across articles grows with their number."""

import math
import random
import time

from kg.model import Profile
from kg.resolve.across import across
from kg.terms.names import ID

SIZES = (2_500, 5_000, 10_000)
_SYLLABLES = ("ba", "di", "fu", "ga", "hen", "jo", "ka", "lis", "ma", "nur", "pra", "ra", "sa", "to", "wi", "yo")


def across_growth() -> None:
    """Invented people of two to four parts, a fifth of them under a second spelling; prints the exponent."""
    across(_people(100))  # the gazetteer is read once, whatever the number
    taken = []
    for size in SIZES:
        taken.append((size, _seconds(size)))
        print(f"{size:>7,} things  {taken[-1][1]:6.1f} s", flush=True)
    (small, first), (large, last) = taken[0], taken[-1]
    print(f"exponent {math.log(last / first) / math.log(large / small):.2f}")


def _seconds(size: int) -> float:
    people = _people(size)
    started = time.process_time()
    across(people)
    return time.process_time() - started


def _people(size: int) -> list[Profile]:
    chance = random.Random(7)
    # The more people, the more names there are to have: as in news, where old names come back.
    parts = ["".join(chance.choices(_SYLLABLES, k=3)).title() for _ in range(max(50, int(size**0.75)))]
    names = [" ".join(chance.choices(parts, k=chance.randint(2, 4))) for _ in range(size * 4 // 5)]
    names += [name.replace("di", "dhi").replace("fu", "foe") for name in names[: size // 5]]
    return [Profile(iri=f"{ID}person/{name.replace(' ', '_')}", kind="Person", names=(name,)) for name in set(names)]
