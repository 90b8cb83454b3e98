"""Talks -> who else takes part in them than those named with them.

id: in "ujar Prabowo usai pertemuan dengan Putin" it is Prabowo who met him. en: who said so "after talks with Kyiv" did
talk with it.
"""

from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from kg.extract.reading import Reading
from kg.extract.slots import follow, is_passive, light_verb, marks_of, subject, together
from kg.extract.talks.host import is_host
from kg.extract.talks.near import (
    adrift,
    attending,
    behind,
    beside,
    has_counterpart_mark,
    is_counterpart,
    torn_off,
)
from kg.extract.triggers import Trigger
from kg.model import Claim
from kg.model.tree import ancestors, children, conjuncts, is_dep, subtree, tokens_in
from kg.terms.lexicon import Sense
from kg.terms.ontology import is_a
from kg.terms.words import words

TALKS = ("Meeting", "Negotiation", "Agreement", "Mediation")
"""Classes of events that take several sides."""
_SIDED = ("Meeting", "Negotiation", "Agreement", "Cooperation")
_PEOPLE = frozenset({"Person", "Group"})
_NO_BODY = ("Person", "Thing")
_FIRST, _MANY = "1", "3p"  # the person of "saya" and "we", and of "mereka"


def is_talk(type_: str) -> bool:
    """Whether a class is one of talks."""
    return any(is_a(type_, kind) for kind in TALKS)


def sides(reading: Reading, trigger: Trigger, sense: Sense, parties: Sequence[int]) -> tuple[int, ...]:
    """Who else is a side of talks: those "with" whom a noun above is told, and who acts in the clause around them."""
    torn = tuple(c for h in parties for c in torn_off(reading, h))
    if is_about(sense):
        torn = (*torn, *_hung(reading, trigger, sense, parties))
    if sense.pos != "noun" or not any(is_a(sense.type, kind) for kind in _SIDED):
        return torn
    named = any(is_counterpart(reading, h) for h in parties)
    looks = () if named else (_above, beside, adrift)
    above = tuple(h for look in looks for h in look(reading, trigger.head, parties))
    above = (*above, *(c for h in parties for c in behind(reading, h)), *attending(reading, trigger), *torn)
    if not (parties or above) or not all(is_counterpart(reading, h) for h in parties):
        return above
    own = [c for c in children(reading.document, trigger.head, "nmod", "det") if is_clitic(reading, c)]
    meant = [c for c in own if reading.argument(c).name not in reading.words("clitic")]
    if meant:
        return (*above, *meant)
    verb = _around(reading, trigger.head, clitic=bool(own), joint=sense.type == "Cooperation")
    doers = () if verb is None else subject(reading.document, verb, False)
    return (*above, *(h for h in doers if not _is_addressed(reading, h)))


def _hung(reading: Reading, trigger: Trigger, sense: Sense, parties: Sequence[int]) -> Iterator[int]:
    """With whom a verb talks, where the tree hangs him inside what is talked about: "membahas perang di Gaza dengan X".

    Only one who can talk is meant, and none of the sides of other talks that are talked about.
    """
    if any(is_counterpart(reading, h) for h in parties):
        return
    for top in children(reading.document, trigger.head, "obj"):
        for i in subtree(reading.document, top):
            other = has_counterpart_mark(reading, i) and reading.argument(i).kind in ("Person", "Group", "Country")
            if other and not is_no_side(reading, trigger, sense, i):
                yield i


def _above(reading: Reading, noun: int, _: Sequence[int]) -> tuple[int, ...]:
    """Who is named with a counterpart's mark behind talks, where the tree hangs him on the noun that they are of.

    "Klarifikasi soal pertemuannya dengan Eko", "the latest round of talks with China".
    """
    token = reading.document.tokens[noun]
    above = reading.trigger_at.get(token.head)
    talks_too = above is not None and any(is_talk(sense.type) for sense in above.senses)
    if not is_dep(token, "nmod", "compound") or talks_too or reading.document.tokens[token.head].upos != "NOUN":
        return ()
    tops = (c for c in children(reading.document, token.head, "nmod") if c > noun and is_counterpart(reading, c))
    return tuple(h for top in tops for h in together(reading.document, top))


