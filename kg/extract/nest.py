"""Claims -> claims that know whose words they stand in.

id: "menurut pejabat Israel" answers for the figures before it. en: what a minister warns of is the minister's claim.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from kg.model import Claim, Span


def nest(claims: Sequence[Claim]) -> list[Claim]:
    """Mark every claim that stands inside the words of a statement as said by it and by its speakers."""
    said = [(words.span, claim) for claim in claims if claim.form for words in claim.fillers("content")]
    charged = (c for c in claims if c.type == "Rejection" and c.fillers("topic"))  # not "menolak berkomentar"
    denied = [(words.span, c) for c in charged for words in c.fillers("content")]
    return [_denied(_nested(claim, said), denied) for claim in claims]


def _denied(inner: Claim, denied: Sequence[tuple[Span, Claim]]) -> Claim:
    """What is not so by the word of who rejects it: "Teheran menolak tuduhan bahwa Iran terlibat"."""
    if inner.according_to or inner.within or inner.polarity != "negative":
        return inner
    by = next((outer.fillers("agent") for span, outer in denied if span.covers(inner.trigger)), ())
    return replace(inner, according_to=by) if by else inner


def _nested(inner: Claim, said: Sequence[tuple[Span, Claim]]) -> Claim:
    core = _core(inner)
    around = [(span, outer) for span, outer in said if span.covers(core) and outer.key != inner.key and span != core]
    if not around:
        return inner
    _, outer = min(around, key=lambda pair: (len(pair[0]), pair[1].key))
    return replace(inner, within=outer.key, according_to=inner.according_to or outer.fillers("speaker"))


def _core(claim: Claim) -> Span:
    """Where a claim stands for the question what it is inside of: its cue or its trigger."""
    cue = claim.fillers("cue")
    return cue[0].span if cue else claim.trigger
