"""Clauses governed by an offer -> terms without a number.

"It includes the return of civilians", "subject to conditions", "they need the support of", "at a
price that is fair", "the boats would follow in a second phase", "suggested that monitors stay".
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Final

from parley.extract.events.clauses import Clause
from parley.extract.grammar.grammar import Grammar
from parley.extract.offers.governing import Governor
from parley.extract.offers.lexicon import phrasal, words
from parley.extract.offers.mentions import Mention
from parley.extract.offers.standing import Governing, Opened, carriers, subject_of
from parley.extract.sources.quoting import joined

__all__ = ["Thing", "Things"]

Thing = tuple[int, int, int, Governing]
"""First and last row, the head, and what governs it."""
_APART: Final = frozenset({"punct", "cc", "advcl", "parataxis", "appos"})
_LONGEST: Final = 24
_NOBODY: Final = frozenset({"i", "we", "you", "he", "she", "they", "there", "who", "it", "what"})
_FOR: Final = ("for", "on")
_AFTER: Final = {"call": ("for",)}
"""Verbs that tell after "on" of whom something is asked."""
_MODALS: Final = frozenset({"would", "could", "might", "may", "will", "can", "must"})
_BEING: Final = frozenset({"be", "remain", "stay"})
_GRANTING: Final = frozenset({"allow", "give", "grant"})
_ASKED: Final = frozenset({"how", "whether", "why"})
_LITTLE: Final = frozenset({"be", "have", "say", "like", "seem", "mean", "appear", "become"})
_TALKS: Final = frozenset({"round", "talk", "meeting", "negotiation", "session", "summit", "visit"})


@cache
def _telling() -> frozenset[str]:
    """Return the base forms of verbs of which something is looked up."""
    groups = ("holding", "needing", "suggesting", "moving", "asking")
    found = {word.split("_")[0] for group in groups for word in words("verbs", group)}
    return frozenset(found) | _BEING | _GRANTING


class Things:
    """Finds the terms without a number of one document."""

    def __init__(
        self,
        grammar: Grammar,
        at: Mapping[int, Mention],
        governor: Governor,
        is_who: Callable[[int], bool],
    ) -> None:
        self._grammar = grammar
        self._at = at
        self._governor = governor
        self._is_who = is_who

    def in_sentence(
        self, sentence: int, opened: Opened | None, last: Mention | None
    ) -> Iterator[Thing]:
        """Yield the terms of a sentence; `last` is the offer last mentioned before its end."""
        grammar = self._grammar
        telling = _telling()
        for row in range(*grammar.sentences[sentence]):
            lemma = grammar.lemma[row]
            if lemma in words("terms", "subject_to"):
                yield from self._subject_to(row)
            if not grammar.tag[row].startswith("VB"):
                continue
            if lemma in telling:
                yield from self._verb(row, set(phrasal(grammar, row)), opened, last)
            if opened is not None and any(
                grammar.lower(kid) == "would" for kid in grammar.children[row]
            ):
                yield from self._would(row, opened)
            if grammar.dep[row] == "advcl":
                yield from self._unless(row)

    def _verb(
        self, row: int, forms: set[str], opened: Opened | None, last: Mention | None
    ) -> Iterator[Thing]:
        grammar = self._grammar
        lemma = grammar.lemma[row]
        if forms & words("verbs", "holding"):
            yield from self._held(row, opened)
        if lemma in words("verbs", "needing") and last is not None:
            yield from self._needed(row, last)
        if lemma in _BEING and opened is not None:
            yield from self._at_terms(row, opened)
            yield from self._left_open(row, opened)
        if lemma in words("verbs", "suggesting"):
            yield from self._suggested(row)
        if forms & words("verbs", "moving"):
            yield from self._moved(row)
        if lemma in _GRANTING:
            yield from self._granted(row, last)
        if lemma in words("verbs", "asking"):
            yield from self._altered(row)

    # -- what the offer holds ---------------------------------------------------------------------

    def _held(self, verb: int, opened: Opened | None) -> Iterator[Thing]:
        """Yield what an offer provides for: each of the things joined by "and"."""
        grammar = self._grammar
        for top in self._objects(verb):
            governing = self._governor.of(top, top, opened)
            if governing is None or governing.kind not in ("holds", "outcome"):
                continue
            if governing.at != verb:
                continue
            for one in joined(grammar, top):
                if grammar.tag[one][0] in "NVP":
                    yield self._phrase(one, governing)

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
                target = grammar.child(kid, "pobj")
                if target is not None:
                    yield target
            elif label in ("xcomp", "ccomp", "advcl") and grammar.lemma[verb] == "call":
                yield kid

    def _phrase(self, head: int, governing: Governing) -> Thing:
        """Return a thing with its words, without what is joined to it."""
        grammar, rows, stack = self._grammar, [head], [head]
        while stack:
            node = stack.pop()
            for kid in grammar.children[node]:
                joined_to = node == head and grammar.dep[kid] == "conj"
                if joined_to or grammar.dep[kid] in _APART or grammar.dep[kid] == "relcl":
                    continue
                if abs(kid - head) <= _LONGEST:
                    rows.append(kid)
                    stack.append(kid)
        return min(rows), max(rows), head, governing

    # -- what it hangs on -------------------------------------------------------------------------

    def _subject_to(self, row: int) -> Iterator[Thing]:
        """Yield the conditions of "a proposal subject to various conditions"."""
        grammar = self._grammar
        to = grammar.child(row, "prep")
        target = None if to is None else grammar.child(to, "pobj")
        if target is None or to is None or grammar.lower(to) not in ("to", "on", "upon"):
            return
        node = row
        for _ in range(4):
            node = grammar.head[node]
            mention = self._at.get(node) or self._subject(node)
            if mention is not None:
                reason = f"“{grammar.lower(row)} {grammar.lower(to)}” tells a condition"
                governing = Governing("condition", mention, row, target, reason)
                first, last, head, _ = self._phrase(target, governing)
                yield min(first, row), last, head, governing
                return

    def _subject(self, verb: int) -> Mention | None:
        if not self._grammar.tag[verb].startswith("VB"):
            return None
        subject = subject_of(self._grammar, verb)
        return None if subject is None else self._at.get(subject)

    def _needed(self, verb: int, last: Mention) -> Iterator[Thing]:
        """Yield whose support an offer needs: "they need the backing of the lenders"."""
        grammar = self._grammar
        top = grammar.child(verb, "dobj")
        if top is None or grammar.lemma[top] not in words("terms", "consents"):
            return
        governing = Governing(
            "condition", last, verb, top, f"“{grammar.lemma[verb]}” tells what it hangs on"
        )
        first, end, head, _ = self._phrase(top, governing)
        yield min(first, verb), end, head, governing

    def _at_terms(self, verb: int, opened: Opened | None) -> Iterator[Thing]:
        """Yield the terms of "it should be at a price that is fair and on terms which hold"."""
        grammar = self._grammar
        subject = subject_of(grammar, verb)
        if subject is None or opened is None or opened.ago > 1 or not carriers(grammar, verb):
            return
        if subject not in self._at and grammar.lower(subject) != "it":
            return
        preps = [kid for kid in grammar.children[verb] if grammar.dep[kid] == "prep"]
        preps += [kid for at in list(preps) for kid in grammar.children[at]
                  if grammar.dep[kid] == "conj"]  # fmt: skip
        for prep in preps:
            top = grammar.child(prep, "pobj")
            if top is None or grammar.lemma[top] not in ("price", "term", "condition", "value"):
                continue
            mention = self._at.get(subject, opened.mention)
            governing = Governing(
                "holds", mention, verb, top, f"“{grammar.lower(prep)}” tells its terms"
            )
            rows = [row for row in grammar.subtree(top) if row - top <= _LONGEST]
            yield min(rows), max(rows), top, governing

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
            yield self._clause(verb, Governing("goes on", opened.mention, verb, subject, reason))

    def _altered(self, verb: int) -> Iterator[Thing]:
        """Yield what one asks to be changed: "asked for a change in the order"."""
        grammar = self._grammar
        tops = [kid for kid in grammar.children[verb] if grammar.dep[kid] == "dobj" and kid > verb]
        for prep in grammar.children[verb]:
            target = grammar.child(prep, "pobj") if grammar.lower(prep) == "for" else None
            tops += [] if target is None else [target]
        by = subject_of(grammar, verb)
        for top in tops:
            told = grammar.child(top, "prep", "acl") is not None
            if told and grammar.lemma[top] in words("terms", "altering") and by is not None:
                reason = f"“{grammar.word(verb)}” tells what is asked"
                yield self._phrase(top, Governing("asked", None, verb, top, reason, by))

    def _granted(self, verb: int, last: Mention | None) -> Iterator[Thing]:
        """Yield what one side allows the other: "would give the bidder limited access"."""
        grammar = self._grammar
        top = grammar.child(verb, "dobj")
        if top is None or last is None or grammar.lemma[top] not in words("terms", "granted"):
            return
        sure = grammar.tag[verb] == "VB" and (
            carriers(grammar, verb) & {"would", "will", "to"}
            or grammar.lemma[grammar.head[verb]] in ("agree", "offer")
        )
        if sure:
            by = subject_of(grammar, verb)
            reason = f"“{grammar.lemma[verb]}” tells what is allowed"
            governing = Governing("offered", last, verb, top, reason, by)
            yield self._phrase(top, governing)

    def _unless(self, verb: int) -> Iterator[Thing]:
        """Yield the offer that is asked for: "unless he came up with firm proposals"."""
        grammar = self._grammar
        mark = grammar.child(verb, "mark")
        if mark is None or grammar.lower(mark) not in ("unless", "until"):
            return
        for row in grammar.subtree(verb):
            mention = self._at.get(row)
            if mention is not None:
                reason = f"“{grammar.lower(mark)}” tells that it is asked for"
                governing = Governing("condition", mention, verb, row, reason)
                yield mention.first, mention.last, row, governing
                return

    # -- what is suggested, what would be ---------------------------------------------------------

    def _suggested(self, verb: int) -> Iterator[Thing]:
        """Yield what somebody offers: "suggested that monitors stay", "offered to free them"."""
        grammar = self._grammar
        clause = Clause(grammar, verb)
        found = clause.clauses.get("to") if grammar.lemma[verb] == "offer" else None
        found = clause.clauses.get("that") if found is None else found
        subject = subject_of(grammar, verb)
        if found is None or subject is None or not self._is_who(subject):
            return
        if grammar.tag[verb] in ("VBG", "VB") and not carriers(grammar, verb):
            return
        helped = {grammar.lower(kid) for kid in grammar.children[found]}
        bare = grammar.tag[found] == "VB" and not helped & _MODALS
        meant = bare or "be" in helped - {"to"} or "should" in helped
        if not meant or helped & (_ASKED | {"would", "might", "may", "will"}):
            return
        governing = Governing(
            "offered",
            self._letter(verb),
            verb,
            found,
            f"“{grammar.word(verb)}” tells what is offered",
            subject,
        )
        yield self._clause(found, governing)

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
            yield self._clause(verb, governing)

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
                first, last, head, _ = self._phrase(top, governing)
                yield min(first, verb), last, head, governing

    def _clause(self, verb: int, governing: Governing) -> Thing:
        """Return a clause with its words, without those that hang on it by "if" and the like."""
        grammar, rows, stack = self._grammar, [verb], [verb]
        while stack:
            node = stack.pop()
            for kid in grammar.children[node]:
                apart = grammar.dep[kid] in ("punct", "mark", "parataxis", "relcl")
                apart = apart or (node == verb and grammar.dep[kid] in ("conj", "cc"))
                if not apart and abs(kid - verb) <= _LONGEST:
                    rows.append(kid)
                    stack.append(kid)
        subject = grammar.subject(verb)
        return min(rows), max(rows), verb if subject is None else subject, governing
