"""A pronoun that acts -> whom it means, by how its sentence is built; nothing where that is open.

"The union said it would strike" is the union; "The owners want a ban; they refuse …" the owners. In
quotation marks "they" are those of whom the speaker has spoken there, and "he" is never himself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from parley.extract.events.nouns import Nouns
from parley.extract.grammar.grammar import Grammar
from parley.extract.names.naming import CALENDAR, Person
from parley.model import Speaker, Statement

__all__ = ["Referents"]

_ACTING: Final = frozenset({"he", "she", "it", "they"})
_NOMINATIVE: Final = {"his": "he", "her": "she"}
_PERSONAL: Final = ("he", "she")
_OWNED: Final = frozenset({"his", "her", "their"})
"""What tells that somebody else is meant: "a member of her delegation says she agrees"."""
_SINGULAR: Final = frozenset({"NN", "NNP"})
_PLURAL: Final = frozenset({"NNS", "NNPS"})
_SUBJECTS: Final = frozenset({"nsubj", "nsubjpass"})
_LINKED: Final = frozenset({"conj", "parataxis", "ccomp", "dep"})
_OPENERS: Final = frozenset({"mark", "complm"})
_STAYING: Final = frozenset({"remain", "stay", "stand", "lie", "cost", "amount"})
"""Verbs of what does nothing: who is their subject is seldom meant by what then acts."""
_BACK: Final = 3
"""Sentences before "they" in which those who are meant may act."""
_VOICES: Final = frozenset(
    {"spokesman", "spokeswoman", "spokesperson", "spokesmen", "spokespeople"}
)
"""Who speaks for a body, and so is not "it"."""


class Referents:
    """Finds whom pronouns mean in one document.

    `person_at(row)` is the person named there, `may_be(person, pronoun)` whether a pronoun fits,
    `is_quoted(row)` whether a row stands in quotation marks.
    """

    def __init__(
        self,
        grammar: Grammar,
        nouns: Nouns,
        person_at: Callable[[int], Person | None],
        may_be: Callable[[Person, str], bool],
        is_quoted: Callable[[int], bool],
    ) -> None:
        self._grammar = grammar
        self._nouns = nouns
        self._person_at = person_at
        self._may_be = may_be
        self._is_quoted = is_quoted

    def is_open(self, pronoun: int, name: str, statement: Statement | None) -> bool:
        """Whether a pronoun in quotation marks can't mean `name`, found outside of them."""
        if statement is None or not self._acts(pronoun) or not self._is_quoted(pronoun):
            return False
        if self._grammar.lower(pronoun) in _PERSONAL:
            return any(name in (one.name, one.name.partition(" ")[2]) for one in statement.speakers)
        return self._grammar.lower(pronoun) == "they"

    def speakers(self, pronoun: int, statement: Statement | None) -> tuple[Speaker, ...]:
        """Return the speakers who mean themselves: "it" of "the union said it would strike"."""
        grammar = self._grammar
        if statement is None or not self._acts(pronoun) or self._is_quoted(pronoun):
            return ()
        if not self._fit(grammar.lower(pronoun), statement.speakers):
            return ()
        first, _ = grammar.sentences[grammar.sentence[pronoun]]
        start = max(first, self._first_row(statement, pronoun))
        between = (row for row in range(start, pronoun) if grammar.dep[row] in _SUBJECTS)
        rival = any(
            self._fits(grammar.lower(pronoun), row)
            and grammar.lemma[grammar.head[row]] not in _STAYING
            for row in between
        )
        return () if rival else statement.speakers

    def is_own(self, owner: int, statement: Statement | None) -> bool:
        """Whether "his" is of the one who says so: "Ada Obi said her party would wait"."""
        grammar = self._grammar
        if statement is None or len(statement.speakers) != 1 or self._is_quoted(owner):
            return False
        who = statement.speakers[0]
        if who.kind != "person" or who.evidence is None:
            return False
        first, past = grammar.rows_in(who.evidence.start, who.evidence.end)
        word = _NOMINATIVE.get(grammar.lower(owner), "")
        if grammar.lower(past - 1) in (word, "who"):
            return True
        named = (self._person_at(row) for row in range(past - 1, first - 1, -1))
        person = next((one for one in named if one is not None), None)
        return person is not None and self._may_be(person, word)

    def before(self, pronoun: int) -> int | None:
        """Return the row of the noun that a pronoun means in its sentence, or those before it."""
        word = self._grammar.lower(pronoun)
        if not self._acts(pronoun):
            return None
        if self._is_quoted(pronoun):
            return self._in_quote(pronoun, word)
        near = [row for row in self._beside(pronoun) if self._fits(word, row)]
        if near:
            return near[-1]
        return self._several_before(pronoun) if word == "they" else None

    # -- where ----------------------------------------------------------------------------------

    def _acts(self, row: int) -> bool:
        return self._grammar.lower(row) in _ACTING and self._grammar.dep[row] in _SUBJECTS

    def _first_row(self, statement: Statement, pronoun: int) -> int:
        """Return the first row of the piece of a statement in which a pronoun stands."""
        at = self._grammar.start[pronoun]
        starts = [span.start for span in statement.content if span.start <= at < span.end]
        return self._grammar.rows_in(starts[0], at)[0] if starts else pronoun

    def _is_main(self, verb: int) -> bool:
        """Whether a verb is that of a main clause: no condition, reason or relative clause."""
        grammar = self._grammar
        while grammar.head[verb] != verb:
            kids = (kid for kid in grammar.children[verb] if kid < verb)
            if grammar.dep[verb] not in _LINKED or any(
                grammar.dep[kid] in _OPENERS for kid in kids
            ):
                return False
            verb = grammar.head[verb]
        return True

    def _subjects(self, first: int, past: int) -> Iterator[int]:
        """Yield the subjects of main clauses among some rows, unquoted, in their order."""
        grammar = self._grammar
        for row in range(first, past):
            acts = grammar.dep[row] in _SUBJECTS and grammar.tag[row] in _SINGULAR | _PLURAL
            if acts and not self._is_quoted(row) and self._is_main(grammar.head[row]):
                yield row

    def _beside(self, pronoun: int) -> list[int]:
        """Return the subjects before a pronoun with which it may share its act, the best last.

        Those of the main clauses of its sentence; of a clause that opens it ("As the owners met,
        they …"); who tells of himself ("they say they will").
        """
        grammar, verb = self._grammar, self._grammar.head[pronoun]
        first, _ = grammar.sentences[grammar.sentence[pronoun]]
        found = list(self._subjects(first, pronoun))
        opening = (kid for kid in grammar.children[verb] if grammar.dep[kid] == "advcl")
        tops = [kid for kid in opening if kid < pronoun]
        if grammar.dep[verb] == "ccomp":
            tops.append(self._told_by(grammar.head[verb]))
        own = (grammar.subject(top) for top in tops)
        return [*found, *(row for row in own if row is not None and row < pronoun)]

    def _told_by(self, verb: int) -> int:
        """Return the verb whose subject tells: "said" in "…, Torr said, while adding that it …"."""
        grammar = self._grammar
        hung = grammar.dep[verb] == "advcl" and grammar.tag[verb] == "VBG"
        return grammar.head[verb] if hung and grammar.subject(verb) is None else verb

    def _several_before(self, pronoun: int) -> int | None:
        """Return the several who act in the nearest sentence before, within a few."""
        grammar = self._grammar
        here = grammar.sentence[pronoun]
        for number in range(here - 1, max(-1, here - 1 - _BACK), -1):
            first, past = grammar.sentences[number]
            found = [row for row in self._subjects(first, past) if self._fits("they", row)]
            if found:
                return found[0]
        return None

    def _in_quote(self, pronoun: int, word: str) -> int | None:
        """Return the last who fits among those named in quotation marks before, in a paragraph."""
        grammar = self._grammar
        first, _ = grammar.paragraphs[grammar.paragraph[pronoun]]
        for row in range(pronoun - 1, first - 1, -1):
            acts = grammar.dep[row] in _SUBJECTS or self._person_at(row) is not None
            named = acts and grammar.tag[row] in _SINGULAR | _PLURAL and self._is_quoted(row)
            if named and self._fits(word, row):
                return row
        return None

    # -- who ------------------------------------------------------------------------------------

    def _fit(self, word: str, speakers: tuple[Speaker, ...]) -> bool:
        """Whether speakers can mean themselves by a pronoun."""
        kinds = {one.kind for one in speakers}
        named = all(one.name and one.name not in CALENDAR for one in speakers)
        voice = kinds == {"organisation"} and _VOICES.isdisjoint(_words(speakers[0].name))
        if not speakers or not named or "pronoun" in kinds:
            return False
        if word == "they":
            return len(speakers) > 1 or kinds == {"group"} or voice
        if len(speakers) > 1:
            return False
        if word == "it":
            return voice or kinds == {"place"}
        role = speakers[0].kind == "role" and speakers[0].standing == "anonymous"
        return role and _OWNED.isdisjoint(_words(speakers[0].name))

    def _fits(self, word: str, row: int) -> bool:
        """Whether a noun can be meant by a pronoun."""
        grammar, person = self._grammar, self._person_at(row)
        joined = any(
            grammar.dep[kid] == "conj" and grammar.tag[kid][:1] == "N"
            for kid in grammar.children[row]
        )
        if word == "they":
            return self._nouns.is_any(row, ("several",)) or (joined and person is not None)
        if joined or grammar.tag[row] not in _SINGULAR:
            return False
        if word == "it":
            return person is None and self._nouns.is_any(row, ("body",))
        if person is not None:
            return self._may_be(person, word)
        return grammar.tag[row] == "NN" and self._nouns.is_any(row, ("person",))


def _words(name: str) -> list[str]:
    return name.lower().split()
