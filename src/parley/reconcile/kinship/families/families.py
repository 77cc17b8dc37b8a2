"""Reports that hang together by kinships -> families: an origin, and whence each other came.

Copies to the letter are one text; texts are grouped, and composites and weak joins cut apart; then
each group has its order of descent, and every member its parent.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from parley.model import Analysis, Family, FamilyMember, Kinship, Story, Support
from parley.reconcile.kinship.families.credits import likely_outlet
from parley.reconcile.kinship.families.descent import Descent, descent
from parley.reconcile.kinship.families.direction import Direction, Sign
from parley.reconcile.kinship.families.grouping import Group, group
from parley.reconcile.kinship.families.kin import Kin, read_kin
from parley.reconcile.kinship.families.members import copy, exact, origin

__all__ = ["families"]

_MADE_OF_TWO: Final = Sign("made of two", 3.0, "{it} has parts from elsewhere that {other} lacks")


def families(
    reports: Mapping[str, Analysis], stories: Mapping[str, Story], kinships: Sequence[Kinship]
) -> Sequence[Family]:
    """Return the families among reports, by their ids in order; who has no kin is in none.

    `reports` and `stories` are by document id, a report without claims may have no story; two
    reports of one fingerprint need no kinship. Nothing depends on the order of the kinships.
    """
    kin = read_kin(reports, stories, kinships)
    found = [
        _family(kin, part)
        for part in group(kin)
        if sum(len(kin.web.printed[text]) for text in part.texts) > 1
    ]
    return sorted(found, key=lambda family: family.id)


def _family(kin: Kin, part: Group) -> Family:
    directions = _directions(kin, part)
    order = descent(part.bonds, directions, {text: kin.document(text) for text in part.texts})
    members = sorted(_members(kin, part, directions, order), key=lambda member: member.document)
    rest = sorted(text for text in part.texts if text != order.origin)
    documents = [kin.document(text) for text in (order.origin, *rest)]
    given = [credit for text in (order.origin, *rest) for credit in kin.facets[text].credits]
    outlet, published = likely_outlet(documents[0], given, documents)
    return Family(
        id=Family.identify(members[0].document),
        origin=documents[0].id,
        members=tuple(members),
        support=Support(documents=len(members), families=1, sources=(1, 1)),
        outlet=outlet,
        credits=(*published, *given),
    )


def _directions(kin: Kin, part: Group) -> Mapping[str, Mapping[str, Direction]]:
    """Return the directions within a group; a composite is a copy of whoever is none."""
    found: dict[str, dict[str, Direction]] = {}
    for text in part.texts:
        found[text] = {}
        for other in part.bonds[text]:
            direction = kin.directions[text][other]
            if text in part.seconds and other not in part.seconds:
                direction = direction.with_sign(_MADE_OF_TWO)
            elif other in part.seconds and text not in part.seconds:
                direction = direction.turned().with_sign(_MADE_OF_TWO).turned()
            found[text][other] = direction
    return found


def _members(
    kin: Kin,
    part: Group,
    directions: Mapping[str, Mapping[str, Direction]],
    order: Descent,
) -> Iterator[FamilyMember]:
    for text in part.texts:
        if text == order.origin:
            yield origin(kin, text, [directions[other][text] for other in part.bonds[text]])
        else:
            parent = order.parents[text]
            second = part.seconds.get(text) if parent not in part.seconds else None
            yield copy(
                kin,
                part.bonds[text][parent],
                directions[text][parent],
                second=None if second is None else second.other,
                against=text in order.against,
            )
        for document in kin.web.printed[text]:
            if document != kin.document(text).id:
                yield exact(kin, document, text)
