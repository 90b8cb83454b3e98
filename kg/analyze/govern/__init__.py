"""Trees that news breaks in known ways -> the trees that its order of words tells.

en: of "The European Union imposed sanctions" a parser may make sanctions that were imposed; the subject tells.
id: of "Setelah berunding di Jenewa, China dan Kanada sepakat" it may make three places; the comma tells.
"""

from collections.abc import Sequence

from kg.analyze.govern.answer import answered
from kg.analyze.govern.clauses import with_made, with_onsets, with_predicates, with_times, with_tolls
from kg.analyze.govern.nouns import with_descriptions, with_makers, with_modifiers, with_people, with_strikes
from kg.analyze.govern.verbs import with_objects, with_rows, with_subjects, with_verbs
from kg.model import Token
from kg.terms.words import words


def governed(tokens: Sequence[Token], lang: str) -> tuple[Token, ...]:
    """The tokens, verbs above their objects and beside each other, subjects below, predicates on the nearest noun."""
    found = with_modifiers(with_people(tokens, lang), words(lang, "modifying-phrase"))
    marks, predicates = words(lang, "status-behind"), words(lang, "predicate-marker")
    found = with_descriptions(with_makers(found), words(lang, "describing-verb"), marks, predicates)
    found = with_strikes(found, words(lang, "striking-form"))
    found = with_predicates(with_rows(with_subjects(with_verbs(with_objects(found)))))
    found = with_onsets(found, words(lang, "onset-verb"))
    found = with_made(found, words(lang, "making-verb"), words(lang, "copula"))
    found = answered(with_times(with_tolls(found, lang)), lang)
    return found if _is_sound(found) else tuple(tokens)


def _is_sound(tokens: Sequence[Token]) -> bool:
    """Whether every word of a tree leads up to a root, and none to itself."""
    sure = {token.i for token in tokens if token.head == token.i}
    for token in tokens:
        path, at = set[int](), token.i
        while at not in sure and at not in path:
            path.add(at)
            at = tokens[at].head
        if at not in sure:
            return False
        sure |= path
    return True
