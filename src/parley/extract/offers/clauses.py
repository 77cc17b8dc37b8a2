"""A sentence after an agreement -> its clauses that tell what shall be so under it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from parley.extract.events.denial import is_negated
from parley.extract.grammar.grammar import Grammar
from parley.extract.offers.chains import phrasal
from parley.extract.offers.lexicon import words

__all__ = ["Clauses"]

_QUOTES: Final = frozenset({'"', "“", "”", "``", "''"})
_FUTURE: Final = frozenset({"will", "shall", "'ll", "’ll"})
_MAIN: Final = frozenset({"ROOT", "conj", "ccomp"})
_EACH: Final = frozenset({"each", "both", "neither", "either", "all", "the", "two"})
_OPEN: Final = frozenset({"if", "whether", "?", "unless"})


class Clauses:
    """Reads the clauses of one document that may be articles of an agreement."""

    def __init__(self, grammar: Grammar) -> None:
        self._grammar = grammar

    def heads(self, sentence: int) -> Iterator[int]:
        """Yield the verbs of the main clauses of a sentence, or its root where there is none."""
        grammar = self._grammar
        first, past = grammar.sentences[sentence]
        for row in range(first, past):
            if grammar.head[row] == row:
                yield row
                yield from (
                    kid
                    for kid in grammar.children[row]
                    if grammar.dep[kid] == "conj"
                    and grammar.tag[kid].startswith("VB")
                    and grammar.subject(kid) is not None
                )

    def of(self, number: int, *, fresh: bool) -> tuple[int, ...]:
        """Return the clauses of a sentence that tells what will be; () where it tells else.

        A clause in the present counts where another says what will be, or it follows at once.
        """
        grammar = self._grammar
        first, past = grammar.sentences[number]
        said = words("verbs", "reporting")
        for row in range(first, past):
            if grammar.word(row) in _QUOTES or grammar.lower(row) in ("if", "whether", "?"):
                return ()
            if grammar.lemma[row] in said and grammar.tag[row].startswith("VB"):
                return ()
        clauses = tuple(self.heads(number))
        ahead = any(self.is_ahead(verb) for verb in clauses)
        if not clauses or not all(self._is_article(verb, ahead or fresh) for verb in clauses):
            return ()
        return clauses

    def holding(self, number: int, noun: int) -> tuple[int, ...]:
        """Return the verb of a sentence that tells what it holds: "It allows 24 trawlers"."""
        grammar = self._grammar
        verb = next(self.heads(number), None)
        subject = None if verb is None else grammar.subject(verb)
        if verb is None or subject is None:
            return ()
        same = grammar.lower(subject) == "it" or grammar.lemma[subject] == grammar.lemma[noun]
        told = grammar.tag[verb] == "VBZ" or self.is_ahead(verb)
        holds = words("verbs", "providing") & set(phrasal(grammar, verb))
        return (verb,) if same and told and holds and not is_negated(grammar, verb) else ()

    def settled(self, number: int) -> tuple[int, ...]:
        """Return the verbs of a sentence that tell what shall be of what one disposes of in talks.

        Also where somebody says so: "sanctions will be suspended, the minister said".
        """
        grammar = self._grammar
        rows = range(*grammar.sentences[number])
        open_ = (at for at in rows if grammar.word(at) in _QUOTES or grammar.lower(at) in _OPEN)
        past = next(open_, rows.stop)
        if grammar.word(rows.stop - 1) == "?":
            return ()
        return tuple(verb for verb in range(rows.start, past) if self._is_settled(verb))

    def _is_settled(self, verb: int) -> bool:
        grammar = self._grammar
        if not grammar.tag[verb].startswith("VB") or grammar.dep[verb] not in _MAIN:
            return False
        forms = set(phrasal(grammar, verb))
        groups = ("disposing", "passing", "barring")
        disposed = frozenset().union(*(words("verbs", group) for group in groups))
        if self._is_capped(verb, forms) or self._is_promised(verb) or self._is_so_many(verb):
            return True
        allowed = words("verbs", "allowable") & forms and self._is_allowed(verb)
        each = self.is_ahead(verb) and self._is_each_side(verb)
        told = allowed or each or (self.is_ahead(verb) and forms & disposed)
        return bool(told) and self._is_article(verb, near=False, allowed=bool(allowed))

    def _is_capped(self, verb: int, forms: set[str]) -> bool:
        """Whether a number is set to something: "catches are limited to 5,000 tonnes"."""
        grammar = self._grammar
        passive = grammar.child(verb, "auxpass")
        now = passive is not None and grammar.lower(passive) in ("is", "are")
        if not now or is_negated(grammar, verb) or not forms & words("verbs", "capping"):
            return False
        to = (kid for kid in grammar.children[verb] if grammar.lower(kid) in ("to", "at"))
        tops = (grammar.child(kid, "pobj") for kid in to)
        return any(
            top is not None
            and (
                grammar.tag[top] == "CD"
                or any(grammar.tag[kid] == "CD" for kid in grammar.children[top])
            )
            for top in tops
        )

    def _is_so_many(self, verb: int) -> bool:
        """Whether it tells how many there shall be: "there will be six ministries"."""
        grammar = self._grammar
        told = grammar.child(verb, "attr") if self._is_there(verb) else None
        return told is not None and any(grammar.tag[kid] == "CD" for kid in grammar.children[told])

    def _is_promised(self, verb: int) -> bool:
        """Whether it tells what assurance there is: "there is an undertaking to consult"."""
        grammar = self._grammar
        told = grammar.child(verb, "attr") if grammar.child(verb, "expl") is not None else None
        now = grammar.tag[verb] in ("VBZ", "VBP") and not is_negated(grammar, verb)
        if told is None or not now or grammar.lemma[told] not in words("terms", "assurances"):
            return False
        kids = grammar.children[told]
        denied = any(grammar.lower(kid) == "no" for kid in kids)
        to_do = any(grammar.dep[kid] in ("acl", "relcl", "ccomp", "prep") for kid in kids)
        return to_do and not denied

    def _is_each_side(self, verb: int) -> bool:
        """Whether a clause binds all who sign: "neither side is to attack the other"."""
        grammar, subject = self._grammar, self._grammar.subject(verb)
        if subject is None or grammar.lemma[subject] not in words("terms", "signatories"):
            return False
        each = {grammar.lower(kid) for kid in grammar.children[subject] if kid < subject}
        return bool(each & _EACH)

    def _is_allowed(self, verb: int) -> bool:
        """Whether one side may do something: "patrols may board any ship"."""
        grammar = self._grammar
        return any(grammar.lower(kid) == "may" for kid in grammar.children[verb])

    def is_ahead(self, verb: int) -> bool:
        """Whether a clause tells what will be: "will", "shall", "may not", "is to"."""
        grammar = self._grammar
        helped = {grammar.lower(kid) for kid in grammar.children[verb] if grammar.dep[kid] == "aux"}
        barred = helped & {"may", "can", "must"} and (is_negated(grammar, verb) or "must" in helped)
        to_do = grammar.child(verb, "xcomp")
        meant = (
            grammar.lemma[verb] == "be"
            and grammar.tag[verb] in ("VBZ", "VBP")
            and to_do is not None
            and grammar.child(verb, "acomp") is None
            and any(grammar.lower(kid) == "to" for kid in grammar.children[to_do])
        )
        return bool(helped & _FUTURE or barred) or meant

    def _is_article(self, verb: int, near: bool, *, allowed: bool = False) -> bool:
        """Whether a clause may be an article: its subject is not who signs, speaks or travels."""
        grammar = self._grammar
        subject = grammar.subject(verb)
        if subject is None:
            return self._is_there(verb)
        if grammar.tag[subject] in ("PRP", "WP", "WDT"):
            return False
        aside = words("terms", "speakers") | words("nouns", "outcomes") | words("nouns", "signed")
        passive = grammar.child(verb, "auxpass") is not None
        to_do = grammar.child(verb, "xcomp")
        done = verb if grammar.lemma[verb] != "be" or to_do is None else to_do
        left = words("verbs", "answering") - {"look"} | words("verbs", "travelling")
        if grammar.lemma[subject] in aside or (grammar.lemma[done] in left and not passive):
            return False
        if allowed or self.is_ahead(verb):
            return True
        now = grammar.tag[verb] in ("VBZ", "VBP")
        now = now and grammar.lemma[verb] not in ("be", "have", "remain")
        helped = {grammar.lower(kid) for kid in grammar.children[verb]}
        return near and (now or (passive and not helped.isdisjoint({"is", "are"})))

    def _is_there(self, verb: int) -> bool:
        """Whether it tells what there shall be: "there will be no quota"."""
        grammar = self._grammar
        told = grammar.child(verb, "attr")
        there = grammar.child(verb, "expl") is not None and told is not None
        aside = words("terms", "speakers") | words("nouns", "outcomes")
        return there and self.is_ahead(verb) and grammar.lemma[told or 0] not in aside
