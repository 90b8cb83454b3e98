"""`python -m bench.loading`: what the ontology costs to load, in processor seconds and megabytes."""

import resource
import time
from collections.abc import Callable

from kg.terms.files import ontology_dir
from kg.terms.gazetteer import load
from kg.terms.lexicon import lexicon_languages, lexicon_path, read_lexicon
from kg.terms.ontology import ontology


def lexicons() -> None:
    """The words and frames of every language."""
    for lang in lexicon_languages():
        read_lexicon(lexicon_path(lang), lang)


def names() -> None:
    """The gazetteer."""
    load(ontology_dir() / "gazetteer")


def cost(part: Callable[[], object]) -> tuple[float, float]:
    """Processor seconds, and by how many megabytes the process has grown at its peak."""
    before, began = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.process_time()
    part()
    spent = time.process_time() - began
    return spent, (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024


def main() -> None:
    """One line a part."""
    for part in (ontology, lexicons, names):
        print("{:9} {:5.2f} s {:6.1f} MB".format(part.__name__, *cost(part)))


if __name__ == "__main__":
    main()
