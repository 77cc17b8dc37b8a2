"""A number -> whether it was agreed, put, given or called a limit, told as a fact of the talks.

"A limit of 139 trawlers was agreed", "put 300p a share on the table", "have gone up to 1.75
percent", "gave the gunmen 24 hours", "four percent is the most that it can pay", "the accord cuts
exports by 21 percent".
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from parley.extract.events.denial import is_negated
from parley.extract.grammar.grammar import Grammar
from parley.extract.offers.chains import phrasal, subject_of
from parley.extract.offers.counting import Counted
from parley.extract.offers.foreseen.moods import Moods
from parley.extract.offers.lexicon import planned, words
from parley.extract.offers.standing import Governing

__all__ = ["Settled"]

_TIMES: Final = frozenset({"hour", "day", "week", "month", "year"})
_TO: Final = frozenset({"to", "at", "from"})
_BOUND: Final = frozenset({"should", "shall", "must", "will", "may", "would"})
_PAST: Final = frozenset({"VBD", "VBN"})
_TOLD: Final = frozenset({"VBD", "VBN", "VBZ", "VBP"})
_BELOW: Final = frozenset({"below", "under", "less", "short", "above", "over", "beyond"})
_NOTHING: Final = frozenset({"nothing", "anything"})
_MONEY: Final = frozenset({"percent", "point"})
_QUOTED: Final = frozenset({"share", "stock", "oil", "market", "target"})
"""Of whose price the market tells."""
_SAID: Final = frozenset(
    {"agree", "agree_on", "agree_to", "propose", "suggest", "float", "moot", "demand"}
)
"""Done to anything of which talks tell."""
_FAR: Final = 14


class Settled:
    """Reads numbers that are told as settled in one document; `is_who` tells of somebody."""

    def __init__(self, grammar: Grammar, moods: Moods, is_who: Callable[[int], bool]) -> None:
        self._grammar = grammar
        self._moods = moods
        self._is_who = is_who

    def of(self, one: Counted, verb: int, below: int, *, opened: bool) -> Governing | None:
        """Return what settles a number that hangs on a verb at `below`."""
        if is_negated(self._grammar, verb):
            return self._least(verb, below)
        return (
            self._held(verb, below, opened=opened)
            or self._under(verb, below)
            or self._says(verb, below)
            or self._agreed(verb, below)
            or self._on_table(verb, below)
            or self._brought(one, verb, below)
            or self._given(one, verb, below)
            or self._limit(verb, below)
            or self._least(verb, below)
        )

    # -- what a deal holds ------------------------------------------------------------------------

    def _held(self, verb: int, below: int, *, opened: bool) -> Governing | None:
        """Return the deal that does it: "the accord cuts exports by 21 percent"."""
        grammar = self._grammar
        subject = subject_of(grammar, verb)
        if subject is None or below <= verb or not self.is_holder(subject, verb, opened=opened):
            return None
        forms = set(phrasal(grammar, verb))
        now = grammar.tag[verb] in ("VBZ", "VBP") or bool(self._moods.of(verb))
        told = planned("verbs", "doing") if now else planned("verbs", "held")
        held = not now and grammar.tag[verb] in _PAST
        if grammar.dep[below] == "dobj" and grammar.lemma[verb] in ("raise", "lower", "increase"):
            return None  # "the plan would raise 1.1 billion"
        if not forms & told or not (now or held) or self._moods.is_foretold(verb):
            return None
        return Governing("holds", None, verb, below, self.holding(subject, verb))

    def holding(self, subject: int, verb: int) -> str:
        """Return the words for what a deal, or "it", holds by a verb."""
        grammar = self._grammar
        deal = "it" if grammar.lower(subject) == "it" else f"the {grammar.lemma[subject]}"
        return f"“{grammar.lower(verb)}” tells what {deal} holds"

    def is_holder(self, subject: int, verb: int, *, opened: bool) -> bool:
        """Whether a subject is a deal, or "it" where one is in hand."""
        main = self._grammar.dep[verb] in ("ROOT", "conj")
        return self.is_deal(subject) or (opened and main and self._grammar.lower(subject) == "it")

    def is_deal(self, noun: int) -> bool:
        """Whether a noun is a deal or plan that is known, and no old one."""
        grammar = self._grammar
        if grammar.lemma[noun] not in planned("nouns", "deals"):
            return False
        kids = grammar.children[noun]
        if any(grammar.lower(kid) in words("beside", "general") for kid in kids):
            return False
        dated = any(grammar.tag[kid] == "CD" for kid in self._year(noun))
        old = any(grammar.lemma[kid] in words("beside", "old") for kid in kids)
        aside = any(grammar.lemma[kid] in words("beside", "not_offers") for kid in kids)
        return not dated and not old and not aside and grammar.tag[noun] in ("NN", "NNS", "NNP")

    def _year(self, noun: int) -> list[int]:
        """Return what may be the year of a deal: "the 1994 pact", "the treaty of 1920"."""
        grammar = self._grammar
        of = (kid for kid in grammar.children[noun] if grammar.lower(kid) == "of")
        return [*grammar.children[noun], *(top for kid in of for top in grammar.children[kid])]

    def _under(self, verb: int, below: int) -> Governing | None:
        """Return the deal under which it is so: "under the pact tariffs drop to 10 percent"."""
        grammar = self._grammar
        now = grammar.tag[verb] in ("VBZ", "VBP", "VB") or bool(self._moods.of(verb))
        for prep in grammar.children[verb] if now else ():
            if grammar.lower(prep) != "under" or prep == below:
                continue
            deal = grammar.child(prep, "pobj")
            if deal is not None and self.is_deal(deal):
                reason = f"“under” the {grammar.lemma[deal]}"
                return Governing("ahead", None, verb, below, reason)
        return None

    def _says(self, verb: int, below: int) -> Governing | None:
        """Return the paper that says what shall be: "the pact says that groups should disarm"."""
        grammar, above = self._grammar, self._grammar.head[verb]
        says = grammar.dep[verb] == "ccomp" and grammar.lemma[above] in planned("verbs", "saying")
        paper = subject_of(grammar, above) if says else None
        if paper is None or not self.is_deal(paper) or is_negated(grammar, above):
            return None
        helped = {grammar.lower(kid) for kid in grammar.children[verb]}
        if not helped & _BOUND and not self._moods.of(verb).endswith(" to"):
            return None
        reason = f"the {grammar.lemma[paper]} “{grammar.lower(above)}” so"
        return Governing("holds", None, above, below, reason)

    # -- what is agreed, put, given ---------------------------------------------------------------

    def _agreed(self, verb: int, below: int) -> Governing | None:
        """Return what was agreed or proposed: "a limit of 139 trawlers was agreed"."""
        grammar = self._grammar
        if grammar.dep[below] != "nsubjpass" or grammar.tag[verb] != "VBN":
            return None
        done = set(phrasal(grammar, verb)) & planned("verbs", "settled")
        known = done & _SAID or grammar.lemma[below] in planned("nouns", "named")
        if not done or not known:
            return None
        return Governing("agreed", None, verb, below, f"“{grammar.lower(verb)}” tells of it")

    def _on_table(self, verb: int, below: int) -> Governing | None:
        """Return what one puts on the table: "put 300p a share on the table"."""
        grammar = self._grammar
        if grammar.lemma[verb] not in ("put", "lay", "place", "leave") or below < verb:
            return None
        near = [row for row in grammar.subtree(verb) if verb < row < verb + _FAR]
        table = any(
            grammar.lower(row) == "table"
            and "on" in (grammar.lower(row - 1), grammar.lower(row - 2))
            for row in near
        )
        by = subject_of(grammar, verb)
        if not table or by is None or grammar.dep[below] not in ("dobj", "npadvmod"):
            return None
        return Governing("offered", None, verb, below, "put on the table", by)

    def _brought(self, one: Counted, verb: int, below: int) -> Governing | None:
        """Return to what one goes, or brings what is talked of: "have come down to 9 percent"."""
        grammar = self._grammar
        forms = set(phrasal(grammar, verb)) | self._along(verb)
        within = any(grammar.lower(row) == "to" for row in range(one.first, one.last))
        to = "to" if within else self._preposition(one.row, verb)
        if grammar.tag[verb] not in _TOLD or to not in _TO:
            return None
        by = subject_of(grammar, verb)
        reason = f"“{grammar.lower(verb)} … {to}” brings it there"
        unit = one.figure.unit or ""
        if forms & planned("verbs", "going") and by is not None and self._is_who(by):
            sized = (unit in _MONEY or unit.isupper()) and grammar.child(verb, "dobj") is None
            return Governing("offered", None, verb, below, reason, by) if sized else None
        passive = grammar.child(verb, "nsubjpass")
        moved = grammar.child(verb, "dobj") if passive is None else passive
        done = planned("verbs", "bringing_to")
        done = done | words("verbs", "keeping") if passive is not None else done
        if not forms & done:
            return None
        fixed = passive is not None and grammar.lemma[passive] in planned("nouns", "named")
        if moved is None or not (fixed or self._is_talked_of(moved)):
            return None
        return Governing("asked", None, verb, below, reason, None if passive is not None else by)

    def _along(self, verb: int) -> set[str]:
        """Return a verb with the adverb on which its preposition hangs: "come down to"."""
        grammar = self._grammar
        after = min(verb + 1, len(grammar) - 1)
        return {f"{grammar.lemma[verb]}_{grammar.lower(after)}"}

    def _preposition(self, row: int, verb: int) -> str:
        """Return the preposition right above a number, below its verb."""
        grammar = self._grammar
        while row != verb and grammar.head[row] != row:
            if grammar.dep[row] == "prep":
                return grammar.lower(row)
            row = grammar.head[row]
        return ""

    def _is_talked_of(self, noun: int) -> bool:
        """Whether talks are about it: a claim, "the number of prisoners to be freed"."""
        grammar = self._grammar
        if grammar.lemma[noun] == "number":
            of = grammar.child(noun, "prep")
            top = None if of is None else grammar.child(of, "pobj")
            kind = "" if top is None else grammar.lemma[top]
            return kind in planned("nouns", "matters")
        shares = any(grammar.lemma[kid] in _QUOTED for kid in grammar.children[noun])
        several = grammar.lemma[noun] == "price" and grammar.tag[noun] == "NNS"
        return not (shares or several) and grammar.lemma[noun] in planned("nouns", "claims")

    def _given(self, one: Counted, verb: int, below: int) -> Governing | None:
        """Return the time that one sets another: "gave the gunmen 24 hours to come out"."""
        grammar = self._grammar
        if one.figure.unit not in _TIMES:
            return None
        had = grammar.tag[verb] == "VBD" and one.figure.unit in ("hour", "day")
        if grammar.lemma[verb] in ("have", "get") and (had or self._is_would(verb)):
            return self._left(one, verb, below)
        if grammar.lemma[verb] != "give":
            return None
        if grammar.dep[below] not in ("dobj", "npadvmod", "oprd"):
            return None
        passive = grammar.child(verb, "nsubjpass")
        whom = grammar.child(verb, "dative") if passive is None else passive
        by = None if passive is not None else subject_of(grammar, verb)
        to_do = self._is_to_do(one)
        somebody = whom is not None and (self._is_who(whom) or grammar.tag[whom] == "PRP")
        if not somebody or not to_do:
            return None
        return Governing("asked", None, verb, below, f"“{grammar.lower(verb)}” sets a time", by)

    def _left(self, one: Counted, verb: int, below: int) -> Governing | None:
        """Return the time that somebody would have: "farmers would have three years to adapt"."""
        grammar, subject = self._grammar, subject_of(self._grammar, verb)
        told = grammar.dep[below] == "dobj" and subject is not None and self._is_to_do(one)
        if not told or self._moods.is_foretold(verb):
            return None
        return Governing("ahead", None, verb, below, f"“{grammar.lower(verb)}” so long")

    def _is_to_do(self, one: Counted) -> bool:
        """Whether it is time to do something."""
        grammar = self._grammar
        after = range(one.last, min(one.last + 4, len(grammar)))
        return any(grammar.dep[row] == "aux" and grammar.lower(row) == "to" for row in after)

    # -- what is called a limit -------------------------------------------------------------------

    def _limit(self, verb: int, below: int) -> Governing | None:
        """Return what one calls the most: "six percent was as far as they would go"."""
        grammar = self._grammar
        if grammar.lemma[verb] != "be" or grammar.dep[below] != "nsubj":
            return None
        after = [row for row in grammar.subtree(verb) if verb < row < verb + _FAR]
        told = [grammar.lower(row) for row in after]
        most = told[:1] == ["all"] or any(word in planned("nouns", "most") for word in told[:3])
        far = told[:3] in (["as", "far", "as"], ["as", "much", "as"], ["as", "low", "as"])
        able = any(word in ("can", "could", "would", "will", "ask", "want") for word in told)
        if not (most or far) or not able:
            return None
        return Governing("offered", None, verb, below, "called as far as one would go")

    def _least(self, verb: int, below: int) -> Governing | None:
        """Return what is the least: "nothing below nine percent would do"."""
        grammar = self._grammar
        if grammar.lemma[verb] not in ("do", "satisfy", "suffice", "count") or below > verb:
            return None
        nothing = grammar.lower(below) in _NOTHING
        bounded = any(grammar.lower(kid) in _BELOW for kid in grammar.children[below])
        if not nothing or not bounded or not self._is_would(verb):
            return None
        return Governing("asked", None, verb, below, "nothing less would do")

    def _is_would(self, verb: int) -> bool:
        helped = {self._grammar.lower(kid) for kid in self._grammar.children[verb]}
        return bool(helped & {"would", "will"})
