"""A stance with its holder -> whether its own side or somebody else tells it.

Voices are never merged: what an opponent says that a side wants is not what that side says.
"""

from __future__ import annotations

import re
from typing import Final

from parley.lexicon import load
from parley.model import PositionVoice, Speaker
from parley.reconcile.positions.holders import SPEAKING, Held, Speaking, is_one_side
from parley.reconcile.sides import Affiliated
from parley.reconcile.spelling import plain

__all__ = ["teller", "voice_of"]

_WORD: Final = re.compile(r"[\w-]+")
_CABINETS: Final = ("government", "cabinet")


def teller(held: Held, speakers: Speaking) -> tuple[Speaker, Affiliated] | None:
    """Return the first speaker who tells it of himself or his own side, with his side; or None."""
    if _is_joint(held):
        return None
    return next((one for one in speakers if _own(*one, held)), None)


def voice_of(held: Held, speakers: Speaking | None) -> tuple[PositionVoice, str]:
    """Return in whose voice a stance is told, and why; `speakers` is None in the report's own."""
    if speakers is None:
        if held.person:
            return "own", f"told of {held.name} without another source"
        return "reporter", "told in the report’s own voice"
    if _is_joint(held) and any(plain(one.name) == plain(held.name) for one, _ in speakers):
        return "reporter", f"told of “{held.name}” at once, by none of them"
    named = [who.name or speaker.name for speaker, who in speakers]
    by = " and ".join(filter(None, named)) or "somebody unnamed"
    if any(_own(speaker, who, held) for speaker, who in speakers):
        return "own", f"said by {by}"
    if any(_opposed(who, held) for _, who in speakers):
        return "opponent", f"told by {by}, of another party"
    return "third party", f"told by {by}"


def _is_joint(held: Held) -> bool:
    """Whether sides are named at once: "both governments"."""
    itself = held.who.side is not None and held.who.relation == "itself"
    return itself and not held.person and plain(held.name) != plain(held.party)


def _own(speaker: Speaker, who: Affiliated, held: Held) -> bool:
    """Whether a speaker tells it of himself, or of the side or body for which he speaks."""
    mine = held.who
    name = plain(held.name)
    if name in (plain(who.name), plain(speaker.name)):
        return bool(name)
    if who.actor is not None and who.actor == mine.actor:
        return True
    if held.of_a_side:
        return who.side is not None and who.relation in SPEAKING and is_one_side(who, mine)
    told = plain(f"{speaker.description or ''} {who.reason}")
    return bool(name) and (name in told or _is_own_body(name, told, who))


def _is_own_body(name: str, told: str, who: Affiliated) -> bool:
    """Whether a mediator speaks of "the mediators", a minister of "the government"."""
    bare = name.removeprefix("the ")
    lexicon = load("sides")
    if bare in lexicon["mediates"]:
        return who.side is not None and who.side.kind == "mediator"
    words = frozenset(_WORD.findall(told))
    return bare in _CABINETS and not words.isdisjoint(lexicon["offices"])


def _opposed(who: Affiliated, held: Held) -> bool:
    mine, yours = held.who.side, who.side
    if mine is None or yours is None or not held.of_a_side or who.relation not in SPEAKING:
        return False
    return mine.id != yours.id and mine.kind == yours.kind == "party"
