"""Sides of talks -> each of them once, by its name where it has one.

id: "seorang dokter, Budi" is one, and so is "Joko Widodo atau Jokowi". en: so is "a doctor, John".
"""

from collections.abc import Sequence

from kg.extract.reading import Reading
from kg.extract.slots import marks_of
from kg.extract.talks.near import is_named
from kg.model.tree import children, is_dep, tokens_in

_LEAST = 2  # tokens before what is set off: a name and a comma


def distinct(reading: Reading, parties: Sequence[int]) -> list[int]:
    """Each side once, by its name where there is one: nobody meets himself, whomever a pronoun is taken for."""
    tokens = reading.document.tokens
    named = {tokens[h].head for h in parties if is_dep(tokens[h], "appos") and is_named(reading, h)}
    told = [h for h in parties if h not in named or is_named(reading, h)]  # "seorang dokter, Budi"
    told = [h for h in told if not _is_set_off(reading, h, parties)]
    sure = [h for h in told if tokens[h].head not in parties or not _is_other_name(reading, h)]
    spans = [(h, m.span) for h in sure if (m := reading.mention(h)) is not None and m.form == "nominal"]
    spans = [(h, span) for h, span in spans if not reading.words("between-marker") & set(marks_of(reading.document, h))]
    within = {h for h in sure if any(o != h and s.start < tokens[h].start < s.end for o, s in spans)}
    # "menteri Qatar, Mesir, dan Oman", "dewan direksi"
    sure = [h for h in sure if h not in within or (is_named(reading, h) and not is_dep(tokens[h], "conj"))]
    known = sorted(sure, key=lambda h: tokens[h].upos == "PRON")
    first = {reading.argument(h).name: h for h in reversed(known)}
    return [h for h in sure if first[reading.argument(h).name] == h]


def _is_other_name(reading: Reading, i: int) -> bool:
    """Whether "or" joins a name to another of the same one: "Joko Widodo atau Jokowi"."""
    known = reading.words("name-or")
    joints = (reading.document.tokens[c].lower for c in children(reading.document, i, "cc"))
    return is_dep(reading.document.tokens[i], "conj") and any(joint in known for joint in joints)


def _is_set_off(reading: Reading, i: int, parties: Sequence[int]) -> bool:
    """Whether commas set a description off behind the name of a side: "dengan Rini, putri bungsu Budi, di Demak"."""
    tokens, mention = reading.document.tokens, reading.mention(i)
    if mention is None or mention.form != "nominal" or not is_dep(tokens[i], "conj"):
        return False
    inside = tokens_in(reading.document, mention.span)
    last = reading.sentence(i).last
    if (
        inside[0] < _LEAST
        or tokens[inside[0] - 1].text != ","
        or inside.stop >= last
        or tokens[inside.stop].text != ","
    ):
        return False
    before = reading.mention(inside[0] - 2)
    person = before is not None and (before.form, before.kind) == ("name", "Person")
    goes_on = inside.stop + 1 < last and tokens[inside.stop + 1].upos in ("CCONJ", "PROPN")
    return person and not goes_on and any(before == reading.mention(h) for h in parties)
