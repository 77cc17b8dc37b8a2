"""Reports that hang together by kinships -> families: an origin, and whence each other came.

Copies to the letter are one text; texts are grouped, and composites and weak joins cut apart; then
each group has its signs read which is the copy of which, and every member its parent.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import exp
from typing import Final

from parley.model import (
    Analysis,
    Document,
    Family,
    FamilyMember,
    Feature,
    Kinship,
    Story,
    Support,
)
from parley.reconcile.kinship.families.aligned import paired_claims, same_claims
from parley.reconcile.kinship.families.credits import credits_of_all, likely_outlet
from parley.reconcile.kinship.families.descent import Descent, descent
from parley.reconcile.kinship.families.direction import (
    Direction,
    Facets,
    Sign,
    directed,
    facets,
)
from parley.reconcile.kinship.families.grouping import Group, group
from parley.reconcile.kinship.families.printings import first_printing
from parley.reconcile.kinship.families.reasons import why_copy, why_origin
from parley.reconcile.kinship.families.web import Bond, Web, anchored, weave

__all__ = ["families"]

_MADE_OF_TWO: Final = Sign("made of two", 3.0, "{it} has parts from elsewhere that {other} lacks")


@dataclass(frozen=True, slots=True)
class _Relatives:
    """The texts of one family, each by the report that printed it first (its head).

    `directions` are what speaks for each text being made from each of its kin.
    """

    reports: Mapping[str, Analysis]
    web: Web
    group: Group
    heads: Mapping[str, Analysis]
    why_first: Mapping[str, str]
    known: Mapping[str, Facets]
    directions: Mapping[str, Mapping[str, Direction]]
    order: Descent


def families(
    reports: Mapping[str, Analysis], stories: Mapping[str, Story], kinships: Sequence[Kinship]
) -> Sequence[Family]:
    """Return the families among reports, by their ids in order; who has no kin is in none.

    `reports` and `stories` are by document id, a report without claims may have no story; two
    reports of one fingerprint need no kinship. Nothing depends on the order of the kinships.
    """
    web = weave(reports, kinships)
    found = [
        _family(_relatives(reports, stories, web, part))
        for part in group(web, reports, stories)
        if sum(len(web.printed[text]) for text in part.texts) > 1
    ]
    return sorted(found, key=lambda family: family.id)


def _relatives(
    reports: Mapping[str, Analysis], stories: Mapping[str, Story], web: Web, part: Group
) -> _Relatives:
    firsts = {
        text: first_printing([reports[one] for one in web.printed[text]]) for text in part.texts
    }
    heads = {text: report for text, (report, _) in firsts.items()}
    given = credits_of_all(list(heads.values()))
    known = {
        text: facets(
            report,
            stories.get(report.document.id) or stories.get(text),
            given[report.document.id],
            _echoes(web, part, text),
        )
        for text, report in heads.items()
    }
    directions = _directions(part, known)
    return _Relatives(
        reports,
        web,
        part,
        heads,
        {text: why for text, (_, why) in firsts.items()},
        known,
        directions,
        descent(part.bonds, directions, {text: one.document for text, one in heads.items()}),
    )


def _echoes(web: Web, part: Group, text: str) -> int:
    """Return how many other reports print the wording of a text."""
    near = [other for other, bond in part.bonds[text].items() if bond.kind == "near"]
    return len(web.printed[text]) - 1 + sum(len(web.printed[other]) for other in near)


def _directions(part: Group, known: Mapping[str, Facets]) -> dict[str, dict[str, Direction]]:
    """Return what speaks for each text being a copy of each of its kin; each pair is read once."""
    found: dict[str, dict[str, Direction]] = {text: {} for text in part.texts}
    for text in part.texts:
        for other, bond in part.bonds[text].items():
            if other < text:
                continue
            direction = directed(known[text], known[other], bond)
            if text in part.seconds and other not in part.seconds:
                direction = direction.with_sign(_MADE_OF_TWO)
            elif other in part.seconds and text not in part.seconds:
                direction = direction.turned().with_sign(_MADE_OF_TWO).turned()
            found[text][other] = direction
            found[other][text] = direction.turned()
    return found


def _family(kin: _Relatives) -> Family:
    origin = kin.heads[kin.order.origin].document
    members = sorted(_members(kin), key=lambda member: member.document)
    texts = [one.document for one in kin.heads.values() if one.document.id != origin.id]
    documents = [origin, *sorted(texts, key=lambda document: document.id)]
    credited = {one.document.id: one.credits for one in kin.known.values()}
    given = [credit for document in documents for credit in credited[document.id]]
    outlet, published = likely_outlet(origin, given, documents)
    return Family(
        id=Family.identify(members[0].document),
        origin=origin.id,
        members=tuple(members),
        support=Support(documents=len(members), families=1, sources=(1, 1)),
        outlet=outlet,
        credits=(*published, *given),
    )


def _members(kin: _Relatives) -> Iterator[FamilyMember]:
    for text in kin.group.texts:
        head = kin.heads[text]
        if text == kin.order.origin:
            yield _origin(kin, text)
        else:
            yield _copy(kin, text, kin.group.bonds[text][kin.order.parents[text]])
        for one in kin.web.printed[text]:
            if one != head.document.id:
                yield _exact(kin.reports[one], head)


def _origin(kin: _Relatives, text: str) -> FamilyMember:
    """Return the member that is the origin; its score falls with what speaks against it."""
    against = [kin.directions[other][text] for other in kin.group.bonds[text]]
    reasons = why_origin(against) if against else ()
    first = (kin.why_first[text],) if kin.why_first[text] else ()
    doubt = min((one.weight for one in against), default=1.0)
    return FamilyMember(
        document=kin.heads[text].document.id,
        relation="origin",
        score=round(1 / (1 + exp(-doubt)), 3),
        reasons=(*reasons, *first),
        damage=kin.known[text].damage,
    )


def _copy(kin: _Relatives, text: str, bond: Bond) -> FamilyMember:
    own, parent = kin.heads[text], kin.heads[bond.other]
    second = _second(kin, text, bond.other)
    passages = anchored(bond.passages, own.document, parent.document)
    open_ = text in kin.order.against
    reasons = why_copy(bond, kin.directions[text][bond.other], second, against=open_)
    return FamilyMember(
        document=own.document.id,
        relation="composite" if second is not None else bond.kind,
        score=bond.kinship.score,
        reasons=reasons,
        parent=parent.document.id,
        share=bond.share,
        second=None if second is None else second.id,
        features=_features(bond),
        passages=passages,
        claims=paired_claims(own, parent, passages),
        damage=kin.known[text].damage,
    )


def _second(kin: _Relatives, text: str, parent: str) -> Document | None:
    """Return the other parent of a composite; a copy of a composite is none itself."""
    bond = kin.group.seconds.get(text)
    if bond is None or parent in kin.group.seconds:
        return None
    return first_printing([kin.reports[one] for one in kin.web.printed[bond.other]])[0].document


def _exact(report: Analysis, head: Analysis) -> FamilyMember:
    return FamilyMember(
        document=report.document.id,
        relation="exact",
        score=1.0,
        reasons=("the same words in the same order",),
        parent=head.document.id,
        claims=same_claims(report, head),
        damage=sum(claim.legibility.grade == "suspect" for claim in report.claims),
    )


def _features(bond: Bond) -> tuple[Feature, ...]:
    """Return the features of a kinship with the own report as the `one` of their names."""
    if not bond.turned:
        return bond.kinship.features
    return tuple(
        Feature(_turned(feature.name), feature.value, feature.words)
        for feature in bond.kinship.features
    )


def _turned(name: str) -> str:
    if name.endswith(" of one"):
        return name.removesuffix("one") + "other"
    return name.removesuffix("other") + "one" if name.endswith(" of other") else name
