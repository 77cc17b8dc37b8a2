"""Statements -> what one source says and another denies, in a report or within the same days.

A denial answers what is said beside it: it is held against what another source says nearest to it
in its report that shares a word with it, or against what an opponent says right before it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from parley.lexicon import load
from parley.model import Heard, Statement, Told
from parley.reconcile.agreements.matters import Case, Matter, shortened
from parley.reconcile.agreements.replies import is_inside, is_reply, is_silent
from parley.reconcile.agreements.reports import Reports
from parley.reconcile.utterances.overlaps import overlap
from parley.reconcile.utterances.words import Gist, gist, plain_words, read
from parley.reconcile.wording.senses import base

__all__ = ["denies", "disputed_statements"]

_BESIDE: Final = 320
"""Characters before a denial within which an opponent says what it answers, in whatever words."""
_NEAR: Final = 900
_CLAIM: Final = 5
_SAME: Final = 3
"""Words of a denial among which it tells whose claims it denies, and those that say the same."""
_OPENING: Final = 3
"""Words of what is denied among which stands that it is a claim: "the idea that"."""
_OBJECT: Final = "object of “for”"
"""How the reason of a statement begins that only tells what is asked for: "called for a truce"."""
_BY: Final = ("by", "in", "from")
_NESTED: Final = 3
"""Statements before one in which it may be reported."""
_MYSELF: Final = frozenset(("i", "we", "my", "our"))
_MOST_WORDS: Final = 16
"""Words of a contradiction: a longer statement has matter of its own."""


@cache
def _cues() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Return the stems of denying cues, of those that need a claim to deny, and of such claims."""
    lexicon = load("disagreements")["denying"]
    cues, only, claims = (
        frozenset(base(word) for word in lexicon[key] if " " not in word)
        for key in ("cues", "claims_only", "claims")
    )
    return cues, only, claims


@cache
def _bodies() -> frozenset[str]:
    """Return the words for bodies, which two statements may share that are about two things."""
    return frozenset(read(" ".join(load("disagreements")["denying"]["bodies"])).weights)


def disputed_statements(heard: Heard, reports: Reports, case: Case) -> Iterator[Matter]:
    """Yield what one source says and another denies; the state of the talks is in states.py."""
    states = {told.claim.statement for told in heard.statuses}
    for said, place in reports.signed("denies"):
        denial = said[place]
        if denial.id in states:
            continue
        if _contradicts(denial.claim, "of_a_quotation"):
            answered = _just_quoted(denial, said, case)
        elif _contradicts(denial.claim, "of_what_was_said"):
            answered = _just_said(denial, said, case)
        else:
            one = _answered(denial, said, case)
            answered = [] if one is None else [one]
        if answered:
            about = denial.claim.content[0].quote
            reason = "one source denies what another says beside it"
            sides = answered, [denial]
            yield Matter("fact", shortened(about), ("said", "denied"), sides, (reason,))


def denies(statement: Statement) -> bool:
    """Whether a statement says that something said by others is not so."""
    told = any(_contradicts(statement, key) for key in ("of_a_quotation", "of_what_was_said"))
    return (told or _denies(statement)) and not is_reply(statement)


@cache
def _contradictions(key: str) -> tuple[str, ...]:
    return tuple(load("disagreements")["denying"][key])


def _contradicts(statement: Statement, key: str) -> bool:
    """Whether a statement says of what was said before it, and of no more, that it is not so.

    `key` is the list of what it says: that it is not true, or that it was never said.
    """
    words = plain_words(" ".join(span.quote for span in statement.content))
    text = f" {' '.join(words)} "
    return len(words) <= _MOST_WORDS and any(f" {one} " in text for one in _contradictions(key))


def _just_said(
    denial: Told[Statement], said: Sequence[Told[Statement]], case: Case
) -> list[Told[Statement]]:
    """Return what another source said last before a contradiction, all that it said there."""
    start, own = denial.claim.content[0].start, case.voice(denial)
    found: list[Told[Statement]] = []
    for place in reversed(range(len(said))):
        told = said[place]
        far = start - told.claim.content[-1].end
        if far < 0 or _contains(told.claim, denial.claim):
            continue
        if any(is_inside(told, outer) for outer in said[max(0, place - _NESTED) : place]):
            continue
        whose = case.voice(told)
        if whose.parties and whose.parties == own.parties:
            continue
        if far > _BESIDE or (found and whose.is_other(case.voice(found[0]))):
            break
        if whose.is_other(own) and not is_silent(told.claim):
            found.append(told)
    return found


def _just_quoted(
    denial: Told[Statement], said: Sequence[Told[Statement]], case: Case
) -> list[Told[Statement]]:
    """Return the words last quoted before it is said that they were not spoken so.

    Who says it may be of the camp of him who is quoted; "I never said it" says he himself.
    """
    start, own = denial.claim.content[0].start, case.voice(denial)
    words = plain_words(" ".join(span.quote for span in denial.claim.content))
    himself = not _MYSELF.isdisjoint(words)
    for told in reversed(said):
        far = start - told.claim.content[-1].end
        if far < 0 or told.claim.form == "indirect" or is_silent(told.claim):
            continue
        other = case.voice(told).is_other(own)
        return [told] if far <= _BESIDE and other != himself else []
    return []


