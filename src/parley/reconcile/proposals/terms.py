"""Terms of one offer in all reports -> each value once, with who tells it and what it replaced."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from parley.model import Heard, ProposalTerm, Term, Told
from parley.reconcile.issues import Issues
from parley.reconcile.proposals.accounts import according_to, first_days
from parley.reconcile.proposals.lengths import are_alike
from parley.reconcile.proposals.reading import ReadTerm, TermReader
from parley.reconcile.series.quantities import TIME, amount, converted, dimension
from parley.reconcile.spelling import plain
from parley.reconcile.stems import things

__all__ = ["Terms", "with_history"]

_Key = tuple[str, float | None, float | None, float | None, str, str]
_LONGEST: Final = 60


def _most(issues: Iterable[str]) -> str:
    """Return the issue that most places tell, the first by name of several."""
    counts = Counter(issue for issue in issues if issue)
    return min(counts, key=lambda issue: (-counts[issue], issue), default="")


class Terms:
    """Groups the terms of the offers of a case."""

    def __init__(self, heard: Heard, issues: Issues) -> None:
        self._figures = heard.figures
        self.reader = TermReader(heard, issues)

    def of(self, terms: Iterable[Told[Term]], asked_by: str = "") -> tuple[ProposalTerm, ...]:
        """Return the terms by issue, what they are about and value, in the order of their days."""
        groups: dict[_Key, list[list[ReadTerm]]] = {}
        for told in sorted(terms, key=lambda told: told.id):
            one = self.reader.read(told)
            known = groups.setdefault(_key(one), [])
            same = next((group for group in known if any(_is_same(one, it) for it in group)), None)
            if same is None:
                known.append([one])
            else:
                same.append(one)
        together = [group for known in groups.values() for group in known]
        alike = _alike(together)
        found = [
            self._term(group, asked_by, alike.get(at, ())) for at, group in enumerate(together)
        ]
        return tuple(sorted(found, key=lambda one: (one.days or ("9", "9"), min(one.claims))))

    def _term(
        self, group: Sequence[ReadTerm], asked_by: str, alike: tuple[str, ...]
    ) -> ProposalTerm:
        figure = group[0].figure
        was, was_from = self._was(group)
        phases = [one.told.claim.phase for one in group if one.told.claim.phase is not None]
        value = None if figure is None else figure.value
        return ProposalTerm(
            issue=_most(one.issue for one in group),
            about=min(
                (one.about for one in group), key=lambda about: (not about, len(about), about)
            ),
            value=None if value is None else float(value),
            low=None if figure is None or figure.low is None else float(figure.low),
            high=None if figure is None or figure.high is None else float(figure.high),
            bound="exactly" if figure is None else figure.bound,
            unit="" if figure is None else figure.unit or "",
            phase=phases[0] if phases else None,
            was=was,
            was_from=was_from,
            according_to=tuple(dict.fromkeys(according_to(one.told) for one in group)),
            days=first_days(one.told.days for one in group),
            claims=tuple(sorted(one.told.id for one in group)),
            evidence=tuple(dict.fromkeys(one.told.claim.evidence for one in group)),
            asked_by=asked_by,
            day=group[0].told.claim.day,
            day_word=group[0].told.claim.day_word,
            alike=alike,
        )

    def _was(self, group: Sequence[ReadTerm]) -> tuple[float | None, str | None]:
        """Return the value that a report says it took the place of, in its own unit."""
        for one in group:
            before = self._figures.get(one.told.claim.was or "")
            if before is None or one.figure is None or before.claim.value is None:
                continue
            turned = converted(before.claim, one.figure.unit)
            value = before.claim.value if turned is None else turned[0]
            if value != one.figure.value:
                return float(value), before.id
        return None, None


def _key(one: ReadTerm) -> _Key:
    """Return what two terms must share to be one: their words, or their number with its unit."""
    day = one.told.claim.day or ""
    if one.figure is None:
        return plain(one.told.claim.evidence.quote), None, None, None, "", day
    found = amount(one.figure)
    value = None if one.figure.value is None else float(one.figure.value)
    return "", value, found.low, found.high, one.figure.unit or "", day


def _alike(groups: Sequence[Sequence[ReadTerm]]) -> Mapping[int, tuple[str, ...]]:
    """Return place of a term -> the claims of those that tell the same length in another unit."""
    timed = [
        (at, group[0])
        for at, group in enumerate(groups)
        if group[0].figure is not None and dimension(group[0].figure) == TIME
    ]
    found: dict[int, list[str]] = {}
    for number, (at, one) in enumerate(timed):
        for where, other in timed[number + 1 :]:
            if are_alike(one, other):
                found.setdefault(at, []).append(_smallest(groups[where]))
                found.setdefault(where, []).append(_smallest(groups[at]))
    return {at: tuple(sorted(claims)) for at, claims in found.items()}


def _smallest(group: Iterable[ReadTerm]) -> str:
    return min(one.told.id for one in group)


def _is_same(one: ReadTerm, other: ReadTerm) -> bool:
    """Whether a number is of the same thing: one issue, or the same words for it."""
    if one.figure is None or (one.issue and one.issue == other.issue):
        return True
    about = plain(one.about) == plain(other.about)
    return about or bool(things(one.about) & things(other.about))


def with_history(
    terms: Sequence[ProposalTerm], before: Sequence[ProposalTerm]
) -> tuple[ProposalTerm, ...]:
    """Return the terms, with what each was in the offer before where no report tells it."""
    earlier: Mapping[tuple[str, str], ProposalTerm | None] = _alone(before)
    found = []
    for term in terms:
        one = earlier.get((_thing(term), term.unit))
        if one is None or term.was is not None or term.value in (None, one.value):
            found.append(term)
        else:
            found.append(replace(term, was=one.value, was_from=min(one.claims)))
    return tuple(found)


def _alone(terms: Iterable[ProposalTerm]) -> Mapping[tuple[str, str], ProposalTerm | None]:
    """Return the terms with a value by what they are about, None where there are several."""
    found: dict[tuple[str, str], ProposalTerm | None] = {}
    for term in terms:
        if term.value is not None:
            key = (_thing(term), term.unit)
            found[key] = None if key in found else term
    return found


def _thing(term: ProposalTerm) -> str:
    return " ".join(sorted(things(term.about)))[:_LONGEST] or plain(term.about)
