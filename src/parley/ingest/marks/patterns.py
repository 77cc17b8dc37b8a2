"""The lexicon `boilerplate`, compiled: whole-line patterns and sets of words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from parley.ingest.marks.lines import Line
from parley.ingest.marks.page import Page, Verdict
from parley.lexicon import load
from parley.model.document import MarkKind

__all__ = ["any_of", "apply_patterns", "phrases", "words"]

_LONGEST: Final = 400
"""Characters above which no line is boilerplate by its pattern alone."""

_TAIL: Final = re.compile(r"[\s:>»›→…\].]*$")
_LEAD: Final = re.compile(r"^[\s\[>»›→•*▶-]*(?=\w|[©(#@—–-])")


@dataclass(frozen=True, slots=True)
class _Rule:
    kind: MarkKind
    where: str
    reason: str
    heading: bool
    pattern: re.Pattern[str]


def _lexicon() -> dict[str, Any]:
    return load("boilerplate")


@cache
def _rules(where: str) -> tuple[_Rule, ...]:
    return tuple(
        _Rule(
            table["kind"],
            table["where"],
            table["reason"],
            table.get("heading", False),
            re.compile("|".join(f"(?:{pattern})" for pattern in table["patterns"]), re.IGNORECASE),
        )
        for table in _lexicon()["line"]
        if table["where"] == where
    )


@cache
def words(table: str, key: str) -> frozenset[str]:
    """Return a list of words of the lexicon as a set."""
    return frozenset(_lexicon()[table][key])


@cache
def phrases(table: str, key: str) -> re.Pattern[str]:
    """Return a list of literal phrases as one pattern, the longest first."""
    found = sorted(_lexicon()[table][key], key=len, reverse=True)
    return re.compile("(?:" + "|".join(map(re.escape, found)) + r")\b", re.IGNORECASE)


@cache
def any_of(table: str, key: str) -> re.Pattern[str]:
    """Return a list of patterns (or the one pattern) as one pattern."""
    entry = _lexicon()[table][key]
    found = [entry] if isinstance(entry, str) else entry
    return re.compile("|".join(f"(?:{pattern})" for pattern in found), re.IGNORECASE)


def apply_patterns(page: Page, where: str, first: int = 0, end: int | None = None) -> None:
    """Give a verdict to each open line in the stretch that a pattern of `where` fits whole."""
    for line in page.open(first, end):
        verdict = _match(line, where)
        if verdict:
            page.verdicts[line.index] = verdict


def _match(line: Line, where: str) -> Verdict | None:
    if line.end - line.start > _LONGEST:
        return None
    whole = _match_text(line.text, where)
    if whole or not 2 <= len(line.parts) <= 12:
        return whole
    parts = [_match_text(part, where) for part in line.parts]
    return parts[0] if all(parts) else None


def _match_text(text: str, where: str) -> Verdict | None:
    shown = text.replace("’", "'")
    bare = _TAIL.sub("", _LEAD.sub("", shown))
    for rule in _rules(where):
        if rule.pattern.fullmatch(bare) or rule.pattern.fullmatch(shown):
            colon = shown.endswith((":", "|"))
            return Verdict(rule.kind, rule.reason, rule.heading or colon)
    return None
