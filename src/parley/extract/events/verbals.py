"""Infinitives and participles -> how real they are, by what governs them.

"Plans to leave", "began to leave", "failed to leave"; "shown on Monday", "after leaving", "the
men to be freed": their own form tells nothing of when.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from parley.extract.events.denial import OPPOSITE, is_negated
from parley.extract.events.frames import governing
from parley.extract.grammar.grammar import Grammar
from parley.model import Modality

__all__ = ["Verbals", "auxiliaries"]

_AFTER: Final = frozenset({"after", "by", "since", "following", "upon", "without", "while"})
_WITH_PARTICIPLE: Final = frozenset({"advcl", "ROOT", "ccomp", "relcl", "conj"})
_GOVERNED: Final = frozenset({"xcomp", "ccomp", "advcl", "oprd", "acomp"})
_NOT_YET: Final = frozenset({"if", "unless", "before"})
_DEEPEST: Final = 8

Own = Callable[[int, bool, int], Modality | None]
"""Takes a verb, whether its act is done in saying it, and how deep it was come to."""


def auxiliaries(grammar: Grammar, verb: int) -> list[str]:
    """Return the auxiliaries of a verb, "to" among them."""
    kids = grammar.children[verb]
    return [grammar.lower(kid) for kid in kids if grammar.dep[kid] in ("aux", "auxpass")]


class Verbals:
    """Reads the infinitives and participles of one document; `own` tells of finite verbs."""

    def __init__(
        self,
        grammar: Grammar,
        has_day: Callable[[int], bool],
        in_headline: Callable[[int], bool],
        own: Own,
    ) -> None:
        self._grammar = grammar
        self._has_day = has_day
        self._in_headline = in_headline
        self._own = own

    # -- participles ----------------------------------------------------------------------------

    def participle(self, row: int, spoken: bool, depth: int) -> Modality | None:
        """Return the modality of "shown on Monday", "saying that …", "after leaving"."""
        grammar, label, head = self._grammar, self._grammar.dep[row], self._grammar.head[row]
        if label == "pcomp":
            return self._after_preposition(head, depth)
        if label == "xcomp" and depth < _DEEPEST:
            return self._governed(head, depth, label)
        if grammar.tag[row] == "VBN" and "being" not in auxiliaries(grammar, row):
            placed = label == "acl" and (self._is_placed(row) or self._in_headline(row))
            told = placed or label in _WITH_PARTICIPLE
        elif label == "acl":
            told = spoken or self._has_day(row)
        elif label in ("advcl", "conj"):
            kids = grammar.children[row]
            told = not any(grammar.lower(kid) in _NOT_YET for kid in kids if kid < row)
        else:
            told = label == "ROOT" and self._in_headline(row)
        return "happened" if told else None

    def _is_placed(self, row: int) -> bool:
        """Whether a participle says by whom, when or where: "shown by them", "met in Torrhaven"."""
        grammar = self._grammar
        if grammar.child(row, "agent") is not None or self._has_day(row):
            return True
        at = grammar.child(row, "prep")
        place = None if at is None or grammar.lower(at) != "in" else grammar.child(at, "pobj")
        return place is not None and grammar.tag[place] == "NNP"

    def _after_preposition(self, preposition: int, depth: int) -> Modality | None:
        """Return the modality of "after leaving", "blamed for leaving", "short of leaving"."""
        grammar, word = self._grammar, self._grammar.lower(preposition)
        above = grammar.head[preposition]
        if word == "of" and grammar.lower(above) == "short":
            return "denied"
        if word == "by" and grammar.tag[above].startswith("VB") and depth < _DEEPEST:
            return self._own(above, True, depth + 1)  # "could end it by leaving"
        done = word in _AFTER or (word == "for" and grammar.tag[above].startswith("VB"))
        return "happened" if done else None

    # -- infinitives ----------------------------------------------------------------------------

    def infinitive(self, row: int, spoken: bool, depth: int) -> Modality | None:
        """Return the modality of "plans to leave", "the plan to leave", "Lunia to leave"."""
        grammar, label, head = self._grammar, self._grammar.dep[row], self._grammar.head[row]
        if label == "ROOT":
            return "planned" if self._in_headline(row) else None
        if depth > _DEEPEST:
            return None
        if label in ("acl", "relcl"):
            return self._after_noun(row, head)
        if label == "conj" and grammar.tag[head].startswith("VB"):
            return self._own(head, spoken, depth + 1)
        if label in _GOVERNED or grammar.lemma[head] == "be":
            return self._told(row, spoken) or self._governed(head, depth, label)
        return None

    def _told(self, row: int, spoken: bool) -> Modality | None:
        """Return the modality that an infinitive's own words tell, where they do."""
        grammar, head = self._grammar, self._grammar.head[row]
        lemma, subject = grammar.lemma[head], grammar.subject(row)
        if subject is not None and grammar.lemma[subject] == "number":
            return "planned"  # "the number of men to be freed"
        wrote = spoken and grammar.dep[row] == "advcl" and lemma in governing("writing")
        said = lemma in governing("reporting") and "have" in auxiliaries(grammar, row)
        return "happened" if wrote or said else None

    def _after_noun(self, row: int, head: int) -> Modality | None:
        """Return the modality of "a plan to free them", "the men to be freed"."""
        grammar, lemma = self._grammar, self._grammar.lemma[head]
        if lemma in governing("plans"):
            return "planned"
        if lemma in governing("failures"):
            return "denied"
        passive = "be" in auxiliaries(grammar, row)  # "the text to be signed on Monday"
        several = passive or grammar.tag[head] in ("NNS", "CD") or lemma in governing("groups")
        return "planned" if several and lemma not in governing("wishes") else None

    # -- what governs them ------------------------------------------------------------------------

    def _governed(self, head: int, depth: int, label: str) -> Modality | None:
        """Return how real it is what "plans to", "began to", "failed to" governs."""
        grammar, lemma = self._grammar, self._grammar.lemma[head]
        if lemma in governing("beginning"):
            return self._begun(head, depth)
        described = lemma == "be" and grammar.child(head, "acomp", "attr") is not None
        if described:
            return None  # "they were eager to sign"
        if lemma in governing("denying") and label == "xcomp":
            return "happened"  # "denied shelling the town": so it is what is denied
        negated = is_negated(grammar, head)
        if lemma in governing("planning"):
            return "denied" if negated else "planned"
        return "denied" if self._failed(lemma, label) and not negated else None

    def _failed(self, lemma: str, label: str) -> bool:
        return label != "advcl" and lemma in governing("failing")

    def _begun(self, head: int, depth: int) -> Modality | None:
        """Return the modality of "began to leave": that of "began"."""
        grammar, have = self._grammar, self._grammar.lemma[head] == "have"
        if have and any(grammar.lower(kid) == "yet" for kid in grammar.children[head]):
            return "denied"  # "have yet to meet"
        found = self._own(head, True, depth + 1)
        if have and found != "happened":
            return None  # "would have to leave"
        return OPPOSITE[found] if found and is_negated(grammar, head) else found
