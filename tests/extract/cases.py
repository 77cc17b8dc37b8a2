"""How the case tables write a statement down: one line, in the order in which it is read aloud."""

from __future__ import annotations

from typing import NamedTuple

from parley.model import Statement
from tests.parsing import statements_in

ON, BODY, ANON, NOBODY = "on record", "institutional", "anonymous", "unattributed"


class Said(NamedTuple):
    """A statement in short: its speakers joined by " + ", "" for a missing cue."""

    who: str
    standing: str
    cue: str
    form: str
    content: tuple[str, ...]


def direct(who: str, standing: str, cue: str, *content: str) -> Said:
    return Said(who, standing, cue, "direct", content)


def mixed(who: str, standing: str, cue: str, *content: str) -> Said:
    return Said(who, standing, cue, "mixed", content)


def indirect(who: str, standing: str, cue: str, *content: str) -> Said:
    return Said(who, standing, cue, "indirect", content)


def in_short(statement: Statement) -> Said:
    """Return the statement as the tables write it; the names without their articles."""
    names = [_bare(speaker.name) for speaker in statement.speakers]
    return Said(
        " + ".join(names),
        " + ".join(dict.fromkeys(speaker.standing for speaker in statement.speakers)),
        statement.cue.quote if statement.cue else "",
        statement.form,
        tuple(_without_that(span.quote) for span in statement.content),
    )


def said_in(text: str) -> list[Said]:
    """Return every statement of a text in short, in order."""
    return [in_short(statement) for statement in statements_in(text)]


def _bare(name: str) -> str:
    first, _, rest = name.partition(" ")
    return rest if rest and first.lower() in ("the", "a", "an") else name


def _without_that(quote: str) -> str:
    """Return the words without a leading "that", which may stand in a span or before it."""
    return quote.removeprefix("that ")
