"""Two texts that are kin -> the signs of which is the copy, in words, each with its weight.

Dates speak first, then credits; then completeness (a copy brings nothing new, rounds, shortens
names, retells quotations) and damage. Every rule is asked both ways, and says what it has seen of
the copy; what speaks against the outcome is told too.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from parley.model import Credit, Figure, Span
from parley.reconcile.kinship.facets import Facets
from parley.reconcile.kinship.facts import rounded
from parley.reconcile.kinship.outlets import same_outlet
from parley.reconcile.kinship.timing import days_after, printed_day
from parley.reconcile.kinship.web import Bond
from parley.reconcile.spelling import plain

__all__ = ["Direction", "Sign", "directed"]

_APPROXIMATE: Final = frozenset({"about", "more than", "less than", "at least", "at most"})
_NOTHING_NEW: Final = 0.15
_BEYOND: Final = 2


@dataclass(frozen=True, slots=True)
class Sign:
    """What speaks for one of two texts being the copy: how much, and what is seen of that one.

    In `words`, {it} and {other} stand for what the two are called.
    """

    rule: str
    weight: float
    words: str


@dataclass(frozen=True, slots=True)
class Direction:
    """How much speaks for the first of two texts being the copy (below 0: against), and what."""

    weight: float
    signs: tuple[Sign, ...]
    against: tuple[Sign, ...]

    def with_sign(self, sign: Sign) -> Direction:
        """Return the same with one more sign that the first is the copy."""
        return Direction(self.weight + sign.weight, (*self.signs, sign), self.against)

    def turned(self) -> Direction:
        """Return the same from the other side."""
        return Direction(-self.weight, self.against, self.signs)


Rule = Callable[[Facets, Facets, Bond], Sign | None]


def directed(copy: Facets, source: Facets, bond: Bond) -> Direction:
    """Return what speaks for and against `copy` being made from `source`; `bond` is the copy's."""
    back = Bond(bond.other, bond.own, bond.kinship, not bond.turned)
    signs = _signs(copy, source, bond)
    against = _signs(source, copy, back)
    weight = sum(sign.weight for sign in signs) - sum(sign.weight for sign in against)
    return Direction(weight, signs, against)


def _signs(copy: Facets, source: Facets, bond: Bond) -> tuple[Sign, ...]:
    found = (rule(copy, source, bond) for rule in RULES)
    return tuple(sign for sign in found if sign is not None)


def later(copy: Facets, source: Facets, _: Bond) -> Sign | None:
    """Return that it came out on a later day."""
    days = days_after(copy.document, source.document)
    if not days:
        return None
    mine, other = printed_day(copy.document), printed_day(source.document)
    weight = 4.0 if days < _BEYOND else 5.0
    return Sign("later", weight, f"{{it}} came out on {mine}, {{other}} on {other}")


def credited(copy: Facets, source: Facets, _: Bond) -> Sign | None:
    """Return that it names the other's outlet, or whoever signed the other, as where it has it."""
    publisher, mine = source.document.publisher, copy.document.publisher
    if publisher is None or (mine is not None and same_outlet(publisher, mine)):
        return None
    named = [one for one in copy.credits if same_outlet(one.outlet, publisher)]
    if not named:
        return None
    most = max(_CREDITED[one.kind] for one in named)
    weight = min(7.0, most + len(named) - 1)
    words = ", ".join(dict.fromkeys(_credit_words(one) for one in named))
    return Sign("credited", weight, f"{{it}} {words}: {{other}} is by {publisher}")


_CREDITED: Final = {
    "dateline": 5.0,
    "source line": 6.0,
    "byline": 5.0,
    "contribution": 4.0,
    "told": 4.0,
    "publisher": 0.0,
}
"""What it counts that a report names the outlet of the other, by where it does."""


def _credit_words(credit: Credit) -> str:
    if credit.kind == "told" and credit.evidence is not None:
        return f"prints “{credit.evidence.quote}”"
    where = {"told": "text", "source line": "source line", "contribution": "list of contributors"}
    return f"names {credit.outlet} in its {where.get(credit.kind, credit.kind)}"


def signed(copy: Facets, source: Facets, _: Bond) -> Sign | None:
    """Return that those who worked on it include who signed the other."""
    byline = source.document.byline
    if byline is None or plain(byline) == plain(copy.document.byline or ""):
        return None
    surname = plain(byline).split()[-1:]
    for one in copy.contributors:
        if plain(one.quote).split()[-1:] == surname:
            words = f"{{it}} names {one.quote} as a contributor: {{other}} is by {byline}"
            return Sign("signed", 4.0, words)
    return None


def asked_for_itself(copy: Facets, source: Facets, _: Bond) -> Sign | None:
    """Return that the other says of itself that it asked."""
    if source.own_voice is None or copy.own_voice is not None:
        return None
    words = f"{{other}} says “{source.own_voice.quote}” of its own outlet"
    return Sign("asked for itself", 1.0, words)