def _denies(statement: Statement) -> bool:
    """Whether a statement says that something said by others is not so."""
    if statement.cue is None or statement.form == "direct":
        return False
    words = [base(word) for word in statement.cue.quote.casefold().split()]
    cues, only, claims = _cues()
    found = [word for word in words if word in cues]
    if not found or any(word in ("not", "never", "n't") for word in words):
        return False
    if any(word not in only for word in found):
        return True
    said = plain_words(statement.content[0].quote)
    place = next((at for at, word in enumerate(said[:_OPENING]) if base(word) in claims), None)
    if place is None:
        return not claims.isdisjoint(words)
    return base(said[place]) not in _ideas() or _is_told(said[place + 1 : place + 3])


def _is_told(words: Sequence[str]) -> bool:
    """Whether it goes on as what somebody says: "the idea that", not "the idea of a fee"."""
    return words[:1] == ("that",) or (words[:1] == ("of",) and words[-1].endswith("ing"))


@cache
def _ideas() -> frozenset[str]:
    return frozenset(base(word) for word in load("disagreements")["denying"]["ideas"])


def _answered(
    denial: Told[Statement], said: Sequence[Told[Statement]], case: Case
) -> Told[Statement] | None:
    """Return what a denial answers: the nearest statement by others about the same."""
    start = denial.claim.content[0].start
    mine, own = gist(denial.claim), case.voice(denial)
    best: tuple[int, int, int] | None = None
    chosen: Told[Statement] | None = None
    for told in said:
        claim = told.claim
        distance = min(abs(start - claim.content[-1].end), abs(claim.content[0].start - start))
        if claim.id == denial.claim.id or distance > _NEAR or _denies(claim) or is_silent(claim):
            continue
        theirs = case.voice(told)
        if _contains(claim, denial.claim) or not theirs.is_other(own):
            continue
        shared, opposed = _shared(mine, gist(claim)), own.opposes(theirs)
        if not opposed and not _may_answer(denial.claim, claim, shared):
            continue
        beside = claim.content[0].start < start and distance <= _BESIDE
        just = beside and opposed and not _of_itself(denial.claim)
        if not shared and not just:
            continue
        rank = int(opposed), int(beside) + min(shared, 2), -distance
        if best is None or rank > best:
            best, chosen = rank, told
    return chosen


def _may_answer(denial: Statement, statement: Statement, shared: int) -> bool:
    """Whether a denial may be of what a statement says, whose source is no opponent.

    Accusations and rumours are those of others, unless it names their source or says the same;
    "the candidate" may be the one who is quoted by name; and a thing that is asked for, or done, is
    nothing that is so.
    """
    said = plain_words(denial.content[0].quote)
    place = next((at for at, word in enumerate(said[:_CLAIM]) if base(word) in _cues()[2]), None)
    if place is not None and shared < _SAME and not _names(statement, said, place):
        return False
    described = any(
        speaker.name.casefold().startswith("the ") and speaker.name[4:5].islower()
        for speaker in denial.speakers
    )
    named = any(speaker.name[:1].isupper() for speaker in statement.speakers)
    asked = any(reason.startswith(_OBJECT) for reason in statement.reasons)
    wanted = statement.content[0].quote.casefold().startswith("to ")
    unsaid = asked or wanted or _each_of_itself(denial, statement)
    one_camp = not _proper(denial).isdisjoint(_proper(statement))
    return not (described and named) and not unsaid and not one_camp


def _names(statement: Statement, said: Sequence[str], place: int) -> bool:
    """Whether a denial names whose claims it denies: "the union's claims", "claims by her"."""
    owner = [word for word in said[:place] if word not in _own() and word != "the"]
    by = next((at for at, word in enumerate(said) if at > place and word in _BY), len(said))
    words = owner or said[by + 1 :]
    return not _proper(statement).isdisjoint(words)


def _proper(statement: Statement) -> frozenset[str]:
    """Return the words of its speakers' names that have a capital."""
    names = (word for one in statement.speakers for word in one.name.split() if word[:1].isupper())
    return frozenset(plain_words(" ".join(names))) - {"the", "a", "mr", "mrs", "ms"}


def _each_of_itself(denial: Statement, statement: Statement) -> bool:
    """Whether two speak of themselves: "she denied that she would go", "he said he would stay"."""
    said = plain_words(statement.content[0].quote)[:2]
    own = _own() if statement.form == "indirect" else _MYSELF
    return _of_itself(denial) and not own.isdisjoint(said)


def _shared(one: Gist, other: Gist) -> int:
    """Return how many things two statements have in common, names and bodies apart."""
    bodies = _bodies()
    found = overlap(one, other).things
    return max(0, found - len(bodies & one.weights.keys() & other.weights.keys()))


def _of_itself(statement: Statement) -> bool:
    """Whether it is denied what the speaker's own side does: "that his government had yielded"."""
    said = plain_words(statement.content[0].quote)[:_OPENING]
    return not _own().isdisjoint(said)


@cache
def _own() -> frozenset[str]:
    return frozenset(load("disagreements")["denying"]["own"])


def _contains(one: Statement, other: Statement) -> bool:
    """Whether one statement is reported inside the other."""
    spans = one.content[0], other.content[0]
    return spans[0].start < spans[1].end and spans[1].start < spans[0].end
