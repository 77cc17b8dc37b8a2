"""Statements -> retorts that name what they answer by a noun alone, or not at all.

"Disputed the minister's account", "reports of a split were inexact", "denied there had been any
deal", "preferred to speak of one last difficulty": each is held against what another source says in
the same report, the nearest or the likest, as far as the retort itself tells which.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import Final

from parley.lexicon import load
from parley.model import Statement, Told
from parley.reconcile.agreements.matters import Case, Matter, shortened
from parley.reconcile.agreements.replies import is_inside, is_reply, is_silent
from parley.reconcile.agreements.reports import Reports
from parley.reconcile.utterances.words import plain_words
from parley.reconcile.wording.senses import base

__all__ = ["is_retort", "retorts"]

_BESIDE: Final = 320
"""Characters before a retort within which stands what it answers without a word in common."""
_NEXT: Final = 200
"""The same of a denial that anything happened, which says least of what it answers."""
_GOES_ON: Final = 160
"""Characters after a retort within which its source goes on."""
_FAR: Final = 2500
"""Characters of a report within which what is answered by its words may stand."""
_ACCOUNT: Final = 6
"""Words of an object that names an account and whose it is: "the deputy minister's account"."""
_OPENING: Final = 16
"""Words of a statement that only says of a report that it is untrue."""
_OF_A_NOUN: Final = (("what the noun governs",), ("the clause around the cue",))
"""The reason of a statement that a noun reports: "the guild's version is", "in its telling"."""
_LETTERS: Final = 3
_S: Final = "s"
"""What the owner of an account ends in, as a word of its own."""

Rule = Callable[[Sequence[Told[Statement]], int, Case], tuple[list[Told[Statement]], str]]
"""Returns what the statement at a place answers of those before it, and why; nothing for none."""


def retorts(reports: Reports, case: Case) -> Iterator[Matter]:
    """Yield what one source says with the retort of another that does not say it again."""
    for said, place in reports.sound("is a retort"):
        told, rule = said[place], _rule_of(said[place].claim)
        answered, reason = rule(said, place, case) if rule is not None else ([], "")
        if answered:
            own = [told, *_going_on(said, place, case)]
            about = shortened(" ".join(span.quote for span in answered[0].claim.content))
            yield Matter("fact", about, ("said", "denied"), (answered, own), (reason,))


def is_retort(statement: Statement) -> bool:
    """Whether a statement may be a retort, by its cue and its first words."""
    return _rule_of(statement) is not None and not is_reply(statement)


def _rule_of(statement: Statement) -> Rule | None:
    """Return the rule by which a statement may be a retort: its first words and its cue tell."""
    if statement.form == "direct":
        return None
    opens = statement.content[0].quote[:_OPENING].casefold().removeprefix("that ").split(" ", 1)[0]
    if opens in _words("reported"):
        return _untrue_report
    verb = _verb(statement)
    if verb in _words("versions") and statement.reasons[:1] in _OF_A_NOUN:
        return _version
    verb = base(verb)
    if verb in _bases("preferring"):
        return _another_word
    if verb in _bases("denying"):
        return _nothing_of_it if opens in ("there", "any") else _whose_account
    return None


def _verb(statement: Statement) -> str:
    """Return the last word of a cue, "" where there is none."""
    words = () if statement.cue is None else statement.cue.quote.casefold().split()
    return words[-1] if words else ""


def _whose_account(
    said: Sequence[Told[Statement]], place: int, case: Case
) -> tuple[list[Told[Statement]], str]:
    """As in "disputed the minister's account": what the one whose it is says likest to it."""
    words = plain_words(said[place].claim.content[0].quote)
    if not 1 < len(words) <= _ACCOUNT or base(words[-1]) not in _bases("accounts"):
        return [], ""
    owned = words[0] in _words("owning") or _S in words
    wanted = words[-1] in _words("also_wanted") and base(_verb(said[place].claim)) == "reject"
    if not owned or wanted:
        return [], ""
    others = _before(said, place, case, _FAR)
    named = [one for one in others if _is_named(one.claim, words[:-1])]
    mine = [said[place], *_going_on(said, place, case)]
    found = _likest(mine[1:], named or others) or [
        one for one in (named or others)[:1] if _gap(one, said[place]) <= _BESIDE
    ]
    return found, "one source disputes the account that another gives"


def _is_named(statement: Statement, words: Sequence[str]) -> bool:
    """Whether who makes a statement is named by one of some words."""
    names = (speaker.name for speaker in statement.speakers)
    wanted = {word for word in words if len(word) > len("the")}
    return not wanted.isdisjoint(plain_words(" ".join(names)))


def _untrue_report(
    said: Sequence[Told[Statement]], place: int, case: Case
) -> tuple[list[Told[Statement]], str]:
    """As in "reports of a split were inexact": what is said likest to it and what follows."""
    words = plain_words(" ".join(span.quote for span in said[place].claim.content))
    being = next((at for at, word in enumerate(words) if word in _words("being")), 0)
    called = [word for word in words[being + 1 :] if word not in _words("small")] if being else []
    if len(words) > _OPENING or not called or called[0] not in _words("untrue"):
        return [], ""
    mine = [said[place], *_going_on(said, place, case)]
    found = _likest(mine, _before(said, place, case, _FAR))
    return found, "one source calls reports untrue that bear out another"


def _nothing_of_it(
    said: Sequence[Told[Statement]], place: int, case: Case
) -> tuple[list[Told[Statement]], str]:
    """As in "denied there had been any split", "denied that any such signal had come"."""
    words = plain_words(said[place].claim.content[0].quote)
    words = words[1:] if words[:1] == ("that",) else words
    such = words[:2] == ("any", "such")
    happened = words[0] == "there" and not _words("happened").isdisjoint(words[1:3])
    if not (such or happened) or not _words("unmade").isdisjoint(words):
        return [], ""
    near = _before(said, place, case, _BESIDE if such else _NEXT)
    one = [told for told in near if not case.voice(told).is_other(case.voice(near[0]))]
    return one, "one source denies that there was anything of what another says just before"


def _another_word(
    said: Sequence[Told[Statement]], place: int, case: Case
) -> tuple[list[Told[Statement]], str]:
    """As in "preferred to speak of one last difficulty": another word for what was just said."""
    words = " ".join(plain_words(said[place].claim.content[0].quote))
    if not any(words.startswith(f"{opening} ") for opening in _lexicon()["other_words"]):
        return [], ""
    near = _before(said, place, case, _BESIDE)
    near = [told for told in near if not _is_wanted(told.claim)]
    near = [told for told in near if told.claim.form != "indirect"] or near
    return near[:1], "one source prefers another word for what another says just before"


def _version(
    said: Sequence[Told[Statement]], place: int, case: Case
) -> tuple[list[Told[Statement]], str]:
    """As in "the guild's version is that it was asked first": a version is never the only one.

    It is held against what another source says right after it, or else against the likest of what
    stands before it.
    """
    own, reason = case.voice(said[place]), "one source gives its version, and another what it says"
    is_so = said[place].claim.reasons[:1] == _OF_A_NOUN[0]
    for told in said[place + 1 : place + 2] if is_so else ():
        near = 0 <= _gap(said[place], told) <= _GOES_ON
        if near and _is_anothers(told, own.parties, case) and case.voice(told).is_other(own):
            return [told], reason
    return _likest(said[place : place + 1], _before(said, place, case, 2 * _BESIDE)), reason


def _is_wanted(statement: Statement) -> bool:
    return statement.content[0].quote.casefold().startswith("to ")


def _before(
    said: Sequence[Told[Statement]], place: int, case: Case, far: int
) -> list[Told[Statement]]:
    """Return what other sources say before a statement, the nearest first."""
    own = case.voice(said[place])
    found = []
    for told in reversed(said[:place]):
        gap = _gap(told, said[place])
        if gap > far:
            break
        if gap >= 0 and _is_anothers(told, own.parties, case) and case.voice(told).is_other(own):
            found.append(told)
    return [one for one in found if not any(is_inside(one, other) for other in found)]


def _is_anothers(told: Told[Statement], parties: Sequence[str], case: Case) -> bool:
    """Whether it is said that something is so, by nobody of the parties."""
    if is_silent(told.claim) or is_reply(told.claim) or not parties:
        return not (is_silent(told.claim) or is_reply(told.claim))
    return set(case.voice(told).parties).isdisjoint(parties)


def _likest(
    mine: Sequence[Told[Statement]], others: Sequence[Told[Statement]]
) -> list[Told[Statement]]:
    """Return the statement that shares most with what a source says, the nearest of several."""
    words = frozenset[str]().union(*(_telling(told.claim) for told in mine))
    best, chosen = 0, list[Told[Statement]]()
    for told in others:
        shared = len(words & _telling(told.claim))
        if shared > best:
            best, chosen = shared, [told]
    return chosen


def _telling(statement: Statement) -> frozenset[str]:
    """Return the base forms of the words of a statement that tell what it is about."""
    words = plain_words(" ".join(span.quote for span in statement.content))
    found = {base(word) for word in words if len(word) > _LETTERS}
    return frozenset(found) - _bases("bodies") - _bases("accounts") - _bases("reported")


def _going_on(said: Sequence[Told[Statement]], place: int, case: Case) -> list[Told[Statement]]:
    """Return what a source says right after a statement of its own."""
    own, end = case.voice(said[place]), said[place].claim.content[-1].end
    found = []
    for told in said[place + 1 :]:
        gap = told.claim.content[0].start - end
        if gap > _GOES_ON or case.voice(told).is_other(own):
            break
        found.append(told)
        end = told.claim.content[-1].end
    return found[:1]


def _gap(told: Told[Statement], other: Told[Statement]) -> int:
    return other.claim.content[0].start - told.claim.content[-1].end


@cache
def _lexicon() -> dict[str, list[str]]:
    """Return the words of retorts, and of other denials as far as they are none of these."""
    lexicon = load("disagreements")
    return {**lexicon["denying"], **lexicon["pointing"], **lexicon["retorts"]}


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(_lexicon()[key])


@cache
def _bases(key: str) -> frozenset[str]:
    return frozenset(base(word) for word in _lexicon()[key])
