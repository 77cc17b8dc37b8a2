"""Two names and what the record holds of each -> one actor, open, or kept apart, with the reason.

How alike names are is never enough. What speaks for one person: the same side, the same office,
the same words under both names in different reports. What speaks against it: both full names in
one report, "Mr" and "Ms", other sides. The weaker the likeness, the more is asked for.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from parley.model import Tally, Verdict
from parley.reconcile.offices import Office, is_common, office, same_side
from parley.reconcile.persons import (
    Given,
    PersonName,
    given_names,
    is_knightly,
    person_name,
    surnames,
)
from parley.reconcile.spelling import Likeness, skeleton
from parley.reconcile.verdicts import Seen, chief, verdict
from parley.reconcile.weighing_bodies import weigh_bodies

__all__ = ["weigh"]

_FREQUENT: Final = 3
"""Families of reports that make the usual form of a name, against one that prints another."""
_SAID_TWICE: Final = 2
"""Marks in common that are no chance: each statement leaves two."""
_COMPANIONS: Final = 2
_MANY_CONSONANTS: Final = 5
_JUST_AFTER: Final = "a bare name that nothing introduces, just after the one that it resembles"


@dataclass(frozen=True)
class _Pair:
    """Two persons' names, and what they have in common beside the names."""

    one: Tally
    other: Tally
    seen: Seen

    @cached_property
    def names(self) -> tuple[PersonName, PersonName]:
        return person_name(chief(self.one)), person_name(chief(self.other))

    @cached_property
    def offices(self) -> tuple[list[Office], list[Office]]:
        return _offices(self.one), _offices(self.other)

    @cached_property
    def side(self) -> str | None:
        mine, yours = self.offices
        for a in mine:
            for b in yours:
                if same_side(a.side, b.side):
                    return min(a.side or "", b.side or "", key=lambda side: (-len(side), side))
        return None

    @cached_property
    def other_sides(self) -> bool:
        """Whether both are given a side, and no side of the one is the other's."""
        mine, yours = self.offices
        return self.side is None and any(a.side for a in mine) and any(b.side for b in yours)

    @cached_property
    def office(self) -> Office | None:
        """The office that both are given, one that a single person holds before any other."""
        mine, yours = self.offices
        shared = [a for a in mine if a.name and any(a.name == b.name for b in yours)]
        return min(shared, key=lambda a: (not a.exclusive, a.name or "")) if shared else None

    @property
    def echoed(self) -> bool:
        """Whether other reports give the same words, or the same companion, to the other name."""
        return self.seen.words > 0 or self.seen.company > 0

    @cached_property
    def once(self) -> bool:
        """Whether one of the names stands in one report, or in its copies, only."""
        return min(self.one.families, self.other.families) == 1

    @property
    def near(self) -> bool:
        """Whether a report prints the one bare, without introduction, just after the other."""
        return self.other.key in self.one.near or self.one.key in self.other.near

    @property
    def knightly(self) -> bool:
        """Whether one is called by a title that goes with the given name: "Sir Alan"."""
        return any(is_knightly(name.name) for t in (self.one, self.other) for name in t.names)

    @property
    def rare_office(self) -> bool:
        """Whether both are given an office that few hold: no "official", no "resident"."""
        return self.office is not None and not is_common(self.office) and not self.other_sides

    @property
    def high_office(self) -> bool:
        return self.office is not None and self.office.exclusive and not self.other_sides

    def shared(self) -> str:
        """Say in words what speaks for one person."""
        parts = []
        if self.seen.words:
            parts.append("the same words under both names in different reports")
        if self.seen.company:
            parts.append("the same companion in speaking in different reports")
        if self.office is not None and self.side is not None:
            parts.append(f"the same office ({self.office.name}) and side ({self.side})")
        elif self.office is not None:
            parts.append(f"the same office ({self.office.name})")
        elif self.side is not None:
            parts.append(f"the same side ({self.side})")
        if not parts:
            parts.append(f"others who speak in reports of both ({self.seen.companions})")
        return ", ".join(parts)

    def verdict(self, kind: str, strength: int, reason: str, *, damaged: bool = False) -> Verdict:
        return verdict(self.one, self.other, kind, strength, reason, damaged=damaged)


