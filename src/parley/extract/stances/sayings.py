"""Fixed words said of a demand or an offer -> a stance: "out of the question", "too low".

Each saying of lexicon/stance_words.toml gives what it makes of that of which it is said, and what
"not" before it does.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final, cast

from parley.extract.names.phrases import ARTICLES
from parley.extract.stances.drafts import StanceDraft
from parley.extract.stances.voice import Voice
from parley.extract.stances.words import group, stands_at
from parley.lexicon import load
from parley.model import StanceKind

__all__ = ["is_judgement", "is_of", "openings", "said_of"]

_INSIDE: Final = frozenset({"prep", "pobj", "acomp", "attr", "oprd", "advmod", "pcomp", "amod"})
_BEFORE_NOUNS: Final = frozenset({"det", "amod", "compound", "poss", "nummod", "aux"})
_STATING: Final = frozenset({"be", "remain", "seem", "look", "stay", "become"})
_DEEPEST: Final = 5
_NEAR: Final = 5
_ANSWERED: Final = frozenset({"answers", "reactions"})
_JUDGED: Final = frozenset({"prices", "measures"})
_OUR: Final = frozenset({"our", "my"})
_HIS: Final = _OUR | {"its", "his", "her", "their"}
_PLACING: Final = frozenset({"off", "on", "up"})
"""First words of sayings that tell where something is, not what it is called."""


@dataclass(frozen=True, slots=True)
class _Saying:
    """Words, what they make of that of which they are said, what "not" makes, and of what.

    `longer` is what "no longer" makes.
    """

    words: tuple[str, ...]
    kind: StanceKind | None
    denied: StanceKind | None
    longer: StanceKind | None
    of: str
    bare: bool


@cache
def openings() -> Mapping[str, tuple[_Saying, ...]]:
    """Return first word -> sayings, the longest first."""
    found: dict[str, list[_Saying]] = {}
    for entry in (*load("stance_words")["saying"], *load("stance_answers")["saying"]):
        for words in entry["words"].split("|"):
            saying = _Saying(
                tuple(words.split()),
                _kind(entry, "kind"),
                _kind(entry, "not"),
                _kind(entry, "longer") or _kind(entry, "not"),
                entry.get("of", ""),
                entry.get("bare", False),
            )
            found.setdefault(saying.words[0], []).append(saying)
    return {
        first: tuple(sorted(several, key=lambda one: (-len(one.words), one.words)))
        for first, several in found.items()
    }


def _kind(entry: Mapping[str, Any], key: str) -> StanceKind | None:
    return cast("StanceKind", entry[key]) if entry.get(key) else None


def said_of(voice: Voice, row: int) -> StanceDraft | None:
    """Return the stance that the saying that begins at `row` makes; None for none."""
    grammar = voice.grammar
    attributive = grammar.dep[row] in _BEFORE_NOUNS and grammar.tag[grammar.head[row]] != "IN"
    for saying in openings()[voice.grammar.lower(row)]:
        if attributive and len(saying.words) == 1:
            continue
        if stands_at(voice.grammar, row, saying.words):
            draft = _read(voice, saying, row, row + len(saying.words) - 1)
            if draft is not None:
                return draft
    return None


def _read(voice: Voice, saying: _Saying, first: int, last: int) -> StanceDraft | None:
    """Return the stance of a saying at the rows first..last, by the verb that states it."""
    grammar = voice.grammar
    top = next((row for row in range(first, last + 1)
                if not first <= grammar.head[row] <= last), None)  # fmt: skip
    if top is None:
        return None
    if saying.bare and saying.kind is not None:
        content = tuple(range(first, last + 1))
        reason = f"“{' '.join(saying.words)}” is said"
        return voice.draft(saying.kind, (first, last), top, content=content, reason=reason)
    verb = top if grammar.tag[top] in ("VBN", "VBD") else _stating(voice, top)
    if verb is None or (verb in range(first, last + 1) and verb != top) or voice.is_question(verb):
        return None
    return _said(voice, saying, (first, last), verb)


def _said(voice: Voice, saying: _Saying, words: tuple[int, int], verb: int) -> StanceDraft | None:
    """Return the stance of a saying at the rows `words`, that a verb states of something."""
    first, last = words
    subject = voice.subject(verb)
    judged = voice.grammar.lemma[verb] in group("said_of", "considering")
    if judged and voice.grammar.lower(first) in _PLACING:
        return None  # "took it off the table"
    about = _judged(voice, verb, first) if judged else subject
    whose = _whose(voice, verb, last) or _answering(voice, subject, saying.of)
    stated = judged or whose is not None or _is_stated(voice, verb)
    if about is None or not stated or not is_of(voice, about, saying.of):
        return None
    denied = _is_denied(voice, verb, first)
    kind = saying.kind
    if denied:
        kind = saying.longer if _is_over(voice, verb) else saying.denied
    praised = kind == "accept" and saying.of in _JUDGED and _is_own(voice, about, _HIS)
    if kind is None or praised or (saying.of == "prices" and _is_own(voice, about, _OUR)):
        return None
    said = (
        range(first, last + 1) if not judged else range(_opening(voice, first), len(voice.grammar))
    )
    return voice.draft(
        kind,
        words,
        verb,
        content=tuple(row for row in _about(voice, about, saying.of) if row not in said),
        reason=f"“{' '.join(saying.words)}” {'is denied' if denied else 'is said'} of it",
        subject=whose or (subject if judged and voice.is_who(subject) else voice.believer(verb)),
    )


def _answering(voice: Voice, subject: int | None, kinds: str) -> int | None:
    """Return whose an answer is: "Torria" of "Torria's reply was a flat no"."""
    owner = None if subject is None else voice.grammar.child(subject, "poss")
    if kinds not in _ANSWERED or subject is None or not is_of(voice, subject, kinds):
        return None
    return owner if voice.is_who(owner) else None


def _is_over(voice: Voice, verb: int) -> bool:
    """Whether it is said to be so no longer."""
    return any(voice.grammar.lower(kid) == "longer" for kid in voice.grammar.children[verb])


def _whose(voice: Voice, verb: int, last: int) -> int | None:
    """Return to whom it is so: "unacceptable to the union", "found unacceptable by the union"."""
    grammar = voice.grammar
    agent = grammar.child(verb, "agent") if voice.is_passive(verb) else None
    follows = last + 1 < len(grammar) and grammar.lower(last + 1) == "to"
    after = last + 1 if follows and grammar.lower(last).endswith("acceptable") else None
    at = agent or after
    who = None if at is None else grammar.child(at, "pobj")
    return who if voice.is_who(who) else None


def _opening(voice: Voice, first: int) -> int:
    """Return where what somebody calls something opens: at "as" of "as an insult"."""
    near = range(first - 1, max(-1, first - _NEAR), -1)
    return next((row for row in near if voice.grammar.lower(row) == "as"), first)


def _is_own(voice: Voice, noun: int, words: frozenset[str]) -> bool:
    """Whether a speaker praises what is his: "our offer is fair", "said its offer was"."""
    owner = voice.grammar.child(noun, "poss")
    return owner is not None and voice.grammar.lower(owner) in words


def _is_denied(voice: Voice, verb: int, first: int) -> bool:
    """Whether a saying is denied: "is not enough", "do not think it is enough"."""
    grammar, above = voice.grammar, voice.grammar.head[verb]
    raised = voice.believer(verb) is not None and voice.is_denied(above)
    before = first - 1 - (first > 0 and grammar.lower(first - 1) in ARTICLES)
    near = before >= 0 and grammar.lower(before) in ("not", "n't", "n’t", "no")
    return raised or near or voice.is_denied(verb)


def _stating(voice: Voice, row: int) -> int | None:
    """Return the verb by which a saying is said of something: "is", "considers"."""
    grammar = voice.grammar
    for _ in range(_DEEPEST):
        lemma, verb = grammar.lemma[row], grammar.tag[row][0] == "V"
        if lemma in _STATING | group("said_of", "considering") or (verb and lemma in _presenting()):
            return row
        above = grammar.head[row]
        beside = grammar.dep[row] == "appos" and grammar.dep[above] == "dobj"
        beside = beside or (
            grammar.dep[row] == "dobj"
            and grammar.lemma[above] in group("said_of", "considering") | _presenting()
        )
        small = grammar.dep[row] in ("ccomp", "advcl") and grammar.tag[row][0] in "NJ"
        inside = grammar.dep[row] in _INSIDE or grammar.dep[row] == "conj"
        if not (inside or beside or small):
            return None
        row = grammar.head[row]
    return None


def _presenting() -> frozenset[str]:
    """Return the verbs that say of a thing what is in it: "could serve as", "provides"."""
    return group("said_of", "serving") | group("said_of", "presenting")


def _is_stated(voice: Voice, verb: int) -> bool:
    """Whether it is said to be so: no wish, question or condition, by somebody who is told."""
    grammar = voice.grammar
    stated = grammar.lemma[verb] in _STATING | _presenting() or grammar.tag[verb] == "VBN"
    stated = stated and grammar.dep[verb] not in ("advcl", "relcl")
    return stated and voice.statement(verb) is not None and voice.is_asserted(verb)


def _judged(voice: Voice, verb: int, before: int) -> int | None:
    """Return what somebody considers to be so: "considers the pause an insult"."""
    grammar = voice.grammar
    found = grammar.child(verb, "dobj", "nsubjpass")
    if found is not None and found < before:
        return found
    clause = grammar.child(verb, "ccomp")
    return None if clause is None else grammar.subject(clause)


def _about(voice: Voice, noun: int, kinds: str) -> tuple[int, ...]:
    """Return the rows of what something is said of: "the text" of "our position on the text"."""
    grammar = voice.grammar
    if kinds in _ANSWERED:
        for kid in grammar.children[noun]:
            target = grammar.child(kid, "pobj")
            if target is not None and grammar.lower(kid) in group("said_of", "answering"):
                return voice.content(target)
    return voice.content(noun)


def is_of(voice: Voice, row: int, kinds: str) -> bool:
    """Whether a noun is of what the lexicon lists; a price, where one stands in it."""
    grammar = voice.grammar
    if grammar.lower(row) in ("who", "what", "which"):
        return False
    rows = grammar.subtree(row) if kinds == "prices" else [row]
    if kinds in ("prices", "offers") and voice.nouns.is_any(row, ("number", "counted")):
        return "bargaining" in voice.nouns.topics  # "430 is not enough"
    known = group("said_of", kinds) if kinds else frozenset()
    return not kinds or any(
        grammar.lemma[one] in known or grammar.lower(one) in known for one in rows
    )


def is_judgement(voice: Voice, draft: StanceDraft) -> bool:
    """Whether a draft tells what somebody calls something: "considers the pause an insult"."""
    apart = draft.row not in range(draft.first, draft.last + 1)
    return apart and voice.grammar.lemma[draft.row] in group("said_of", "considering")
