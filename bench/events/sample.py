"""``python -m bench.events.sample --news ../shared/data/news --kind events``: claims of one kind, drawn by lot, to judge.

Prints each with its sentence; whether it is right only a reader can say. The same seed over the same files draws the
same articles. The kinds: events, mediations, affected, figures, offices, times, stances, links. Paragraphs that the
collector of a file has run together with commas (".,") are parted again.
"""

import argparse
import gzip
import json
import random
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from bench.events.reading import place, tells
from kg.analyze import analyze
from kg.analyze.language import language
from kg.extract import extract
from kg.model import Article, Claim, Document
from kg.model.tree import tokens_in
from kg.read.record import Hints, record
from kg.terms.ontology import is_a

_RUN_ON = re.compile(r"(?<=[.!?”\"])\s?,+(?=\S)")
_TALKS = ("Mediation", "Negotiation", "Agreement", "Meeting")
KINDS: dict[str, Callable[[Claim], bool]] = {
    "events": lambda claim: tells(claim),
    "mediations": lambda claim: tells(claim) and any(is_a(claim.type, kind) for kind in _TALKS),
    "affected": lambda claim: claim.type == "Affected",
    "figures": lambda claim: claim.type == "Figure",
    "offices": lambda claim: claim.type == "RoleHolding",
    "times": lambda claim: tells(claim) and bool(claim.times),
    "stances": lambda claim: tells(claim) and (claim.modality != "asserted" or claim.polarity == "negative"),
    "links": lambda claim: tells(claim) and bool(claim.links),
}
"""The name of a kind -> whether a claim is of it."""


def main() -> None:
    """Print the drawn claims, numbered."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--news", type=Path, required=True, help="folder of .jsonl.gz files")
    parser.add_argument("--kind", choices=sorted(KINDS), default="events")
    parser.add_argument("--lang", default="id")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--articles", type=int, default=150, help="articles to draw from")
    parser.add_argument("--count", type=int, default=60, help="claims to draw")
    options = parser.parse_args()
    found: list[str] = []
    for article in drawn(options.news, options.seed, options.articles):
        if (article.lang or language(article.body)) == options.lang:
            document = analyze(article)
            claims = {claim.key: claim for claim in extract(document)}
            found += [told(document, claim, claims) for claim in claims.values() if KINDS[options.kind](claim)]
    print(f"{len(found)} {options.kind} in {options.articles} articles")
    for number, text in enumerate(random.Random(options.seed).sample(found, min(options.count, len(found))), 1):
        print(f"\n{number}. {text}")


def drawn(news: Path, seed: int, count: int) -> Iterator[Article]:
    """Articles drawn by lot, from every file as many."""
    files = sorted(news.glob("*.jsonl.gz"))
    for file in files:
        with gzip.open(file, "rt", encoding="utf-8") as stream:
            lines = list(stream)
        for line in random.Random(f"{seed} {file.name}").sample(lines, k=min(count // len(files), len(lines))):
            fields = json.loads(line)
            yield record(fields | {"body": _RUN_ON.sub("\n", fields["body"])}, file.name, Hints())


def told(document: Document, claim: Claim, claims: Mapping[str, Claim]) -> str:
    """A claim in three lines: its sentence, what it is, its roles."""
    body, tokens = document.article.body, document.tokens
    span = place(claim)
    inside = tokens_in(document, span)
    sentence = document.sentences[document.sentence_of[inside[0]]] if inside else document.sentences[0]
    text = body[tokens[sentence.first].start : tokens[sentence.last - 1].end]
    marked = text.replace(span.of(body), f"[{span.of(body)}]")
    what = [claim.type, claim.counts or "", "" if claim.value is None else f"{claim.value:f}", claim.unit or ""]
    what += [claim.qualifier or "", claim.modality, claim.polarity if claim.polarity != "positive" else ""]
    what += [f"by {actor.name}" for actor in claim.according_to] + [
        f"at {time.text}={time.timex}" for time in claim.times
    ]
    what += [f"{link.role}: {_brief(claims.get(link.claim), body)}" for link in claim.links]
    roles = [f"{role}={'; '.join(f'{a.name} ({a.kind})' for a in fillers)}" for role, fillers in claim.roles]
    date = f" ({document.article.date})" if claim.times else ""
    return f"{' '.join(marked.split())}{date}\n   {' '.join(filter(None, what))} {claim.confidence}\n   {' | '.join(roles)}"


def _brief(claim: Claim | None, body: str) -> str:
    return f"{claim.type} «{place(claim).of(body)}»" if claim else "?"


if __name__ == "__main__":
    main()
