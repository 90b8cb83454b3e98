"""Document -> who goes on speaking where "ujarnya" or "he said" names nobody, and who may not."""

from collections.abc import Container, Sequence

from kg.analyze.mentions.nominals import is_single
from kg.analyze.reference.clusters import Clusters
from kg.analyze.reference.repeat import is_pointing
from kg.analyze.reference.voice import is_told, stands_before_cue
from kg.model import Document
from kg.model.tree import children, is_dep, tokens_in
from kg.terms.words import words

LETTERS = 4  # letters that somebody is called by who is not named in full
BACK = 3  # sentences back that a body which spoke last is likelier to go on
_MARKS = frozenset({'"', "”"})


class Speaking:
    """Who has spoken before each mention; ``voices`` are those who say something, ``quote`` the quote of each token."""

    def __init__(self, document: Document, clusters: Clusters, voices: Container[int], quote: Sequence[int]) -> None:
        self.document, self.clusters, self.voices, self.quote = document, clusters, voices, quote

    def latest(self, i: int) -> int | None:
        """Whom a quote goes on with: the person who said something last before, told by name or office.

        None where the last one is meant otherwise, or is who something was said by: "diingatkan sutradara Roy".
        """
        mentions = self.document.mentions
        people = (j for j in range(i - 1, -1, -1) if j in self.voices and self.kind(j) == "Person")
        people = (j for j in people if not self._is_reported(j))
        last = next((j for j in people if self.quote[mentions[j].head] < 0 and not self.is_inside(i, j)), None)
        if last is None or self.is_general(last) or is_pointing(self.document, mentions[last]):
            return None
        token, other = self.document.tokens[mentions[last].head], mentions[last]
        beside = is_told(self.document, other) or stands_before_cue(self.document, other)
        leads = (beside or is_dep(token, "nsubj")) and token.dep != "nsubj:pass"
        return self.clusters.find(last) if leads or self._reports(last) else None

    def last(self, i: int) -> int:
        """Who spoke last before mention ``i`` outside quotes, and goes on where a quote names nobody."""
        heads = self.document.mentions
        return next((j for j in range(i - 1, -1, -1) if j in self.voices and self.quote[heads[j].head] < 0), i)

    def leads(self, j: int, i: int) -> bool:
        """Whether what mention ``j`` means stood before mention ``i`` otherwise than behind a preposition.

        In "bintang film itu mengaku berpacaran dengan Zoe. …, ujarnya" Zoe need not be who speaks.
        """
        before = [k for k in self.clusters.members(j) if k < i]
        return any(k in self.voices or not self._is_marked(k) for k in before)

    def is_heard(self, j: int, i: int) -> bool:
        """Whether what mention ``j`` means has spoken before mention ``i``, or no body or group has spoken last.

        In "Pihak agensi menjelaskan keadaan Rain. …, lanjutnya" Rain need not be who speaks.
        """
        last = self.last(i)
        voice, name = (tokens_in(self.document, self.document.mentions[k].span) for k in (last, j))
        named = voice.stop <= name.start <= voice.stop + 1  # "kata warga bernama Rini"
        if named or any(k in self.voices for k in self.clusters.members(j) if k < i):
            return True
        near = last != i and self.far(i, j) >= self.far(i, last) and self.far(i, last) <= BACK
        return not near or self.kind(last) == "Person"

    def _is_marked(self, k: int) -> bool:
        """Whether a preposition other than the agent's stands before a mention."""
        inside = tokens_in(self.document, self.document.mentions[k].span)
        mark = self.document.tokens[inside[0] - 1] if inside and inside[0] else None
        by = words(self.document.lang, "agent-marker")
        return mark is not None and mark.upos == "ADP" and mark.lower not in by

    def may_go_on(self, j: int) -> bool:
        """Whether mention ``j`` may be who goes on speaking: none who is only quoted, nobody in general.

        "Pengendara diimbau melambat. …, ujarnya": no driver speaks, nor does a suspect called by letters, "AP".
        """
        if self.quote[self.document.mentions[j].head] >= 0:
            return False
        other = self.document.mentions[self.clusters.find(j)]
        letters = other.form == "name" and other.name.isupper() and len(other.name) <= LETTERS
        if letters:
            return any(is_told(self.document, self.document.mentions[k]) for k in self.clusters.members(j))
        return j in self.voices or not self.is_general(j)

    def is_inside(self, i: int, j: int) -> bool:
        """Whether mention ``j`` is among the words that a lone closing mark before the cue of ``i`` ends."""
        mark = self.document.tokens[max(self.document.mentions[i].head - 2, 0)]
        return self.far(i, j) == 0 and mark.text in _MARKS and self.quote[mark.i] < 0

    def _is_reported(self, j: int) -> bool:
        """Whether what mention ``j`` says is told by somebody else: "Rini mengatakan Budi mengajak bekerja sama"."""
        tokens = self.document.tokens
        verb = tokens[tokens[self.document.mentions[j].head].head]
        above = children(self.document, verb.head, "nsubj") if is_dep(verb, "ccomp") else ()
        tellers = (tokens_in(self.document, self.document.mentions[k].span) for k in range(j) if k in self.voices)
        return any(head in inside for inside in tellers for head in above)

    def _reports(self, j: int) -> bool:
        """Whether somebody says what a passive tells of no person: "hal senada disampaikan Misbakus"."""
        token = self.document.tokens[self.document.mentions[j].head]
        subjects = children(self.document, token.head, "nsubj")
        people = (m for m in self.document.mentions if m.head in subjects and m.kind in ("Person", "Group"))
        return bool(subjects) and token.i > token.head and not any(people)

    def kind(self, j: int) -> str:
        """The class of what mention ``j`` means: for a pronoun, that of its antecedent; a place that speaks is none."""
        mention = self.document.mentions[j]
        first = self.clusters.find(j)
        kind = self.document.mentions[first].kind if mention.form == "pronoun" else mention.kind
        speaks = j in self.voices and self.document.tokens[mention.head].dep == "nsubj"
        return "Person" if kind == "Place" and mention.form == "name" and speaks else kind

    def is_general(self, j: int) -> bool:
        """Whether a description means people of a kind rather than somebody: no office, name, "seorang", "itu"."""
        first = self.clusters.find(j)
        other = self.document.mentions[first]
        if other.form != "nominal" or other.role is not None or self.clusters.is_named(j):
            return False
        return not is_single(self.document, other.head) and not is_pointing(self.document, other)

    def far(self, i: int, j: int) -> int:
        """How many sentences mention ``j`` stands before mention ``i``."""
        heads = self.document.mentions[i].head, self.document.mentions[j].head
        return self.document.sentence_of[heads[0]] - self.document.sentence_of[heads[1]]
