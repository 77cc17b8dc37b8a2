"""A stance and its statement -> whose it is: of whom it is told, else of who says it.

"Both governments" are the two parties; "the government", in the words of who speaks for a side, is
that side's; "we" is the speaker.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from parley.lexicon import load
from parley.model import MemberRelation, Participant, Speaker, Stance, Told
from parley.reconcile.sides import Affiliated, Sides
from parley.reconcile.spelling import plain

__all__ = ["SPEAKING", "Held", "Speaking", "holders_of", "is_one_side", "speakers_of"]

SPEAKING: Final[tuple[MemberRelation, ...]] = ("itself", "speaks for")
"""What makes words the side's own; who is near it has words of his own."""
Speaking = Sequence[tuple[Speaker, Affiliated]]
"""The speakers of a statement, each with the side for which he speaks."""
_NOT_TOLD: Final = frozenset({"pronoun", "unknown"})
_TWO: Final = 2
_ARTICLES: Final = frozenset({"a", "an", "the", "this", "that", "its", "their"})


@dataclass(frozen=True, slots=True)
class Held:
    """Whose stance it is: `who` with side and relation, `name` as shown; several may share it.

    `body` is the one beside the table for which he speaks, "" for a side or where he has his own.
    """

    who: Affiliated
    name: str
    person: bool
    reason: str
    body: str = ""

    @staticmethod
    def nobody() -> Held:
        """Return that nobody is named."""
        return Held(Affiliated(None, "itself", "", None, ""), "", False, "")

    @property
    def of_a_side(self) -> bool:
        """Whether it is that of a side, or of somebody who speaks for it."""
        return self.who.side is not None and self.who.relation in SPEAKING

    @property
    def party(self) -> str:
        """The name of the side, or of whoever stands beside it or beside the table."""
        side = self.who.side
        return side.name if side is not None and self.of_a_side else self.body or self.name

    @property
    def key(self) -> tuple[str, str]:
        """What tells holders apart: the side or body, and the actor or the name."""
        side = self.who.side
        of = plain(self.body) if side is None else side.id
        return (of, self.who.actor or plain(self.name))


def speakers_of(told: Told[Stance], sides: Sides) -> Speaking:
    """Return the speakers of the statement in which a stance stands; none of the report's own."""
    said = told.statement
    if said is None:
        return []
    actors = (*told.actors, *(None for _ in said.speakers))
    return [
        (speaker, sides.of_speaker(speaker, actor, told.claim.document))
        for speaker, actor in zip(said.speakers, actors, strict=False)
    ]


def holders_of(told: Told[Stance], speakers: Speaking, sides: Sides) -> Sequence[Held]:
    """Return whose a stance is: those who are named, else the speakers; none for nobody known."""
    named = told.claim.holder
    if named is not None and _is_paper(named.name):
        return []
    if named is not None and not _is_first_person(named.evidence.quote):
        return _named(named, told.claim.document, speakers, sides)
    if named is None and "obstacle" in told.claim.marks:
        return []  # a speaker tells what holds a deal up: that is not what he wants
    if speakers:
        return _both(speakers[0][0].name, sides) or _speaking(speakers)
    if named is None or _is_first_person(named.name):
        return []
    return _named(named, told.claim.document, speakers, sides)


def _named(named: Participant, document: str, speakers: Speaking, sides: Sides) -> Sequence[Held]:
    if named.kind in _NOT_TOLD or not named.name:
        own = plain(named.name) in load("positions")["own"]  # "it was reserving its position"
        return _speaking([one for one in speakers if _has_body(*one)]) if own else []
    if plain(named.name) in load("positions")["other"]:
        return _other(named.name, speakers, sides)
    together = _both(named.name, sides)
    if together:
        return together
    body = _own_body(named, speakers)
    if body:
        return body
    who = sides.of(named, document)
    if who.side is None and _is_bare(named.name):
        body = _of_speakers(speakers, named)
        if body or _is_nobody(named.name):
            return body
    return [Held(who, who.name or named.name, named.kind == "person", _reason(who), who.body)]


