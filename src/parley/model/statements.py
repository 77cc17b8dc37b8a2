"""Statements: somebody says something, and who, how and when."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from parley.model.document import Span
from parley.model.ids import identify
from parley.model.legibility import SOUND, Legibility

__all__ = ["Form", "Said", "Speaker", "Standing", "Statement"]

Form = Literal["direct", "mixed", "indirect"]
Standing = Literal["on record", "institutional", "anonymous", "unattributed"]
SpeakerKind = Literal["person", "organisation", "place", "role", "group", "pronoun", "unknown"]


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who is printed as saying it.

    `evidence` is the mention beside the cue, a pronoun too; `name` the fullest form that the
    document gives for it ("he" -> "Kofi Adomako"); `description` the role as printed ("a senior
    official of the ministry"); `number` how many sources ("two officials" -> 2), None where open.

    Of an unnamed source: `introduced` is the mention that first brings it in, so that equal spans
    are one source of the report; `perhaps` holds the introductions of others that it may be, where
    the report leaves this open; `anonymity` the reason given for withholding the name, and
    `knowledge` what it claims to know ("briefed on the talks"), both as printed.
    """

    name: str
    kind: SpeakerKind
    standing: Standing
    number: int | None = 1
    description: str | None = None
    reason: str | None = None
    evidence: Span | None = None
    introduced: Span | None = None
    perhaps: tuple[Span, ...] = ()
    anonymity: str | None = None
    knowledge: str | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """When it was said: the words ("on Sunday") and the ISO date where the report tells it.

    `mention` is the id of the DateMention that those words are: in a report that bears no date, the
    day follows from where it is placed.
    """

    date: str | None = None
    precision: Literal["day", "range"] | None = None
    evidence: Span | None = None
    mention: str | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """Somebody says something: "The union will not sign," Mara Ilves told the newspaper.

    `content` holds the words said, in several spans where the report breaks in; `cue` the words
    that report ("said", "according to"), None for a quotation that only stands beside its speaker.
    """

    id: str
    speakers: tuple[Speaker, ...]
    cue: Span | None
    content: tuple[Span, ...]
    form: Form
    said: Said | None = None
    channel: str | None = None
    via: tuple[str, ...] = ()
    legibility: Legibility = SOUND
    reasons: tuple[str, ...] = ()

    @staticmethod
    def identify(content: tuple[Span, ...], ordinal: int = 0) -> str:
        """Return the id: its document and content offsets; `ordinal` tells apart equal ones."""
        offsets = ",".join(f"{span.start}-{span.end}" for span in content)
        return identify("statement", content[0].document, offsets, str(ordinal))

    @property
    def document(self) -> str:
        """The id of the document in which it stands."""
        return self.content[0].document
