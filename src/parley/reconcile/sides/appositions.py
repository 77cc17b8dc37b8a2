"""Names in the reports -> the roles printed behind them, of people who are quoted nowhere.

"Ida Moss, who was confirmed as head of the Weavers' Union, ..." tells a role as a speaker's
description does.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from parley.lexicon import load
from parley.model import Heard, Role, Span

__all__ = ["apposed", "appositions"]


def apposed(heard: Heard) -> Mapping[str, Sequence[Role]]:
    """Return the roles printed behind the names of persons, by the ids of their actors."""
    found: defaultdict[str, dict[tuple[str, str], Role]] = defaultdict(dict)
    for document, leads in sorted(heard.leads.items()):
        for name, start, role in leads.quoted.apposed:
            actor = heard.actors.get(heard.bearers.get((document, name), ""))
            if actor is not None and actor.kind == "person":
                words = Span(document, start, start + len(role), role)
                found[actor.id].setdefault((document, role), Role(role.strip(), None, words))
    return {actor: list(roles.values()) for actor, roles in found.items()}


def appositions(span: Span) -> Iterator[tuple[str, int, str]]:
    """Yield the names in some words with an office behind them: name, offset of the office, it."""
    for match in _apposition().finditer(span.quote):
        yield match["name"], span.start + match.start("role"), match["role"]


@cache
def _apposition() -> re.Pattern[str]:
    """Return what finds a name of two words or more with an office behind it."""
    offices = "|".join(sorted(map(re.escape, load("sides")["heads"])))
    return re.compile(
        r"(?P<name>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+)+),(?: \d+,)? "
        r"(?:who (?:was|is|has been)(?: \w+){0,3} (?:as )?)?"
        rf"(?P<role>(?:the |a |an |one of )?(?:[\w'’.-]+ ){{0,4}}(?:{offices})\b"
        r"(?: of (?:the )?[A-Z][\w'’.-]*(?: (?:of |for |and )?(?:the )?[A-Z][\w'’.-]*)*)?)"
    )
