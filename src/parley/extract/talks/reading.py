"""What a word says of the state of the talks, and whose subject the talks are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from parley.extract.events.denial import is_negated
from parley.extract.grammar.grammar import SUBJECTS, Grammar
from parley.extract.talks.frames import Frame
from parley.extract.talks.naming import TalksNames
from parley.extract.talks.outlook import Outlook, Standing
from parley.model import StatusKind

__all__ = ["Seen", "StateReading"]

_CLIMBED: Final = frozenset({"xcomp", "conj", "ccomp", "acomp", "oprd", "advcl"})
_GOVERNED: Final = frozenset({"xcomp", "ccomp", "pcomp"})
_HIGHEST: Final = 4
_HOW: Final[Mapping[Standing, str]] = {
    "so": "says how the talks stand",
    "coming": "says what is next",
    "denied": "is denied",
    "broken": "is over",
}


_OTHERS: Final = frozenset({"other", "others", "else"})
_NONE: Final = frozenset({"no", "none", "nobody"})


@dataclass(frozen=True, slots=True)
class StateReading:
    """What the rows first..last say of the talks; `talks` is the row that names them.

    `verb` is the row of the clause that tells it, `top` that of the words over it that deny it, the
    same where none do. `denied`: it is denied, and nothing is told of what is so instead.
    """

    row: int
    first: int
    last: int
    kind: StatusKind
    denied: bool
    verb: int
    talks: int | None
    reason: str
    top: int


@dataclass(frozen=True, slots=True)
class Seen:
    """One document as the readers of states see it: its grammar, its talks, what is real."""

    grammar: Grammar
    names: TalksNames
    outlook: Outlook

    def told(
        self, rows: tuple[int, int], frame: Frame, standing: Standing | None, verb: int,
        talks: int | None,
    ) -> StateReading | None:  # fmt: skip
        """Return what a frame tells that stands like this; `rows` are its word and one beside."""
        if standing is None or (standing == "denied" and self._is_of_others(verb)):
            return None
        kind, denied = _kinds(frame)[standing], False
        if kind is None and standing == "denied":
            kind, denied = frame.kind or frame.coming, True
        if kind is None:
            return None
        first, last = min(rows), max(rows)
        words = self.grammar.text[self.grammar.start[first] : self.grammar.end[last]]
        reason = f"“{words}” {_HOW[standing]}"
        top = self._denier(verb) if standing == "denied" else verb
        return StateReading(rows[0], first, last, kind, denied, verb, talks, reason, top)

    def _is_of_others(self, verb: int) -> bool:
        """Whether it is only of others that it is denied: "no other party was in talks"."""
        subject = self.subject(verb)
        if subject is None:
            return False
        words = {self.grammar.lower(row) for row in self.grammar.subtree(subject)}
        return not (words.isdisjoint(_OTHERS) or words.isdisjoint(_NONE))

    def _denier(self, verb: int) -> int:
        """Return the verb over a clause that denies it: "rejected the idea that talks ended"."""
        grammar, row = self.grammar, verb
        if is_negated(grammar, verb):
            return verb
        for _ in range(_HIGHEST):
            row = grammar.head[row]
            if grammar.tag[row][0] == "V":
                governs = grammar.dep[verb] in _GOVERNED or self.outlook.is_refused(verb)
                return row if row < verb and governs else verb
        return verb

    def subject(self, verb: int) -> int | None:
        """Return the subject of a verb, that of the verb above it where it has none."""
        grammar = self.grammar
        for _ in range(_HIGHEST):
            found = grammar.subject(verb)
            if found is not None:
                return found
            if grammar.dep[verb] in ("acl", "relcl"):
                return None if self.is_torn(verb) else grammar.head[verb]
            if grammar.dep[verb] not in _CLIMBED:
                return None
            verb = grammar.head[verb]
        return None

    def subject_talks(self, verb: int, *, weak: bool = False) -> int | None:
        """Return the row that names the talks in a verb's subject."""
        grammar = self.grammar
        subjects = [kid for kid in grammar.children[verb] if grammar.dep[kid] in SUBJECTS]
        inherited = None if subjects else self.subject(verb)
        if inherited is not None:
            subjects = [inherited]
        elif not subjects and self.is_torn(verb):
            subjects = self._above(verb)  # "talks over the fishing grounds ended"
        found = (self.names.meant(one, weak=weak) for one in subjects)
        return next((one for one in found if one is not None), None)

    def is_torn(self, verb: int) -> bool:
        """Whether the sentence's own verb was hung on a noun: "talks over the grounds ended"."""
        grammar = self.grammar
        if grammar.dep[verb] != "acl":
            return False
        if grammar.tag[verb] == "VBD":
            return True
        first, past = grammar.sentences[grammar.sentence[verb]]
        root = next((row for row in range(first, past) if grammar.head[row] == row), first)
        return root != grammar.head[verb] and self.names.at(root) is not None

    def _above(self, row: int) -> list[int]:
        """Return the nouns on which a row hangs, the nearest first."""
        grammar, found = self.grammar, []
        for _ in range(2 * _HIGHEST):
            row = grammar.head[row]
            if grammar.tag[row][0] == "N":
                found.append(row)
            elif grammar.dep[row] != "prep":
                break
        return found

    def beside(self, row: int, frame: Frame) -> int | None:
        """Return the row of the word that must stand beside; the row itself where none must."""
        if not frame.beside:
            return row
        grammar = self.grammar
        near = range(max(0, row - 3), min(row + 3, len(grammar)))
        return next((at for at in near if at != row and grammar.lower(at) in frame.beside), None)


def _kinds(frame: Frame) -> Mapping[Standing, StatusKind | None]:
    """Return what a frame tells by how real it is."""
    return {
        "so": frame.kind,
        "coming": frame.coming,
        "denied": frame.denied or frame.none,
        "broken": frame.broken,
    }
