"""A clause in the mood of a plan -> whether it tells what becomes of what talks are about.

"Heavy weapons were to be moved three kilometres back", "a force of 6,000 would police the line": by
what the clause is about, by what is done in it, or because an offer was just opened.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Final

from parley.extract.grammar.grammar import Grammar
from parley.extract.offers.chains import phrasal, subject_of
from parley.extract.offers.foreseen.moods import Moods
from parley.extract.offers.lexicon import planned, words
from parley.extract.offers.standing import Governing

__all__ = ["Dispositions"]

_UP: Final = frozenset(
    {"nummod", "quantmod", "compound", "nmod", "amod", "npadvmod", "advmod", "predet"}
    | {"dobj", "nsubj", "nsubjpass", "pobj", "attr", "oprd", "dative", "acomp", "prep", "conj"}
    | {"pcomp", "poss", "agent"}
)
_WHEN: Final = frozenset(
    {"after", "before", "since", "during", "until", "till", "about", "despite", "because", "like"}
)
_WITHIN: Final = frozenset({"of", "for", "from", "out", "among"})
_HIGHEST: Final = 8
_BOUND: Final = frozenset(
    {"would", "'d", "’d", "shall", "must", "is to", "are to", "was to", "were to", "would have"}
)
"""Moods in which the passive tells what was planned; "will" tells what is only announced."""
_THEY: Final = frozenset({"they", "those", "both", "everyone", "everybody", "each", "all"})
_WHICH: Final = frozenset({"which", "that"})
_ANNOUNCED: Final = frozenset({"will", "'ll", "’ll"})
_AIMS: Final = frozenset({"plan", "aim", "goal", "idea", "intention", "purpose", "task", "job"})
_TELLING: Final = frozenset(
    {"ROOT", "conj", "ccomp", "xcomp", "relcl", "parataxis", "acl", "advcl"}
)


@cache
def _matters() -> frozenset[str]:
    """Return the nouns of what talks dispose of."""
    groups = ("matters", "named", "bodies")
    return frozenset(word for group in groups for word in planned("nouns", group))


class Dispositions:
    """Reads the clauses of one document that dispose of something; `is_who` tells of somebody."""

    def __init__(self, grammar: Grammar, moods: Moods, is_who: Callable[[int], bool]) -> None:
        self._grammar = grammar
        self._moods = moods
        self._is_who = is_who

    def of(self, row: int, *, opened: bool) -> Governing | None:
        """Return the verb that tells what becomes of the number at a row."""
        found = self.verb(row)
        return None if found is None else self.clause(*found, opened=opened)

    def verb(self, row: int) -> tuple[int, int] | None:
        """Return the verb of which a row is a part, and the row below it."""
        grammar, below = self._grammar, row
        for _ in range(_HIGHEST):
            above = grammar.head[below]
            label = grammar.dep[below]
            if grammar.tag[below].startswith("VB") and below != row:
                return None
            if above == below or label not in _UP:
                return None
            if label == "prep" and grammar.lower(below) in _WHEN:
                return None
            if grammar.tag[above].startswith("VB") and grammar.dep[above] != "amod":
                return self._done(above), below
            below = above
        return None

    def _done(self, verb: int) -> int:
        """Return what one is to do, of "are to be sent" the sending."""
        done = self._grammar.child(verb, "xcomp") if self._grammar.lemma[verb] == "be" else None
        return verb if done is None or not self._moods.of(done) else done

    def clause(self, verb: int, below: int, *, opened: bool) -> Governing | None:
        """Return what a clause tells of the words that hang on its verb at `below`."""
        grammar = self._grammar
        if grammar.dep[verb] not in _TELLING:
            return None
        mood = self._moods.of(verb)
        aim = grammar.subject(grammar.head[verb])
        if mood.endswith(" to") and aim is not None and grammar.lemma[aim] in _AIMS:
            return None  # "the plan was to win"
        if not mood or (mood.endswith("have") and not opened) or self._moods.is_foretold(verb):
            return None
        why = self._why(verb, below, opened=opened) or self._number(verb, below, mood)
        if not why:
            return None
        passive = grammar.child(verb, "auxpass") is not None
        done = f"be {grammar.lower(verb)}" if passive else grammar.lower(verb)
        return Governing("ahead", None, verb, below, f"“{mood} {done}”, {why}")

    def _why(self, verb: int, below: int, *, opened: bool) -> str:
        """Return why a clause in such a mood tells a term."""
        grammar = self._grammar
        forms, subject = set(phrasal(grammar, verb)), self.subject(verb)
        if subject is None or forms & planned("verbs", "aside") or self._yields(verb, below):
            return ""
        about = self.about(subject)
        if grammar.lemma[about] in _matters():
            return f"what becomes of “{grammar.lower(about)}”"
        if self._is_aside(about):
            return ""
        if grammar.dep[below] != "nsubj" and self._is_arranged(verb, subject, forms):
            return "what one disposes of"
        told = opened and self._moods.of(verb) not in _ANNOUNCED and not self._is_deal(subject)
        return "told of an offer just named" if told else ""

    def _is_deal(self, subject: int) -> bool:
        """Whether it is told what a plan would do: most of that is judged, not held."""
        return self._grammar.lemma[subject] in planned("nouns", "deals") | {"it"}

    def _is_aside(self, about: int) -> bool:
        """Whether it is somebody or something of whose doings no term is told."""
        aside = self._grammar.lemma[about] in planned("nouns", "aside")
        return aside and self._grammar.lower(about) not in ("they", "them")

    def _number(self, verb: int, below: int, mood: str) -> str:
        """Return why a number in a clause is a term: it is to be so, or so many of something."""
        grammar = self._grammar
        subject, forms = self.subject(verb), set(phrasal(grammar, verb))
        if subject is None or below == verb or forms & planned("verbs", "aside"):
            return ""
        if grammar.dep[verb] == "ccomp" and grammar.lemma[grammar.head[verb]] == "let":
            return "so many are let"
        which = grammar.lower(subject) in _WHICH and grammar.dep[below] == "dobj"
        if which and mood.endswith(" to"):
            return "what something is to do"
        if self._is_aside(self.about(subject)):
            return ""
        because = any(grammar.lower(kid) == "because" for kid in grammar.children[verb])
        passive = grammar.child(verb, "auxpass") is not None
        if passive and mood in _BOUND and not because:
            return "what is to be done"
        things = grammar.dep[below] == "dobj" and grammar.lemma[below] in planned(
            "nouns", "matters"
        )
        somebody = self._is_who(subject) or grammar.tag[subject] in ("NNP", "NNPS")
        return f"so many “{grammar.lower(below)}”" if things and somebody else ""

    def _is_arranged(self, verb: int, subject: int, forms: set[str]) -> bool:
        """Whether somebody does, or has done to him, what talks dispose of."""
        grammar = self._grammar
        if forms & words("verbs", "passing"):
            return True
        groups = words("verbs", "disposing") | planned("verbs", "arranging")
        if not forms & groups:
            return False
        passive = grammar.child(verb, "auxpass") is not None
        return passive or self._is_who(subject) or grammar.lower(subject) in _THEY

    def _yields(self, verb: int, below: int) -> bool:
        """Whether it is told what something brings in: "the tax would raise 220 million"."""
        grammar = self._grammar
        earning = grammar.lemma[verb] in ("raise", "bring", "generate", "yield", "earn")
        top = grammar.child(verb, "dobj") if earning and below == verb else None
        sums = top is not None and any(grammar.tag[kid] == "CD" for kid in grammar.children[top])
        return sums or (earning and grammar.dep[below] == "dobj")

    def subject(self, verb: int) -> int | None:
        """Return who or what a clause is about: of "there would be a council" the council."""
        there = self._grammar.child(verb, "expl") is not None
        there = there and self._moods.of(verb) not in _ANNOUNCED
        return self._grammar.child(verb, "attr") if there else subject_of(self._grammar, verb)

    def about(self, subject: int) -> int:
        """Return what a subject tells of: of "the number of hostages" the hostages."""
        grammar, node = self._grammar, subject
        for _ in range(3):
            whole = grammar.lemma[node] in planned("nouns", "wholes") or grammar.tag[node] == "CD"
            prep = next(
                (kid for kid in grammar.children[node] if grammar.lower(kid) in _WITHIN), None
            )
            of = None if prep is None else grammar.child(prep, "pobj")
            if not whole or of is None:
                break
            node = of
        return node
