"""A document's grammar -> the acts told in it: trigger, category, how real, and by what frame."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from parley.extract.events.bearings import Bearings
from parley.extract.events.clauses import Clause
from parley.extract.events.fitting import fitting, trigger_end
from parley.extract.events.frames import VerbFrame, governing, mended, noun_frames, verb_frames
from parley.extract.events.headlines import headline_rows, turn_passive
from parley.extract.events.modality import Tense
from parley.extract.events.nominal import Nominal
from parley.extract.events.nouns import Nouns
from parley.extract.events.standing import AGREED_ON, NominalReading
from parley.extract.grammar.grammar import Grammar
from parley.model import Category, Modality

__all__ = ["COVERING", "Act", "acts"]

_SPOKEN: Final[frozenset[Category]] = frozenset(
    {"REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT", "AGREE"}
)
"""Categories of acts that are done in saying them: "she rejects the offer"."""
COVERING: Final[frozenset[Category]] = frozenset(
    {"REQUEST", "ACCUSE", "REJECT", "THREATEN", "AGREE"}
)
_COVERED: Final = frozenset({"ccomp", "xcomp", "dobj", "prep", "pcomp", "attr", "oprd", "dative"})
_NO_VERBS: Final = frozenset({"amod", "compound", "aux", "auxpass"})
_OPEN: Final = frozenset({"relcl", "acl"})
_PERFECT: Final = frozenset({"had", "has", "have"})
_NOUNS: Final = frozenset({"NN", "NNS"})
_NEAR: Final = 4
"""Rows at most between a verb that says little and its noun."""


@dataclass(frozen=True, slots=True)
class Act:
    """An act told at the rows first..last, headed by `row`.

    It has the `clause` of a verb, or the `top` of a noun's phrase.

    `verb` is the verb that tells of it; None for a noun that stands by itself. `transitive`: its
    frame asks for what is done to; `foreseen`: a term of a paper, which is nobody's act yet;
    `suffered`: its owner is whom it befalls, as in "his arrest".
    """

    row: int
    first: int
    last: int
    category: Category
    modality: Modality
    action: str
    reasons: tuple[str, ...]
    top: int
    verb: int | None
    clause: Clause | None
    transitive: bool = True
    foreseen: bool = False
    suffered: bool = False

    @property
    def rows(self) -> tuple[int, ...]:
        """The rows on which its day and place may hang, the nearest first."""
        found = [self.row, self.top] + ([] if self.verb is None else [self.verb])
        return tuple(dict.fromkeys(found))


def acts(grammar: Grammar, nouns: Nouns, bearings: Bearings) -> Iterator[Act]:
    """Yield the acts of a document in order of the text."""
    yield from _Reader(grammar, nouns, bearings).acts()


class _Reader:
    """Reads one document: verbs first, then nouns that no verb has taken."""

    def __init__(self, grammar: Grammar, nouns: Nouns, bearings: Bearings) -> None:
        self._grammar = grammar
        self._nouns = nouns
        self._headlines = {row for rows in headline_rows(grammar) for row in range(*rows)}
        self._tense = Tense(grammar, bearings.has_day, lambda row: row in self._headlines)
        self._nominal = Nominal(grammar, nouns, self._tense, bearings)
        self._covered: set[int] = set()
        self._taken: set[int] = set()

    def acts(self) -> Iterator[Act]:
        """Yield the acts in order, those left out that are only asked for, offered or refused."""
        grammar = self._grammar
        verbs, nouns, known = verb_frames(), noun_frames(), mended()
        fits: list[tuple[Clause, VerbFrame]] = []
        others: list[int] = []
        for row in range(len(grammar)):
            tag = grammar.tag[row]
            lemma = known.get(grammar.lower(row), grammar.lemma[row])
            if tag[0] == "V" and lemma in verbs and grammar.dep[row] not in _NO_VERBS:
                clause = Clause(grammar, row)
                frame = fitting(clause, verbs[lemma], self._nouns)
                telegram = frame is None and tag == "VBD" and row in self._headlines
                if telegram and turn_passive(grammar, row):
                    clause = Clause(grammar, row)
                    frame = fitting(clause, verbs[lemma], self._nouns)
                if frame is not None:
                    fits.append((clause, frame))
                    self._cover(clause, frame)
                    self._taken.update(clause.objects if frame.object and not frame.factive else ())
            elif tag in _NOUNS and lemma in nouns:
                others.append(row)
        told = [self._of_verb(*fit) for fit in fits if fit[0].row not in self._covered]
        found = [act for act in told if act is not None]
        fired = {act.row for act in found}
        for row in others:
            if row not in self._covered and row not in self._taken:
                reading = self._nominal.read(row, nouns[grammar.lemma[row]])
                if reading is not None and reading.verb not in fired:
                    found.append(self._of_noun(row, reading))
        yield from sorted(found, key=lambda act: act.row)

    def _cover(self, clause: Clause, frame: VerbFrame) -> None:
        """Mark what is asked for, offered, refused or threatened: no events of their own."""
        if frame.category not in COVERING or frame.factive:
            return
        grammar = self._grammar
        stack = [kid for kid in grammar.children[clause.row]
                 if kid > clause.row and grammar.dep[kid] in _COVERED
                 and not self._is_planned(clause, kid)
                 and (frame.category == "ACCUSE" or not _is_told(grammar, kid))]  # fmt: skip
        stack += [row for kind, row in clause.clauses.items() if kind == "quoted"]
        while stack:
            row = stack.pop()
            if row not in self._covered:
                self._covered.add(row)
                stack += [kid for kid in grammar.children[row] if not self._is_open(kid)]

    def _is_planned(self, clause: Clause, row: int) -> bool:
        """Whether what is agreed is to be done by those who agree: "agreed to meet in May"."""
        planned = self._grammar.lemma[clause.row] in governing("concerting")
        on = self._grammar.lower(row) in AGREED_ON and self._grammar.dep[row] == "prep"
        return planned and (on or row == clause.clauses.get("to"))

    def _is_open(self, row: int) -> bool:
        """Whether a clause tells of what was done before: "the text that they had shown"."""
        grammar = self._grammar
        if grammar.dep[row] in ("ccomp", "conj") and _is_told(grammar, row):
            return True
        if grammar.dep[row] == "advcl":
            return grammar.tag[row] == "VBD"
        return grammar.dep[row] in _OPEN and grammar.tag[row] in ("VBD", "VBN")

    # -- verbs ------------------------------------------------------------------------------------

    def _of_verb(self, clause: Clause, frame: VerbFrame) -> Act | None:
        spoken = frame.category in _SPOKEN and not frame.breaks
        modality = self._tense.of(clause, spoken=spoken or frame.only_if, willing=frame.willing)
        category = frame.category
        threat = (frame.breaks or frame.only_if) and clause.condition is not None
        if self._is_state(clause, frame):
            return None
        if threat and modality is None and self._grammar.tag[clause.row] in ("VBP", "VBZ"):
            modality = "planned"
        if threat and modality in ("planned", "happened"):
            category, modality = "THREATEN", "threatened"
        if modality is None or (frame.only_planned and modality != "planned"):
            return None
        if frame.only_done and modality == "denied":
            return None
        if modality == "planned" and frame.planned is not None:
            category = frame.planned
        if frame.modality is not None and modality == "happened":
            modality = frame.modality
        last = trigger_end(clause, frame)
        made = (clause.row, clause.row) if frame.particle else self._made(clause)
        return Act(
            row=clause.row,
            first=min(clause.row, *made),
            last=max(last, *made),
            category=category,
            modality=modality,
            action=" ".join([frame.verb, *self._words(clause.row + 1, last)]),
            reasons=(_told(frame), f"told as {modality}"),
            top=clause.row,
            verb=clause.row,
            clause=clause,
            transitive=frame.passive or bool(frame.object - {"none"}) or "else" in frame.clause,
        )

    def _made(self, clause: Clause) -> tuple[int, int]:
        """Return the rows of a verb that says little and of the noun by it that says the rest.

        "Lodged a complaint", "no agreement was reached".
        """
        grammar, row = self._grammar, clause.row
        noun = next((one for one in clause.objects if one > row or clause.passive), row)
        little = grammar.lemma[row] in governing("making") and abs(noun - row) <= _NEAR
        says = grammar.lemma[noun] in noun_frames() or self._nouns.is_any(noun, ("deal", "offer"))
        return (row, noun) if little and says else (row, row)

    def _is_state(self, clause: Clause, frame: VerbFrame) -> bool:
        """Whether a verb after a noun tells how it is: "people supporting the deal"."""
        grammar, row = self._grammar, clause.row
        if frame.verb not in governing("lasting_acts"):
            return False
        label, tag = grammar.dep[row], grammar.tag[row]
        return (label == "acl" and tag == "VBG") or (label == "relcl" and tag in ("VBP", "VBZ"))

    def _words(self, first: int, last: int) -> list[str]:
        return [self._grammar.lower(row) for row in range(first, last + 1)]

    # -- nouns ------------------------------------------------------------------------------------

    def _of_noun(self, row: int, reading: NominalReading) -> Act:
        grammar, frame = self._grammar, reading.frame
        category = frame.category
        if reading.modality == "planned" and frame.planned is not None:
            category = frame.planned
        light = [] if reading.verb is None else [grammar.lemma[reading.verb]]
        hyphened = "-" in frame.noun and grammar.word(row - 1) == "-"
        return Act(
            row=row,
            first=row - 2 if hyphened else row,  # at "cease" of "cease-fire"
            last=row,
            category=category,
            modality=reading.modality,
            action=" ".join([*light, frame.noun if "-" in frame.noun else grammar.lower(row)]),
            reasons=(f"noun “{frame.noun}”: {reading.reason}", f"told as {reading.modality}"),
            top=reading.top,
            verb=reading.verb,
            clause=None if reading.verb is None else Clause(grammar, reading.verb),
            foreseen=frame.foreseen,
            suffered=frame.noun in governing("suffered"),
        )


def _told(frame: VerbFrame) -> str:
    """Return which frame fired, in the words of the lexicon."""
    parts = [f"verb “{frame.verb}”"]
    for label, words in (
        ("with", frame.particle),
        ("object", frame.object),
        ("clause", frame.clause),
        ("by", frame.subject),
    ):
        if words:
            parts.append(f"{label} {'/'.join(sorted(words)[:4])}")
    if frame.phrases:
        parts.append("phrase " + "/".join(f"{word} {kind}" for word, kind in frame.phrases[:4]))
    return ", ".join(parts)


def _is_told(grammar: Grammar, row: int) -> bool:
    """Whether a clause with a subject of its own tells of what was done: "that they had fired"."""
    if not grammar.tag[row].startswith("VB") or grammar.subject(row) is None:
        return False
    words = {grammar.lower(kid) for kid in grammar.children[row] if grammar.dep[kid] == "aux"}
    return grammar.tag[row] == "VBD" or (grammar.tag[row] == "VBN" and bool(words & _PERFECT))
