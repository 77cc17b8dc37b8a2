"""A verb -> who does it, where that is whose paper or vote it is: "the union's letter demands"."""

from __future__ import annotations

from functools import cached_property
from typing import Final

from parley.extract.events.clauses import Clause
from parley.extract.grammar.grammar import Grammar
from parley.extract.sources.quoting import joined
from parley.extract.stances.frames import governors

__all__ = ["clause_at", "is_of_paper", "is_proposal"]

_NOUNS: Final = frozenset({"NN", "NNS"})


class _Decided(Clause):
    """An infinitive that tells what was decided: its subjects are those whose decision it is."""

    @cached_property
    def subjects(self) -> tuple[int, ...]:
        """Return the heads of whose decision it is; none where the report does not tell."""
        owner = self.grammar.child(self.grammar.head[self.row], "poss")
        return () if owner is None else joined(self.grammar, owner)


class _OfPaper(Clause):
    """A clause that a paper does: its subjects are those whose paper it is."""

    @cached_property
    def subjects(self) -> tuple[int, ...]:
        """Return the heads of whose paper it is."""
        paper = self.grammar.subject(self.row)
        owner = None if paper is None else _owner(self.grammar, paper)
        return () if owner is None else joined(self.grammar, owner)


def _owner(grammar: Grammar, paper: int) -> int | None:
    """Return whose a paper is: "the banks" of "the banks' plan", "the plan of the banks".

    Of "the Lunian plan", "the union proposal" it is the word before it.
    """
    owner = grammar.child(paper, "poss")
    if owner is not None:
        return owner
    of = next((kid for kid in grammar.children[paper] if grammar.lower(kid) == "of"), None)
    if of is not None:
        return grammar.child(of, "pobj")
    before = paper - 1
    if before < 0 or grammar.head[before] != paper:
        return None
    nation = grammar.dep[before] == "amod" and grammar.word(before)[0].isupper()
    return before if nation or grammar.dep[before] == "compound" else None


def is_of_paper(clause: Clause) -> bool:
    """Whether a clause is what a paper does."""
    return isinstance(clause, _OfPaper)


def is_proposal(clause: Clause) -> bool:
    """Whether a clause is what somebody's plan or offer does, and not his letter."""
    paper = clause.grammar.subject(clause.row) if is_of_paper(clause) else None
    return paper is not None and clause.grammar.lemma[paper] in governors("proposals")


def clause_at(grammar: Grammar, row: int) -> Clause:
    """Return the clause of a verb; its subjects are the owners of a paper that is its subject.

    Of "the board's vote to accept" they are those who vote.
    """
    decided = grammar.lemma[grammar.head[row]] in governors("decided")
    if grammar.dep[row] == "acl" and decided and grammar.tag[row] == "VB":
        return _Decided(grammar, row)
    subject = grammar.subject(row)
    of_paper = (
        subject is not None
        and grammar.lemma[subject] in governors("papers")
        and grammar.tag[subject] in _NOUNS
        and _owner(grammar, subject) is not None
    )
    clause = _OfPaper(grammar, row) if of_paper else Clause(grammar, row)
    return Clause(grammar, row) if clause.passive else clause
