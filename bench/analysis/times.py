"""IndoTimex gold (TimeML) -> precision, recall, F1 and value accuracy of ``kg.analyze.times``.

python bench/analysis/times.py [FOLDER]
"""

import datetime
import re
import sys
from pathlib import Path

from kg.analyze.times import times_of

GOLD = Path(__file__).resolve().parents[2].parent / "shared" / "data" / "time" / "id_indotimex" / "gold"
_APART = 1_000_000  # offset between paragraphs, so that each time tells which one it stands in
_TAG = re.compile(r"<TIMEX3([^>]*)>([^<]*)</TIMEX3>")
_VALUE = re.compile(r'value="([^"]*)"')

Marked = list[tuple[int, int, str]]


def times(folder: Path = GOLD, *, verbose: bool = False) -> dict[str, float]:
    """Relaxed and strict precision, recall and F1, and the share of right values among the times found.

    A time is found (relaxed) where it overlaps one of the gold, each matched once. The date of each article
    is its creation time. Only the text is measured, paragraph by paragraph, as the reader cuts it.
    """
    gold_count = found_count = relaxed = strict = right = 0
    for path in sorted(folder.glob("*.tml")):
        date, paragraphs = _read(path)
        known = times_of([(text, number * _APART) for number, (text, _) in enumerate(paragraphs)], "id", date)
        for number, (text, gold) in enumerate(paragraphs):
            own = [t for t in known if t.span.start // _APART == number]
            found = [(t.span.start % _APART, t.span.end % _APART, t.timex or "") for t in own]
            pairs = _pairs(gold, found)
            gold_count, found_count = gold_count + len(gold), found_count + len(found)
            relaxed += len(pairs)
            strict += sum(one[:2] == other[:2] for one, other in pairs)
            right += sum(one[2] == other[2] for one, other in pairs)
            if verbose:
                _tell(text, gold, found, pairs)
    scores = {"gold": gold_count, "found": found_count, "value": right / max(relaxed, 1)}
    for name, hits in (("relaxed", relaxed), ("strict", strict)):
        precision, recall = hits / max(found_count, 1), hits / max(gold_count, 1)
        f1 = 2 * precision * recall / max(precision + recall, 1e-9)
        scores |= {f"{name} P": precision, f"{name} R": recall, f"{name} F1": f1}
    return scores


def _read(path: Path) -> tuple[datetime.date, list[tuple[str, Marked]]]:
    content = path.read_text(encoding="utf-8")
    created = _TAG.search(content[content.index("<DCT>") :])
    date = datetime.date.fromisoformat(_VALUE.search(created[1])[1][:10])
    body = content[content.index("<TEXT>") + 6 : content.index("</TEXT>")]
    return date, [_unmarked(line) for line in body.split("\n") if line.strip()]


def _unmarked(line: str) -> tuple[str, Marked]:
    text, gold, at = "", [], 0
    for tag in _TAG.finditer(line):
        text += line[at : tag.start()]
        gold.append((len(text), len(text) + len(tag[2]), _VALUE.search(tag[1])[1]))
        text, at = text + tag[2], tag.end()
    return text + line[at:], gold


def _pairs(gold: Marked, found: Marked) -> list[tuple[tuple[int, int, str], tuple[int, int, str]]]:
    left, pairs = list(found), []
    for one in gold:
        other = next((f for f in left if f[0] < one[1] and one[0] < f[1]), None)
        if other:
            left.remove(other)
            pairs.append((one, other))
    return pairs


def _tell(text: str, gold: Marked, found: Marked, pairs: list) -> None:
    for one, other in pairs:
        if one[2] != other[2]:
            print("value ", one[2], "|", other[2], "|", text[other[0] : other[1]])
    for one in gold:
        if one not in [p[0] for p in pairs]:
            print("missed", text[one[0] : one[1]], "|", text[max(0, one[0] - 40) : one[1] + 40])
    for other in found:
        if other not in [p[1] for p in pairs]:
            print("extra ", text[other[0] : other[1]], "|", text[max(0, other[0] - 40) : other[1] + 40])


if __name__ == "__main__":
    arguments = [word for word in sys.argv[1:] if word != "-v"]
    scores = times(Path(arguments[0]) if arguments else GOLD, verbose="-v" in sys.argv)
    print("  ".join(f"{name} {score:.3g}" for name, score in scores.items()))
