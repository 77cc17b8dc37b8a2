"""Families against the gold of a corpus: pairs, origins, and what each member is to whom.

A composite of the gold may stand with either of its parents; `relations` counts members that have
the relation and one of the parents of the gold, `origins` families whose origin is the gold's.

    python -m tests.scoring.families RECORD [GOLD FOLDER]     prints figures and errors
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from parley.model import Family, FamilyMember
from parley.record import Record
from tests.examples import GOLD, gold

__all__ = ["FamilyScores", "score_families"]

_NONE: Final = "in no family"


@dataclass(slots=True)
class FamilyScores:
    """How many members of the gold have the right relation and parent, and families the origin."""

    relations: int = 0
    members: int = 0
    origins: int = 0
    families: int = 0
    wrong: list[str] = field(default_factory=list)


def score_families(
    families: Iterable[Family], names: Mapping[str, str], folder: Path = GOLD
) -> FamilyScores:
    """Hold families to copies.toml; `names` are those of documents by id."""
    found = {names[one.document]: one for family in families for one in family.members}
    scores = FamilyScores()
    for document, rows in sorted(_rows(folder).items()):
        member = found.get(document)
        relation = rows[0]["relation"]
        if relation == "origin":
            if _is_bare(document, folder):
                continue  # the second parent of a composite, which stands alone
            scores.families += 1
            scores.origins += member is not None and member.relation == "origin"
        else:
            scores.members += 1
            scores.relations += _fits(member, relation, _parents(rows), names)
        if not _fits(member, relation, _parents(rows), names):
            scores.wrong.append(f"{document}: {_told(member, names)}, not {relation}")
    return scores


def _rows(folder: Path) -> dict[str, list[dict[str, Any]]]:
    rows: dict[str, list[dict[str, Any]]] = {}
    for family in gold("copies", folder)["family"]:
        for member in family["members"]:
            rows.setdefault(member["document"], []).append(member)
    return rows


def _is_bare(document: str, folder: Path) -> bool:
    """Whether nothing but a composite stands with an origin, and that one with another first."""
    families = gold("copies", folder)["family"]
    own = next(one for one in families if one["origin"] == document)
    others = [one for one in own["members"] if one["document"] != document]
    return all(one["relation"] == "composite" and one["of"][0] != document for one in others)


def _parents(rows: list[dict[str, Any]]) -> set[str]:
    of = rows[0].get("of", [])
    return {of} if isinstance(of, str) else set(of)


def _fits(
    member: FamilyMember | None, relation: str, parents: set[str], names: Mapping[str, str]
) -> bool:
    if member is None or member.relation != relation:
        return False
    told = {names[one] for one in (member.parent, member.second) if one is not None}
    return told == parents


def _told(member: FamilyMember | None, names: Mapping[str, str]) -> str:
    if member is None:
        return _NONE
    parent = f" of {names[member.parent]}" if member.parent else ""
    second = f" and {names[member.second]}" if member.second else ""
    return f"{member.relation}{parent}{second}"


def main(record: Path, folder: Path) -> None:
    """Print how the families of a record stand to the gold."""
    with Record.open(record) as opened:
        names = {document.id: document.name for document in opened.all_documents()}
        scores = score_families(list(opened.families()), names, folder)
    print(f"relation and parent {scores.relations} of {scores.members}")
    print(f"origins {scores.origins} of {scores.families}")
    print(*scores.wrong, sep="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else GOLD)
