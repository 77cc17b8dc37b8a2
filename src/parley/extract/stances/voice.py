"""One document and whose words stand where -> holder and content of a clause, in rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from typing import Final

from parley.extract.events.denial import is_negated
from parley.extract.events.frames import verb_frames
from parley.extract.events.nouns import Nouns
from parley.extract.grammar.grammar import SUBJECTS, Grammar
from parley.extract.sources.quoting import joined
from parley.extract.stances.drafts import StanceDraft
from parley.extract.stances.set_off import told_subject
from parley.extract.stances.words import group
from parley.model import StanceKind, Statement

__all__ = ["Voice"]

_SELF: Final = frozenset({"we", "i", "us", "me"})
_NOBODY: Final = frozenset({"nobody", "nothing", "none", "noone"})
_NO: Final = frozenset({"no", "neither", "none"})
_RELATIVES: Final = frozenset({"who", "which", "that"})
_WH: Final = frozenset({"what", "whatever", "there", "this", "that", "these"})
_EMBEDDED: Final = frozenset({"acl", "relcl", "pcomp", "csubj", "csubjpass", "xcomp"})
_DEEPEST: Final = 6
_KINDS: Final = 3
_OFTEN: Final = 120
"""A report on talks has three different words of them, and one in so many words.

Measured: of 840 reports on an election 1 % have, of 67 on negotiations four in five.
"""


class Voice:
    """Reads who speaks in one document, and what a clause holds.

    `statement(row)` is the innermost statement in whose words a row stands.
    """

    def __init__(
        self, grammar: Grammar, nouns: Nouns, statement: Callable[[int], Statement | None]
    ) -> None:
        self.grammar = grammar
        self.nouns = nouns
        self.statement = statement

    @cached_property
    def is_parley(self) -> bool:
        """Whether the report is about talks: its words of them are many, and of several kinds."""
        words = group("parley", "words")
        told = [lemma for lemma in self.grammar.lemma if lemma in words]
        return len(set(told)) >= _KINDS and len(told) * _OFTEN >= len(self.grammar)

    # -- who ------------------------------------------------------------------------------------

    def is_self(self, row: int | None) -> bool:
        """Whether a subject is "we" or "I"."""
        return row is not None and self.grammar.lower(row) in _SELF

    def is_who(self, row: int | None) -> bool:
        """Whether a subject is somebody: a person, a body, a land, a pronoun for one."""
        if row is None or self.grammar.lower(row) in _WH:
            return False
        if self.grammar.lower(row) == "you":
            return False
        return self.nouns.is_any(row, ("who",)) or self.is_armed(row)

    def is_armed(self, row: int) -> bool:
        """Whether a noun is of those who do what a side wills: "its forces"."""
        return self.grammar.lemma[row] in group("deeds", "arms")

    def _holders(self, subject: int) -> tuple[int, ...]:
        """Return whose stance it is: of "its forces" whose they are."""
        owner = self.grammar.child(subject, "poss") if self.is_armed(subject) else None
        return joined(self.grammar, subject if owner is None else owner)

    def subject(self, verb: int) -> int | None:
        """Return the subject of a verb, or of the verb to which it is joined.

        That of a relative clause is the noun before it.
        """
        grammar = self.grammar
        for _ in range(_DEEPEST):
            found = grammar.subject(verb)
            if found is not None:
                relative = grammar.lower(found) in _RELATIVES and grammar.dep[verb] == "relcl"
                return grammar.head[verb] if relative else found
            if grammar.dep[verb] not in ("conj", "xcomp", "acomp"):
                return None
            told_of = told_subject(grammar, verb)
            if told_of is not None:
                return told_of
            driven = grammar.dep[verb] == "xcomp"
            verb = grammar.head[verb]
            whom = grammar.child(verb, "dobj") if driven else None
            if whom is not None and not self.nouns.is_any(whom, ("time",)):
                return whom  # "forced the union to leave", not "took an hour to leave"
        return None

    def is_passive(self, verb: int) -> bool:
        """Whether a verb's subject is what is done to."""
        labels = {self.grammar.dep[kid] for kid in self.grammar.children[verb]}
        return bool(labels & {"auxpass", "nsubjpass"})

    def is_denied(self, verb: int) -> bool:
        """Whether a verb is denied: "not", "never", "nobody", "no boat"."""
        grammar = self.grammar
        no_longer = any(grammar.lower(kid) == "longer" and grammar.lower(kid - 1) == "no"
                        for kid in grammar.children[verb]
                        if 0 < kid < verb or grammar.lemma[verb] == "be")  # fmt: skip
        if no_longer or is_negated(grammar, verb) or self._is_nowise(verb):
            return True
        subject = self.subject(verb)
        return subject is not None and self.is_none(subject)

    def _is_nowise(self, verb: int) -> bool:
        """Whether it is denied ahead: "under no circumstances will they leave"."""
        grammar = self.grammar
        for kid in grammar.children[verb]:
            what = grammar.child(kid, "pobj") if grammar.dep[kid] == "prep" else None
            if what is not None and grammar.lemma[what] in group("modals", "nowise"):
                return any(grammar.lower(under) == "no" for under in grammar.children[what])
        return False

    def is_none(self, row: int) -> bool:
        """Whether a noun is of none: "nobody", "no boat", "none of them"."""
        grammar = self.grammar
        if grammar.lower(row) in _NOBODY:
            return True
        return any(grammar.lower(kid) in _NO for kid in grammar.children[row] if kid < row)

    def is_deed(self, verb: int) -> bool:
        """Whether a verb tells of what sides do on purpose."""
        lemma = self.grammar.lemma[verb]
        if lemma in group("deeds", "none"):
            return False
        return lemma in verb_frames() or lemma in group("deeds", "more")

    def is_question(self, row: int) -> bool:
        """Whether a row stands in a question."""
        first, past = self.grammar.sentences[self.grammar.sentence[row]]
        return any(self.grammar.word(at) == "?" for at in range(max(first, past - 3), past))

    def is_asserted(self, verb: int) -> bool:
        """Whether the speaker says so himself: no promise, wish or condition that he tells of."""
        grammar, own = self.grammar, self.statement(verb)
        for _ in range(_DEEPEST):
            above, label = grammar.head[verb], grammar.dep[verb]
            if above == verb:
                return True
            if any(self._asks(kid) for kid in grammar.children[verb] if kid < verb):
                return False
            if own is not None and self.statement(above) is not own:
                doubts = grammar.lemma[above] in group("modals", "doubting")
                return not doubts and grammar.dep[above] != "pcomp"  # "in writing that"
            ground = label != "advcl" or self._is_ground(verb) or self._is_clear(above)
            said = label != "ccomp" or self._is_saying(above, verb)
            if label in _EMBEDDED or not (ground and said):
                return False
            verb = above
        return True

    def _asks(self, row: int) -> bool:
        """Whether a word opens a question or a condition: "how", "whether", "if"."""
        opens = self.grammar.dep[row] in ("mark", "advmod")
        asks = opens and self.grammar.lower(row) in ("whether", "if", "unless", "lest")
        long = any(self.grammar.tag[kid][0] == "W" for kid in self.grammar.children[row])
        measured = self.grammar.dep[row] in ("advmod", "acomp", "dobj", "attr") and long
        that = self.grammar.dep[row] == "mark" and self.grammar.lower(row) == "that"
        return asks or measured or (self.grammar.tag[row][0] == "W" and not that)

    def _is_ground(self, verb: int) -> bool:
        """Whether a clause is told as a fact beside another: "because we will not pay"."""
        mark = next((kid for kid in self.grammar.children[verb]
                     if kid < verb and self.grammar.dep[kid] in ("mark", "advmod")
                     and self.grammar.tag[kid] in ("IN", "WRB")), None)  # fmt: skip
        return mark is None or self.grammar.lower(mark) in group("modals", "grounds")

    def _is_saying(self, above: int, verb: int) -> bool:
        """Whether a clause stands under a word of saying, or the parser only put it there."""
        says = self.grammar.lemma[above] in group("modals", "asserting") or self._is_clear(above)
        return says or (verb < above and self.grammar.tag[above][0] == "V")

    def _is_clear(self, row: int) -> bool:
        """Whether it is made clear or plain: "let us make it clear that", "we made clear that"."""
        words = group("modals", "clear")
        return self.grammar.lower(row) in words or any(
            self.grammar.lower(kid) in words for kid in self.grammar.children[row]
        )

    def believer(self, verb: int) -> int | None:
        """Return who is told to believe what a clause tells: "the board thinks it is too low"."""
        grammar, above = self.grammar, self.grammar.head[verb]
        thinks = grammar.lemma[above] in group("said_of", "believing")
        if grammar.dep[verb] != "ccomp" or not thinks:
            return None
        subject = self.subject(above)
        return subject if self.is_who(subject) else None

    # -- what -----------------------------------------------------------------------------------

    def content(self, top: int, without: Iterable[int] = ()) -> tuple[int, ...]:
        """Return the rows under `top` in the same words, without those and what they hold.

        Clauses joined to it that have a subject of their own are left out.
        """
        grammar, own = self.grammar, self.statement(top)
        barred = set(without)
        barred |= {
            kid
            for kid in grammar.children[top]
            if grammar.dep[kid] in ("conj", "parataxis", "ccomp")
            and grammar.tag[kid].startswith("VB")
            and any(grammar.dep[under] in SUBJECTS for under in grammar.children[kid])
            and (grammar.dep[kid] != "ccomp" or kid < top)
        }
        rows = [
            row
            for row in grammar.subtree(top, barred)
            if row not in barred
            and (own is None or self._is_within(row, own))
            and grammar.sentence[row] == grammar.sentence[top]
        ]
        return self.trimmed(rows)

    def _is_within(self, row: int, said: Statement) -> bool:
        """Whether a row stands in the words of a statement, or in what these tell of others."""
        at = self.grammar.start[row]
        return self.statement(row) is said or any(
            span.start <= at < span.end for span in said.content
        )

    def trimmed(self, rows: Sequence[int]) -> tuple[int, ...]:
        """Return the rows without marks and words of joining at their ends."""
        grammar = self.grammar
        loose = ("punct", "cc", "mark", "neg")
        first, past = 0, len(rows)
        while first < past and grammar.dep[rows[first]] in loose:
            first += 1
        while first < past and grammar.dep[rows[past - 1]] in ("punct", "cc", "mark"):
            past -= 1
        return tuple(rows[first:past])

    # -- the draft ------------------------------------------------------------------------------

    def draft(
        self,
        kind: StanceKind,
        trigger: tuple[int, int],
        row: int,
        *,
        content: tuple[int, ...],
        reason: str,
        subject: int | None = None,
    ) -> StanceDraft | None:
        """Return the draft of a stance of the speaker, or of `subject` where that is somebody.

        None where nothing is told of, or nobody speaks and nobody is named.
        """
        said = self.statement(row) is not None
        own = subject is None or self.is_self(subject)
        if not content or (own and not said):
            return None
        holders = () if subject is None else self._holders(subject)
        return StanceDraft(
            kind=kind,
            first=trigger[0],
            last=trigger[1],
            row=row,
            holders=holders,
            content=content,
            own=own,
            reasons=(reason,),
        )
