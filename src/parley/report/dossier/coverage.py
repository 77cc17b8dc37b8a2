"""Chosen reports -> a part of the dossier: what was read, with dates, copies and doubts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Final

from parley.model import DocumentHead, Family, FamilyMember, Rejected, short
from parley.report.characters import one_line
from parley.report.chosen import Chosen, day_of
from parley.report.copies.kin import RELATIONS, percent
from parley.report.dossier.parts import Coverage, Refused, RefusedNote, ReportLine
from parley.report.printed import outlet
from parley.report.times.days import days_in_short
from parley.report.times.show_placement import placed_in_words
from parley.report.wording import count, listed, shorten

__all__ = ["cover"]

_REJECTED_SHOWN: Final = 3
_TITLE: Final = 240  # characters


def cover(chosen: Chosen, rejected: Iterable[Rejected]) -> Coverage:
    """Return the coverage: every report, in the order of their days."""
    notes = _copies(chosen)
    return Coverage(
        reports=tuple(_report(head, notes) for head in chosen.heads),
        refused=_refused(chosen),
        remarks=tuple(_remarks(chosen, rejected)),
    )


def _report(head: DocumentHead, notes: Mapping[str, str]) -> ReportLine:
    remarks = [notes[head.id]] if head.id in notes else []
    published = head.published
    if published.basis == "placed":
        remarks.append(f"placed {placed_in_words(published.earliest, published.latest)}")
    if not head.analysed:
        remarks.append(f"{one_line(head.language or '?')}: stored, not analysed")
    day = day_of(published)
    if published.date is None and published.basis == "placed":
        day = days_in_short(published.earliest, published.latest)
    return ReportLine(
        document=head.id,
        day=day and one_line(day),
        basis=(head.published.basis or "given") if day else "undated",
        publisher=one_line(head.publisher) if head.publisher else None,
        title=shorten(head.title or head.name, _TITLE),
        note="; ".join(remarks) or None,
    )


def _refused(chosen: Chosen) -> tuple[Refused, ...]:
    """Return the dates that were not believed, by reason, in the order of the reports."""
    found: dict[str, list[RefusedNote]] = {}
    for head in chosen.heads:
        for refused in head.published.refused:
            publisher = one_line(head.publisher) if head.publisher else None
            note = RefusedNote(head.id, publisher, one_line(refused.date))
            found.setdefault(one_line(refused.reason), []).append(note)
    return tuple(Refused(reason, tuple(notes)) for reason, notes in found.items())


def _copies(chosen: Chosen) -> dict[str, str]:
    """Return for each copy among the chosen reports what it is a copy of."""
    heads = {head.id: head for head in chosen.heads}
    return {
        document: note for family in chosen.families for document, note in _copies_in(family, heads)
    }


def _copies_in(family: Family, heads: Mapping[str, DocumentHead]) -> Iterable[tuple[str, str]]:
    members = [member for member in family.members if member.document in heads]
    if family.origin in heads:
        for member in members:
            if member.document != family.origin:
                yield member.document, _copy_of(member, family.origin, heads)
    else:  # the origin is outside the choice: nothing may be told of it
        for member in members[1:]:
            yield member.document, f"same text as {short(members[0].document)}"


def _copy_of(member: FamilyMember, origin: str, heads: Mapping[str, DocumentHead]) -> str:
    """Return of what a report is a copy, as far as that is among the chosen ones."""
    kind = "copy" if member.relation in ("exact", "near") else member.relation
    if member.parent is None or member.parent not in heads:
        return f"{kind} of {_named(heads[origin])}"
    parents = [_named(heads[member.parent])]
    if member.second is not None and member.second in heads:
        parents.append(_named(heads[member.second]))
    share = "" if member.relation == "exact" else f", {percent(member)}"
    return f"{kind} of {' and '.join(parents)}{share}"


def _named(head: DocumentHead) -> str:
    return f"{short(head.id)} ({outlet(head)})"


def _grouped(chosen: Chosen) -> Iterable[str]:
    """Yield how many of the chosen reports are copies, and how many origins that leaves."""
    origins = len(set(chosen.texts.values()))
    copies = len(chosen.heads) - origins
    if not copies:
        return
    known = {head.id for head in chosen.heads}
    kinds = Counter(
        member.relation
        for family in chosen.families
        if family.origin in known
        for member in family.members
        if member.document in known and member.parent is not None
    )
    told = ", ".join(
        count(kinds[relation], kind, _several(kind))
        for relation, kind in RELATIONS.items()
        if kinds[relation]
    )
    reports, left = count(len(chosen.heads), "report"), count(origins, "origin")
    yield f"{reports}, {left}: {told or count(copies, 'copy', 'copies')} (parley copies)"


def _several(kind: str) -> str:
    return f"{kind.removesuffix('y')}ies" if kind.endswith("y") else f"{kind}s"


def _remarks(chosen: Chosen, rejected: Iterable[Rejected]) -> Iterable[str]:
    yield from _grouped(chosen)
    foreign = Counter(head.language or "?" for head in chosen.heads if not head.analysed)
    if foreign:
        languages = listed([one_line(language) for language in sorted(foreign)])
        number = count(sum(foreign.values()), "report is", "reports are")
        yield f"{number} not in English ({languages}): stored, not analysed"
    inputs = [one_line(str(rejection)) for rejection in rejected if rejection.evidence is None]
    if inputs:
        shown = "; ".join(inputs[:_REJECTED_SHOWN])
        left = len(inputs) - _REJECTED_SHOWN
        more = f"; and {left} more" if left > 0 else ""
        yield f"{count(len(inputs), 'input')} could not be read: {shown}{more}"
