"""Sentences -> their claims, each text analyzed once, and a short way to ask what is in them."""

from functools import cache

from kg.analyze import analyze
from kg.extract import extract
from kg.model import Article, Block, Claim, Span


@cache
def told(text: str, lang: str = "id") -> tuple[Claim, ...]:
    """Every claim of a text; a line is a paragraph."""
    blocks, start = [], 0
    for line in text.split("\n"):
        blocks.append(Block(Span(start, start + len(line))))
        start += len(line) + 1
    return extract(analyze(Article(body=text, source="uji", blocks=tuple(blocks), lang=lang)))


def holds(claims: tuple[Claim, ...], wanted: str) -> bool:
    """Whether a claim is as wanted: ``"Attack agent=Israel patient=Gaza planned"``.

    A bare word is a class or what is counted, a polarity, modality or qualifier; ``role=word`` asks for a filler whose
    text or name has the word, ``value=`` for the number, ``link=`` for the role of a link, ``no=`` for an empty role.
    """
    parts = [part.partition("=") for part in wanted.split()]
    return any(all(_fits(claim, name, value) for name, _, value in parts) for claim in claims)


def _fits(claim: Claim, name: str, value: str) -> bool:
    if name == "value":
        return claim.value is not None and f"{claim.value:f}" == value
    if name == "link":
        return any(link.role == value for link in claim.links)
    if name == "no":
        return not claim.fillers(value)
    if name == "time":
        return any(value in time.text for time in claim.times)
    if value:
        return any(value in f"{filler.text} {filler.name}" for filler in claim.fillers(name))
    said = {claim.type, claim.counts, claim.polarity, claim.modality, claim.qualifier, claim.unit}
    return name in said


def missing(rows: tuple[tuple[str, str], ...], lang: str) -> list[str]:
    """The rows of sentence and wanted claim that do not hold; a wanted claim after "!" must not be there."""
    found = []
    for sentence, wanted in rows:
        claims = told(sentence, lang)
        if holds(claims, wanted.lstrip("!")) == wanted.startswith("!"):
            found.append(f"{sentence} -> {wanted}")
    return found
