"""Draws at random what a graph took for one thing, or kept apart, to be judged by reading.

A merge is two places of the news that stand for one node: two names in one article, one node in two articles, two
nodes that are joined, a statement or an event that two articles tell. Every node is as likely to be drawn as any
other, however often it is named. Pronouns are left out: whom they mean is measured with the analysis.
"""

import json
import random
import re
from collections import Counter, defaultdict
from pathlib import Path

from kg.resolve.personal import parts
from kg.store import Store
from kg.terms.folding import plain
from kg.terms.names import ID, local_name
from kg.terms.words import words

_AROUND = 70  # letters shown on each side
_TOLD = ("event", "statement")
_OF_ARTICLE = re.compile("-[0-9a-f]{8}$")


class Graph:
    """What the files of an output folder say: where each node is named, and which node stands for it."""

    def __init__(self, folder):
        self.texts = {row["article"]["id"]: row["body"] for row in _rows(folder / "texts.jsonl")}
        self.places = defaultdict(dict)  # node -> (article, start, end) -> what stands there
        for row in _rows(folder / "claims.jsonl"):
            self._read(row)
        with Store.open(folder / "store", write=False) as store:
            found = store.query("SELECT ?one ?head { ?one kg:canonical ?head }").rows
        self.heads = {one.value: head.value for one, head in found}

    def _read(self, row):
        article, lang = row["article"]["id"], row["article"]["lang"]
        for kind in _TOLD:
            for spot in row["evidence"][:1]:
                node = f"{ID}{kind}/{local_name(row['claim'])}"
                self.places[node][article, spot["start"], spot["end"]] = spot["exact"]
        for said in (said for role in (*row["roles"].values(), row["accordingTo"]) for said in role):
            if said.get("thing") and said["text"].lower() not in words(lang, "pronoun"):
                self.places[said["thing"]][article, said["start"], said["end"]] = said["text"]

    def head(self, node):
        return self.heads.get(node, node)

    def shown(self, place):
        article, start, end = place
        body = self.texts[article]
        said = f"{body[max(start - _AROUND, 0) : start]}[{body[start:end]}]{body[end : end + _AROUND]}"
        return f"{article[:6]} {' '.join(said.split())}"


def merges(folder: Path, number: int, seed: int, only: str = "") -> None:
    """Print merges at random, of all ways or ``only`` one: "names", "articles", "joined" or "told"."""
    graph, chance = Graph(folder), random.Random(seed)
    pairs = list(_pairs(graph, chance))
    print("nodes merged, by way:", dict(Counter(way for way, _, _ in pairs)))
    pairs = [pair for pair in pairs if only in ("", pair[0])]
    for n, (way, *two) in enumerate(chance.sample(pairs, min(number, len(pairs))), start=1):
        print(f"{n:>3} {way}")
        for node, place in two:
            print(f"      {node.removeprefix(ID):40} {graph.shown(place)}")


def surnames(folder: Path, number: int, seed: int) -> None:
    """Print pairs of people at random who share their last name and are kept apart."""
    graph, chance = Graph(folder), random.Random(seed)
    named = defaultdict(set)
    for node in graph.places:
        said = parts(_OF_ARTICLE.sub("", local_name(node)).replace("_", " "))
        if node.startswith(f"{ID}person/") and said:
            named[said[-1]].add(graph.head(node))
    crowds = [sorted(people) for people in named.values()]
    pairs = sorted((one, other) for crowd in crowds for n, one in enumerate(crowd) for other in crowd[n + 1 :])
    print("pairs of one last name:", len(pairs))
    for n, pair in enumerate(chance.sample(pairs, min(number, len(pairs))), start=1):
        print(f"{n:>3}")
        for node in pair:
            print(f"      {node.removeprefix(ID):40} {graph.shown(chance.choice(sorted(graph.places[node])))}")


def _pairs(graph, chance):
    """For every node and way that something is merged in it, two places at random."""
    groups = defaultdict(list)
    for node in sorted(graph.places):
        groups[graph.head(node)].append(node)
    for head, nodes in groups.items():
        if len(nodes) > 1:
            way = "told" if head.removeprefix(ID).partition("/")[0] in _TOLD else "joined"
            yield way, *((node, chance.choice(sorted(graph.places[node]))) for node in chance.sample(nodes, 2))
        for node in nodes:
            by_article, by_name = _sides(graph.places[node])
            if len(by_article) > 1:
                yield "articles", *((node, chance.choice(side)) for side in chance.sample(by_article, 2))
            several = [names for names in by_name if len(names) > 1]
            if several:
                yield "names", *((node, chance.choice(side)) for side in chance.sample(chance.choice(several), 2))


def _sides(places):
    """The places of a node by article, and within each article by what is written."""
    found = defaultdict(lambda: defaultdict(list))
    for place, written in sorted(places.items()):
        found[place[0]][plain(written)].append(place)
    by_name = [list(names.values()) for names in found.values()]
    return [[place for side in names for place in side] for names in by_name], by_name


def _rows(path):
    with path.open(encoding="utf-8") as file:
        yield from map(json.loads, file)
