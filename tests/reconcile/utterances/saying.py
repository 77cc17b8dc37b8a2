"""Statements made up for the tests of utterances, as the record hands them on."""

from __future__ import annotations

from typing import Literal

from parley.model import Form, Legibility, Published, Span, Speaker, Spoken, Statement

Kind = Literal["person", "organisation", "place", "role", "group", "pronoun", "unknown"]


def by(name: str, kind: Kind = "person", role: str | None = None) -> Speaker:
    """Return a speaker; those of kind role or group are not named."""
    standing: Literal["on record", "anonymous"] = (
        "anonymous" if kind in ("role", "group") else "on record"
    )
    return Speaker(name, kind, standing, 1, role)


MARA = by("Mara Ilves", role="the foreign minister of Ostren")


def say(
    words: str,
    speaker: Speaker = MARA,
    *,
    report: str = "d-one",
    at: int = 1000,
    form: Form = "direct",
    cue: str = "said",
    day: str | None = "2031-03-04",
    family: str | None = None,
    actor: str | None = None,
    copies: tuple[str, ...] = (),
    suspect: bool = False,
    headline: bool = False,
    origin: bool = False,
) -> Spoken:
    """Return what somebody says in a report of a day, `at` so many letters from its beginning.

    A speaker is the actor of that name, but for a name that is nobody's; " / " breaks the words
    where the report breaks in.
    """
    content, start = [], at
    for piece in words.split(" / "):
        content.append(Span(report, start, start + len(piece), piece))
        start += len(piece) + 20
    statement = Statement(
        id=Statement.identify(tuple(content)),
        speakers=(speaker,),
        cue=Span(report, start, start + len(cue), cue),
        content=tuple(content),
        form=form,
        legibility=Legibility("suspect", ("a fragment",)) if suspect else Legibility(),
    )
    return Spoken(
        statement=statement,
        actors=(actor or f"a-{speaker.name}",),
        names=((speaker.name,),),
        family=family or report,
        published=Published(day, day, day, "day", "given") if day else Published(),
        copies=copies,
        headline=headline,
        origin=origin,
    )