def _is_paper(name: str) -> bool:
    """Whether what is named is written, and so wants nothing: "the pact", "a 1995 study"."""
    article, _, _ = plain(name).partition(" ")
    return article in _ARTICLES and plain(name).rpartition(" ")[2] in load("positions")["papers"]


def _has_body(speaker: Speaker, who: Affiliated) -> bool:
    """Whether "it" may be that of a speaker: a body, or who speaks for one; no person alone."""
    return speaker.kind != "person" or who.side is not None or bool(who.body)


def _own_body(named: Participant, speakers: Speaking) -> Sequence[Held]:
    """Return whose "Ada Obi’s party" is in the words of Ada Obi, who says what it will do."""
    for one, _ in speakers:
        own = named.name.removeprefix(f"{one.name}’s ") if one.name else named.name
        if own != named.name and _is_bare(f"his {own}"):
            return _of_speakers(speakers, replace(named, name=f"his {own}"))
    return []


def _is_bare(name: str) -> bool:
    """Whether a body is named without saying whose: "the government", "our members"."""
    first, _, rest = plain(name).partition(" ")
    noun = rest.lstrip("0123456789,. ")  # "its 640 members"
    known = load("positions")["bare"]
    return first in known["before"] and noun in known["nouns"]


def _is_nobody(name: str) -> bool:
    """Whether a bare noun may stand for any side, and nothing tells for which: "the country"."""
    return plain(name).partition(" ")[2] in load("positions")["bare"]["anybody"]


def _of_speakers(speakers: Speaking, named: Participant) -> Sequence[Held]:
    """Return a body as that of the speaker who names it, or of the side for which he speaks.

    "Our members" are of whoever says so; "the government" is, only in the words of a side.
    """
    known = [who for _, who in speakers if who.name]
    near = plain(named.name).partition(" ")[2] in load("positions")["bare"]["state"]
    sides = [who for who in known if who.side is not None and (near or who.relation in SPEAKING)]
    reason = f"“{named.name}”, says who speaks for it"
    if sides and len({who.side.id for who in sides if who.side is not None}) == 1:
        who = Affiliated(sides[0].side, "speaks for", named.name, None, reason)
        return [Held(who, named.name, False, reason)]
    if sides or len(known) != 1 or plain(named.name).startswith("the "):
        return []
    return [Held(known[0], known[0].name, False, reason)]


def _other(name: str, speakers: Speaking, sides: Sides) -> Sequence[Held]:
    """Return of two parties the one for which the speakers do not speak, as "the other side"."""
    parties = sorted((one for one in sides.sides if one.kind == "party"), key=lambda one: one.id)
    own = {who.side.id for _, who in speakers if who.side is not None}
    others = [one for one in parties if one.id not in own]
    if len(parties) != _TWO or len(others) != 1:
        return []
    reason = f"“{name}” is the other of the two parties"
    return [Held(Affiliated(others[0], "itself", others[0].name, others[0].actor, reason),
                 name, False, reason)]  # fmt: skip


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


def _speaking(speakers: Speaking) -> Sequence[Held]:
    """Return the speakers of a statement as holders: of a side, if one of them is of one."""
    known = [one for one in speakers if one[1].name and one[0].kind not in _NOT_TOLD
             and not _is_paper(one[0].name)]  # fmt: skip
    if not known:
        return []
    chosen = next((one for one in known if one[1].side is not None), known[0])
    who = chosen[1]
    together = [other.name for _, other in known if is_one_side(who, other)]
    name = " and ".join(dict.fromkeys(together))
    return [Held(who, name, chosen[0].kind == "person", _reason(who), who.body)]


def _reason(who: Affiliated) -> str:
    return who.reason or "of nobody's side, as far as is known"


def is_one_side(one: Affiliated, other: Affiliated) -> bool:
    """Whether two are of one side (or of none), and both speak for it or neither."""
    mine, yours = one.side, other.side
    same = (mine.id if mine else None) == (yours.id if yours else None)
    return same and (one.relation in SPEAKING) == (other.relation in SPEAKING)
