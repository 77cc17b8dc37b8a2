"""Statements -> with what answers others in so many words: "she denied this", "he disagreed".

Who denies this, or says the same, states it. That somebody disagrees is told among the reasons of
the statement that follows and gives his words; alone where none follows.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Final

from parley.extract.grammar.grammar import Grammar
from parley.extract.sources.speakers import Mentions
from parley.extract.statements.answering import (
    Answer,
    Inside,
    Reader,
    answering,
    is_denied,
    told,
    words,
)
from parley.extract.statements.said import SaidDays
from parley.model import Statement

__all__ = ["replied"]

DENIES: Final = "denies what was said before it"
DIFFERS: Final = "disagrees with what was said before it"
CONFIRMS: Final = "confirms what was said before it"
_NEXT: Final = 160
"""Characters after a reply within which its words begin."""


def replied(
    grammar: Grammar, said: Sequence[Statement], mentions: Mentions, days: SaidDays
) -> list[Statement]:
    """Return statements with the replies among them."""
    found = sorted(said, key=lambda one: (one.content[0].start, one.id))
    starts = [one.content[0].start for one in found]
    alone: list[Statement] = []
    for answer, subject in answering(grammar, _readers(), Inside(found)):
        end = grammar.end[answer.content[1]]
        at = bisect_left(starts, end)
        near = at < len(found) and starts[at] - end <= _NEXT and answer.reason == DIFFERS
        if near and not _go_on(found, at):
            words_ = grammar.span(*answer.content).quote
            reason = f"{answer.reason}: “{words_}”"
            found[at] = replace(found[at], reasons=(*found[at].reasons, reason))
        else:
            alone.append(told(grammar, answer, subject, mentions, days))
    return [*found, *alone]


def _go_on(found: Sequence[Statement], at: int) -> bool:
    """Whether a statement goes on with what the same source says before it."""
    before, after = found[at - 1 : at], found[at]
    return any(
        [speaker.name for speaker in one.speakers] == [speaker.name for speaker in after.speakers]
        for one in before
    )


@cache
def _readers() -> Mapping[str, Sequence[Reader]]:
    found: dict[str, list[Reader]] = {}
    for word, reader in _REPLIES:
        found.setdefault(word, []).append(reader)
    return found


def _denies(grammar: Grammar, verb: int) -> Answer | None:
    """As in "she denied this"."""
    return _of_what_was_said(grammar, verb, DENIES)


def _of_what_was_said(grammar: Grammar, verb: int, reason: str) -> Answer | None:
    """Return an answer whose object points to what was said before."""
    said = grammar.child(verb, "dobj")
    pointed = said is not None and grammar.lower(said) in words("pointing")
    if said is None or not pointed or is_denied(grammar, verb):
        return None
    if any(kid != said and grammar.dep[kid] == "ccomp" for kid in grammar.children[verb]):
        return None
    return Answer(verb, (said, said), (verb, verb), reason)


def _disagrees(grammar: Grammar, verb: int) -> Answer | None:
    """As in "a second member disagreed"."""
    after = [kid for kid in grammar.children[verb] if kid > verb and grammar.dep[kid] != "punct"]
    if is_denied(grammar, verb) or any(grammar.dep[kid] in ("prep", "ccomp") for kid in after):
        return None
    return Answer(verb, (verb, verb), None, DIFFERS)


def _takes_issue(grammar: Grammar, verb: int) -> Answer | None:
    """As in "took issue with that"; with a matter of its own it is no answer."""
    issue = grammar.child(verb, "dobj")
    if issue is None or grammar.lower(issue) not in words("taken"):
        return None
    if issue != verb + 1:
        return None  # "take up the issue"
    rest = [grammar.lower(row) for row in range(issue + 1, grammar.subtree(verb)[-1] + 1)]
    if len(rest) > 1 and not set(rest) & words("pointing"):
        return None
    return Answer(verb, (verb, issue), None, DIFFERS)


def _has_none_of_it(grammar: Grammar, verb: int) -> Answer | None:
    """As in "the union would have none of it"."""
    none = grammar.child(verb, "dobj")
    if none is None or grammar.lower(none) != "none":
        return None
    last = grammar.subtree(none)[-1]
    return Answer(verb, (verb, last), None, DIFFERS) if grammar.lower(last) == "it" else None


def _sees_it_otherwise(grammar: Grammar, verb: int) -> Answer | None:
    """As in "the board does not see it that way", "sees it differently"."""
    seen = grammar.child(verb, "dobj", "nsubj")
    rows = list(range(verb + 1, grammar.subtree(verb)[-1] + 1))
    lows = {grammar.lower(row): row for row in rows}
    it = next(
        (kid for kid in rows if grammar.lower(kid) in ("it", "things", "matters", "this")), None
    )
    how = next((lows[word] for word in sorted(words("otherwise")) if word in lows), None)
    if seen is None or it is None or how is None or how - it > 4:
        return None
    that_way = grammar.lower(how) == "way" and "other" not in lows and "another" not in lows
    if that_way != is_denied(grammar, verb):
        return None
    helping = [kid for kid in grammar.children[verb] if grammar.dep[kid] in ("aux", "neg")]
    return Answer(verb, (min((*helping, verb)), how), None, DIFFERS)


# -- the same said again ---------------------------------------------------------------------------


def _confirms(grammar: Grammar, verb: int) -> Answer | None:
    """As in "the company confirmed this"."""
    return _of_what_was_said(grammar, verb, CONFIRMS)


def _concurs(grammar: Grammar, verb: int) -> Answer | None:
    return None if is_denied(grammar, verb) else Answer(verb, (verb, verb), None, CONFIRMS)


def _says_the_same(grammar: Grammar, verb: int) -> Answer | None:
    """As in "put it in almost the same words", "said the same", "said as much"."""
    if is_denied(grammar, verb):
        return None
    past = min(grammar.subtree(verb)[-1], verb + 7)
    rows = list(range(verb + 1, past + 1))
    lows = [grammar.lower(row) for row in rows]
    if grammar.lemma[verb] == "put":
        fits = lows[:2] == ["it", "in"] and "same" in lows
    else:
        fits = lows[:2] in (["the", "same"], ["as", "much"], ["much", "the"])
    if not fits:
        return None
    at = lows.index("same") if "same" in lows else 1
    last = rows[at + 1] if lows[at + 1 : at + 2] in (["words"], ["terms"], ["thing"]) else rows[at]
    compared = last + 1 <= past and grammar.lower(last + 1) in ("of", "about", "for", "in")
    if compared:
        return None
    return Answer(verb, (rows[0], last), (verb, verb), CONFIRMS)


_REPLIES: Final[tuple[tuple[str, Reader], ...]] = (
    *((word, _denies) for word in sorted(words("denying"))),
    *((word, _disagrees) for word in sorted(words("disagreeing"))),
    *((word, _confirms) for word in sorted(words("confirming"))),
    *((word, _concurs) for word in sorted(words("concurring"))),
    ("take", _takes_issue),
    ("have", _has_none_of_it),
    ("see", _sees_it_otherwise),
    ("put", _says_the_same),
    ("say", _says_the_same),
)
"""By base form of the verb what reads a reply off it."""
