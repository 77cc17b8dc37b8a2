"""Clauses governed by an offer -> terms without a number.

"It includes the return of civilians", "the boats would follow in a second phase", "suggested that
monitors stay", "raised the share of cash in its offer"; what it hangs on is read in conditions.py.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from parley.extract.events.clauses import Clause
from parley.extract.grammar.grammar import Grammar
from parley.extract.offers.assurances import Assurances
from parley.extract.offers.chains import carriers, is_made, phrasal, subject_of
from parley.extract.offers.clausal import Clausal
from parley.extract.offers.conditions import Conditions
from parley.extract.offers.extents import Thing, clause, phrase
from parley.extract.offers.governing import Governor
from parley.extract.offers.lexicon import words
from parley.extract.offers.mentions import Mention
from parley.extract.offers.standing import Governing, Opened, Rows
from parley.extract.sources.quoting import joined

__all__ = ["Things"]

_NOBODY: Final = frozenset({"i", "we", "you", "he", "she", "they", "there", "who", "it", "what"})
_FOR: Final = ("for", "on")
_AFTER: Final = {"call": ("for",)}
"""Verbs that tell after "on" of whom something is asked."""
_RELYING: Final = frozenset({"rely", "depend", "call"})
"""Verbs without which the thing alone says too little: "relies less on debt"."""
_MODALS: Final = frozenset({"would", "could", "might", "may", "will", "can", "must"})
_BEING: Final = frozenset({"be", "remain", "stay"})
_GRANTING: Final = frozenset({"allow", "give", "grant"})
_ASKED: Final = frozenset({"how", "whether", "why", "what", "which", "who"})
_LITTLE: Final = frozenset({"be", "have", "say", "like", "seem", "mean", "appear", "become"})
_TALKS: Final = frozenset({"round", "talk", "meeting", "negotiation", "session", "summit", "visit"})


@cache
def _telling() -> frozenset[str]:
    """Return the base forms of verbs of which something is looked up."""
    groups = ("holding", "needing", "suggesting", "moving", "asking", "agreeing_to", "barring")
    found = {word.split("_")[0] for group in groups for word in words("verbs", group)}
    return frozenset(found) | _BEING | _GRANTING


class Things:
    """Finds the terms without a number of one document."""

    def __init__(
        self,
        grammar: Grammar,
        at: Mapping[int, Mention],
        governor: Governor,
        rows: Rows,
    ) -> None:
        self._grammar = grammar
        self._at = at
        self._governor = governor
        self._is_who = rows.is_who
        self._conditions = Conditions(grammar, at)
        self._assurances = Assurances(grammar)
        self._clausal = Clausal(grammar, at, rows.is_who)
        self._would_be = {grammar.head[row] for row, lemma in enumerate(grammar.lemma)
                          if lemma == "would"}  # fmt: skip
        self._rows = self._of_interest()

    def in_sentence(
        self, sentence: int, opened: Opened | None, last: Mention | None
    ) -> Iterator[Thing]:
        """Yield the terms of a sentence; `last` is the offer last mentioned before its end."""
        grammar, telling = self._grammar, _telling()
        for row in self._rows.get(sentence, ()):
            lemma = grammar.lemma[row]
            yield from self._beside(row, lemma, last if opened is None else opened.mention)
            if not grammar.tag[row].startswith("VB"):
                continue
            if lemma in telling:
                yield from self._verb(row, set(phrasal(grammar, row)), opened, last)
            if opened is not None and row in self._would_be:
                yield from self._would(row, opened)
            if grammar.dep[row] == "advcl":
                yield from self._conditions.unless(row)

    def _beside(self, row: int, lemma: str, held: Mention | None) -> Iterator[Thing]:
        """Yield what is told by a noun, an adjective or a proviso; `held` is the offer in hand."""
        if lemma in words("terms", "subject_to"):
            yield from self._conditions.subject_to(row)
        if lemma in words("terms", "assurances"):
            yield from self._assurances.asked(row)
        if lemma in words("terms", "asks") or lemma in words("terms", "ideas"):
            yield from self._clausal.of_noun(row)
        if lemma in words("terms", "contented"):
            yield from self._conditions.content(row)
        if held is not None and self._grammar.lower(row) in words("terms", "provisos"):
            yield from self._assurances.proviso(row, held)

    def _of_interest(self) -> dict[int, list[int]]:
        """Return sentence -> the rows at which a term may be told; the document is read once."""
        grammar, found = self._grammar, dict[int, list[int]]()
        telling = _telling() | words("terms", "subject_to") | words("terms", "assurances")
        telling |= words("terms", "provisos") | words("terms", "contented") | {"provide"}
        telling |= words("terms", "asks") | words("terms", "ideas")
        for row, lemma in enumerate(grammar.lemma):
            if lemma in telling or row in self._would_be or grammar.dep[row] == "advcl":
                found.setdefault(grammar.sentence[row], []).append(row)
        return found

    def _verb(
        self, row: int, forms: set[str], opened: Opened | None, last: Mention | None
    ) -> Iterator[Thing]:
        grammar = self._grammar
        lemma = grammar.lemma[row]
        if forms & words("verbs", "holding"):
            yield from self._held(row, opened)
        elif forms & words("verbs", "barring"):
            yield from self._clausal.barred(row)
        if lemma in words("verbs", "needing") and last is not None:
            yield from self._conditions.needed(row, last)
        if lemma in _BEING and opened is not None:
            yield from self._conditions.at_terms(row, opened)
            yield from self._stands(row)
            yield from self._left_open(row, opened)
        if lemma in words("verbs", "suggesting"):
            yield from self._suggested(row)
        if forms & words("verbs", "moving"):
            yield from self._moved(row)
        if lemma in _GRANTING:
            yield from self._conditions.granted(row, last)
        if lemma in words("verbs", "agreeing_to"):
            yield from self._clausal.agreed(row)
        if lemma in words("verbs", "asking"):
            yield from self._clausal.asked(row)
            yield from self._clausal.to_be(row) if lemma == "want" else ()
            yield from self._conditions.altered(row)
            yield from self._conditions.more(row)
            yield from self._conditions.wanted(row)

    # -- what the offer holds ---------------------------------------------------------------------

    def _held(self, verb: int, opened: Opened | None) -> Iterator[Thing]:
        """Yield what an offer provides for: each of the things joined by "and"."""
        grammar = self._grammar
        for top in self._objects(verb):
            governing = self._governor.of(top, top, opened)
            if governing is None or governing.kind not in ("holds", "outcome"):
                continue
            if governing.at != verb or self._is_bounded(verb, top):
                continue
            for one in joined(grammar, top):
                beside = grammar.lemma[one] in words("terms", "beside")
                told = grammar.tag[one][0] in "NVP" or grammar.tag[one] == "JJR"
                to_do = grammar.child(verb, "xcomp") if grammar.tag[one] == "PRP" else None
                if to_do is not None:  # "required it to use its influence"
                    yield phrase(grammar, to_do, governing)
                elif told and not beside and grammar.tag[one] != "PRP":
                    first, last, head, _ = phrase(grammar, one, governing)
                    relies = grammar.lemma[verb] in _RELYING and one == top
                    yield min(first, verb) if relies else first, last, head, governing

    def _is_bounded(self, verb: int, top: int) -> bool:
        """Whether a thing is only what is brought to a number: "limits the fleet to 30"."""
        grammar = self._grammar
        bounding = grammar.lemma[verb] in ("limit", "cap", "restrict")
        to = (kid for kid in grammar.children[verb] if grammar.lower(kid) in ("to", "at"))
        return bounding and any(kid > top for kid in to)

    def _objects(self, verb: int) -> Iterator[int]:
        """Yield the heads of what is provided for: objects, after "for" and "on", infinitives."""
        grammar = self._grammar
        for kid in grammar.children[verb]:
            if kid < verb:
                continue
            label = grammar.dep[kid]
            if label in ("dobj", "oprd"):
                yield kid
            elif label == "prep" and grammar.lower(kid) in _AFTER.get(grammar.lemma[verb], _FOR):
                again = (one for one in grammar.children[kid] if grammar.dep[one] == "conj")
                same = [kid, *(one for one in again if grammar.lower(one) == grammar.lower(kid))]
                targets = (grammar.child(one, "pobj") for one in same)  # "for this, and for that"
                yield from (target for target in targets if target is not None)
            elif label in ("xcomp", "ccomp", "advcl") and grammar.lemma[verb] == "call":
                yield kid

    def _stands(self, verb: int) -> Iterator[Thing]:
        """Yield what an offer is beside its number: "it is 7 percent and no dismissals"."""
        grammar = self._grammar
        subject = grammar.subject(verb)
        told = grammar.child(verb, "attr")
        mention = None if subject is None else self._at.get(subject)
        if mention is None or told is None or grammar.child(told, "nummod") is None:
            return
        for top in (*grammar.children[verb], *grammar.children[told]):
            if grammar.dep[top] == "conj" and grammar.tag[top] in ("NN", "NNS") and top > told:
                reason = f"told beside the number at which the {mention.head} stands"
                yield phrase(grammar, top, Governing("holds", mention, verb, top, reason))

    def _left_open(self, verb: int, opened: Opened) -> Iterator[Thing]:
        """Yield what an offer leaves open: "the fate of the boats was still open"."""
        grammar = self._grammar
        found = grammar.child(verb, "acomp", "oprd")
        subject = subject_of(grammar, verb)
        if found is None or subject is None or opened.ago > 1:
            return
        named = grammar.tag[subject] == "NN" and grammar.child(subject, "prep") is not None
        if grammar.lower(found) in words("terms", "open") and named:
            reason = f"“{grammar.lower(found)}” tells what it leaves open"
            yield clause(grammar, verb, Governing("goes on", opened.mention, verb, subject, reason))

    # -- what is suggested, what would be ---------------------------------------------------------

    def _suggested(self, verb: int) -> Iterator[Thing]:
        """Yield what somebody offers: "suggested that monitors stay", "offered to free them"."""
        grammar = self._grammar
        told = Clause(grammar, verb).clauses
        found = told.get("to") if grammar.lemma[verb] == "offer" else None
        found = told.get("that") if found is None else found
        subject = subject_of(grammar, verb)
        if found is None or subject is None or not self._is_who(subject):
            return
        if grammar.tag[verb] in ("VBG", "VB") and not carriers(grammar, verb):
            return
        reason = f"“{grammar.word(verb)}” tells what is offered"
        for one in (found, *grammar.children[found]):
            if (one == found or grammar.dep[one] == "conj") and self._is_meant(one):
                made = is_made(grammar, verb, phrasal(grammar, verb))
                governing = Governing(
                    "offered", self._letter(verb), verb, found, reason, subject,
                    step="tabled" if made else None, word=verb, doer=subject,
                )  # fmt: skip
                yield from self._told(one, governing)

    def _is_meant(self, verb: int) -> bool:
        """Whether a clause tells what shall be: "that monitors stay", "that nobody be hurt"."""
        grammar = self._grammar
        helped = {grammar.lower(kid) for kid in grammar.children[verb]}
        bare = grammar.tag[verb] == "VB" and not helped & _MODALS
        meant = bare or "be" in helped - {"to"} or "should" in helped
        return meant and not helped & (_ASKED | {"would", "might", "may", "will"})

    def _told(self, verb: int, governing: Governing) -> Iterator[Thing]:
        """Yield a clause as a term, a question that is left open excepted: "how many it offers"."""
        told = clause(self._grammar, verb, governing)
        if self._grammar.lower(told[0]) not in _ASKED:
            yield told

    def _letter(self, verb: int) -> Mention | None:
        """Return the letter in which it is offered: "in the letter he proposes that"."""
        grammar = self._grammar
        for prep in grammar.children[verb]:
            target = grammar.child(prep, "pobj") if grammar.lower(prep) == "in" else None
            if target is not None and target in self._at:
                return self._at[target]
        return None

    def _would(self, verb: int, opened: Opened) -> Iterator[Thing]:
        """Yield what would be under the offer of which the report is telling."""
        grammar = self._grammar
        subject = grammar.subject(verb)
        little = grammar.lemma[verb] in _LITTLE | words("verbs", "answering")
        if subject is None or opened.ago > 1 or little:
            return
        pointed = grammar.lower(subject) in _NOBODY or grammar.lemma[subject] in _TALKS
        if pointed or subject in self._at or grammar.dep[verb] not in ("ROOT", "ccomp", "conj"):
            return
        if any(
            grammar.lower(kid) in ("if", "not", "n't", "unless") for kid in grammar.subtree(verb)
        ):
            return
        governing = self._governor.of(verb, verb, opened)
        if governing is not None and governing.kind in ("goes on", "under"):
            yield from self._told(verb, governing)

    def _moved(self, verb: int) -> Iterator[Thing]:
        """Yield what is raised or lowered in an offer: "raised the share of cash in its offer"."""
        grammar = self._grammar
        top = grammar.child(verb, "dobj")
        if top is None:
            return
        for prep in grammar.children[verb]:
            target = grammar.child(prep, "pobj") if grammar.dep[prep] == "prep" else None
            if target in self._at and grammar.lower(prep) in ("in", "under") and target is not None:
                mention = self._at[target]
                reason = f"“{grammar.word(verb)}” changes it in the {mention.head}"
                governing = Governing("under", mention, verb, top, reason)
                first, last, head, _ = phrase(grammar, top, governing)
                yield min(first, verb), last, head, governing
