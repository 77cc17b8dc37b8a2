"""Stances made up for the tests of positions and movements, with sides that are given by name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from parley.model import (
    Condition,
    DocumentHead,
    Heard,
    Legibility,
    MemberRelation,
    Participant,
    Position,
    Said,
    Side,
    SideKind,
    Span,
    Speaker,
    Stance,
    StanceKind,
    Statement,
    Support,
    Told,
)
from parley.reconcile.issues import Issues
from parley.reconcile.positions import positions
from parley.reconcile.sides import Affiliated, Sides
from tests.reconcile.making import head

__all__ = ["BROKER", "ORAM", "VESK", "KnownSides", "Press", "held", "one"]


def side(name: str, kind: SideKind = "party") -> Side:
    support = Support(1, 1, (1, 1))
    return Side(Side.identify(name), name, kind, None, (name,), (), (), (), support)


ORAM, VESK, BROKER = side("Oram"), side("Vesk"), side("Tallis", "mediator")
_PEOPLE: Mapping[str, tuple[Side | None, MemberRelation]] = {
    "Oram": (ORAM, "itself"),
    "Pell Arden": (ORAM, "speaks for"),
    "Una Brock": (ORAM, "speaks for"),
    "Harbour Party": (ORAM, "near"),
    "Vesk": (VESK, "itself"),
    "Ida Sorn": (VESK, "speaks for"),
    "Tallis": (BROKER, "itself"),
}


class KnownSides(Sides):
    """Sides whose people are known by their names alone."""

    def __init__(self) -> None:
        self.sides = (ORAM, VESK, BROKER)

    def of(self, who: Participant, document: str) -> Affiliated:  # noqa: ARG002
        return _known(who.name, None)

    def of_speaker(self, speaker: Speaker, actor: str | None, document: str) -> Affiliated:  # noqa: ARG002
        return _known(speaker.name, actor)


def _known(name: str, actor: str | None) -> Affiliated:
    found, relation = _PEOPLE.get(name, (None, "itself"))
    return Affiliated(found, relation, name, actor, f"{name} is known" if found else "")


@dataclass(slots=True)
class Press:
    """Reports in the making: each call of `told` adds a stance further on in a report's text."""

    stances: list[Told[Stance]] = field(default_factory=list)
    _at: int = 0

    def span(self, document: str, words: str) -> Span:
        self._at += 100
        return Span(document, self._at, self._at + len(words), words)

    def told(self, document: str, kind: StanceKind, words: str, **other: Any) -> Told[Stance]:
        """Add a stance on `words`.

        `by` holds it, `said_by` tells it, `on` is its ISO day, `unless` a condition; `family`,
        `utterance`, `headline` and `suspect` are what is known of its place; `dated` tells that the
        report gives the day. What else is given goes into the Stance.
        """
        by, said_by, on = (other.pop(key, None) for key in ("by", "said_by", "on"))
        unless, suspect = other.pop("unless", None), other.pop("suspect", "")
        dated = other.pop("dated", False)
        utterance, headline = other.pop("utterance", None), other.pop("headline", False)
        family = other.pop("family", document)
        evidence = self.span(document, words)
        legibility = Legibility("suspect", (suspect,)) if suspect else Legibility()
        conditions = (self._condition(document, unless),) if unless else ()
        said = self._said(evidence, said_by, dated) if said_by else None
        stance = Stance(
            id=Stance.identify(evidence),
            kind=kind,
            evidence=evidence,
            trigger=replace(evidence, end=evidence.start + 1, quote=words[:1]),
            holder=self._participant(document, by) if by else None,
            content=(evidence,),
            conditions=conditions,
            statement=said.id if said else None,
            legibility=legibility,
            **other,
        )
        told = Told(
            stance,
            _report(document, on, family),
            said,
            (None,) if said else (),
            utterance,
            (on, on) if on else None,
            headline,
        )
        self.stances.append(told)
        return told

    def _said(self, content: Span, name: str, dated: bool) -> Statement:
        day = Said(mention="t-1") if dated else None
        speakers = (Speaker(name, "person", "on record"),)
        return Statement(
            Statement.identify((content,)), speakers, None, (content,), "indirect", day
        )

    def _condition(self, document: str, words: str) -> Condition:
        return Condition("unless", self.span(document, "unless"), self.span(document, words))

    def _participant(self, document: str, name: str) -> Participant:
        if name in ("we", "they", "it"):
            return Participant(name, "pronoun", self.span(document, name))
        if name.startswith("the ") and name.endswith("s"):
            return Participant(name, "group", self.span(document, name))
        kind = "person" if " " in name and name.istitle() and "Party" not in name else "place"
        return Participant(name, kind, self.span(document, name))

    @property
    def heard(self) -> Heard:
        return Heard(stances=sorted(self.stances, key=lambda told: told.id))


def _report(document: str, day: str | None, family: str) -> DocumentHead:
    return replace(head(document, day), family=family)


def held(press: Press, objects: Iterable[str] = ()) -> Sequence[Position]:
    """Return the positions that these stances make."""
    return positions(press.heard, KnownSides(), Issues(objects=objects))


def one(press: Press) -> Position:
    """Return the one position that these stances make."""
    found = held(press)
    assert len(found) == 1, [(each.party, each.stance, each.issue) for each in found]
    return found[0]
