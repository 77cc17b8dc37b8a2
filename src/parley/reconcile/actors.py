"""Speakers of many statements -> actors: one for all printed names of a person or a body.

A first version: persons meet on the surname and join where given names agree; a bare surname joins
when one person only has it. Unnamed sources stay apart, one for each report and description.
Spellings that differ, transliterations and damage are a later step's work.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from parley.model import (
    Actor,
    ActorName,
    Analysis,
    Attribution,
    Block,
    BlockEntry,
    Role,
    Speaker,
    Statement,
    Support,
)
from parley.reconcile.affiliation import affiliation
from parley.reconcile.step import Step

__all__ = ["ACTORS"]

NAME: Final = "actors"
_SUFFIXES: Final = frozenset({"jr", "sr", "ii", "iii", "iv"})
_BARRED: Final = str.maketrans({"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D"})
"""Letters whose bar no Unicode form takes off."""
_INITIALS: Final = re.compile(r"\b(\w)\.-?(?=\w\.)")
"""Initials run together, "J.R." or "A.-L.", that are to stand apart."""


@dataclass(frozen=True, slots=True)
class _Mention:
    """One speaker of one statement."""

    statement: Statement
    ordinal: int
    speaker: Speaker

    @property
    def order(self) -> tuple[str, int]:
        return self.statement.id, self.ordinal


def entries(analysis: Analysis) -> Iterator[BlockEntry]:
    """Yield one block entry for each name key among the speakers of a statement."""
    for statement in analysis.claims:
        keys = {_key(statement, speaker) for speaker in statement.speakers}
        for key in sorted(key for key in keys if key):
            yield BlockEntry(NAME, key, statement.id)


def resolve(block: Block) -> Sequence[Actor]:
    """Return the actors of one block of speakers."""
    mentions = [
        _Mention(statement, ordinal, speaker)
        for statement in block.claims
        for ordinal, speaker in enumerate(statement.speakers)
        if _key(statement, speaker) == block.key
    ]
    family = {head.id: head.fingerprint for head in block.documents}
    return [_actor(group, family) for group in _groups(mentions)]


def _key(statement: Statement, speaker: Speaker) -> str:
    """Return what two mentions must share to be looked at together; "" for nobody."""
    if not speaker.name or speaker.kind == "pronoun" or speaker.standing == "unattributed":
        return ""
    if speaker.standing == "anonymous":
        return f"unnamed {statement.document} {_without_article(_plain(speaker.name))}"
    name = _plain(speaker.name)
    if speaker.kind != "person":
        return f"body {_without_article(name)}" if name else ""
    words = [word for word in name.split() if word not in _SUFFIXES]
    return f"person {words[-1]}" if words else ""


def _plain(name: str) -> str:
    """Return a name for comparing: no accents, no case, no full stops."""
    decomposed = unicodedata.normalize("NFKD", name).translate(_BARRED)
    bare = "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()
    return " ".join(bare.replace(".", "").replace("’", "'").replace("-", " ").split())


def _without_article(name: str) -> str:
    first, _, rest = name.partition(" ")
    return rest if rest and first in ("the", "a", "an") else name


def _groups(mentions: Sequence[_Mention]) -> Sequence[list[_Mention]]:
    """Part the mentions of a block into persons; every other block is one actor."""
    if not mentions or mentions[0].speaker.kind != "person":
        return [list(mentions)] if mentions else []
    forms = {_words(mention) for mention in mentions}
    homes: list[tuple[str, ...]] = []
    for form in sorted(forms, key=lambda form: (-len(form), -len("".join(form)), form)):
        if not any(_agree(home, form) for home in homes):
            homes.append(form)
    groups: dict[tuple[str, ...], list[_Mention]] = {home: [] for home in homes}
    for mention in sorted(mentions, key=lambda m: m.order):
        form = _words(mention)
        fitting = [home for home in homes if _agree(home, form)]
        # a short form that fits several people is none of them for certain
        home = fitting[0] if len(fitting) == 1 else form
        groups.setdefault(home, []).append(mention)
    return [group for group in groups.values() if group]


def _words(mention: _Mention) -> tuple[str, ...]:
    """Return the words of a name that tell persons apart: no "Jr.", initials apart."""
    words = _plain(_INITIALS.sub(r"\1 ", mention.speaker.name)).split()
    told = [word for word in words if word not in _SUFFIXES]
    return tuple(told or words)


def _agree(longer: tuple[str, ...], shorter: tuple[str, ...]) -> bool:
    """Whether two names of one surname can be one person's: one ends the other, or none differs.

    Given names are compared in order, an initial with any name that it begins.
    """
    if longer[-len(shorter) :] == shorter:
        return True
    if len(shorter) < 2 or len(longer) < 2:
        return False
    given = zip(longer[:-1], shorter[:-1], strict=False)
    return all(
        one == other or (min(len(one), len(other)) == 1 and one[0] == other[0])
        for one, other in given
    )


def _actor(group: Sequence[_Mention], fingerprints: dict[str, str]) -> Actor:
    counts = Counter(mention.speaker.name for mention in group)
    names = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    name = max(counts, key=lambda n: (len(n.split()), counts[n], n))
    kinds = Counter(mention.speaker.kind for mention in group)
    documents = {mention.statement.document for mention in group}
    attributions = sorted((m.statement.id, m.ordinal) for m in group)
    unnamed = group[0].speaker.standing == "anonymous"
    return Actor(
        id=Actor.identify(f"{attributions[0][0]} {attributions[0][1]}"),
        name=name,
        kind=min(kinds, key=lambda kind: (-kinds[kind], kind)),
        names=tuple(ActorName(n, c) for n, c in names),
        roles=_roles(group),
        mentions=tuple(Attribution(claim, ordinal) for claim, ordinal in attributions),
        reasons=(_reason(names, unnamed=unnamed),),
        support=Support(
            documents=len(documents),
            families=len({fingerprints.get(document, document) for document in documents}),
            sources=(1, max(1, len(attributions))) if unnamed else (1, 1),
        ),
    )


def _reason(names: Sequence[tuple[str, int]], *, unnamed: bool) -> str:
    if unnamed:
        return "not named: kept apart from the sources of other reports"
    if len(names) == 1:
        return "the same name wherever it stands"
    return "one surname, and no two given names that differ"


def _roles(group: Sequence[_Mention]) -> tuple[Role, ...]:
    """Return the distinct roles printed with the actor, most frequent first."""
    seen: dict[str, list[_Mention]] = defaultdict(list)
    for mention in sorted(group, key=lambda m: m.order):
        printed = mention.speaker.description
        if not printed and mention.speaker.kind != "person":
            printed = mention.speaker.name
        if printed:
            seen[printed].append(mention)
    ordered = sorted(seen.items(), key=lambda item: (-len(item[1]), item[0]))
    return tuple(
        Role(role=printed, party=affiliation(printed), evidence=found[0].speaker.evidence)
        for printed, found in ordered
    )


ACTORS: Final = Step(NAME, entries, resolve)
