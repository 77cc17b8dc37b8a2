"""A document's grammar -> movements that a report tells in its own word: "softened its line".

Of a stance ("her tone has softened"), or of somebody who gave way without more words.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from parley.extract.sources.quoting import joined
from parley.extract.stances.drafts import StanceDraft
from parley.extract.stances.voice import Voice
from parley.extract.stances.words import group
from parley.model import StanceKind

__all__ = ["is_told", "shifts"]

_ASKED: Final = frozenset({"demand", "condition", "claim", "request", "requirement", "term"})
_PARTS: Final = frozenset({"some", "all", "part", "many", "most", "several", "much"})


def shifts(voice: Voice) -> Iterator[StanceDraft]:
    """Yield a draft for each movement told, in order of the text: `open` where it softens."""
    grammar = voice.grammar
    moving = group("shifts", "softening") | group("shifts", "hardening") | group("shifts", "giving")
    yielding = group("shifts", "yielding") | group("shifts", "yielding_on")
    yielding |= {one.partition("_")[0] for one in _phrasal()}
    for row in range(len(grammar)):
        if not grammar.tag[row].startswith("VB"):
            continue
        draft = _shift(voice, row) if grammar.lemma[row] in moving else None
        if draft is None and grammar.lemma[row] in yielding:
            draft = _yielded(voice, row)
        if draft is None and grammar.lemma[row] in group("shifts", "going"):
            draft = _gone_back(voice, row)
        if draft is not None:
            yield draft


def _phrasal() -> frozenset[str]:
    """Return the verbs that tell of giving way with a word after them: "give_way"."""
    return group("shifts", "yielding_with")


def _yielded(voice: Voice, verb: int) -> StanceDraft | None:
    """Return the draft of "the board relented", "the union gave way", "he agreed to wait"."""
    grammar = voice.grammar
    last = _last(voice, verb)
    if last is None:
        return None
    objects = [kid for kid in grammar.children[verb] if grammar.dep[kid] == "dobj"]
    subject = voice.subject(verb)
    if any(kid > last for kid in objects) or not voice.is_who(subject) or subject is None:
        return None
    waits = grammar.lemma[verb] in group("shifts", "waiting")
    if waits != _is_agreed(voice, verb) or voice.is_denied(verb) or voice.is_question(verb):
        return None
    if not waits and not is_told(voice, verb):
        return None
    return StanceDraft(
        kind="open",
        first=verb,
        last=last,
        row=verb,
        holders=joined(grammar, subject),
        content=voice.content(verb) if waits else _over(voice, verb, last),
        own=voice.is_self(subject),
        reasons=(f"the report's word: “{grammar.lower(verb)}”",),
    )


def _last(voice: Voice, verb: int) -> int | None:
    """Return the last row of the words of giving way: "relented", "gave way", "yielded on"."""
    grammar = voice.grammar
    lemma, after = grammar.lemma[verb], grammar.lower(verb + 1) if verb + 1 < len(grammar) else ""
    if lemma in group("shifts", "yielding"):
        return verb
    if lemma in group("shifts", "yielding_on") and after in ("on", "over"):
        return verb + 1
    with_it = f"{lemma}_{after}" in _phrasal() and grammar.child(verb + 1, "pobj") is None
    return verb + 1 if with_it else None


def _over(voice: Voice, verb: int, last: int) -> tuple[int, ...]:
    """Return the rows of that over which somebody gave way, none where nothing is named."""
    grammar = voice.grammar
    for kid in (kid for top in {verb, last} for kid in grammar.children[top]):
        target = grammar.child(kid, "pobj") if grammar.dep[kid] == "prep" else None
        if grammar.lower(kid) in group("obstacles", "over") and target is not None:
            return () if voice.nouns.is_day(target) else voice.content(target)
    return ()


def _gone_back(voice: Voice, verb: int) -> StanceDraft | None:
    """Return the draft of "the board went back on its promise"."""
    grammar = voice.grammar
    subject = voice.subject(verb)
    back = next((kid for kid in grammar.children[verb] if grammar.lower(kid) == "back"), None)
    if back is None or not voice.is_who(subject) or subject is None or voice.is_denied(verb):
        return None
    on = next((kid for top in (verb, back) for kid in grammar.children[top]
               if grammar.lower(kid) == "on" and kid > back), None)  # fmt: skip
    what = None if on is None else grammar.child(on, "pobj")
    if what is None or grammar.lemma[what] not in group("shifts", "given"):
        return None
    if voice.is_question(verb) or not is_told(voice, verb):
        return None
    return StanceDraft(
        kind="dropped",
        first=verb,
        last=back,
        row=verb,
        holders=joined(grammar, subject),
        content=voice.content(what),
        own=voice.is_self(subject),
        reasons=(f"the report's word: “{grammar.lower(verb)} back on” a {grammar.lemma[what]}",),
    )


def _is_agreed(voice: Voice, verb: int) -> bool:
    """Whether it is what somebody has agreed to do: "had agreed to wait"."""
    grammar, above = voice.grammar, voice.grammar.head[verb]
    if grammar.dep[verb] != "xcomp" or grammar.lemma[above] not in group("shifts", "agreeing"):
        return False
    return not voice.is_denied(above) and is_told(voice, above)


def _shift(voice: Voice, verb: int) -> StanceDraft | None:
    grammar, lemma = voice.grammar, voice.grammar.lemma[verb]
    what = grammar.child(verb, "dobj", "nsubjpass") or _moved_itself(voice, verb)
    if what is None or voice.is_denied(verb) or voice.is_question(verb) or not is_told(voice, verb):
        return None
    about = _of_part(voice, what)
    kind = _kind(lemma, grammar.lemma[about])
    holders = _holders(voice, verb, about)
    if kind is None or not holders:
        return None
    own = voice.is_self(holders[0])
    return StanceDraft(
        kind=kind,
        first=verb,
        last=verb,
        row=verb,
        holders=holders,
        content=_about(voice, verb, what),
        own=own,
        reasons=(f"the report's word: “{grammar.lower(verb)}” of a {grammar.lemma[about]}",),
    )


def _moved_itself(voice: Voice, verb: int) -> int | None:
    """Return the stance that moves by itself: "tone" of "her tone has softened"."""
    subject = voice.subject(verb)
    if subject is None or subject > verb or voice.is_passive(verb):
        return None
    return subject if voice.grammar.lemma[subject] in group("shifts", "stances") else None


def _about(voice: Voice, verb: int, what: int) -> tuple[int, ...]:
    """Return the rows of what moved, and of what it is on: "its stance on the withdrawal"."""
    grammar = voice.grammar
    beside = [kid for kid in grammar.children[verb]
              if kid > what and grammar.dep[kid] == "prep"
              and grammar.lower(kid) in group("obstacles", "over")]  # fmt: skip
    found = list(voice.content(what))
    for kid in beside:
        target = grammar.child(kid, "pobj")
        if target is not None and grammar.lemma[target] not in group("conditions", "times"):
            found += () if voice.nouns.is_day(target) else voice.content(kid)
    return tuple(sorted({*found}))


def _kind(lemma: str, about: str) -> StanceKind | None:
    """Return what a movement leaves: `open` where it softens, else what is asked or refused."""
    if about in group("shifts", "ground"):
        return "open" if lemma in group("shifts", "giving") else None
    if about not in group("shifts", "stances"):
        return None
    if lemma in group("shifts", "softening"):
        return "open"
    hardens = lemma in group("shifts", "hardening")
    return None if not hardens else "demand" if about in _ASKED else "reject"


def _of_part(voice: Voice, row: int) -> int:
    """Return what something is part of: "positions" of "some of its positions"."""
    grammar = voice.grammar
    of = voice.nouns.of(row) if grammar.lemma[row] in _PARTS else []
    return of[0] if of else row


def _holders(voice: Voice, verb: int, about: int) -> tuple[int, ...]:
    """Return who moved: the subject, or whose position it is."""
    grammar = voice.grammar
    subject = None if voice.is_passive(verb) else voice.subject(verb)
    if subject is not None and subject != about and voice.is_who(subject):
        return joined(grammar, subject)
    owner = grammar.child(about, "poss")
    if owner is not None:
        told = subject is not None and subject < owner and grammar.tag[owner] == "PRP$"
        return joined(grammar, subject if told and subject is not None else owner)
    of = [row for row in voice.nouns.of(about) if voice.is_who(row)]
    return joined(grammar, of[0]) if of and of[0] > about else ()


def is_told(voice: Voice, verb: int) -> bool:
    """Whether it is told as done: no wish, denial or forecast, but perhaps forced on somebody."""
    grammar, above = voice.grammar, voice.grammar.head[verb]
    helpers = [kid for kid in grammar.children[verb] if grammar.dep[kid] == "aux"]
    if any(grammar.tag[kid] == "MD" for kid in helpers):
        return False
    if any(grammar.tag[kid] == "TO" for kid in helpers):
        return grammar.lemma[above] in group("shifts", "forcing")
    return voice.is_asserted(verb) or grammar.dep[verb] == "relcl"
