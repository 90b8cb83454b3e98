"""The commands about who is who: `kg same`, `kg different`, `kg judgements`, `kg why-same`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from kg import console

if TYPE_CHECKING:
    from kg.who import Why

OUTPUTS = Path("outputs")
One = Annotated[str, typer.Argument(help="A thing, by any of its names or its IRI.", show_default=False)]
Other = Annotated[str, typer.Argument(help="Another thing.", show_default=False)]
Output = Annotated[Path, typer.Option("-o", "--output", help="Where the graph lives.")]
Undo = Annotated[bool, typer.Option("--undo", help="Take such a ruling back.")]
ByHand = Annotated[bool, typer.Option("--by-hand", help="Only what people ruled.")]


def same(one: One, other: Other, output: Output = OUTPUTS, undo: Undo = False) -> None:
    """Rule that two things are one; both keep their names and claims."""
    _judge(one, other, "same", output, undo)


def different(one: One, other: Other, output: Output = OUTPUTS, undo: Undo = False) -> None:
    """Rule that two things are not one, whatever the clues say."""
    _judge(one, other, "different", output, undo)


def judgements(output: Output = OUTPUTS, by_hand: ByHand = False) -> None:
    """List what is ruled to be the same or different, by hand and by clues."""
    from kg import api

    rows = [
        [one.verdict, one.by, f"{one.probability:.2f}", one.one, one.other, " ".join(dict(one.clues))]
        for one in api.judgements(output)
        if one.by == "hand" or not by_hand
    ]
    console.table(["verdict", "by", "probability", "one", "other", "clues"], rows)


def why_same(one: One, other: Other, output: Output = OUTPUTS) -> None:
    """Say why two things are taken for one or kept apart, clue by clue, with the words that name them."""
    from kg import api

    print("\n".join(_explained(api.why_same(one, other, output))))


def _judge(one: str, other: str, verdict: Literal["same", "different"], output: Path, undo: bool) -> None:
    from kg import api

    ruling = api.judge(one, other, verdict, output, undo=undo)
    print(f"  {ruling.one}\n  {ruling.other}\n  {f'no longer ruled {verdict}' if undo else verdict}")


def _explained(why: "Why") -> list[str]:
    by = {"hand": "ruled by hand", "clue": "by clues", "": "left open"}[why.by]
    joined = "joined" if why.joined else "not joined"
    lines = [f"{why.one}\n{why.other}", f"  {why.verdict}, {by}, probability {why.probability:.2f}; {joined}"]
    for name, weight, text in why.reasons:
        told = "veto" if weight == float("-inf") else f"{weight:+.1f}"
        lines.append(f"  {name} ({told}): {' '.join(text.split())}")
    if why.beside:
        lines.append(f"  both beside: {', '.join(why.beside)}")
    return [*lines, *(console.reason(reason) for reasons in why.words for reason in reasons)]
