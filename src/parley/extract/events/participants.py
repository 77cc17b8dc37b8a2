"""The heads of those who act and are acted on -> Participants, by the names the report gives."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from parley.extract.events.nouns import Nouns
from parley.extract.events.referents import Referents
from parley.extract.grammar.grammar import Grammar
from parley.extract.names.naming import CALENDAR
from parley.extract.names.phrases import phrase
from parley.extract.sources.quoting import joined
from parley.extract.sources.sources import Source
from parley.extract.sources.speakers import Mentions
from parley.lexicon import load
from parley.model import Participant, Span, Statement

__all__ = ["Participants"]

_NO_PART: Final = ("apart",)
_SELF: Final = frozenset({"i", "we", "me", "us", "my", "our"})
_OWNERS: Final = frozenset({"his", "her", "whose"})
_NOBODY: Final = frozenset(
    {"there", "that", "this", "which", "what", "nobody", "nothing", "you", "everyone", "anyone"}
)
_FINITE: Final = frozenset({"VBZ", "VBP", "VBD"})
_NEAR: Final = 3
"""Rows to either side of a name in which its headline's verb may stand."""
_ADJECTIVES: Final = frozenset({"JJ", "NNP", "NNPS"})


class Participants:
    """Who takes part in the events of one document; each is split where joined by "and"."""

    def __init__(self, grammar: Grammar, nouns: Nouns, mentions: Mentions) -> None:
        self._grammar = grammar
        self._nouns = nouns
        self._mentions = mentions
        self._referents = Referents(
            grammar, nouns, mentions.person, mentions.people.may_be, mentions.is_quoted
        )

    def named(
        self, heads: Iterable[int], statement: Statement | None, kinds: Sequence[str] = ()
    ) -> tuple[Participant, ...]:
        """Return the participants of these heads; of `kinds` alone, where some are given.

        "We" and "I" in the words of a statement are its speakers.
        """
        found: dict[tuple[str, int], Participant] = {}
        for head in dict.fromkeys(heads):
            if not self._takes_part(head) or (kinds and not self._nouns.is_any(head, kinds)):
                continue
            for one in self._of(head, statement):
                found.setdefault((one.name, one.evidence.start), one)
        return tuple(found.values())

    def is_any(self, row: int, kinds: Iterable[str]) -> bool:
        """Whether a noun is of one of these kinds."""
        return self._nouns.is_any(row, kinds)

    def between(self, row: int) -> list[int]:
        """Return those between whom something is: "talks between the union and the board"."""
        found = self.beside(row, ("between", "among"))
        return [head for head in found if self._takes_part(head)]

    def doers(self, row: int) -> list[int]:
        """Return by whom a noun's act is: "the arrest of two pilots by Lunia"."""
        return [one for head in self._nouns.doers(row) for one in joined(self._grammar, head)]

    def beside(self, row: int, words: Iterable[str]) -> list[int]:
        """Return the heads after one of these prepositions that hangs on a row."""
        return [one for head in self._nouns.of(row, words) for one in joined(self._grammar, head)]

    def owners(self, row: int) -> list[int]:
        """Return whose a noun is: an owner, or a nation before it ("Israeli strikes")."""
        grammar = self._grammar
        owner = grammar.child(row, "poss")
        if owner is not None:
            when = self._nouns.is_day(owner) or self._nouns.is_any(owner, ("time",))
            return [] if when else list(joined(grammar, owner))
        return [
            kid
            for kid in grammar.children[row]
            if kid < row
            and grammar.tag[kid] in _ADJECTIVES
            and grammar.word(kid)[:1].isupper()
            and self._nouns.is_any(kid, ("demonym",))
            and not self._nouns.is_day(kid)
        ]

    def _takes_part(self, head: int) -> bool:
        grammar = self._grammar
        if grammar.tag[head] in ("DT", "WDT", "WP") and grammar.lower(head) != "both":
            return False
        if grammar.tag[head].startswith("VB") or self._nouns.is_day(head):
            return False
        if grammar.tag[head] == "PRP" and grammar.lower(head) == "it":
            return grammar.dep[head] in ("nsubj", "nsubjpass")
        if grammar.lower(head) in _NOBODY:
            return False
        common = grammar.tag[head] in ("NN", "NNS")
        return not (common and self._nouns.is_any(head, _NO_PART))

    def _of(self, head: int, statement: Statement | None) -> Iterable[Participant]:
        grammar = self._grammar
        if statement is not None and grammar.lower(head) in _SELF:
            word = grammar.span(head, head)
            return [Participant(one.name, one.kind, word) for one in statement.speakers if one.name]
        owned = self._owned(head, statement)
        if owned is not None:
            return [owned]
        found = []
        named = self._who_tells(head)
        if named is None and grammar.tag[head] == "PRP":
            meant = self._meant(head, statement)
            if meant:
                return meant
        for one in self._mentions.speakers(Source((head if named is None else named,), "")):
            if one.evidence is None or not one.name:
                continue
            bare = self._bare(head)
            if bare is not None and self._holds_verb(head, one.name):
                found.append(Participant(bare.quote, one.kind, bare))
                continue
            common = grammar.tag[head] in ("NN", "NNS", "CD")
            unnamed = common and (one.standing == "anonymous" or one.name == one.evidence.quote)
            if bare is not None and (unnamed or self._is_counted(head)):
                found.append(Participant(bare.quote, one.kind, bare))
                continue
            name = one.name if bare is None else self._without_month(one.name)
            found.append(Participant(_without_owner(name), one.kind, one.evidence))
        return found

    def _owned(self, head: int, statement: Statement | None) -> Participant | None:
        """Return who is of somebody that a pronoun names: "his party", "whose members"; or None.

        "His" in the words of a speaker is the speaker's.
        """
        grammar = self._grammar
        owner = grammar.child(head, "poss")
        if owner is None or grammar.lower(owner) not in _OWNERS or owner + 1 > head:
            return None
        words, rest = grammar.span(owner, head), grammar.span(owner + 1, head)
        kind = "group" if grammar.tag[head] == "NNS" else "organisation"
        if grammar.lower(owner) != "whose":
            bare = rest.quote.lower() in load("positions")["bare"]["nouns"]
            if statement is None:
                whose = self._mentions.name(owner) if bare else None
            else:
                own = bare and self._referents.is_own(owner, statement)
                whose = statement.speakers[0].name if own else None
            return Participant(f"{whose}’s {rest.quote}", kind, words) if whose else None
        if grammar.tag[head] in ("NNP", "NNPS"):
            return Participant(rest.quote, kind, rest)
        clause = grammar.head[head]
        top = grammar.head[clause] if grammar.dep[clause] == "relcl" else None
        of = None if top is None else self._mentions.name(top)
        return None if of is None else Participant(f"{of}’s {rest.quote}", kind, words)

    def _meant(self, pronoun: int, statement: Statement | None) -> list[Participant]:
        """Return whom a pronoun means by how its sentence is built; none where that is open."""
        word = self._grammar.span(pronoun, pronoun)
        told = self._referents.speakers(pronoun, statement)
        if told:
            return [Participant(one.name, one.kind, word) for one in told]
        row = self._referents.before(pronoun)
        if row is not None:
            heads = joined(self._grammar, row)
            whose = [one for head in heads for one in self._of(head, statement)]
            return [Participant(one.name, one.kind, word) for one in whose]
        name = self._mentions.name(pronoun)
        if name is not None and self._referents.is_open(pronoun, name, statement):
            return [Participant(self._grammar.lower(pronoun), "pronoun", word)]
        return []

    def _who_tells(self, pronoun: int) -> int | None:
        """Return the one who tells of himself: the name of "Saddam said he would withdraw"."""
        grammar = self._grammar
        if grammar.lower(pronoun) not in ("he", "she") or grammar.dep[pronoun] != "nsubj":
            return None
        verb = grammar.head[pronoun]
        teller = grammar.subject(grammar.head[verb]) if grammar.dep[verb] == "ccomp" else None
        if teller is None or teller > pronoun or grammar.tag[teller] != "NNP":
            return None
        return None if self._nouns.is_any(teller, ("land",)) else teller

    def _holds_verb(self, head: int, name: str) -> bool:
        """Whether a headline's verb was taken into a name: "Torria Expel Envoys"."""
        near = range(max(0, head - _NEAR), min(head + _NEAR + 1, len(self._grammar)))
        words = {self._grammar.word(row) for row in near if self._grammar.tag[row] in _FINITE}
        return not words.isdisjoint(name.split())

    def _bare(self, head: int) -> Span | None:
        """Return a mention without what describes it; None for a pronoun."""
        if self._grammar.tag[head] in ("PRP", "PRP$"):
            return None
        return self._grammar.span(*phrase(self._grammar, head))

    def _is_counted(self, head: int) -> bool:
        """Whether people of a land are counted: "45 Caldreans"."""
        grammar = self._grammar
        counted = any(grammar.dep[kid] == "nummod" for kid in grammar.children[head])
        return grammar.tag[head] == "NNPS" and counted

    def _without_month(self, name: str) -> str:
        first, _, rest = name.partition(" ")
        return rest if rest and first in CALENDAR else name


def _without_owner(name: str) -> str:
    """Return a name without the sign of an owner: "the mediators’"."""
    for sign in ("'s", "’s", "'", "’"):
        if name.endswith(sign):
            return name.removesuffix(sign)
    return name
