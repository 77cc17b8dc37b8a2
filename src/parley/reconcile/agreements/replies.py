"""Statements -> who denies, or confirms, what another source said just before, in so many words.

"She denied this", "a second member disagreed": the report itself says that they differ. The reply,
with what its source says right after it, is held against what was said before it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from parley.lexicon import load
from parley.model import Heard, Statement, Told
from parley.reconcile.agreements.matters import Case, Matter
from parley.reconcile.agreements.voices import Voice, voice
from parley.reconcile.utterances.words import plain_words
from parley.reconcile.wording.senses import base

__all__ = ["confirmed_statements", "disputed_replies", "is_reply", "is_silent"]

_DENIES: Final = ("denies what was said", "disagrees with what was said")
_CONFIRMS: Final = "confirms what was said"
_SILENT: Final = "declin"
"""How the reasons begin of replies and silences, as extraction gives them."""
_BEFORE: Final = 400
"""Characters before a reply within which stands what it answers."""
_BESIDE: Final = 100
"""Characters before a bare "denied it" within which stands what "it" is, whoever says it."""
_AFTER: Final = 160
"""Characters after it within which its source goes on."""


def is_reply(statement: Statement) -> bool:
    """Whether a statement only denies or confirms what was said before it."""
    if any(reason.startswith((*_DENIES, _CONFIRMS)) for reason in statement.reasons[:1]):
        return True
    return _denies_in_general(statement)


def _denies(statement: Statement) -> bool:
    """Whether what was said before a statement is denied by it, or just before it."""
    said = any(reason.startswith(_DENIES) for reason in statement.reasons)
    return said or _denies_in_general(statement)


def _denies_in_general(statement: Statement) -> bool:
    """Whether it is denied what was said, and no more told: "denied that it was so"."""
    cue = "" if statement.cue is None else statement.cue.quote.casefold()
    if statement.form == "direct" or not any(base(word) == "deni" for word in cue.split()):
        return False
    words = plain_words(" ".join(span.quote for span in statement.content))
    return frozenset(load("disagreements")["denying"]["general"]).issuperset(words)


def is_silent(statement: Statement) -> bool:
    """Whether somebody only refuses to speak, or has not yet spoken."""
    return any(_SILENT in reason for reason in statement.reasons) or any(
        span.quote.casefold().startswith(("to comment", "comment", "to discuss"))
        for span in statement.content
    )


def disputed_replies(heard: Heard, case: Case) -> Iterator[Matter]:
    """Yield what one source says and another denies without saying it again."""
    for said in _by_report(heard):
        for place, reply in enumerate(said):
            if not _denies(reply.claim):
                continue
            answered = _answered(reply, said[:place], case)
            if answered:
                own = _goes_on(reply, said[place + 1 :], case)
                about = _short(answered[0].claim.content[0].quote)
                reasons = (
                    "one source is said to deny what another says just before",
                    *(why for why in reply.claim.reasons if why.startswith(_DENIES)),
                )
                yield Matter("fact", about, ("said", "denied"), (answered, own), reasons)


def confirmed_statements(heard: Heard, case: Case) -> Iterator[Matter]:
    """Yield what one party says and its opponent confirms: "the board confirmed the figure"."""
    for said in _by_report(heard):
        for place, reply in enumerate(said):
            pointed = _confirms(reply.claim)
            answered = _answered(reply, said[:place], case) if pointed else []
            if not answered or not voice(reply, case.sides).opposes(voice(answered[0], case.sides)):
                continue
            about = _short(answered[0].claim.content[0].quote)
            reason = "one side says it, and the other confirms it"
            yield Matter("fact", about, ("stated", "confirmed"), (answered, [reply]), (reason,))


def _by_report(heard: Heard) -> Iterator[list[Told[Statement]]]:
    """Yield the statements of each report in the order of its text."""
    found: dict[str, list[Told[Statement]]] = defaultdict(list)
    for told in heard.statements:
        found[told.report.id].append(told)
    for report in sorted(found):
        yield sorted(found[report], key=lambda told: (told.claim.content[0].start, told.id))


def _confirms(statement: Statement) -> bool:
    """Whether a statement confirms what was said before, by a word that only points at it."""
    if any(reason.startswith(_CONFIRMS) for reason in statement.reasons):
        return True
    cue = "" if statement.cue is None else statement.cue.quote.casefold()
    words = plain_words(" ".join(span.quote for span in statement.content))
    cues, pointed = _lexicon()
    said = {base(word) for word in cue.split()}
    return not cues.isdisjoint(said) and " ".join(words) in pointed


@cache
def _lexicon() -> tuple[frozenset[str], frozenset[str]]:
    lexicon = load("disagreements")["confirming"]
    return frozenset(base(word) for word in lexicon["cues"]), frozenset(lexicon["pointed"])


def _answered(
    reply: Told[Statement], before: Sequence[Told[Statement]], case: Case
) -> list[Told[Statement]]:
    """Return what another source said last before a reply: an opponent's words before others'."""
    start, own = reply.claim.content[0].start, voice(reply, case.sides)
    near: list[tuple[Told[Statement], Voice]] = []
    for told in reversed(before):
        far = _gap(told, start)
        if far > _BEFORE:
            break
        whose = voice(told, case.sides)
        if far >= 0 and own.is_other(whose) and not is_reply(told.claim):
            near.append((told, whose))
    near = [one for one in near if not is_silent(one[0].claim) and _has_clause(one[0].claim)]
    first = next((one for one in near if own.opposes(one[1])), next(iter(near), None))
    if near and _denies_in_general(reply.claim) and _gap(near[0][0], start) <= _BESIDE:
        near = [one for one in near if not one[1].is_other(near[0][1])]
        first = near[0]
    if first is None:
        return []
    found = [told for told, whose in near if told is first[0] or _is_one(whose, first[1])]
    return [told for told in found if not _is_intent(told.claim)] or found


def _gap(told: Told[Statement], start: int) -> int:
    return start - told.claim.content[-1].end


def _is_one(one: Voice, other: Voice) -> bool:
    """Whether two voices are one source, or speak for one party."""
    return not one.is_other(other) or bool(set(one.parties) & set(other.parties))


def _has_clause(statement: Statement) -> bool:
    """Whether something is said that can be denied: "promised silence" is not."""
    return statement.form != "indirect" or len(statement.content[0].quote.split()) > 1


def _is_intent(statement: Statement) -> bool:
    """Whether it is only said what somebody would do: "refused to sell"."""
    return statement.content[0].quote.casefold().startswith("to ")


def _goes_on(
    reply: Told[Statement], after: Sequence[Told[Statement]], case: Case
) -> list[Told[Statement]]:
    """Return a reply with what its source says right after it."""
    end, own = reply.claim.content[-1].end, voice(reply, case.sides)
    found = [reply]
    for told in after:
        if told.claim.content[0].start - end > _AFTER:
            break
        whose = voice(told, case.sides)
        if not own.is_other(whose) or (own.sides and own.sides == whose.sides):
            found.append(told)
            end = told.claim.content[-1].end
    return found


def _short(words: str) -> str:
    shown = " ".join(words.split())
    return shown if len(shown) <= 90 else f"{shown[:87].rsplit(' ', 1)[0]} …"