def is_no_side(reading: Reading, trigger: Trigger, sense: Sense, i: int) -> bool:
    """Whether a word near talks tells no side of them."""
    asks = (_is_teller, is_host, _is_one_of_a_body, _is_around, _is_of_topic)
    vague = (
        is_between(reading, sense, i)
        or _is_addressed(reading, i)
        or _is_guess(reading, i)
        or _is_vague(reading, trigger, sense, i)
    )
    return vague or any(ask(reading, trigger, sense, i) for ask in asks)


def is_between(reading: Reading, sense: Sense, i: int) -> bool:
    """Whether somebody is only told as who mediates: "dengan Oman sebagai mediator"."""
    below = (reading.trigger_at[c].senses for c in reading.document.children[i] if c > i and c in reading.trigger_at)
    return sense.type != "Mediation" and any(is_a(other.type, "Mediation") for senses in below for other in senses)


def _is_guess(reading: Reading, i: int) -> bool:
    """Whether several words with capitals, which no name is known to be, would be a person: "pembicaraan Tingkat I"."""
    tokens = reading.document.tokens
    unknown = tokens[i].upos == "PROPN" and reading.mention(i) is None and not tokens[i].text.isupper()
    return unknown and any(tokens[c].upos == "PROPN" for c in children(reading.document, i, "flat"))


def _is_addressed(reading: Reading, i: int) -> bool:
    """Whether it is not told who somebody is: "Bapak mengadakan perundingan", "pihaknya", "ketiganya"."""
    unknown = reading.words("number-pronoun") - reading.words("pair-pronoun")
    return reading.argument(i).name.lower() in reading.words("addressed-noun") | unknown


def _is_teller(reading: Reading, trigger: Trigger, sense: Sense, i: int) -> bool:
    """Whether somebody only tells of a meeting: "pertemuan itu disampaikan Argo"."""
    verb = light_verb(reading.document, trigger.head) if sense.pos == "noun" else None
    tells = verb is not None and reading.document.tokens[verb].lower in reading.words("utter-verb")
    return tells and not is_a(sense.type, "Agreement") and i in subject(reading.document, trigger.head, True)


def _is_around(reading: Reading, trigger: Trigger, _: Sense, i: int) -> bool:
    """Whether a description takes in the word of the talks: "gerakan muktamar tandingan"."""
    mention, span = reading.mention(i), trigger.span(reading.document)
    return mention is not None and i != mention.head < trigger.first and mention.span.covers(span)


def _is_one_of_a_body(reading: Reading, trigger: Trigger, sense: Sense, i: int) -> bool:
    """Whether somebody, or a name that nothing is known of, stands where the body would that holds a session.

    Of "rapat Budi" and "rapat Masa Sidang I" neither is a side.
    """
    owns = reading.document.tokens[i].head == trigger.head and i > trigger.head and not marks_of(reading.document, i)
    held = sense.pos == "noun" and sense.entry in reading.words("session-noun")
    held = held and not reading.document.tokens[i].text.isupper()  # "rakernas PKS"
    return owns and held and reading.argument(i).kind in _NO_BODY and len(together(reading.document, i)) == 1


def _is_vague(reading: Reading, trigger: Trigger, sense: Sense, i: int) -> bool:
    """Whether a word tells no side: a clitic that points at talks or names them, "mereka" of whom one is known."""
    token = reading.document.tokens[i]
    if token.upos != "PRON":
        return False
    meant, clitic = reading.argument(i), is_clitic(reading, i)
    if clitic and token.head == trigger.head and is_passive(reading.document, token.head):
        return True  # "disepakatinya"
    points = clitic and (meant.name == token.lower or (sense.pos == "noun" and not is_counterpart(reading, i)))
    many = words(reading.document.lang, "pronoun").get(token.lower, "") == _MANY
    return points or (many and meant.kind in ("Person", "Country", "Organization"))


def is_clitic(reading: Reading, i: int) -> bool:
    """Whether a token is a clitic such as "-nya", which only points at somebody."""
    return reading.document.tokens[i].lower in reading.words("clitic")


