"""A row -> what makes it part of an offer, or of what is asked: the verb, noun or paper above it.

It climbs from the row: in an offer's own phrase ("a 300p bid", "the 24 named in the paper"), under
a verb (verbs.py), after a noun that asks ("its demand for 9 percent").
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from parley.extract.events.denial import is_negated
from parley.extract.grammar.grammar import Grammar
from parley.extract.offers.ahead import Ahead
from parley.extract.offers.chains import phrasal, subject_of
from parley.extract.offers.lexicon import words
from parley.extract.offers.mentions import Mention
from parley.extract.offers.recalled import Recalled
from parley.extract.offers.standing import Governing, Opened, Rows
from parley.extract.offers.verbs import Verbs
from parley.model import OfferStep

__all__ = ["Governor"]

_HIGHEST: Final = 14
_INSIDE: Final = frozenset({"in", "of", "under"})
_WITHIN: Final = frozenset({"of", "at", "worth", "over", "above", "with", "around"})
_AT: Final = frozenset({"at", "worth", "of"})
_FOR_WHAT: Final = frozenset({"for", "of", "on"})
_COUNTING: Final = frozenset({"nummod", "quantmod", "compound", "nmod"})
_THAT: Final = frozenset({"that", "which", "who"})
_TELLING: Final = frozenset(
    {"since", "after", "because", "as", "when", "while", "though"}
    | {"although", "before", "until", "once", "whereas"}
)


class Governor:
    """Finds what governs a row of one document; `at` holds the mentions by the rows of nouns.

    `ahead` reads what shall be, though of no offer, `recalled` what a clause behind a number tells.
    """

    def __init__(self, grammar: Grammar, at: Mapping[int, Mention], rows: Rows) -> None:
        self._grammar = grammar
        self._at = at
        self._verbs = Verbs(grammar, at, rows)
        self.ahead = Ahead(grammar, rows.is_who)
        self.recalled = Recalled(grammar)

    def of(self, row: int, last: int, opened: Opened | None) -> Governing | None:
        """Return what governs the words row..last, which hang on what `row` hangs on."""
        beside = self._beside(row, last) or self._after(row)
        return beside or self.recalled.of(row) or self.above(row, opened)

    def above(self, row: int, opened: Opened | None) -> Governing | None:
        """Return what governs a row from above: the first verb, noun or paper that tells it."""
        grammar, node, below = self._grammar, row, row
        for _ in range(_HIGHEST):
            found = self._at_node(node, below, opened)
            if found is not None:
                return found
            head = grammar.head[node]
            if head == node or self._stops(node):
                return None
            below, node = node, head
        return None

    def _at_node(self, node: int, below: int, opened: Opened | None) -> Governing | None:
        """Return what one node on the way up tells."""
        grammar = self._grammar
        mention = self._at.get(node)
        if mention is None and grammar.dep[node] == "appos" and grammar.tag[node] == "NN":
            mention = self._at.get(grammar.head[node])  # "the offer, a package worth"
        if mention is not None and below != node:
            return self._within(mention, node, below)
        if grammar.tag[node].startswith("VB") or grammar.lemma[node] in words("verbs", "moving"):
            found = self._verbs.governed(node, below, opened)
            if found is not None:
                return found
        return (
            self._named_in(node, below)
            or self.recalled.proposed(node, below)
            or self._noun(node, below)
            or self._exchanged(node, below, opened)
            or self._hanging(node, below, opened)
        )

    # -- in the offer's own phrase ----------------------------------------------------------------

    def _beside(self, row: int, last: int) -> Governing | None:
        """Return the offer whose noun follows at once: "an £800m takeover bid", "a 300p bid"."""
        grammar = self._grammar
        for at in range(last + 1, min(last + 5, len(grammar))):
            mention = self._at.get(at)
            if mention is not None:
                return Governing("in", mention, at, row, f"in the phrase of “{mention.head}”")
            if grammar.dep[at] == "punct" and grammar.word(at) not in "-\"“”'":
                return None
            if grammar.tag[at].startswith(("V", "I", "W", "M", "CC")):
                return None
        return None

    def _after(self, row: int) -> Governing | None:
        """Return the offer whose noun stands right before: "the approach, at 395p,"."""
        grammar = self._grammar
        first = min(grammar.subtree(row)) if grammar.children[row] else row
        at = max(first, row - 3) - 1
        if at < 1 or grammar.lower(at) not in _AT:
            return None
        at -= grammar.word(at - 1) == ","
        mention = self._at.get(at - 1)
        if mention is None or mention.head == "it":
            return None
        return Governing("in", mention, mention.row, row, f"right after “{mention.head}”")

    def _within(self, mention: Mention, node: int, below: int) -> Governing | None:
        grammar = self._grammar
        prep = grammar.dep[below] in ("prep", "nummod", "compound", "amod", "nmod", "quantmod")
        near = grammar.lower(below) in _WITHIN or below < node
        tells = grammar.dep[below] in ("acl", "relcl") and grammar.tag[below] == "VB"
        if (prep and near) or tells:
            return Governing("in", mention, node, below, f"in the phrase of “{mention.head}”")
        return None

    def _named_in(self, node: int, below: int) -> Governing | None:
        """Return the paper that names it: "the 24 named in the paper", "the 11,000 in the text"."""
        grammar = self._grammar
        if grammar.tag[node][0] not in "NC":
            return None
        for kid in grammar.children[node]:
            if kid <= node:
                continue
            named = grammar.dep[kid] == "acl" and grammar.tag[kid] == "VBN"
            for prep in grammar.children[kid] if named else [kid]:
                target = grammar.child(prep, "pobj") if grammar.dep[prep] == "prep" else None
                held = grammar.lower(prep) in _INSIDE and target in self._at
                if held and target is not None and self._at[target].article != "'s":
                    mention = self._at[target]
                    return Governing("in", mention, target, below, f"named in “{mention.head}”")
        return None

    # -- governed by a noun -----------------------------------------------------------------------

    def _noun(self, node: int, below: int) -> Governing | None:
        """Return what a noun asks for: "a request to release 40", "its demand for 9 percent"."""
        grammar = self._grammar
        if grammar.lemma[node] not in words("terms", "asks"):
            return None
        several = grammar.tag[node] == "NNS" and grammar.lemma[node] != "claim"  # insurers' claims
        if grammar.tag[node] != "NN" and not several:
            return None
        label = grammar.dep[below]
        if label == "nummod" and grammar.tag[node] == "NNS":
            return None  # "two demands"
        wanted = label in ("acl", "relcl") and grammar.tag[below] == "VB"
        wanted = wanted or (below < node and label in ("compound", "nmod", "nummod", "amod"))
        wanted = wanted or (label == "prep" and grammar.lower(below) in _FOR_WHAT)
        if not wanted:
            return None
        owner = grammar.child(node, "poss")
        verb = grammar.head[node]
        by = owner if owner is not None else subject_of(grammar, verb)
        dropped = self._is_given_up(node, verb)
        step: OfferStep | None = "withdrawn" if dropped else None
        reason = f"“{grammar.lemma[node]}” tells what is asked"
        by = subject_of(grammar, verb) if dropped else by
        return Governing("asked", None, node, below, reason, by, step=step, word=verb, doer=by)

    def _is_given_up(self, noun: int, verb: int) -> bool:
        """Whether a demand is one no longer: "gave up its demand", "dropped its insistence"."""
        grammar = self._grammar
        if grammar.dep[noun] not in ("dobj", "nsubjpass") or grammar.tag[verb][0] != "V":
            return False
        dropped = set(phrasal(grammar, verb)) & words("verbs", "dropping")
        told = grammar.tag[verb] in ("VBD", "VBN", "VBZ") and not is_negated(grammar, verb)
        return bool(dropped) and told

    def _exchanged(self, node: int, below: int, opened: Opened | None) -> Governing | None:
        """Return what is given for what: "a pause in return for 33 men"."""
        grammar = self._grammar
        inside = [node] if grammar.dep[node] == "pobj" else []
        for kid in grammar.children[node]:
            target = grammar.child(kid, "pobj") if grammar.lower(kid) == "in" else None
            inside += [] if target is None else [target]
        traded = (
            grammar.lemma[row] in words("terms", "exchange")
            and any(grammar.lower(kid) == "for" for kid in grammar.children[row])
            for row in inside
        )
        if grammar.tag[node][0] != "N" or not any(traded) or self._is_past(node):
            return None
        mention = opened.mention if opened is not None and opened.ago <= 1 else None
        return Governing(
            "exchange", mention, node, below, "what is given in exchange for something"
        )

    def _hanging(self, node: int, below: int, opened: Opened | None) -> Governing | None:
        """Return what the offer in hand hangs on: "dependent on three weeks' access"."""
        grammar = self._grammar
        hangs = grammar.lemma[node] in words("terms", "subject_to")
        preposition = grammar.lower(below)
        if not hangs or opened is None or opened.ago > 1 or preposition not in ("on", "to", "upon"):
            return None
        reason = f"“{grammar.lower(node)} {preposition}” tells a condition"
        return Governing("condition", opened.mention, node, below, reason)

    def _is_past(self, row: int) -> bool:
        """Whether the verb above tells of what was done: "freed 105 in exchange for 240"."""
        grammar = self._grammar
        for _ in range(_HIGHEST):
            if grammar.tag[row].startswith("VB") or grammar.head[row] == row:
                break
            row = grammar.head[row]
        helped = {grammar.lower(kid) for kid in grammar.children[row]}
        return grammar.tag[row] in ("VBD", "VBN", "VBG") and not helped & {"would", "will"}

    def _is_wanted_so(self, verb: int) -> bool:
        """Whether one wants something to be so: "wants flats taxed at 23 percent"."""
        grammar = self._grammar
        noun, made = grammar.head[verb], set(phrasal(grammar, verb))
        wants = grammar.dep[noun] == "dobj" and grammar.lemma[grammar.head[noun]] == "want"
        so = words("verbs", "keeping") | words("verbs", "moving") | words("verbs", "disposing")
        return wants and grammar.tag[verb] == "VBN" and bool(made & (so | {"tax"}))

    def _stops(self, node: int) -> bool:
        """Whether what is above tells of something else: a fact beside, a clause of its own."""
        grammar = self._grammar
        label = grammar.dep[node]
        if label == "acl" and self._is_wanted_so(node):
            return False
        if label in ("relcl", "acl"):
            return grammar.tag[node] in ("VBD", "VBN", "VBZ", "VBP", "VBG")
        if label == "advcl":
            marks = {grammar.lower(kid) for kid in grammar.children[node] if kid < node}
            return bool(marks & (_TELLING)) or grammar.tag[node] == "VBG"
        if label == "ccomp":
            above = grammar.head[node]
            return grammar.lemma[above] in words("verbs", "reporting")
        return label == "parataxis"
