"""Statements -> denials that point at what another source says just before, with no words for it.

"Rejected that account", "called the report a fantasy", "he was not in that room", "no letter had
arrived", "clarified that nothing was asked": each is held against what stands right before it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from parley.lexicon import load
from parley.model import Statement, Told
from parley.reconcile.agreements.counts import said_words
from parley.reconcile.agreements.elliptic import answered_shortly
from parley.reconcile.agreements.matters import Case, Matter, shortened
from parley.reconcile.agreements.replies import is_inside, is_reply, is_silent
from parley.reconcile.agreements.reports import Reports
from parley.reconcile.utterances.words import gist, plain_words, stem
from parley.reconcile.wording.senses import base

__all__ = ["pointed_denials", "points"]

_BESIDE: Final = 320
"""Characters before a denial within which stands what it points at."""
_GOES_ON: Final = 40
"""Characters between "disputed their sums" and the number that its source puts in their place."""
_ACCOUNT: Final = 3
"""Words of an object that only points: "that account", "this version of events" has more."""
_CALLED: Final = 7
"""Words of what is called untrue, with what it is called."""
_MOST: Final = 14
"""Words of a denial that has one matter alone."""
_THERE: Final = 3
_PHRASE: Final = 3
_LETTERS: Final = 3


def pointed_denials(reports: Reports, case: Case) -> Iterator[Matter]:
    """Yield what one source says with the denial of another that points at it."""
    for said, place in reports.sound("points"):
        denial, before = said[place], _before(said, place, case)
        found, reason = _answered(denial.claim, [told.claim for told in before])
        answered = [told for told in before if told.claim in found]
        if answered:
            about = " ".join(" ".join(s.quote for s in answered[0].claim.content).split())
            sides = answered, [denial]
            yield Matter("fact", shortened(about), ("said", "denied"), sides, (reason,))


def points(said: Sequence[Statement], place: int) -> bool:
    """Whether a statement denies, by the words of both, one of those just before it."""
    one = said[place]
    if is_reply(one) or is_silent(one) or _gives_another(said, place):
        return False
    return any(_answered(one, [other])[0] for other in _just_before(said, place))


def _gives_another(said: Sequence[Statement], place: int) -> bool:
    """Whether a source disputes a number and gives its own: then the numbers are held up."""
    own, after = said[place], said[place + 1 : place + 2]
    words = plain_words(own.content[0].quote)
    if not words or base(words[-1]) not in _bases("figures"):
        return False
    return any(
        [one.name for one in told.speakers] == [one.name for one in own.speakers]
        and told.content[0].start - own.content[-1].end <= _GOES_ON
        and any(letter.isdigit() for letter in told.content[0].quote)
        for told in after
    )


def _answered(denial: Statement, before: Sequence[Statement]) -> tuple[Sequence[Statement], str]:
    """Return what a denial points at of the statements before it, and why; nothing for none."""
    last = _last(before)
    if _rejects_an_account(denial):
        return last, "one source rejects what another says just before"
    if _calls_untrue(denial):
        return last, "one source calls untrue what another says just before"
    if _mends(denial):
        return last, "one source corrects what another says just before"
    things = _denied_things(denial)
    if things:
        for told in before:
            if things & set(gist(told).stems) and _is_held(told):
                return [told], "one source denies the thing of which another speaks just before"
    return answered_shortly(denial, before)


def _before(said: Sequence[Told[Statement]], place: int, case: Case) -> list[Told[Statement]]:
    """Return what other sources say just before a statement, the nearest first."""
    own = case.voice(said[place])
    near = frozenset(one.id for one in _just_before([told.claim for told in said], place))
    found = [
        told
        for told in reversed(said[:place])
        if told.id in near and case.voice(told).is_other(own)
    ]
    return [one for one in found if not any(is_inside(one, other) for other in found)]


def _just_before(said: Sequence[Statement], place: int) -> Iterator[Statement]:
    """Yield what is said just before a statement, whoever says it, the nearest first."""
    start = said[place].content[0].start
    for one in reversed(said[:place]):
        far = start - one.content[-1].end
        if far > _BESIDE:
            return
        if far >= 0 and not is_silent(one):
            yield one


def _last(before: Sequence[Statement]) -> list[Statement]:
    """Return the last of several statements that says that something is so."""
    first = next((one for one in before if not _is_wanted(one)), None)
    return [] if first is None else [first]


def _is_wanted(statement: Statement) -> bool:
    return statement.content[0].quote.casefold().startswith("to ")


def _rejects_an_account(statement: Statement) -> bool:
    """As in "rejected that account", "did not recognise this description"."""
    if statement.cue is None or statement.form == "direct":
        return False
    cue = [base(word) for word in plain_words(statement.cue.quote)]
    denied = not _words("negators").isdisjoint(plain_words(statement.cue.quote))
    verbs = _bases("sharing") if denied else _bases("rejecting")
    words = plain_words(" ".join(span.quote for span in statement.content))
    if not 1 < len(words) <= _ACCOUNT or verbs.isdisjoint(cue):
        return False
    account = words[0] in _words("determiners") and base(words[-1]) in _bases("accounts")
    figure = words[0] in _words("owners") and base(words[-1]) in _bases("figures")
    return account or figure


def _calls_untrue(statement: Statement) -> bool:
    """As in "called the report a fantasy", "dismissed the story as invention"."""
    words = plain_words(" ".join(span.quote for span in statement.content))
    told = any(reason.startswith("what is called") for reason in statement.reasons)
    if not told or len(words) > _CALLED:
        return False
    at = next((at for at, word in enumerate(words) if base(word) in _bases("accounts")), None)
    called = [word for word in words[at + 1 :] if word not in _words("small")] if at else []
    return bool(called) and called[0] in _words("untrue")


def _mends(statement: Statement) -> bool:
    """As in "a spokesman clarified later that nothing was asked"."""
    if statement.cue is None or statement.form == "direct":
        return False
    said = plain_words(statement.cue.quote)
    if any(word.endswith("ing") for word in said):
        return False  # "a statement clarifying that"
    cue = {base(word) for word in said}
    return not _bases("mending").isdisjoint(cue) and not _words("negators").isdisjoint(
        said_words(statement)
    )


def _denied_things(statement: Statement) -> frozenset[str]:
    """Return the stems of the things of which a short statement says that they were not so."""
    words = said_words(statement)
    words = words[1:] if words[:1] == ("that",) else words
    if not _LETTERS <= len(words) <= _MOST or not _words("open").isdisjoint(words):
        return frozenset()
    found: list[Sequence[str]] = []
    if "no" in words[: 1 + _THERE] and words[0] in ("no", "there"):
        at = words.index("no")
        found += _noun(words[at + 1 :]) if _is_clause(statement) else []
    elif "no" in words and words[words.index("no") - 1] in _words("having"):
        found += _noun(words[words.index("no") + 1 :]) if _is_clause(statement) else []
    if not _words("negators").isdisjoint(words):
        found += [
            words[at + 1 : at + 2]
            for at, word in enumerate(words)
            if word in ("that", "those") and at and words[at - 1] in _words("prepositions")
        ]
    general = _words("small")
    things = (w for each in found for w in each if len(w) > _LETTERS and w not in general)
    return frozenset(map(stem, things)) - _bodies()


def _noun(words: Sequence[str]) -> Iterator[Sequence[str]]:
    """Yield the noun that "no" denies: "letter had arrived", "peace plan was there"."""
    if words[:1] and words[0] in _words("nothings"):
        return
    past = next((at for at, word in enumerate(words) if word in _words("small")), len(words))
    noun = [word for word in words[: min(past, _PHRASE)] if not word.endswith("ed")]
    yield noun[-1:]


def _is_clause(statement: Statement) -> bool:
    """Whether it is said that something is so: "no opinion" alone is an object."""
    return any("clause" in reason for reason in statement.reasons) or statement.form == "direct"


def _is_held(statement: Statement) -> bool:
    """Whether something is said to be so: no wish, no guess, no denial."""
    words = frozenset(said_words(statement))
    unsaid = not (words & _words("negators") or words & _words("open"))
    return unsaid and _is_clause(statement) and statement.form != "direct"


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(load("disagreements")["pointing"][key])


@cache
def _bases(key: str) -> frozenset[str]:
    return frozenset(base(word) for word in load("disagreements")["pointing"][key])


@cache
def _bodies() -> frozenset[str]:
    """Return the words for bodies, which many statements share that are of other things."""
    return frozenset(map(stem, load("disagreements")["denying"]["bodies"]))
