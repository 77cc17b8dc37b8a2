"""Two wordings for the tests of comparing them, as statements ready to be held together."""

from __future__ import annotations

import tomllib
from pathlib import Path

from parley.model import Form, Published, Span, Speaker, Spoken, Statement, WordingComparison
from parley.reconcile.wording import compare

ALTERING = frozenset(
    {"negation", "antonym", "role", "number", "name", "time", "speaker", "strength"}
)


def spoken(
    document: str,
    wording: str,
    *,
    speaker: Speaker | None = None,
    actor: str | None = "actor-1",
    form: Form = "indirect",
) -> Spoken:
    """Return a statement: "denied | that it left" has a cue, "We go / We stay" two pieces."""
    cue, _, said = wording.rpartition(" | ")
    text = f"{cue} {said}" if cue else said
    spans = []
    at = text.index(said)
    for piece in said.split(" // "):
        spans.append(Span(document, at, at + len(piece), piece))
        at += len(piece) + len(" // ")
    content = tuple(spans)
    who = speaker or Speaker("Mara Ilves", "person", "on record")
    statement = Statement(
        Statement.identify(content),
        (who,),
        Span(document, 0, len(cue), cue) if cue else None,
        content,
        form,
    )
    return Spoken(statement, (actor,), ((who.name,),), document, Published())


def compared(one: str, other: str) -> WordingComparison:
    """Return what two wordings by one speaker are to each other."""
    return compare(spoken("d-1", one), spoken("d-2", other))


def kinds(comparison: WordingComparison) -> list[str]:
    """Return the kinds of the differences that alter, each once, in alphabetical order."""
    return sorted({it.kind for it in comparison.differences} & ALTERING)


def table(name: str) -> dict[str, list[tuple[str, str]]]:
    """Return the pairs of wordings of a table beside this file, by kind."""
    read = tomllib.loads((Path(__file__).parent / f"{name}.toml").read_text(encoding="utf-8"))
    return {kind: [(one, other) for one, other in pairs] for kind, pairs in read.items()}