def _around(reading: Reading, noun: int, *, clitic: bool, joint: bool) -> int | None:
    """The verb in whose course talks stand, where a word such as "usai" or "in" says so, or that of the matrix clause.

    Who strengthens joint work takes part in it. Whose the talks are that open a reported clause is who reports them:
    "Prabowo mengatakan pertemuannya dengan X …".
    """
    document, tokens = reading.document, reading.document.tokens
    known, marked, below = reading.words("occasion-marker"), False, noun
    for above in (noun, *ancestors(document, noun)):
        token = tokens[above]
        if token.lower in reading.words("absence-word"):
            return None  # "absen dalam rapat"
        if above != noun and (token.upos == "VERB" or children(document, above, "nsubj")):
            if clitic and is_dep(tokens[below], "nsubj") and is_dep(token, "ccomp", "xcomp"):
                return token.head
            held = is_dep(tokens[below], "obj") and (joint or _is_talking(reading, above))
            held = held or (is_dep(tokens[below], "obl") and _is_agreed_on(reading, above, below))
            return _answering(reading, above) if marked or held or (clitic and is_dep(tokens[below], "obl")) else None
        marked = marked or token.lower in known or bool(known & set(marks_of(document, above)))
        below = above
    return None


def _answering(reading: Reading, verb: int) -> int:
    """The verb of saying whose subject is asked, where that is told beside it: "kata Budi saat ditanya wartawan"."""
    document = reading.document
    asked = is_dep(document.tokens[verb], "advcl") and is_passive(document, verb)
    return document.tokens[verb].head if asked and not children(document, verb, "nsubj") else verb


def _is_talking(reading: Reading, verb: int) -> bool:
    """Whether a verb is one of talks itself, of being there, having or calling off: "memiliki perjanjian dengan X"."""
    trigger, known = reading.trigger_at.get(verb), ("attend-verb", "cancel-word", "have-verb")
    attends = any(reading.document.tokens[verb].lower in reading.words(name) for name in known)
    senses = trigger.senses if trigger is not None else ()
    held = (sense for sense in senses if is_talk(sense.type) and not is_a(sense.type, "Mediation"))
    return attends or any(not is_about(sense) for sense in held)  # nobody's who only arranges them


def _is_agreed_on(reading: Reading, verb: int, i: int) -> bool:
    """Whether a verb says that its subject agrees on what a preposition marks: "agreed to a truce with Israel"."""
    trigger, marks = reading.trigger_at.get(verb), set(marks_of(reading.document, i))
    senses = () if trigger is None else trigger.senses
    return any(is_a(sense.type, "Agreement") and marks & set(sense.paths("topic")) for sense in senses)


def is_about(sense: Sense) -> bool:
    """Whether a verb of talks has as its object what is talked about: "membicarakan rencana pertemuan"."""
    return is_a(sense.type, "Negotiation") and "obj" in dict(sense.slots).get("topic", ())


def is_called(reading: Reading, trigger: Trigger, head: int) -> bool:
    """Whether a name is that of what is talked about, or of the talks: "negosiasi perjanjian … atau CEPA"."""
    named, at = reading.argument(head), reading.trigger_at
    above = at.get(reading.document.tokens[head].head)
    others = [above] if above and is_dep(reading.document.tokens[head], "conj", "appos", "flat") else []
    if named.kind == "Person":
        first = at.get(next(reading.between(named.start, len(reading.body)), head))
        others += [first] if first else []
    senses = (sense for other in others if other.head != trigger.head for sense in other.senses)
    return any(sense.pos == "noun" and is_talk(sense.type) for sense in senses)


def _is_of_topic(reading: Reading, trigger: Trigger, sense: Sense, head: int) -> bool:
    """Whether somebody is a side only of the talks that are talked about: "membicarakan pertemuan A dengan B"."""
    objects = tuple(children(reading.document, trigger.head, "obj")) if is_about(sense) else ()
    below = (i for o in objects for i in subtree(reading.document, o) if head in subtree(reading.document, o))
    others = (reading.trigger_at[i].senses for i in below if i < head and i in reading.trigger_at)
    told = any(is_talk(other.type) for senses in others for other in senses)
    if _is_tied(reading, objects, head):
        return True
    return told and not _is_other_of_two(reading, trigger, head)


