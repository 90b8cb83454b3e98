"""How the cost of saying who is who grows, on real articles that are varied to be ten times as many.

Each turn repeats the articles of a graph as others: with keys and days of their own, and with other words in the
place of theirs in every name and text. A word changes with one of its own first letter that is about as frequent,
so names stay as common, and acronyms stay those of their long names, as in more news of the same kind. What the
gazetteer lists stays itself: more news speaks of the same ministers.
"""

import datetime
import math
import random
import re
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox

from kg.store import Store
from kg.store.layer import layer
from kg.store.lookup import quads
from kg.store.texts import GRAPH
from kg.terms.gazetteer import gazetteer
from kg.terms.names import ID, iri
from kg.who import join

TURNS = (1, 10)
_SMALL, _WINDOW = 150, 40  # words that stay as they are, and those that change places with each other
_WORD = re.compile(r"(?<!\\)[^\W\d_]{3,}")
_KEY = re.compile(r"\b[0-9a-f]{16}\b|(?<=-)[0-9a-f]{8}(?=>)")
_DAY = re.compile(r"\b(?:19|20)\d\d-\d\d-\d\d\b")
_THING = re.compile(f"<{ID}(?:person|organization|place|group)/[^>]*>")
_OF_ARTICLE = re.compile("-[0-9a-f]{8}$")
_TEXTS = frozenset(map(iri, ("kg:text", "oa:exact", "rdfs:label", "skos:prefLabel", "skos:altLabel")))
_UNREAD = frozenset(map(iri, ("oa:prefix", "oa:suffix", "oa:start", "oa:end", "oa:hasSource", "oa:hasSelector")))


def varied_growth(folder: Path) -> None:
    """Join the articles of the graph in ``folder``, then ten times as many; prints the exponent."""
    with Store.open(folder / "store", write=False) as store:
        articles = store.stats()["article"]
        joined = set(layer(store.db))
        told = (quad for quad in quads(store.db) if quad.graph_name != GRAPH and quad not in joined)
        triples = [quad.triple for quad in told if quad.predicate.value not in _UNREAD]
    taken = []
    for turns in TURNS:
        with tempfile.TemporaryDirectory() as place:
            _fill(Path(place), triples, turns)
            taken.append(_joined(Path(place)))
        print(f"{articles * turns:>7,} articles, {len(triples) * turns:,} triples  {taken[-1]:7.1f} s", flush=True)
    print(f"exponent {math.log(taken[1] / taken[0]) / math.log(TURNS[1] / TURNS[0]):.2f}")


def _joined(place: Path) -> float:
    with Store.open(place) as store:
        started = time.process_time()
        join(store, ())
        return time.process_time() - started


def _fill(place: Path, triples: list[ox.Triple], turns: int) -> None:
    gazetteer().lookup("", "id")  # read before the clock starts
    known = _words(triples)
    with Store.rebuild(place) as store:
        for turn in range(turns):
            lines = _turned(triples, turn, _others(known, turn)) if turn else (f"{triple} .\n" for triple in triples)
            store.db.bulk_load("".join(lines).encode(), format=ox.RdfFormat.N_TRIPLES, lenient=True)


def _words(triples: list[ox.Triple]) -> list[str]:
    """The words of all names and texts, the most frequent first."""
    texts = (triple.object.value for triple in triples if triple.predicate.value in _TEXTS)
    found = Counter(word.lower() for text in texts for word in _WORD.findall(text))
    return sorted(found, key=lambda word: (-found[word], word))


def _others(known: list[str], turn: int) -> dict[str, str]:
    """For every word another of its first letter and about its frequency."""
    chance = random.Random(turn)
    by_letter = defaultdict(list)
    for word in known[_SMALL:]:
        by_letter[word[0]].append(word)
    found = {}
    for words in by_letter.values():
        for at in range(0, len(words), _WINDOW):
            crowd = words[at : at + _WINDOW]
            found.update(zip(crowd, chance.sample(crowd, len(crowd)), strict=True))
    return found


def _turned(triples: list[ox.Triple], turn: int, others: dict[str, str]) -> Iterator[str]:
    digits = "0123456789abcdef"
    keys = str.maketrans(digits, "".join(random.Random(turn).sample(digits, len(digits))))

    def word(found: re.Match[str]) -> str:
        said = found[0]
        other = said if said.isupper() else others.get(said.lower(), said)
        return other.capitalize() if said[0].isupper() and other is not said else other

    def thing(found: re.Match[str]) -> str:
        bare = _OF_ARTICLE.sub("", found[0][1:-1])
        if gazetteer().get(found[0][1:-1]):
            return found[0]
        kind, _, name = bare.removeprefix(ID).partition("/")
        return f"<{ID}{kind}/{_WORD.sub(word, name)}{found[0][1 + len(bare) :]}"

    def day(found: re.Match[str]) -> str:
        try:
            return str(datetime.date.fromisoformat(found[0]) + datetime.timedelta(days=turn))
        except ValueError:
            return found[0]

    for triple in triples:
        subject, predicate, said = (str(part) for part in triple)
        if "/gazetteer-" in subject:
            continue
        if triple.predicate.value in _TEXTS and not gazetteer().get(subject[1:-1]):
            said = _WORD.sub(word, said)
        else:
            said = _DAY.sub(day, _THING.sub(thing, said))
        subject = _DAY.sub(day, _THING.sub(thing, subject))
        line = f"{subject} {predicate} {said} .\n"
        yield _KEY.sub(lambda key: key[0].translate(keys), line)
