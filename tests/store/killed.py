"""Adds, retracts and rebuilds for ever, and says what is done; run by the kill test, which ends it.

Usage: python -m tests.store.killed FOLDER add|rebuild
"""

import sys
from functools import lru_cache

from kg.store import Store
from kg.weave import weave
from tests.samples import BODY, THINGS, article, claims


@lru_cache(1000)
def numbered(number):
    whole = article(f"{BODY}Nomor {number}.\n")
    return whole, weave(whole, claims(whole), THINGS)


def say(*words):
    print(*words, flush=True)


def add_for_ever(folder):
    with Store.open(folder, create=True) as store:
        say("ready")
        number = len(store.articles())
        while True:
            number += 1
            whole, triples = numbered(number)
            store.add(whole, triples)
            say("added", whole.key, len(triples))
            if number % 5 == 0:
                say("retracting", whole.key)
                store.retract(whole.key)
                say("retracted", whole.key)


def rebuild_for_ever(folder):
    say("ready")
    size = 0
    while True:
        size = size % 4 + 1
        with Store.rebuild(folder) as store:
            for number in range(size):
                store.add(*numbered(number))
        say("built", size)


if __name__ == "__main__":
    {"add": add_for_ever, "rebuild": rebuild_for_ever}[sys.argv[2]](sys.argv[1])
