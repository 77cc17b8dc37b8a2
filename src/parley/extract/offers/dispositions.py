"""A clause in the mood of a plan -> whether it tells what becomes of what talks are about.

"Heavy weapons were to be moved three kilometres back", "a force of 6,000 would police the line": by
what the clause is about, by what is done in it, or because an offer was just opened.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from parley.extract.grammar.grammar import Grammar
from parley.extract.offers.chains import phrasal, subject_of
from parley.extract.offers.lexicon import planned, words
from parley.extract.offers.moods import Moods
from parley.extract.offers.standing import Governing

__all__ = ["Dispositions"]

_UP: Final = frozenset(
    {"nummod", "quantmod", "compound", "nmod", "amod", "npadvmod", "advmod", "appos", "predet"}
    | {"dobj", "nsubj", "nsubjpass", "pobj", "attr", "oprd", "dative", "acomp", "prep", "conj"}
    | {"pcomp", "poss"}
)
_WHEN: Final = frozenset(
    {"after", "before", "since", "during", "until", "till", "about", "despite", "because", "like"}
)
_WITHIN: Final = frozenset({"of", "for", "from", "out", "among"})
_HIGHEST: Final = 8
_MOVED: Final = frozenset({"leave", "move", "go_home", "go_free", "withdraw", "pull_back"})
_TELLING: Final = frozenset(
    {"ROOT", "conj", "ccomp", "xcomp", "relcl", "parataxis", "acl", "advcl"}
)


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
        if not mood or (mood.endswith("have") and not opened) or self._moods.is_foretold(verb):
            return None
        why = self._why(verb, below, opened=opened)
        if not why:
            return None
        passive = grammar.child(verb, "auxpass") is not None
        done = f"be {grammar.lower(verb)}" if passive else grammar.lower(verb)
        return Governing("ahead", None, verb, below, f"“{mood} {done}”, {why}")

    def _why(self, verb: int, below: int, *, opened: bool) -> str:
        """Return why a clause in such a mood tells a term."""
        grammar = self._grammar
        forms = set(phrasal(grammar, verb))
        if forms & planned("verbs", "aside"):
            return ""
        subject = subject_of(grammar, verb)
        about = None if subject is None else self.about(subject)
        if about is not None and grammar.lemma[about] in planned("nouns", "matters"):
            return f"what becomes of “{grammar.lower(about)}”"
        if subject is None or about is None:
            return ""
        if grammar.lemma[about] in planned("nouns", "aside") and grammar.lower(about) != "they":
            return ""
        if grammar.dep[below] != "nsubj" and self._is_arranged(verb, subject, forms):
            return "what one disposes of"
        return "told of an offer just named" if opened else ""

    def _is_arranged(self, verb: int, subject: int, forms: set[str]) -> bool:
        """Whether somebody does, or has done to him, what talks dispose of."""
        grammar = self._grammar
        if forms & words("verbs", "passing"):
            return True
        groups = words("verbs", "disposing") | planned("verbs", "arranging")
        if not forms & groups:
            return False
        passive = grammar.child(verb, "auxpass") is not None
        return passive or self._is_who(subject) or grammar.lower(subject) == "they"

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
