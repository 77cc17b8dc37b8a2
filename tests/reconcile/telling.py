"""Reports made up of figures, events and their days, for the tests of series and happenings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from parley.model import (
    Analysis,
    Block,
    Claim,
    DateMention,
    Document,
    DocumentHead,
    Event,
    Figure,
    Finding,
    Participant,
    Published,
    Span,
    Standing,
    Statement,
    TimeForm,
)
from parley.reconcile import Step
from tests.reconcile.making import speaker

__all__ = ["Telling", "findings"]


@dataclass(slots=True)
class Telling:
    """A report in the making: each call adds a claim to `claims`, further on in its text."""

    name: str
    day: str | None = None
    copy_of: str | None = None
    claims: list[Claim] = field(default_factory=list)
    _at: int = 0

    def span(self, words: str) -> Span:
        self._at += 100
        return Span(self.name, self._at, self._at + len(words), words)

    def date(self, value: str) -> str:
        mention = DateMention("", self.span(value), "date", value, TimeForm(value))
        mention = replace(mention, id=DateMention.identify(mention.evidence))
        self.claims.append(mention)
        return mention.id

    def said_by(self, name: str, standing: Standing = "on record") -> str:
        content = (self.span("words"),)
        speakers = (speaker(name, standing=standing),)
        said = Statement(Statement.identify(content), speakers, None, content, "indirect")
        self.claims.append(said)
        return said.id

    def figure(self, words: str, value: float | None, **other: object) -> Figure:
        """Add a figure; `source` names a speaker of `standing`, `of` the day that it is of."""
        evidence = self.span(words)
        told: dict[str, object] = {"bound": "exactly", "low": None, "high": None, **other}
        source, of = told.pop("source", None), told.pop("of", None)
        standing: Standing = told.pop("standing", "on record")  # type: ignore[assignment]
        if isinstance(source, str):
            told["according_to"] = (speaker(source, standing=standing),)
            told["statement"] = self.said_by(source, standing)
        if isinstance(of, str):
            told["as_of"] = self.date(of)
        whole = int(value) if value is not None and value == int(value) else value
        figure = Figure(Figure.identify(evidence), evidence, whole, **told)  # type: ignore[arg-type]
        self.claims.append(figure)
        return figure

    def event(self, category: str, action: str, **other: object) -> Event:
        """Add an event; `by` and `to` are names, `on` its day, `clause` the words that tell it."""
        clause = other.pop("clause", action)
        evidence = self.span(str(clause))
        told: dict[str, object] = {"modality": "happened", **other}
        by, to, on = (told.pop(key, None) for key in ("by", "to", "on"))
        told["actors"] = tuple(_participants(self, by))
        told["recipients"] = tuple(_participants(self, to))
        if isinstance(on, str):
            told["date"] = self.date(on)
        trigger = Span(self.name, evidence.start, evidence.start + len(action), action)
        event = Event(
            Event.identify(trigger),
            evidence,
            trigger,
            action,
            category,  # type: ignore[arg-type]
            **told,  # type: ignore[arg-type]
        )
        self.claims.append(event)
        return event

    @property
    def published(self) -> Published:
        return Published(self.day, self.day, self.day, "day" if self.day else None)

    @property
    def fingerprint(self) -> str:
        return self.copy_of or self.name

    @property
    def head(self) -> DocumentHead:
        return DocumentHead(
            id=self.name,
            key=self.name,
            name=self.name,
            title=None,
            publisher=None,
            byline=None,
            url=None,
            published=self.published,
            language="en",
            analysed=True,
            length=100,
            fingerprint=self.fingerprint,
            family=self.fingerprint,
        )

    @property
    def analysis(self) -> Analysis:
        document = Document(self.name, self.name, self.name, "text", published=self.published)
        return Analysis(document, self.fingerprint, tuple(self.claims))


def _participants(telling: Telling, printed: object) -> Iterable[Participant]:
    names = (printed,) if isinstance(printed, str) else printed or ()
    assert isinstance(names, tuple)
    for name in names:
        is_person = name.split()[0] in ("Mr", "Ms") or (name.istitle() and " " in name)
        is_named = name[0].isupper() and not any(word.islower() for word in name.split())
        kind = "person" if is_person else "place" if is_named else "group"
        yield Participant(name, kind, Span(telling.name, 0, len(name), name))


def findings(step: Step, reports: Sequence[Telling]) -> list[Finding]:
    """Return what a step finds in reports, whatever their order: each block is resolved once."""
    members: dict[str, set[str]] = {}
    documents: dict[str, set[str]] = {}
    for report in reports:
        for entry in step.entries(report.analysis):
            members.setdefault(entry.key, set()).add(entry.member)
            documents.setdefault(entry.key, set()).add(report.name)
    heads = {report.name: report.head for report in reports}
    claims = {claim.id: claim for report in reports for claim in report.claims}
    found = [
        finding
        for key in sorted(members)
        for finding in step.resolve(
            Block(
                key,
                [heads[name] for name in sorted(documents[key])],
                [claims[one] for one in sorted(members[key])],
            )
        )
    ]
    return sorted(found, key=lambda finding: finding.id)
