"""Word lists -> the tokenizer rules that a pipeline carries.

All rules are plain regular expressions and special cases, so they travel inside the saved pipeline and no
code is needed to load it. Clitics are split by suffix rules, so offsets into the text never move.
"""

from __future__ import annotations

import re
from pathlib import Path

from spacy.language import Language
from spacy.symbols import ORTH
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

WORDS = Path(__file__).parent / "words"
LETTER = r"A-Za-zÀ-ÖØ-öø-ɏ"
OPENING = [
    r"[\"'“”‘’„«»‹›(\[{<*#@&~`]",
    r"``",
    r"''",
    r"--+",
    r"[-–—](?=\D)",
    r"[-–—](?=\S*\s*$)",
    r"\.\.+",
    "…",
    r"[,.;:!?/](?=\S)",
    "•",
    "·",
]
MONEY = [
    r"(?:Rp|IDR|USD|EUR|SGD|MYR|RM|HK|US|AS|S|A)(?=[$]?\.?\d)",
    r"(?:US|AS|S|A|HK)(?=[$])",
    r"[$€£¥₹]",
    r"[+±=≈](?=\d)",
]
CLOSING = [
    r"[\"'“”‘’„«»‹›)\]}>*~`]",
    r"''",
    r"\.\.+",
    "…",
    r"[,;:!?]",
    r"--+",
    r"[-–—/]",
    r"(?<=[\d])%",
    "%",
    "°",
    r"(?<=[0-9a-zß-öø-ɏ%²³°)\]\"'”’])\.",
    r"(?<=[A-ZÀ-Þ]{2})\.",
]
BETWEEN = [
    r"\.\.+",
    "…",
    r"[–—]",
    "--",
    r"(?<=\d)-(?=\d)",
    rf"(?<=[{LETTER}]{{2}})/(?=[{LETTER}]{{2}})",
    r"(?<=[a-zà-ÿ])\.(?=[A-Z])",
    rf"(?<=[{LETTER}0-9)\]\"”’.]),(?=[{LETTER}\"“‘(])",
    r"[“”\"„«»()\[\]]",
    rf"(?<=[{LETTER}]);(?=[{LETTER}])",
    rf"(?<=[{LETTER}]):(?=[{LETTER}])",
    r"(?<=\w)[?!](?=\w)",
]
WEB = r"(?:https?://|www\.)\S*[\w/]|[\w.+-]+@[\w-]+\.[\w.]*\w|[@#]\w+"


def word_list(name: str) -> list[str]:
    """The words of `words/NAME.txt`, without its comment lines."""
    lines = (WORDS / f"{name}.txt").read_text(encoding="utf8").splitlines()
    return [word for line in lines if not line.startswith("#") for word in line.split()]


def particle_hosts() -> dict[str, list[str]]:
    """Particle -> the hosts that it is split from."""
    lines = (WORDS / "id_split_hosts.txt").read_text(encoding="utf8").splitlines()
    pairs = (line.split(":", 1) for line in lines if not line.startswith("#") and ":" in line)
    return {particle.strip(): sorted(set(hosts.split())) for particle, hosts in pairs}


def clitic_suffixes() -> list[str]:
    """Suffix rules for `-nya` and `-kah` on any host of three letters, and for particles on listed hosts."""
    rules = [
        rf"(?<=[{LETTER}]{{3}})[Nn][Yy][Aa]",
        rf"(?<=[{LETTER}A-Z]-)[Nn][Yy][Aa]",
        rf"(?<=[{LETTER}]{{3}})kah",
    ]
    for particle, hosts in particle_hosts().items():
        cases = {form for host in hosts for form in (host, host.capitalize())}
        rules += [rf"(?<=\b{re.escape(host)}){particle}" for host in sorted(cases)]
    return rules


def whole_words(words: list[str]) -> str:
    """One pattern of everything that is never split: addresses, initials, listed words."""
    listed = "|".join(re.escape(word) for word in sorted(set(words)))
    initials = r"(?:[A-Za-z]{1,2}\.){2,}|[A-Z]\.[A-Z][a-z]{1,3}\."
    return rf"(?i:{listed})$|(?:{initials})$|(?:{WEB})$" if listed else rf"(?:{initials})$|(?:{WEB})$"


def set_indonesian(nlp: Language) -> None:
    """Give the pipeline the Indonesian tokenizer rules."""
    rules = nlp.tokenizer
    rules.prefix_search = compile_prefix_regex(MONEY + OPENING).search
    rules.suffix_search = compile_suffix_regex(CLOSING + clitic_suffixes()).search
    rules.infix_finditer = compile_infix_regex(BETWEEN).finditer
    rules.token_match = re.compile(whole_words(word_list("id_whole"))).match
    rules.url_match = None
    rules.rules = {word: [{ORTH: word}] for word in word_list("id_abbreviations")}


TOKENIZERS = {"id": set_indonesian}
