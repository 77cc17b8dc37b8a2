"""A verb that tells of an act -> whether it was done, is planned, or is said not to have been.

Tense and auxiliaries tell, and the words that govern the verb: "plans to", "failed to", "denied
that". What is only possible, asked, wished, or stands in a condition, is no event.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from parley.extract.events.clauses import Clause, is_conditional
from parley.extract.events.denial import is_asked, is_negated, is_of_none
from parley.extract.events.frames import governing
from parley.extract.grammar import Grammar
from parley.model import Modality

__all__ = ["Tense", "reality"]

_COMING: Final = frozenset({"will", "'ll", "’ll", "shall", "would", "'d", "’d", "wo"})
_ABLE: Final = frozenset({"can", "could", "ca"})
_BE: Final = frozenset({"be"})
_PAST: Final = frozenset({"was", "were", "been", "being", "got", "get"})
_DEEPEST: Final = 8
_AFTER: Final = frozenset({"after", "by", "since", "following", "upon", "without", "while"})
_WITH_PARTICIPLE: Final = frozenset({"advcl", "ROOT", "ccomp", "relcl", "conj"})
_PRESENT: Final = frozenset({"VBZ", "VBP"})
_OPPOSITE: Final[dict[Modality, Modality | None]] = {
    "happened": "denied", "planned": "denied", "denied": None, "threatened": None,
}  # fmt: skip


class Tense:
    """What the tenses of one document tell.

    `has_day(verb)` tells whether a day stands beside a verb, `in_headline(row)` whether it is told
    in a headline, where the present is the past.
    """

    def __init__(
        self,
        grammar: Grammar,
        has_day: Callable[[int], bool],
        in_headline: Callable[[int], bool],
    ) -> None:
        self._grammar = grammar
        self._has_day = has_day
        self._in_headline = in_headline

    def of(self, clause: Clause, *, spoken: bool, willing: bool = False) -> Modality | None:
        """Return how real a verb's act is; None where it is no event.

        `spoken` acts are done in saying them, so that the present tells of them; of `willing` ones
        "can accept" tells what one is ready to do.
        """
        found = self._own(clause.row, spoken, willing, 0)
        if found is None or is_asked(clause):
            return None
        if is_negated(self._grammar, clause.row) or is_of_none(clause):
            found = _OPPOSITE[found]
        return found and self._within(clause.row, found)

    def _auxiliaries(self, row: int) -> list[str]:
        grammar = self._grammar
        kids = grammar.children[row]
        return [grammar.lower(kid) for kid in kids if grammar.dep[kid] in ("aux", "auxpass")]

    # -- the verb itself ------------------------------------------------------------------------

    def _own(self, row: int, spoken: bool, willing: bool, depth: int) -> Modality | None:
        grammar = self._grammar
        words = self._auxiliaries(row)
        if "to" in words:
            return self._infinitive(row, words, spoken, depth)
        if words and words != ["being"]:
            return self._with_auxiliary(row, words, spoken, willing)
        return self._bare(row, spoken, willing, depth)

    def _with_auxiliary(
        self, row: int, words: list[str], spoken: bool, willing: bool
    ) -> Modality | None:
        modal = next((word for word in words if self._is_modal(row, word)), None)
        if modal is not None:
            if modal in _COMING:
                return None if {"have", "'ve"} & set(words) else "planned"
            if modal in _ABLE and (willing or (spoken and is_negated(self._grammar, row))):
                return "planned"
            return None
        tag = self._grammar.tag[row]
        if tag == "VBG" and "been" not in words and not spoken and self._has_day(row):
            return "planned" if {"is", "are", "'s", "’s", "'re", "’re"} & set(words) else "happened"
        if tag in ("VBN", "VBD", "VBG") or {"did", "does", "do"} & set(words):
            passive = {"is", "are", "'s", "’s"} & set(words) and not set(words) & (
                _PAST | {"has", "have", "had"}
            )
            if tag != "VBG" and passive and not spoken:
                return "planned" if self._has_day(row) else None
            return "happened"
        return "happened" if spoken else None

    def _is_modal(self, row: int, word: str) -> bool:
        return any(
            self._grammar.tag[kid] == "MD" and self._grammar.lower(kid) == word
            for kid in self._grammar.children[row]
        )

    def _bare(self, row: int, spoken: bool, willing: bool, depth: int) -> Modality | None:
        """Return the modality of a verb without auxiliaries: finite, or it shares another's."""
        grammar, tag, label = self._grammar, self._grammar.tag[row], self._grammar.dep[row]
        head = grammar.head[row]
        if label == "conj" and depth < _DEEPEST and grammar.tag[head].startswith("VB"):
            alike = grammar.tag[head] == tag or tag in ("VB", "VBN", "VBG")
            if alike and grammar.subject(row) is None:
                found = self._own(head, spoken, willing, depth + 1)
                if found and is_negated(self._grammar, head) and self._shares_negation(row, head):
                    return _OPPOSITE[found]
                return found
        if tag == "VBD":
            return "happened"
        if tag in _PRESENT:
            return self._present(row, spoken)
        if tag == "VB":
            told = label == "ROOT" and grammar.subject(row) is not None
            return self._present(row, spoken) if told else None
        return self._participle(row, spoken, depth)

    def _shares_negation(self, row: int, head: int) -> bool:
        grammar = self._grammar
        between = {grammar.lower(kid) for kid in grammar.children[head] if head < kid < row}
        return bool(between & {"or", "nor"})

    def _present(self, row: int, spoken: bool) -> Modality | None:
        if self._in_headline(row) or spoken or self._grammar.lower(row) in governing("unchanged"):
            return "happened"
        return "planned" if self._has_day(row) else None

    def _participle(self, row: int, spoken: bool, depth: int) -> Modality | None:
        """Return the modality of "shown on Monday", "saying that …", "after leaving"."""
        grammar, label, head = self._grammar, self._grammar.dep[row], self._grammar.head[row]
        if label == "pcomp":
            return self._after_preposition(head)
        if label == "xcomp" and depth < _DEEPEST:
            return self._governed(head, depth)
        if grammar.tag[row] == "VBN" and "being" not in self._auxiliaries(row):
            if label == "acl":
                by = grammar.child(row, "agent") is not None
                return "happened" if by or self._is_dated(row) else None
            return "happened" if label in _WITH_PARTICIPLE else None
        if label == "acl":
            return "happened" if spoken or self._has_day(row) else None
        if label in ("advcl", "conj"):
            marks = {
                grammar.lower(kid) for kid in grammar.children[row] if grammar.dep[kid] == "mark"
            }
            return None if marks & {"if", "unless", "before"} else "happened"
        return "happened" if label == "ROOT" and self._in_headline(row) else None

    def _is_dated(self, row: int) -> bool:
        """Whether a participle has a day or a place: "shown on Monday", "discussed in Torrhaven"."""
        grammar = self._grammar
        if self._has_day(row):
            return True
        place = grammar.child(row, "prep")
        where = (
            None if place is None or grammar.lower(place) != "in" else grammar.child(place, "pobj")
        )
        return where is not None and grammar.tag[where] == "NNP" and grammar.tag[row] == "VBN"

    def _after_preposition(self, preposition: int) -> Modality | None:
        """Return the modality of "after leaving", "blamed for leaving", "short of leaving"."""
        grammar, word = self._grammar, self._grammar.lower(preposition)
        above = grammar.head[preposition]
        if word == "of" and grammar.lower(above) == "short":
            return "denied"
        if word == "for":
            return "happened" if grammar.tag[above].startswith("VB") else None
        return "happened" if word in _AFTER else None

    # -- infinitives and what governs them --------------------------------------------------------

    def _infinitive(self, row: int, words: list[str], spoken: bool, depth: int) -> Modality | None:
        grammar, label, head = self._grammar, self._grammar.dep[row], self._grammar.head[row]
        if label == "ROOT":
            return "planned" if self._in_headline(row) else None
        if depth > _DEEPEST:
            return None
        if label in ("acl", "relcl"):
            return self._after_noun(row, head)
        if label == "conj" and grammar.tag[head].startswith("VB"):
            return self._own(head, spoken, False, depth + 1)
        if label in ("xcomp", "ccomp", "advcl", "oprd", "acomp") or grammar.lemma[head] == "be":
            subject = grammar.subject(row)
            if subject is not None and grammar.lemma[subject] == "number":
                return "planned"  # "the number of men to be freed"
            if spoken and label == "advcl" and grammar.lemma[head] in governing("writing"):
                return self._own(head, True, False, depth + 1)
            if "have" in words and grammar.lemma[head] in governing("reporting"):
                return "happened"
            return self._governed(head, depth, label)
        return None

    def _after_noun(self, row: int, head: int) -> Modality | None:
        """Return the modality of "a plan to free them", "the men to be freed"."""
        grammar, lemma = self._grammar, self._grammar.lemma[head]
        if lemma in governing("plans"):
            return "planned"
        if lemma in governing("failures"):
            return "denied"
        passive = any(grammar.dep[kid] == "auxpass" for kid in grammar.children[row])
        of_people = grammar.tag[head] in ("NNS", "CD") or lemma in (
            "people",
            "group",
            "batch",
            "phase",
        )
        return (
            "planned"
            if of_people
            and (passive or grammar.lower(row - 1) == "to")
            and lemma not in governing("wishes")
            else None
        )

    def _governed(self, head: int, depth: int, label: str = "xcomp") -> Modality | None:
        """Return how real it is what "plans to", "began to", "failed to" governs."""
        grammar, lemma = self._grammar, self._grammar.lemma[head]
        negated = is_negated(self._grammar, head)
        if lemma == "be" and self._is_described(head):
            return None  # "they were eager to sign"
        if lemma in governing("beginning"):
            found = self._own(head, True, False, depth + 1)
            if lemma == "have" and any(
                grammar.lower(kid) == "yet" for kid in grammar.children[head]
            ):
                return "denied"  # "have yet to meet"
            if lemma == "have" and found != "happened":
                return None  # "would have to leave"
            return _OPPOSITE[found] if found and negated else found
        if label == "advcl" and lemma not in governing("planning"):
            return None
        if lemma in governing("planning"):
            return "denied" if negated else "planned"
        if lemma in governing("failing"):
            return None if negated else "denied"
        return None

    def _is_described(self, verb: int) -> bool:
        """Whether a form of "be" has its own predicate: "was eager", "is the first"."""
        return self._grammar.child(verb, "acomp", "attr") is not None

    # -- what stands around it --------------------------------------------------------------------

    def _within(self, row: int, found: Modality) -> Modality | None:
        """Return the modality as the clauses around the verb leave it: denied, hoped, if."""
        grammar = self._grammar
        for _ in range(_DEEPEST):
            if is_conditional(grammar, row):
                return None
            head, label = grammar.head[row], grammar.dep[row]
            if head == row:
                return found
            lemma = grammar.lemma[head]
            if label in ("ccomp", "xcomp", "pcomp") and row > head:
                if lemma in governing("denying"):
                    return None if is_negated(self._grammar, head) else "denied"
                if lemma in governing("wishing") and label != "xcomp":
                    return None
            if label in ("acl", "ccomp") and row > head and lemma in governing("promises"):
                return None
            row = head
        return found


def reality(one: Modality | None, threat: bool) -> Modality | None:
    """Return the modality of what is threatened where a condition hangs on it."""
    return "threatened" if threat and one in ("planned", "happened") else one