def weigh(one: Tally, other: Tally, seen: Seen) -> Verdict | None:
    """Return what two names are to each other; None where they have nothing to do with it.

    The same whichever of the two comes first.
    """
    if one.key > other.key:
        one, other = other, one
    kinds = {tally.key.partition(" ")[0] for tally in (one, other)}
    if kinds == {"person"}:
        return _persons(_Pair(one, other, seen))
    if kinds == {"person", "office"}:
        return _holder(_Pair(one, other, seen))
    if kinds <= {"body", "state"}:
        return weigh_bodies(one, other, seen)
    return _unnamed(_Pair(one, other, seen)) if kinds == {"unnamed"} else None


def _offices(tally: Tally) -> list[Office]:
    return [office(role.role) for role in tally.roles]


# -- persons ------------------------------------------------------------------------------------


def _persons(pair: _Pair) -> Verdict | None:
    mine, yours = pair.names
    likeness, given = surnames(mine, yours), given_names(mine, yours)
    against = _against(pair, likeness, given)
    if against is not None:
        return pair.verdict("apart", 0, against)
    if likeness == Likeness.UNLIKE:
        return _unlike(pair)
    if given.open:
        return _short_form(pair, likeness)
    weaker = min(likeness, given.likeness)
    if weaker == Likeness.EQUAL:
        return pair.verdict("same", 9, "one surname, and no two given names that differ")
    if weaker == Likeness.SPELLING:
        other = pair.other_sides and pair.office is None
        return None if other else pair.verdict("same", 8, "another spelling of the same name")
    return _garbled(pair, likeness, given.likeness)


def _against(pair: _Pair, likeness: Likeness, given: Given) -> str | None:
    """Return what speaks for two persons, whatever else they have in common."""
    pronouns = {pair.one.pronoun, pair.other.pronoun} - {""}
    if len(pronouns) > 1:
        return "titles tell a man and a woman apart"
    if likeness == Likeness.UNLIKE:
        return None
    if given.likeness == Likeness.UNLIKE:
        return "one surname, and given names that differ"
    doubtful = likeness == Likeness.ALIKE or (given.likeness == Likeness.ALIKE and not given.open)
    if doubtful and pair.seen.reports and not pair.near and not _one_slip(pair):
        return "one report prints both names"
    return None


def _one_slip(pair: _Pair) -> bool:
    """Whether a report that prints both may have misspelled one: one office, one side, once."""
    return pair.once and pair.seen.reports == 1 and pair.high_office and pair.side is not None


def _garbled(pair: _Pair, likeness: Likeness, given: Likeness) -> Verdict | None:
    """Weigh full names that are alike and not the same: what they share beside it decides."""
    both = pair.office is not None and pair.side is not None
    enough = pair.echoed or both or pair.high_office
    if max(likeness, given) >= Likeness.SPELLING:
        company = pair.office is not None and pair.seen.companions >= _COMPANIONS
        more = pair.side is not None or pair.rare_office or (company and not pair.other_sides)
        enough = enough or (pair.once and more)
    elif not pair.echoed:
        company = pair.seen.companions >= (1 if _same_bones(pair) else _COMPANIONS)
        enough = pair.once and (enough or company)
    if not enough:
        return None
    damaged = _is_damage(pair, likeness, given)
    what = "names alike" if not damaged else "a name that looks damaged"
    return pair.verdict("same", 4, f"{what}, and {pair.shared()}", damaged=damaged)


def _same_bones(pair: _Pair) -> bool:
    """Whether given name and surname keep all their consonants, and these are many."""
    mine, yours = pair.names
    bones = [skeleton(name.given[0]) + skeleton(name.core) for name in (mine, yours)]
    return bones[0] == bones[1] and len(bones[0]) >= _MANY_CONSONANTS


