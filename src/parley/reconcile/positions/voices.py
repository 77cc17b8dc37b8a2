"""A stance and its statement -> whose it is, and whether its own side or somebody else tells it.

Voices are never merged: what an opponent says that a side wants is not what that side says.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from parley.lexicon import load
from parley.model import Participant, PositionVoice, Speaker, Stance, Told
from parley.reconcile.sides import Affiliated, Sides
from parley.reconcile.spelling import plain

__all__ = ["Held", "holders_of", "voice_of"]

_SPEAKING: Final = ("itself", "speaks for")
_NOT_TOLD: Final = frozenset({"pronoun", "unknown"})
_TWO: Final = 2


@dataclass(frozen=True, slots=True)
class Held:
    """Whose stance it is: `who` with side and relation, `name` as shown; several may share it."""

    who: Affiliated
    name: str
    person: bool
    reason: str

    @staticmethod
    def nobody() -> Held:
        """Return that nobody is named."""
        return Held(Affiliated(None, "itself", "", None, ""), "", False, "")

    @property
    def of_a_side(self) -> bool:
        """Whether it is that of a side, or of somebody who speaks for it."""
        return self.who.side is not None and self.who.relation in _SPEAKING

    @property
    def party(self) -> str:
        """The name of the side, or of whoever stands beside it or beside the table."""
        side = self.who.side
        return side.name if side is not None and self.of_a_side else self.name

    @property
    def key(self) -> tuple[str, str]:
        """What tells holders apart: the side and the actor, or the name where that is unknown."""
        side = self.who.side
        return (side.id if side is not None else "", self.who.actor or plain(self.name))


def holders_of(told: Told[Stance], sides: Sides) -> Sequence[Held]:
    """Return whose a stance is: those who are named, else the speakers; none for nobody known."""
    stance = told.claim
    named = stance.holder
    if named is not None and not _is_first_person(named.evidence.quote):
        if named.kind in _NOT_TOLD or not named.name:
            return []
        both = _both(named.name, sides)
        return both or [_held(sides.of(named, stance.document), named)]
    if named is None and "obstacle" in stance.marks:
        return []  # a speaker tells what holds a deal up: that is not what he wants
    speakers = _speakers(told, sides)
    if speakers:
        both = _both(speakers[0][0].name, sides)
        return both or _speaking(speakers)
    if named is None or named.kind in _NOT_TOLD or _is_first_person(named.name):
        return []
    return [_held(sides.of(named, stance.document), named)]


def _held(who: Affiliated, named: Participant) -> Held:
    return Held(who, who.name or named.name, named.kind == "person", _reason(who))


def _both(name: str, sides: Sides) -> Sequence[Held]:
    """Return the two parties of the talks where they are named at once: "both governments"."""
    words = plain(name)
    known = load("positions")["together"]
    opening = next((one for one in known["before"] if words.startswith(f"{one} ")), None)
    if opening is None or words.removeprefix(f"{opening} ") not in known["nouns"]:
        return []
    parties = sorted((one for one in sides.sides if one.kind == "party"), key=lambda one: one.id)
    if len(parties) != _TWO:
        return []
    reason = f"“{name}” are the two parties"
    return [
        Held(Affiliated(one, "itself", one.name, one.actor, reason), name, False, reason)
        for one in parties
    ]


def _is_first_person(words: str) -> bool:
    return plain(words) in load("positions")["first_person"]


def _speaking(speakers: Sequence[tuple[Speaker, Affiliated]]) -> Sequence[Held]:
    """Return the speakers of a statement as holders: of a side, if one of them is of one."""
    known = [one for one in speakers if one[1].name and one[0].kind not in _NOT_TOLD]
    if not known:
        return []
    chosen = next((one for one in known if one[1].side is not None), known[0])
    who = chosen[1]
    together = [other.name for _, other in known if _one_side(who, other)]
    name = " and ".join(dict.fromkeys(together))
    return [Held(who, name, chosen[0].kind == "person", _reason(who))]


def _reason(who: Affiliated) -> str:
    return who.reason or "of nobody's side, as far as is known"


def _one_side(one: Affiliated, other: Affiliated) -> bool:
    mine, yours = one.side, other.side
    same = (mine.id if mine else None) == (yours.id if yours else None)
    return same and (one.relation in _SPEAKING) == (other.relation in _SPEAKING)


def _speakers(told: Told[Stance], sides: Sides) -> Sequence[tuple[Speaker, Affiliated]]:
    said = told.statement
    if said is None:
        return []
    actors = (*told.actors, *(None for _ in said.speakers))
    return [
        (speaker, sides.of_speaker(speaker, actor, told.claim.document))
        for speaker, actor in zip(said.speakers, actors, strict=False)
    ]


def voice_of(told: Told[Stance], held: Held, sides: Sides) -> tuple[PositionVoice, str]:
    """Return in whose voice a stance is told, and why."""
    if told.statement is None:
        if held.person and held.of_a_side:
            return "own", f"told of {held.name} without another source"
        return "reporter", "told in the report’s own voice"
    speakers = _speakers(told, sides)
    named = [who.name or speaker.name for speaker, who in speakers]
    by = " and ".join(filter(None, named)) or "somebody unnamed"
    if any(_own(speaker, who, held) for speaker, who in speakers):
        return "own", f"said by {by}"
    if any(_opposed(who, held) for _, who in speakers):
        return "opponent", f"told by {by}, of another party"
    return "third party", f"told by {by}"


def _own(speaker: Speaker, who: Affiliated, held: Held) -> bool:
    """Whether a speaker tells it of himself, or of the side or body for which he speaks."""
    mine = held.who
    if who.actor is not None and who.actor == mine.actor:
        return True
    if held.of_a_side:
        return who.side is not None and who.relation in _SPEAKING and _one_side(who, mine)
    name = plain(held.name)
    return bool(name) and (
        name in (plain(who.name), plain(speaker.name)) or name in plain(speaker.description or "")
    )


def _opposed(who: Affiliated, held: Held) -> bool:
    mine, yours = held.who.side, who.side
    if mine is None or yours is None or not held.of_a_side or who.relation not in _SPEAKING:
        return False
    return mine.id != yours.id and mine.kind == yours.kind == "party"
