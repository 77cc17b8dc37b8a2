"""A verb above a row -> whether it makes the row part of an offer, or of what is asked.

"The paper provides for 24", "under the text 19 would be freed", "will not fund it
unless", "she asked for two weeks", "Patrols would stop for six weeks".
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Final

from parley.extract.events.denial import is_negated
from parley.extract.grammar.grammar import Grammar
from parley.extract.offers.bargaining import Bargaining
from parley.extract.offers.chains import carriers, phrasal, subject_of
from parley.extract.offers.lexicon import words
from parley.extract.offers.mentions import Mention
from parley.extract.offers.outcomes import Outcomes
from parley.extract.offers.standing import WOULD, Governing, Opened, Rows
from parley.model import OfferStep

__all__ = ["FARTHEST", "Verbs"]

_UNDER: Final = frozenset({"under", "in", "per", "by"})
_RELATIVE: Final = frozenset({"that", "which"})
_BECOMING: Final = frozenset({"get", "become", "grow"})
_PAST: Final = frozenset({"have", "has", "had"})
_NOW: Final = frozenset({"VB", "VBP", "VBZ"})
FARTHEST: Final = 2
"""Paragraphs after which a report no longer goes on with the terms of an offer."""


@cache
def _aside() -> frozenset[str]:
    """Return what an offer would bring about, and what others would do about it."""
    groups = ("costing", "rejecting", "backing", "opposing")
    return frozenset().union(*(words("verbs", group) for group in groups))


class Verbs:
    """What the verbs of one document govern; `at` holds the mentions by the rows of nouns.

    `rows` tells of what kind rows are.
    """

    def __init__(self, grammar: Grammar, at: Mapping[int, Mention], rows: Rows) -> None:
        self._grammar = grammar
        self._at = at
        self._bargaining = Bargaining(grammar, rows)
        self._outcomes = Outcomes(grammar, at)
        self._is_who = rows.is_who

    def governed(self, verb: int, below: int, opened: Opened | None) -> Governing | None:
        """Return what a verb makes of the words under it, which hang on it at `below`."""
        forms = set(phrasal(self._grammar, verb))
        found = (
            self._held(verb, below, forms, opened)
            or self._moved(verb, below, forms)
            or self._under(verb, below, forms, opened)
            or self._condition(verb, below)
        )
        if found is not None:
            return found
        own = self._bargaining.governed(verb, below, forms)
        goes_on = self._goes_on(verb, below, forms, opened)
        if own is None or (own.kind == "offered" and goes_on is not None):
            return goes_on or self._bargaining.said(verb, below)
        return own

    def _held(
        self, verb: int, below: int, forms: set[str], opened: Opened | None
    ) -> Governing | None:
        """Return the offer that is the verb's subject: "the paper provides for", "it values"."""
        grammar = self._grammar
        subject = subject_of(grammar, verb)
        if subject is None or subject == below:
            return None
        mention = self._offer_at(subject, verb, opened)
        if mention is None:
            return self._outcomes.of(verb, below, subject)
        if mention.article in words("beside", "general"):
            return Governing("outcome", None, verb, below, f"what any {mention.head} shall hold")
        reason = self._reason(verb, below, forms)
        return Governing("holds", mention, verb, below, reason) if reason else None

    def _reason(self, verb: int, below: int, forms: set[str]) -> str:
        """Return why a verb tells what the offer that is its subject holds; "" where it doesn't."""
        grammar = self._grammar
        if forms & words("verbs", "moving") and grammar.lower(below) == "by":
            return ""
        if forms & words("verbs", "standing") and self._is_number(below):
            return "the offer stands at it"
        told = words("verbs", "providing") | words("verbs", "pricing") | words("verbs", "moving")
        if grammar.lower(below) in ("at", "to"):
            told = told | words("verbs", "keeping")
        would = carriers(grammar, verb) & WOULD and grammar.lemma[verb] != "take"
        return f"“{grammar.word(verb)}” tells what it holds" if forms & told or would else ""

    def _is_number(self, below: int) -> bool:
        """Whether a word tells at what an offer stands: "is 460p a share", "stands at 460p"."""
        label, word = self._grammar.dep[below], self._grammar.lower(below)
        named = label == "attr" and self._grammar.tag[below] in ("NNP", "PRP")
        return (label in ("attr", "acomp", "dobj") and not named) or word in (
            "at",
            "to",
            "around",
            "worth",
            "over",
        )

    def _moved(self, verb: int, below: int, forms: set[str]) -> Governing | None:
        """Return the offer that is brought to a number: "raised its offer to 480p"."""
        grammar = self._grammar
        told = words("verbs", "moving") | words("verbs", "keeping")
        if not forms & told or grammar.lower(below) not in ("to", "at", "from"):
            return None
        for kid in grammar.children[verb]:
            if kid in self._at and grammar.dep[kid] in ("dobj", "nsubjpass"):
                mention = self._at[kid]
                reason = f"“{grammar.word(verb)}” brings the {mention.head} to it"
                return Governing("under", mention, verb, below, reason)
            asked = grammar.lemma[kid] in words("terms", "asks") and grammar.dep[kid] == "dobj"
            moving = forms & words("verbs", "moving")
            if asked and (moving or grammar.lower(below) != "from"):
                reason = f"“{grammar.word(verb)}” brings the {grammar.lemma[kid]} to it"
                return Governing("asked", None, verb, below, reason, subject_of(grammar, verb))
            fixed = grammar.lemma[kid] in words("terms", "prices") and grammar.dep[kid] == "dobj"
            if fixed and self._bargaining.sizes.is_bare(below):
                return self._price_brought(verb, below, kid, forms)
        return None

    def _price_brought(
        self, verb: int, below: int, price: int, forms: set[str]
    ) -> Governing | None:
        """Return what a price is set at, or brought to by who offers it: "raised its price to"."""
        grammar = self._grammar
        lemma, by = grammar.lemma[price], subject_of(grammar, verb)
        if forms & words("verbs", "keeping"):
            reason = f"“{grammar.word(verb)}” sets the {lemma}"
            return Governing("asked", None, verb, below, reason, by)
        own = grammar.child(price, "poss")
        one = lemma == "price" and grammar.tag[price] == "NN"
        if not one or own is None or grammar.tag[own] != "PRP$":
            return None  # a land raises "its minimum wage" by law
        reason = f"“{grammar.word(verb)}” brings the {lemma} to it"
        done = grammar.tag[verb] in ("VBD", "VBZ", "VBN") and grammar.lower(below) == "to"
        step: OfferStep | None = "tabled" if done else None
        return Governing("offered", None, verb, below, reason, by, step=step, word=verb, doer=by)

    def _offer_at(self, subject: int, verb: int, opened: Opened | None) -> Mention | None:
        """Return the offer that a subject names or points at."""
        grammar = self._grammar
        mention = self._at.get(subject)
        if mention is not None:
            return mention
        if grammar.lower(subject) in _RELATIVE and grammar.dep[verb] == "relcl":
            return self._before_relative(grammar.head[verb])
        if opened is None or opened.ago > 1:
            return None
        if grammar.lower(subject) == "it" and not self._is_speaker(verb):
            return opened.mention
        telling = words("terms", "parts") | words("terms", "matters")
        return opened.mention if grammar.lemma[subject] in telling else None

    def _before_relative(self, noun: int) -> Mention | None:
        """Return the offer of "the proposal from the chairman that values it at"."""
        grammar = self._grammar
        for _ in range(3):
            if noun in self._at:
                return self._at[noun]
            if grammar.dep[noun] not in ("pobj", "prep", "appos", "agent", "acl"):
                return None
            noun = grammar.head[noun]
        return self._at.get(noun)

    def _is_speaker(self, verb: int) -> bool:
        """Whether "it" is who says so: "the board said it would allow"."""
        grammar = self._grammar
        if grammar.dep[verb] != "ccomp":
            return False
        above = grammar.head[verb]
        return grammar.lemma[above] in words("verbs", "reporting")

    def _under(
        self, verb: int, below: int, forms: set[str], opened: Opened | None
    ) -> Governing | None:
        """Return the offer under which it is so: "under the text, 19 would be freed"."""
        grammar = self._grammar
        told = carriers(grammar, verb) & WOULD
        moved = forms & words("verbs", "moving") and grammar.dep[verb] != "relcl"
        for prep in grammar.children[verb]:
            if grammar.dep[prep] != "prep" or prep == below or grammar.lower(prep) not in _UNDER:
                continue
            target = grammar.child(prep, "pobj")
            if target is None:
                continue
            mention = self._at.get(target)
            sure = grammar.lower(prep) == "under" and (
                told
                or grammar.tag[verb] in ("VBZ", "VBN", "VBP")
                or "may" in carriers(grammar, verb)
            )
            if mention is not None and (sure or told or moved):
                return Governing(
                    "under", mention, verb, below, f"“{grammar.lower(prep)}” the {mention.head}"
                )
            if told and grammar.lemma[target] in words("terms", "parts"):
                held = None if opened is None else opened.mention
                return Governing(
                    "goes on", held, verb, below, f"in a {grammar.lemma[target]} of it"
                )
        return None

    def _condition(self, verb: int, below: int) -> Governing | None:
        """Return the offer that hangs on this clause: "will not fund it unless it wins …"."""
        grammar = self._grammar
        mark = grammar.child(verb, "mark")
        if grammar.dep[verb] != "advcl" or mark is None or mark == below:
            return None
        if grammar.lower(mark) not in words("terms", "conditions"):
            return None
        above = grammar.head[verb]
        for kid in grammar.children[above]:
            mention = self._at.get(kid)
            if mention is not None and grammar.dep[kid] in ("dobj", "nsubj", "nsubjpass"):
                return Governing(
                    "condition", mention, verb, below, f"“{grammar.lower(mark)}” it is so"
                )
        return None

    def _goes_on(
        self, verb: int, below: int, forms: set[str], opened: Opened | None
    ) -> Governing | None:
        """Return the offer that was opened before: "Patrols would stop for six weeks."."""
        grammar = self._grammar
        if (
            opened is None
            or opened.ago > FARTHEST
            or grammar.dep[verb] in ("relcl", "acl", "pcomp")
        ):
            return None
        above = grammar.lemma[grammar.head[verb]] if grammar.dep[verb] == "xcomp" else ""
        if (
            forms & _aside()
            or above in words("verbs", "costing")
            or self._is_unwilling(verb, below, forms)
        ):
            return None
        if forms & {"look_at"} and grammar.lower(below) == "at":
            return Governing("goes on", opened.mention, verb, below, "what is looked at next")
        told = carriers(grammar, verb)
        gained = forms & words("verbs", "gaining") and opened.ago <= 1 and not told & _PAST
        would = (
            "would" in told
            or (gained and grammar.tag[verb] in _NOW)
            or ("must" in told and opened.ago <= 1)
        )
        smaller = grammar.child(verb, "acomp") if grammar.lemma[verb] in _BECOMING else None
        moved = bool(forms & words("verbs", "moving"))
        moved = moved or (smaller is not None and grammar.tag[smaller] == "JJR")
        moved = moved and self._is_present(verb)
        stale = grammar.lemma[verb] == "be" and opened.ago > 0 and grammar.dep[below] == "nsubj"
        denied = grammar.dep[below] == "nsubj" and is_negated(grammar, verb)
        if (not would and not moved) or stale or denied:
            return None
        subject = subject_of(grammar, verb)
        changed = moved and not would and subject is not None and self._is_who(subject)
        reason = "the report goes on with its terms"
        step: OfferStep | None = "changed" if changed else None
        held = opened.mention
        return Governing("goes on", held, verb, below, reason, step=step, word=verb, doer=subject)

    def _is_unwilling(self, verb: int, below: int, forms: set[str]) -> bool:
        """Whether it tells how somebody will not have it: "would not touch it with a pole"."""
        grammar, subject = self._grammar, subject_of(self._grammar, verb)
        somebody = subject is not None and (
            self._is_who(subject) or grammar.tag[subject] in ("PRP", "NNP")
        )
        done = forms & (words("verbs", "disposing") | words("verbs", "paying"))
        refused = is_negated(grammar, verb) and grammar.lemma[verb] != "go"
        return somebody and refused and not done and grammar.dep[below] == "prep"

    def _is_present(self, verb: int) -> bool:
        return self._grammar.tag[verb] in ("VBZ", "VBP", "NNS")