def _is_damage(pair: _Pair, likeness: Likeness, given: Likeness) -> bool:
    """Whether the rarer of two names alike is more likely damaged than another spelling."""
    usual = max(pair.one.families, pair.other.families)
    return pair.once and (usual >= _FREQUENT or min(likeness, given) == Likeness.ALIKE)


def _short_form(pair: _Pair, likeness: Likeness) -> Verdict | None:
    """Weigh a bare surname or one with initials against a fuller name."""
    if pair.other_sides and pair.office is None:
        return None
    some = pair.echoed or pair.side is not None or pair.office is not None
    if likeness == Likeness.EQUAL:
        reason = "one surname, and no two given names that differ"
        return pair.verdict("fits", 7 if some else 6, reason)
    if pair.near:
        return pair.verdict("fits", 3, _JUST_AFTER, damaged=likeness < Likeness.SPELLING)
    if likeness == Likeness.SPELLING and (some or pair.seen.reports):
        why = pair.shared() or "both in one report"
        return pair.verdict("fits", 5, f"another spelling of the surname, and {why}")
    strong = pair.echoed or (pair.high_office and pair.side is not None)
    if likeness == Likeness.ALIKE and pair.once and strong:
        return pair.verdict("fits", 3, f"a surname alike, and {pair.shared()}", damaged=True)
    return None


def _unlike(pair: _Pair) -> Verdict | None:
    """Weigh names whose last words differ: turned round, cut short, or called by the first word."""
    mine, yours = pair.names
    if pair.near:
        return pair.verdict("fits", 3, _JUST_AFTER, damaged=True)
    shorter, longer = sorted((mine.words, yours.words), key=len)
    if len(longer) >= 2 and sorted(shorter) == sorted(longer):
        return pair.verdict("same", 7, "the same words in another order")
    if len(longer) >= 2 and "".join(shorter) == "".join(longer):
        return pair.verdict("same", 7, "the same letters, set apart in another way")
    return _beginning(pair, len(shorter)) if longer[: len(shorter)] == shorter else None


def _beginning(pair: _Pair, words: int) -> Verdict | None:
    """Weigh the first words of a longer name against the whole of it."""
    if words == 1 and pair.knightly:
        return pair.verdict("fits", 6, "a title that goes with the given name")
    known = pair.rare_office or pair.side is not None
    if not known or pair.other_sides or pair.seen.reports:
        return None
    if words >= 3:
        return pair.verdict("fits", 5, f"the beginning of a longer name, and {pair.shared()}")
    if words == 1:
        return pair.verdict("fits", 2, f"the first word of the name, and {pair.shared()}")
    return None


def _holder(pair: _Pair) -> Verdict | None:
    """Weigh an office without a name against somebody who is printed as its holder."""
    mine, yours = pair.offices
    unnamed, held = (mine, yours) if pair.one.key.startswith("office ") else (yours, mine)
    asked = next(iter(unnamed), None)
    if asked is None or not asked.exclusive:
        return None
    for other in held:
        if other.name == asked.name and _one_seat(asked, other):
            verdict = pair.verdict("fits", 2, f"the {asked.name}, who is printed with this name")
            return replace(verdict, relation="other name")
    return None


def _one_seat(asked: Office, held: Office) -> bool:
    """Whether an office without a name is the one held: a body has leaders below its leader."""
    if asked.name == "leader":
        return asked.side is not None and asked.side == held.side
    return asked.side is None or same_side(asked.side, held.side)


def _unnamed(pair: _Pair) -> Verdict | None:
    """Weigh unnamed sources: open where a report says so, one where reports print the same words.

    Two of one report are never one.
    """
    if pair.near:
        return pair.verdict("perhaps", 0, "the report leaves open whether they are one")
    if pair.seen.reports:
        return pair.verdict("apart", 0, "two sources of one report")
    alike = pair.office is not None and not pair.other_sides
    if alike and pair.seen.words >= (_SAID_TWICE if pair.side is None else 1):
        return pair.verdict("same", 5, "the same words of an unnamed source in another report")
    return None