def _is_tied(reading: Reading, objects: Sequence[int], head: int) -> bool:
    """Whether what is talked about is how one and another stand: "membahas hubungannya dengan X"."""
    document = reading.document
    ties = [o for o in objects if document.tokens[o].lower in reading.words("tie-noun")]
    below = ((o, c) for o in ties if document.tokens[head].head == o for c in children(document, o, "nmod", "det"))
    return any(o < c < head and reading.mention(c) is not None and not is_many(reading, c) for o, c in below)


def _is_other_of_two(reading: Reading, trigger: Trigger, head: int) -> bool:
    """Whether one alone talks with somebody about talks of which no side is told: "membicarakan gencatan dengan X"."""
    document = reading.document
    doers = [h for top in subject(document, trigger.head, False) for h in together(document, top)]
    one = len(doers) == 1 and not is_many(reading, doers[0])
    between = range(trigger.last, head)
    return one and has_counterpart_mark(reading, head) and not any(i in reading.mention_of for i in between)


def is_many(reading: Reading, i: int) -> bool:
    """Whether a group is told by how many there are, who may have met each other: "kedua pemimpin"."""
    mention = reading.mention(i)
    row = () if mention is None or mention.form == "name" else tokens_in(reading.document, mention.span)
    near, many = [reading.document.tokens[at] for at in (*row, i - 1)], reading.words("plural-marker")
    joined = any(reading.document.tokens[at].upos == "CCONJ" for at in row)  # "pemimpin Thailand dan Kamboja"
    return joined or any(token.upos == "NUM" or token.lower in many for token in near)


def is_called_off(reading: Reading, noun: int) -> bool:
    """Whether a verb says of a meeting that it is not held: "dibatalkan", "postponed"."""
    document, verb = reading.document, reading.document.tokens[noun].head
    near = (verb, verb - 1, *conjuncts(document, verb), *children(document, verb, "advmod", "nsubj", "xcomp"))
    said = {document.tokens[i].lower for i in near}
    return is_dep(document.tokens[noun], "nsubj", "obj") and bool(reading.words("cancel-word") & said)


def speaks(reading: Reading, trigger: Trigger) -> bool:
    """Whether the subject of a verb or the owner of talks is "saya" or "we"."""
    document, pronouns = reading.document, words(reading.document.lang, "pronoun")
    paths = ("subj", "poss")
    found = (
        *(i for path in paths for i in follow(document, trigger.head, path)),
        *children(document, trigger.head, "nsubj"),
    )
    return any(pronouns.get(document.tokens[i].lower, "")[:1] == _FIRST for i in found)


def talks(reading: Reading, claims: Iterable[Claim]) -> list[Claim]:
    """Add to the talks of "saya" and "we" the one whose words they stand in."""
    at = {trigger.span(reading.document): trigger for trigger in reading.triggers}
    told = [(_spoken(reading, c, at[c.trigger]) if c.trigger in at else c, at.get(c.trigger)) for c in claims]
    return [claim for claim, trigger in told if trigger is None or not _is_half_told(reading, claim, trigger)]


def _is_half_told(reading: Reading, claim: Claim, trigger: Trigger) -> bool:
    """Whether nobody knows who says "saya" and meets somebody: "aku ingin bertemu Budi"."""
    sides = {side.name for role in ("party", "agent") for side in claim.fillers(role)}
    agreed = not is_a(claim.type, "Meeting") and sides & {a.name for a in claim.according_to}  # "kami sepakat"
    return is_talk(claim.type) and len(sides) <= 1 and not agreed and speaks(reading, trigger)


def _spoken(reading: Reading, claim: Claim, trigger: Trigger) -> Claim:
    people = [a for a in claim.according_to if a.kind == "Person"]
    parties = claim.fillers("party")
    if len(people) != 1 or not parties or not is_talk(claim.type) or not speaks(reading, trigger):
        return claim
    if any(a.name == people[0].name for _, those in claim.roles for a in those):
        return claim
    role = "mediator" if is_a(claim.type, "Mediation") else "party"  # "kami mau mendamaikan Budi dengan Sari"
    roles = dict(claim.roles) | {role: (*claim.fillers(role), people[0])}
    return replace(claim, roles=tuple(sorted(roles.items())))
