"""Text -> the code of the language it is written in."""

import re
from functools import cache
from typing import Any

from py3langid.langid import MODEL_FILE, LanguageIdentifier

from kg.terms.words import words

_DEFAULT = "id"
_LIKELY = ("id", "en")  # what a text is taken for that is too short to tell
_CLOSE = ("id", "ms")  # sisters that only their words tell apart
_AMONG = ("id", "ms", "jv", "su", "min")  # what Indonesian is taken for
_READ = 20_000  # code points; the rest of an article is in the same language
_SHORT = 60  # code points below which the model guesses at random
_WORD = re.compile(r"[^\W\d_]+")


def language(text: str) -> str:
    """Finds which language a text is written in, as a BCP 47 code: "id", "en", "ms", "fr"…

    Indonesian: "Polisi mengatakan mobil itu dicuri karena tidak dikunci." -> id.
    Malay: "Polis berkata kereta itu dicuri kerana tidak dikunci." -> ms.
    English: "Police said the car was stolen." -> en.

    Indonesian and Malay are told apart by the words that only one of them has; a text that shows none of
    them, and a text without letters, counts as Indonesian.
    """
    text = text[:_READ]
    found = _WORD.findall(text.lower())
    if not found:
        return _DEFAULT
    ranked = [code for code, _ in _identifier().rank(text)]
    best = str(next((code for code in ranked if code in _LIKELY), _DEFAULT)) if len(text) < _SHORT else str(ranked[0])
    if len(text) < _SHORT or best in _AMONG:
        votes = {code: _votes(found, code) for code in (*_LIKELY, "ms")}
        likely = max(votes, key=lambda code: votes[code])
        if best in _CLOSE and votes["id"] == votes["ms"]:
            return _DEFAULT if len(text) < _SHORT or votes["id"] else best
        return likely if votes[likely] else best
    return best


def _votes(found: list[str], code: str) -> int:
    own = words(code, "language")
    return sum(word in own for word in found)


@cache
def _identifier() -> Any:
    return LanguageIdentifier.from_model_file(MODEL_FILE)
