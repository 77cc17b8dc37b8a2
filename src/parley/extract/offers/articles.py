"""A document's grammar -> which sentences tell the articles of an agreement, and which noun it is.

A heading announces a list of them ("Under the plan:", then items behind dashes); or an agreement
was just signed, and the sentences that follow tell what will be so; or it is told of what agreement
was reached ("agreement on elections").
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from parley.extract.events.denial import is_negated
from parley.extract.grammar.grammar import Grammar
from parley.extract.offers.chains import carriers, phrasal
from parley.extract.offers.lexicon import words

__all__ = ["Article", "Articles"]

_BULLETS: Final = frozenset({"-", "–", "—", "•", "*", "·", "‣", "▪", "--"})
_QUOTES: Final = frozenset({'"', "“", "”", "``", "''"})
_LONGEST: Final = 24
"""Rows of a sentence that may be a heading."""
_NEXT: Final = 4
"""Sentences after an agreement that may tell what it holds."""
_PARAGRAPHS: Final = 1
_FEWEST: Final = 2
"""Clauses that must follow, so that what will be is of the agreement."""
_FUTURE: Final = frozenset({"will", "shall", "'ll", "’ll"})
_UNREAL: Final = frozenset({"would", "could", "may", "might", "can", "should", "will", "to"})
_NAMES: Final = frozenset({"name", "signature"})
_NEW: Final = frozenset({"a", "an"})
_PLACES: Final = frozenset({"dobj", "nsubjpass", "pobj"})


@dataclass(frozen=True, slots=True)
class Article:
    """That a sentence tells what an agreement holds: the row of its noun, its clauses, why."""

    noun: int
    clauses: tuple[int, ...]
    reason: str


class Articles:
    """The articles of agreements of one document: by sentence, and the nouns by row with why."""

    def __init__(self, grammar: Grammar) -> None:
        self._grammar = grammar
        self.by_sentence: dict[int, Article] = {}
        self.nouns: dict[int, str] = {}
        self.agreed: Mapping[int, tuple[int, ...]] = {}
        wanted = words("nouns", "outcomes") | words("nouns", "papers") | words("nouns", "signed")
        nouns = [
            row
            for row, lemma in enumerate(grammar.lemma)
            if lemma in wanted and grammar.tag[row] in ("NN", "NNS", "NNP")
        ]
        for row in nouns:
            self._listed(row)
        for row in nouns:
            self._signed(row)
        self.agreed = {row: tops for row in nouns if (tops := self._reached(row))}
        self.nouns |= dict.fromkeys(self.agreed, "agreement was reached on something")

    # -- behind a heading -------------------------------------------------------------------------

    def _listed(self, row: int) -> None:
        """Take in the items behind a heading: "Under the plan:", "The terms of the accord:"."""
        grammar = self._grammar
        number = grammar.sentence[row]
        first, past = grammar.sentences[number]
        if grammar.word(past - 1) != ":" or past - first > _LONGEST or not self._heads(row, first):
            return
        paragraph = grammar.paragraph[row] + 1
        found: list[int] = []
        while paragraph < len(grammar.paragraphs):
            begin, end = grammar.paragraphs[paragraph]
            if grammar.word(begin) not in _BULLETS:
                break
            found += sorted({grammar.sentence[at] for at in range(begin, end)})
            paragraph += 1
        for sentence in found:
            clauses = tuple(self._heads_of(sentence))
            reason = f"in the list of what the {grammar.lemma[row]} holds"
            self.by_sentence.setdefault(sentence, Article(row, clauses, reason))
        if found:
            self.nouns.setdefault(row, "a list of what it holds follows")

    def _heads(self, row: int, first: int) -> bool:
        """Whether a noun is what a heading is about, and nobody says something there."""
        grammar = self._grammar
        past = grammar.sentences[grammar.sentence[row]][1]
        said = words("verbs", "reporting")
        if any(grammar.tag[at] == "VBD" or grammar.lemma[at] in said for at in range(first, past)):
            return False
        above = grammar.head[row]
        if grammar.dep[row] == "pobj":
            of_terms = grammar.lemma[grammar.head[above]] in words("terms", "provisions")
            word = grammar.lower(above)
            return word == "under" or (word in ("of", "in") and of_terms)
        return grammar.dep[row] in ("nsubj", "ROOT")

    def _heads_of(self, sentence: int) -> Iterator[int]:
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

    # -- after it was signed ----------------------------------------------------------------------

    def _signed(self, row: int) -> None:
        """Take in the sentences that go on after one was signed: "A force will keep them apart."""
        grammar = self._grammar
        if row in self.nouns or not self._is_concluded(row):
            return
        here, paragraph = grammar.sentence[row], grammar.paragraph[row]
        found: dict[int, tuple[int, ...]] = {}
        ahead = 0
        for number in range(here + 1, min(here + 1 + _NEXT, len(grammar.sentences))):
            begin = grammar.sentences[number][0]
            if grammar.paragraph[begin] - paragraph > _PARAGRAPHS:
                break
            clauses = self._foretold(number, fresh=number == here + 1 or number - 1 in found)
            holding = self._holding(number, row) if not clauses else ()
            if clauses or holding:
                found[number] = clauses or holding
                ahead += sum(self._is_ahead(verb) for verb in clauses) + _FEWEST * len(holding)
            elif found:
                break
        if max(sum(map(len, found.values())), ahead) < _FEWEST or not ahead:
            return
        self.nouns[row] = "what it holds is told after it"
        for number, clauses in found.items():
            reason = f"what will be, after the {grammar.lemma[row]} is told"
            self.by_sentence.setdefault(number, Article(row, clauses, reason))

    def _is_concluded(self, row: int) -> bool:
        """Whether an agreement, brought in as new, has been concluded: "signed a treaty"."""
        grammar = self._grammar
        articles = {grammar.lower(kid) for kid in grammar.children[row] if kid < row}
        if not articles & _NEW or grammar.dep[row] not in _PLACES:
            return False
        verb = grammar.head[row]
        if grammar.dep[row] == "pobj":
            return self._is_put_to(verb)
        if grammar.lemma[row] not in words("nouns", "outcomes") | words("nouns", "signed"):
            return False
        return bool(set(phrasal(grammar, verb)) & words("verbs", "concluding")) and self._is_done(
            verb
        )

    def _is_put_to(self, prep: int) -> bool:
        """Whether it was signed: "put their names to a statement"."""
        grammar, above = self._grammar, self._grammar.head[prep]
        named = above if grammar.tag[above][0] == "N" else grammar.child(above, "dobj")
        if grammar.lower(prep) != "to" or named is None or grammar.lemma[named] not in _NAMES:
            return False
        verb = grammar.head[named]
        return grammar.lemma[verb] in ("put", "set", "add") and self._is_done(verb)

    def _is_done(self, verb: int) -> bool:
        """Whether it happened: no more than wished, denied or still to come."""
        grammar = self._grammar
        told = grammar.tag[verb] in ("VBD", "VBN") and not carriers(grammar, verb) & _UNREAL
        return told and not is_negated(grammar, verb) and grammar.dep[verb] in ("ROOT", "conj")

    def _foretold(self, number: int, *, fresh: bool) -> tuple[int, ...]:
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
        clauses = tuple(self._heads_of(number))
        ahead = any(self._is_ahead(verb) for verb in clauses)
        if not clauses or not all(self._is_article(verb, ahead or fresh) for verb in clauses):
            return ()
        return clauses

    def _holding(self, number: int, noun: int) -> tuple[int, ...]:
        """Return the verb of a sentence that tells what it holds: "It allows 24 trawlers"."""
        grammar = self._grammar
        verb = next(self._heads_of(number), None)
        subject = None if verb is None else grammar.subject(verb)
        if verb is None or subject is None:
            return ()
        same = grammar.lower(subject) == "it" or grammar.lemma[subject] == grammar.lemma[noun]
        told = grammar.tag[verb] == "VBZ" or self._is_ahead(verb)
        holds = words("verbs", "providing") & set(phrasal(grammar, verb))
        return (verb,) if same and told and holds and not is_negated(grammar, verb) else ()

    def _is_ahead(self, verb: int) -> bool:
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

    def _is_article(self, verb: int, near: bool) -> bool:
        """Whether a clause may be an article: its subject is not who signs, speaks or travels."""
        grammar = self._grammar
        subject = grammar.subject(verb)
        if subject is None or grammar.tag[subject] in ("PRP", "WP", "WDT", "EX"):
            return False
        aside = words("terms", "speakers") | words("nouns", "outcomes") | words("nouns", "signed")
        passive = grammar.child(verb, "auxpass") is not None
        to_do = grammar.child(verb, "xcomp")
        done = verb if grammar.lemma[verb] != "be" or to_do is None else to_do
        left = words("verbs", "answering") - {"look"} | words("verbs", "travelling")
        if grammar.lemma[subject] in aside or (grammar.lemma[done] in left and not passive):
            return False
        if self._is_ahead(verb):
            return True
        now = grammar.tag[verb] in ("VBZ", "VBP")
        now = now and grammar.lemma[verb] not in ("be", "have", "remain")
        helped = {grammar.lower(kid) for kid in grammar.children[verb]}
        return near and (now or (passive and not helped.isdisjoint({"is", "are"})))

    # -- reached on something ---------------------------------------------------------------------

    def _reached(self, row: int) -> tuple[int, ...]:
        """Return the heads of what agreement was reached on: "agreement on elections and"."""
        grammar = self._grammar
        verb = grammar.head[row]
        if grammar.lemma[row] not in ("agreement", "accord", "consensus", "deal"):
            return ()
        if grammar.lemma[verb] not in ("reach", "achieve") or not self._is_done(verb):
            return ()
        if grammar.dep[row] not in ("dobj", "nsubjpass"):
            return ()
        tops: list[int] = []
        for kid in (*grammar.children[row], *grammar.children[verb]):
            if grammar.lower(kid) != "on" or grammar.dep[kid] != "prep" or kid < row:
                continue
            target = grammar.child(kid, "pobj")
            beside = [other for other in grammar.children[kid] if grammar.dep[other] == "conj"]
            tops += [] if target is None else [target]
            tops += [other for prep in beside if (other := grammar.child(prep, "pobj") or -1) >= 0]
        return tuple(tops) if any(grammar.tag[top] in ("NN", "NNS") for top in tops) else ()
