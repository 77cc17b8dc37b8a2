"""Statements -> who denies, or confirms, what another source said just before, in so many words.

"She denied this", "a second member disagreed": the report itself says that they differ. The reply,
with what its source says right after it, is held against what was said before it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from parley.lexicon import load
from parley.model import Statement, Told
from parley.reconcile.agreements.matters import Case, Matter, shortened
from parley.reconcile.agreements.reports import Reports
from parley.reconcile.agreements.voices import Voice
from parley.reconcile.utterances.overlaps import overlap
from parley.reconcile.utterances.words import gist, plain_words
from parley.reconcile.wording.senses import base

__all__ = [
    "confirmed_statements",
    "confirms",
    "disputed_replies",
    "is_inside",
    "is_reply",
    "is_silent",
    "replies",
]

_DENIES: Final = ("denies what was said", "disagrees with what was said")
_CONFIRMS: Final = "confirms what was said"
_SILENT: Final = "declin"
"""How the reasons begin of replies and silences, as extraction gives them."""
_BEFORE: Final = 400
"""Characters before a reply within which stands what it answers."""
_BESIDE: Final = 100
"""Characters before a bare "denied it" within which stands what "it" is, whoever says it."""
_WANTED: Final = "object of “for”"
"""How the reason of a statement begins that only tells what is asked for."""
_RIGHT_AFTER: Final = 6
"""Characters between a statement and the quotation that bears it out."""
_POINTING: Final = (("he",), ("she",), ("they",), ("it",))
_AFTER: Final = 160
"""Characters after it within which its source goes on."""


def is_reply(statement: Statement) -> bool:
    """Whether a statement only denies or confirms what was said before it."""
    if any(reason.startswith((*_DENIES, _CONFIRMS)) for reason in statement.reasons[:1]):
        return True
    return _denies_in_general(statement) or _begs_to_differ(statement)


def replies(statement: Statement) -> bool:
    """Whether what was said before a statement is denied by it, or just before it."""
    said = any(reason.startswith(_DENIES) for reason in statement.reasons)
    return said or _denies_in_general(statement) or _begs_to_differ(statement)


def _denies_in_general(statement: Statement) -> bool:
    """Whether it is denied what was said, and no more told: "denied that it was so"."""
    cue = "" if statement.cue is None else statement.cue.quote.casefold()
    if statement.form == "direct" or not any(base(word) == "deni" for word in cue.split()):
        return False
    words = plain_words(" ".join(span.quote for span in statement.content))
    return frozenset(load("disagreements")["denying"]["general"]).issuperset(words)


def _begs_to_differ(statement: Statement) -> bool:
    return [span.quote.casefold() for span in statement.content] == ["to differ"]


def is_silent(statement: Statement) -> bool:
    """Whether somebody only refuses to speak, or has not yet spoken."""
    return any(_SILENT in reason for reason in statement.reasons) or any(
        span.quote.casefold().startswith(("to comment", "comment", "to discuss"))
        for span in statement.content
    )


def disputed_replies(reports: Reports, case: Case) -> Iterator[Matter]:
    """Yield what one source says and another denies without saying it again."""
    for said, place in reports.signed("replies"):
        reply = said[place]
        answered = _answered(reply, said[:place], case)
        if answered:
            own = _goes_on(reply, said[place + 1 :], case)
            about = shortened(" ".join(span.quote for span in answered[0].claim.content))
            reasons = (
                "one source is said to deny what another says just before",
                *(why for why in reply.claim.reasons if why.startswith(_DENIES)),
            )
            yield Matter("fact", about, ("said", "denied"), (answered, own), reasons)


def confirmed_statements(reports: Reports, case: Case) -> Iterator[Matter]:
    """Yield what one party says and its opponent confirms: "the board confirmed the figure"."""
    for said, place in reports.signed("confirms"):
        reply = said[place]
        answered = _answered(reply, said[:place], case)
        if not answered or not case.voice(reply).opposes(case.voice(answered[0])):
            continue
        about = shortened(answered[0].claim.content[0].quote)
        reason = "one side says it, and the other confirms it"
        yield Matter("fact", about, ("stated", "confirmed"), (answered, [reply]), (reason,))


def confirms(statement: Statement) -> bool:
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
    start, own = reply.claim.content[0].start, case.voice(reply)
    near: list[tuple[Told[Statement], Voice]] = []
    for told in reversed(before):
        far = _gap(told, start)
        if far > _BEFORE:
            break
        whose = case.voice(told)
        if far >= 0 and own.is_other(whose) and not is_reply(told.claim):
            near.append((told, whose))
    near = [one for one in near if not is_silent(one[0].claim) and _has_clause(one[0].claim)]
    near = [one for one in near if not any(is_inside(one[0], other) for other, _ in near)]
    first = _told(reply, near, own)
    if near and _denies_in_general(reply.claim) and _gap(near[0][0], start) <= _BESIDE:
        near = [one for one in near if not one[1].is_other(near[0][1])]
        first = near[0]
    if first is None:
        return []
    found = [told for told, whose in near if told is first[0] or _is_one(whose, first[1])]
    found += [told for told, _ in near if told not in found and _is_borne_out(told, found[0])]
    clauses = [told for told in found if not _is_intent(told.claim)]
    return clauses if clauses or _differs(reply.claim) else found


def _shares(reply: Statement, told: Statement) -> bool:
    """Whether a reply shares a word with what is told, or names who is told to say it."""
    words = frozenset(plain_words(" ".join(span.quote for span in reply.content)))
    names = {plain_words(speaker.name)[-1:] for speaker in told.speakers}
    named = any(name and name[0] in words for name in names)
    return named or overlap(gist(reply), gist(told)).count > 0


def _gives_an_account(statement: Statement) -> bool:
    """Whether a source tells what happened otherwise: "gave a different account"."""
    opens = " ".join(reason for reason in statement.reasons if reason.startswith(_DENIES))
    return not _accounts().isdisjoint(base(word) for word in plain_words(opens))


@cache
def _accounts() -> frozenset[str]:
    return frozenset(base(word) for word in load("disagreements")["denying"]["accounts"])


def _differs(statement: Statement) -> bool:
    """Whether a source tells it otherwise: then something was told, and not only offered."""
    return any(reason.startswith(_DENIES[1]) for reason in statement.reasons)


def _told(
    reply: Told[Statement], near: Sequence[tuple[Told[Statement], Voice]], own: Voice
) -> tuple[Told[Statement], Voice] | None:
    """Return what a reply answers: an opponent's words before others', the nearest of them.

    Where its source gives another account, only what shares a word with that, or is said by
    somebody named in it, if anything is; else what is told, and not quoted.
    """
    asked = near
    if _gives_an_account(reply.claim):
        told = [one for one in near if one[0].claim.form != "direct"]
        asked = [one for one in near if _shares(reply.claim, one[0].claim)] or told or near
    return next((one for one in asked if own.opposes(one[1])), next(iter(asked), None))


def _is_borne_out(one: Told[Statement], quoted: Told[Statement]) -> bool:
    """Whether a quotation bears out what stands right before it: "“He all but did,” said one"."""
    far = quoted.claim.content[0].start - one.claim.content[-1].end
    opens = plain_words(quoted.claim.content[0].quote)[:1]
    return 0 <= far <= _RIGHT_AFTER and quoted.claim.form == "direct" and opens in _POINTING


def is_inside(one: Told[Statement], other: Told[Statement]) -> bool:
    """Whether a statement is reported in another: "said that the union had promised to go"."""
    inner, outer = one.claim.content, other.claim.content
    within = outer[0].start <= inner[0].start and inner[-1].end <= outer[-1].end
    return within and one.id != other.id and inner != outer


def _gap(told: Told[Statement], start: int) -> int:
    return start - told.claim.content[-1].end


def _is_one(one: Voice, other: Voice) -> bool:
    """Whether two voices are one source, or speak for one party."""
    return not one.is_other(other) or bool(set(one.parties) & set(other.parties))


def _has_clause(statement: Statement) -> bool:
    """Whether something is said that can be denied: "promised silence" is not."""
    return statement.form != "indirect" or len(statement.content[0].quote.split()) > 1


def _is_intent(statement: Statement) -> bool:
    """Whether it is only said what somebody would do or wants: "refused to sell", "a truce"."""
    wanted = any(reason.startswith(_WANTED) for reason in statement.reasons)
    return wanted or statement.content[0].quote.casefold().startswith("to ")


def _goes_on(
    reply: Told[Statement], after: Sequence[Told[Statement]], case: Case
) -> list[Told[Statement]]:
    """Return a reply with what its source says right after it."""
    end, own = reply.claim.content[-1].end, case.voice(reply)
    found = [reply]
    for told in after:
        if told.claim.content[0].start - end > _AFTER:
            break
        whose = case.voice(told)
        if not own.is_other(whose) or (own.sides and own.sides == whose.sides):
            found.append(told)
            end = told.claim.content[-1].end
    return found