def nothing_new(copy: Facets, source: Facets, bond: Bond) -> Sign | None:
    """Return that the other tells more names and numbers, and it hardly any of its own."""
    mine, others = copy.facts.keys() - source.facts.keys(), source.facts.keys() - copy.facts.keys()
    shares = _share(mine, copy), _share(others, source)
    if not copy.facts or shares[1] - shares[0] < _NOTHING_NEW:
        return None
    weight = min(2.0, 4.0 * (shares[1] - shares[0]))
    if bond.kind == "near":
        weight /= 2  # a paper cuts what it prints, but adds a paragraph of its own as well
    counted = f"{len(mine)} of its {len(copy.facts)} names and numbers"
    rest = f"{len(others)} of {len(source.facts)} in {{other}}"
    return Sign("nothing new", weight, f"{{it}} brings little new: {counted} are its own, {rest}")


def _share(facts: set[str], of: Facets) -> float:
    return sum(of.facts[fact] for fact in facts) / (sum(of.facts.values()) or 1.0)


def rounds(copy: Facets, source: Facets, _: Bond) -> Sign | None:
    """Return that it rounds figures that the other gives exactly."""
    pairs = [
        (mine, other)
        for mine in copy.figures
        if mine.value is not None
        for other in source.figures
        if other.value is not None and _rounds(mine, other)
    ]
    known = {figure.value for figure in source.figures}
    pairs = [(mine, other) for mine, other in pairs if mine.value not in known]
    if not pairs:
        return None
    mine, other = pairs[0]
    quoted = f"“{other.evidence.quote}” to “{mine.evidence.quote}”"
    weight = min(2.5, 1.5 * len({mine.id for mine, _ in pairs}))
    return Sign("rounds", weight, f"{{it}} rounds {quoted}")


def _rounds(mine: Figure, other: Figure) -> bool:
    if mine.unit != other.unit or mine.value == other.value:
        return False
    if mine.measure is not None and other.measure is not None and mine.measure != other.measure:
        return False
    digits = [
        f"{value:g}".replace(".", "").rstrip("0") for value in (mine.value, other.value) if value
    ]
    loose = mine.bound in _APPROXIMATE and other.bound == "exactly"
    return (
        len(digits) == 2
        and len(digits[0]) < len(digits[1])
        and loose
        and rounded(f"{mine.value:g}", f"{other.value:g}") > 0
    )


def shortens_names(copy: Facets, source: Facets, _: Bond) -> Sign | None:
    """Return that it has only surnames of those whom the other names in full."""
    short = sorted(copy.bare & source.full.keys())
    if not short:
        return None
    names = ", ".join(source.full[name].title() for name in short[:3])
    return Sign(
        "shortens names", min(1.5, 0.5 * len(short)), f"{{it}} has only the surnames of {names}"
    )


def retells_quotations(copy: Facets, source: Facets, bond: Bond) -> Sign | None:
    """Return that it has in its own words what the other quotes."""
    retold = 0
    for passage in bond.passages:
        if passage.one.document != copy.document.id or _overlap(passage.one, copy.quoted):
            continue
        retold += any(_within(place, passage.other) for place in source.direct)
    if not retold:
        return None
    many = "a quotation" if retold == 1 else f"{retold} quotations"
    words = f"{{it}} retells without marks {many} of {{other}}"
    return Sign("retells quotations", min(2.0, 0.7 * retold), words)


def _overlap(stretch: Span, places: Sequence[tuple[int, int]]) -> bool:
    return any(start < stretch.end and stretch.start < end for start, end in places)


def _within(place: tuple[int, int], stretch: Span) -> bool:
    return stretch.start <= place[0] and place[1] <= stretch.end


def damaged(copy: Facets, source: Facets, _: Bond) -> Sign | None:
    """Return that the sense of more of its claims is broken."""
    more = copy.damage - source.damage
    if more < _BEYOND or copy.damage * source.claims <= source.damage * copy.claims:
        return None
    words = f"{{it}} has {copy.damage} claims of broken sense, {{other}} {source.damage or 'none'}"
    return Sign("damaged", min(2.5, 0.5 * more), words)


def lost_dateline(copy: Facets, source: Facets, _: Bond) -> Sign | None:
    """Return that it has no dateline, where the other has one."""
    if copy.dateline or not source.dateline:
        return None
    return Sign("lost dateline", 0.7, "{it} has no dateline, which {other} has")


def lost_byline(copy: Facets, source: Facets, _: Bond) -> Sign | None:
    """Return that nobody signs it, where somebody signs the other."""
    if copy.document.byline is not None or source.document.byline is None:
        return None
    words = f"{{it}} is signed by nobody, {{other}} by {source.document.byline}"
    return Sign("lost byline", 0.5, words)


RULES: Final[Sequence[Rule]] = (
    later,
    credited,
    signed,
    asked_for_itself,
    nothing_new,
    rounds,
    shortens_names,
    retells_quotations,
    damaged,
    lost_dateline,
    lost_byline,
)
