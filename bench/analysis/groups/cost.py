"""What a pipeline costs: size on disk, time to load, memory, words a second.

Times are the processor's, so that other work on the machine does not show.
Run with OMP_NUM_THREADS=1 for one core.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from spacy.language import Language

from bench.analysis.pipelines import SHIPPED, load, public
from bench.analysis.table import Row
from training.conllu import read_conllu

WORDS = 20_000
TRIALS = 3
ALONE = """
import json, resource, sys, time, spacy
from kg.analyze.parse import pipeline
start = time.process_time(); nlp = pipeline(sys.argv[1]); loaded = time.process_time() - start
for doc in nlp.pipe(json.load(sys.stdin)): pass
print(json.dumps([loaded, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024]))
"""


def paragraphs(data: Path, name: str) -> list[str]:
    """About `WORDS` words of a treebank as paragraphs of four sentences."""
    sents, total = [], 0
    for sent in read_conllu(data / "ud" / f"{name}.conllu"):
        sents.append(sent.text)
        total += len(sent)
        if total > WORDS:
            break
    return [" ".join(sents[start : start + 4]) for start in range(0, len(sents), 4)]


def rate(nlp: Language, texts: list[str]) -> float:
    """Space-separated words a second of processor time, the best of several trials."""
    words = sum(len(text.split()) for text in texts)
    best = 0.0
    for _ in range(TRIALS):
        start = time.process_time()
        for _ in nlp.pipe(texts):
            pass
        best = max(best, words / (time.process_time() - start))
    return best


def alone(lang: str, texts: list[str]) -> tuple[float, float]:
    """Seconds to load and megabytes at the peak, in a process of its own."""
    run = subprocess.run(
        [sys.executable, "-c", ALONE, lang],
        input=json.dumps(texts),
        capture_output=True,
        text=True,
        check=True,
    )
    loaded, memory = json.loads(run.stdout)
    return loaded, memory


def size(lang: str) -> float:
    """Megabytes on disk."""
    return sum(file.stat().st_size for file in (SHIPPED / lang).rglob("*") if file.is_file()) / 1e6


def cost(data: Path) -> Iterator[Row]:
    """Rows for each language; speeds as ratios to the public English pipeline, measured in the same run."""
    yardstick = public()
    for lang, name in (("id", "id_csui-test"), ("en", "en_ewt-test")):
        texts = paragraphs(data, name)
        loaded, memory = alone(lang, texts)
        yield Row("size, MB", lang, size(lang), None, "at most about 25")
        yield Row("load, s", lang, loaded, None, "processor time, under 2; spaCy is imported already")
        yield Row("memory, MB", lang, memory, None, "peak of a worker, under 600")
        yield Row("words a second", lang, rate(load(lang), texts), None, "of processor time")
        if yardstick is None:
            yield Row("speed ratio", lang, None, 0.8, "not measured: en_core_web_sm is not installed")
        else:
            yield Row(
                "speed ratio",
                lang,
                rate(load(lang), texts) / rate(yardstick, texts),
                0.8,
                "to en_core_web_sm on the same text",
            )
