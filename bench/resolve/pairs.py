"""Precision, recall and F1 of ``kg.resolve.judge.same`` on pairs of names."""

import csv
from pathlib import Path

from kg.resolve.judge import same
from kg.resolve.referent import Referent

HERE = Path(__file__).parent


def pairs(name: str) -> float:
    """Judge every pair of a file, print what went wrong, and return F1."""
    counts = {"hit": 0, "false": 0, "missed": 0, "apart": 0}
    with (HERE / f"{name}.tsv").open(encoding="utf-8", newline="") as file:
        for line in csv.DictReader(file, delimiter="\t"):
            judgement = same(*(Referent(name=line[side], kind=line["kind"]) for side in ("one", "other")))
            wanted = line["same"] == "1"
            outcome = {(1, 1): "hit", (0, 1): "false", (1, 0): "missed", (0, 0): "apart"}[wanted, judgement.same]
            counts[outcome] += 1
            if outcome in ("false", "missed"):
                print(f"  {outcome}: {line['one']} / {line['other']}: {judgement}")
    precision = counts["hit"] / max(counts["hit"] + counts["false"], 1)
    recall = counts["hit"] / max(counts["hit"] + counts["missed"], 1)
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    print(f"{name}: {counts} precision {precision:.3f} recall {recall:.3f} F1 {f1:.3f}")
    return f1
