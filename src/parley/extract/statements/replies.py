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
from parley.extract.statements.disputed import disputes_it
from parley.extract.statements.dissents import DENIES, DIFFERS, DISSENTS, IN_TONE
from parley.extract.statements.said import SaidDays
from parley.model import Speaker, Statement

__all__ = ["replied"]

CONFIRMS: Final = "confirms what was said before it"
_NEXT: Final = 160
"""Characters after a reply within which its words begin."""
_AT_ONCE: Final = 6
"""Characters between a reply and a quotation that follows it at once: a stop, an empty line."""
_COLON: Final = 4
"""Rows after a reply among which a colon tells that its words follow: "denied this flatly: …"."""
_PRONOUNS: Final = frozenset({"he", "she", "it", "they"})


def replied(
    grammar: Grammar, said: Sequence[Statement], mentions: Mentions, days: SaidDays
) -> list[Statement]:
    """Return statements with the replies among them."""
    found = sorted(said, key=lambda one: (one.content[0].start, one.id))
    starts = [one.content[0].start for one in found]
    alone: list[Statement] = []
    for answer, subject in answering(grammar, _readers(), Inside(found)):
        reply = told(grammar, answer, subject, mentions, days)
        after = _after_colon(grammar, answer)
        at = bisect_left(starts, grammar.end[answer.content[1]])
        near = at < len(found) and starts[at] - grammar.end[answer.content[1]] <= _NEXT
        if after is not None:
            at = bisect_left(starts, grammar.start[after[0]])
            if at < len(found) and starts[at] < grammar.end[after[1]]:
                found[at] = _joined(_by(found[at], reply), answer, grammar)
            elif answer.reason in (DENIES, DIFFERS):
                alone.append(_with_words(grammar, reply, answer, after))
        elif near and _goes_on(found, at, reply, answer.reason):
            found[at] = _joined(found[at], answer, grammar)
        elif answer.reason != IN_TONE:
            alone.append(reply)
    return [*found, *alone]


def _goes_on(found: Sequence[Statement], at: int, reply: Statement, reason: str) -> bool:
    """Whether the statement after a reply tells what somebody who differs has to say."""
    if not reason.startswith(DIFFERS):
        return False
    at_once = reason == DIFFERS and _is_quoted_at_once(found[at], reply)
    return at_once or _is_next(found, at, reply)


def _is_quoted_at_once(statement: Statement, reply: Statement) -> bool:
    """Whether a quotation follows a reply at once: "The navy gave another account. “The …”"."""
    gap = statement.content[0].start - reply.content[-1].end
    return statement.form == "direct" and 0 <= gap <= _AT_ONCE


def _joined(statement: Statement, answer: Answer, grammar: Grammar) -> Statement:
    """Return a statement with the reason that a reply opens it."""
    reason = f"{answer.reason}: “{grammar.span(*answer.content).quote}”"
    return replace(statement, reasons=(*statement.reasons, reason))


def _after_colon(grammar: Grammar, answer: Answer) -> tuple[int, int] | None:
    """Return the rows after the colon that a reply ends with: "contradicted him: it was shut"."""
    last = answer.content[1]
    past = grammar.sentences[grammar.sentence[last]][1]
    for row in range(last + 1, min(last + 1 + _COLON, past - 2)):
        if grammar.word(row) == ":":
            end = past - 1 if grammar.dep[past - 1] != "punct" else past - 2
            return row + 1, end
    return None


def _with_words(
    grammar: Grammar, reply: Statement, answer: Answer, after: tuple[int, int]
) -> Statement:
    """Return a reply with the words after its colon in place of its own."""
    content = (grammar.span(*after),)
    cue = grammar.span(answer.verb, answer.verb)
    return replace(reply, id=Statement.identify(content), content=content, cue=cue)


def _by(statement: Statement, reply: Statement) -> Statement:
    """Return what stands after a reply's colon as its source's, where a pronoun tells whose."""
    pronouns = all(
        one.evidence is not None and one.evidence.quote.casefold() in _PRONOUNS
        for one in statement.speakers
    )
    return replace(statement, speakers=reply.speakers) if pronouns else statement


def _is_next(found: Sequence[Statement], at: int, reply: Statement) -> bool:
    """Whether the statement after a reply is by its source, and does not go on with one before."""
    before, after = found[at - 1 : at], found[at]
    goes_on = any(
        [speaker.name for speaker in one.speakers] == [speaker.name for speaker in after.speakers]
        for one in before
    )
    return not goes_on and any(
        _may_be_one(one, other) for one in reply.speakers for other in after.speakers
    )


def _may_be_one(one: Speaker, other: Speaker) -> bool:
    """Whether two mentions can be of one source: "a second member", "the second member"."""
    names = one.name.casefold().split()[-1:], other.name.casefold().split()[-1:]
    pointing = other.evidence is not None and other.evidence.quote.casefold() in _PRONOUNS
    same = one.introduced is not None and one.introduced == other.introduced
    return same or pointing or names[0] == names[1]


@cache
def _readers() -> Mapping[str, Sequence[Reader]]:
    found: dict[str, list[Reader]] = {}
    for word, reader in (*_REPLIES, *DISSENTS):
        found.setdefault(word, []).append(reader)
    return found


def _denies(grammar: Grammar, verb: int) -> Answer | None:
    """As in "she denied this"."""
    return _of_what_was_said(grammar, verb, DENIES)


def _of_what_was_said(grammar: Grammar, verb: int, reason: str) -> Answer | None:
    """Return an answer whose object points to what was said before."""
    said = grammar.child(verb, "dobj")
    pointed = said is not None and grammar.lower(said) in words("pointing")
    if said is None or not pointed or is_denied(grammar, verb) or _is_left_undone(grammar, verb):
        return None
    if any(kid != said and grammar.dep[kid] == "ccomp" for kid in grammar.children[verb]):
        return None
    return Answer(verb, (said, said), (verb, verb), reason)


def _is_left_undone(grammar: Grammar, verb: int) -> bool:
    """As in "did not trouble to deny it", "refused to deny this"."""
    above = grammar.head[verb]
    if grammar.dep[verb] != "xcomp":
        return False
    return is_denied(grammar, above) or grammar.lemma[above] in words("leaving")


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
    *((word, disputes_it) for word in sorted(words("disputing"))),
    *((word, _disagrees) for word in sorted(words("disagreeing"))),
    *((word, _confirms) for word in sorted(words("confirming"))),
    *((word, _concurs) for word in sorted(words("concurring"))),
    ("take", _takes_issue),
    ("have", _has_none_of_it),
    ("put", _says_the_same),
    ("say", _says_the_same),
)
"""By base form of the verb what reads a reply off it."""
