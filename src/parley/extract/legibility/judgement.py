"""Parse and claims -> the claims, each sound or suspect; and the list of the signs.

Only sentences on which a claim stands are looked at, each once, and most signs only where a
word calls for them: the work grows with the text, and hardly shows beside the extraction.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import chain
from typing import Final

from parley.extract.legibility import (
    agreement,
    characters,
    contradictions,
    doubles,
    fragments,
    marks,
    voices,
)
from parley.extract.legibility.page import Flaw, Page, Sentence
from parley.extract.legibility.words import opposites, words
from parley.model import Claim, Figure, Legibility, Span, Statement
from parley.model.parsed import ParsedDocument

__all__ = ["AFTER_A_SENTENCE", "AT_A_WORD", "IN_A_SENTENCE", "IN_THE_TEXT", "judged"]

WordSign = Callable[[Sentence, int], Iterable[Flaw]]

IN_THE_TEXT: Final[tuple[Callable[[Page], Iterable[Flaw]], ...]] = (
    marks.mark_without_partner,
    marks.mark_inside_a_word,
    characters.letters_lost,
    characters.letters_misread,
    characters.figure_for_a_letter,
)
"""Signs that are looked for in the text as a whole."""

IN_A_SENTENCE: Final[tuple[Callable[[Sentence], Iterable[Flaw]], ...]] = (
    fragments.begins_in_the_middle,
    fragments.goes_on_after_the_stop,
    fragments.ends_in_a_function_word,
    fragments.trails_off,
    fragments.cut_at_the_end,
    doubles.same_word_twice,
    characters.letters_apart,
)
"""Signs that are looked for in every sentence on which a statement stands."""

AFTER_A_SENTENCE: Final[tuple[Callable[[Sentence, Sentence], Iterable[Flaw]], ...]] = (
    fragments.verb_without_subject,
    fragments.piece_left_over,
    fragments.stray_command,
    contradictions.says_and_unsays,
)
"""Signs that are looked for in the sentence after it, of the same paragraph."""

AT_A_WORD: Final[tuple[tuple[str, WordSign], ...]] = (
    ("cues", fragments.cue_alone),
    ("cues", doubles.two_cues_at_once),
    ("cues", doubles.said_with_a_hearer),
    ("cues", marks.cue_inside_the_marks),
    (".", characters.run_together),
    ("that", fragments.no_verb_after_that),
    ("of", doubles.verb_for_a_noun),
    ("pronouns", doubles.two_pronouns_at_once),
    ("pronouns", agreement.pronoun_with_wrong_verb),
    ("i", voices.stray_first_person),
    ("i", voices.first_person_after_that),
    ("articles", doubles.two_articles_at_once),
    ("auxiliaries", agreement.plural_with_singular_verb),
    ("be", agreement.be_after_a_finite_verb),
    ("be", agreement.bare_be_in_a_report),
    ("be", agreement.adverb_for_an_adjective),
    ("modals", agreement.past_after_modal),
    ("refusals", agreement.infinitive_after_refusal),
    ("opposites", contradictions.undoes_itself),
)
"""Signs that are looked for at the words of a list ([called] in lexicon/legibility.toml)."""


def judged(parsed: ParsedDocument, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Return the claims in their order, those that stand on broken words as suspect.

    A flaw counts where it lies between the first and the last word of a claim (of a statement:
    content, cue and the speaker's mention) within one sentence.
    """
    if not claims:
        return ()
    page = Page(parsed)
    torn = sorted(chain.from_iterable(sign(page) for sign in IN_THE_TEXT), key=_start)
    known: dict[int, list[Flaw]] = {}

    def flaws(number: int) -> list[Flaw]:
        if number not in known:
            known[number] = _flaws(page.sentence(number), torn)
        return known[number]

    return tuple(_graded(claim, page, flaws) for claim in claims)


def _graded(claim: Claim, page: Page, flaws: Callable[[int], Sequence[Flaw]]) -> Claim:
    reasons = dict.fromkeys(
        flaw.reason
        for number, (start, end) in _stands_on(page, claim).items()
        for flaw in flaws(number)
        if flaw.start < end and start < flaw.end
    )
    if not reasons:
        return claim
    return replace(claim, legibility=Legibility("suspect", tuple(reasons)))


@cache
def _called() -> dict[str, tuple[WordSign, ...]]:
    """Return for each lemma the signs that it calls for."""
    found: dict[str, list[WordSign]] = {}
    for name, sign in AT_A_WORD:
        for word in opposites() if name == "opposites" else words("called", name):
            found.setdefault(word, []).append(sign)
    return {word: tuple(signs) for word, signs in found.items()}


def _flaws(sentence: Sentence, torn: Sequence[Flaw]) -> list[Flaw]:
    """Return the flaws of a sentence; `torn` are those of the whole text, in order."""
    found = [flaw for sign in IN_A_SENTENCE for flaw in sign(sentence)]
    following = sentence.following
    if following is not None:
        found += [flaw for sign in AFTER_A_SENTENCE for flaw in sign(sentence, following)]
    called = _called()
    for row, lemma in enumerate(sentence.lemmas, sentence.rows.start):
        if lemma in called:
            for sign in called[lemma]:
                found += sign(sentence, row)
    if torn:
        first = bisect_left(torn, sentence.start, key=_start)
        found += torn[first : bisect_left(torn, sentence.end, lo=first, key=_start)]
    return found


def _start(flaw: Flaw) -> int:
    return flaw.start


def _stands_on(page: Page, claim: Claim) -> dict[int, tuple[int, int]]:
    """Return by sentence the stretch (start, end) from a claim's first to its last word."""
    found: dict[int, tuple[int, int]] = {}
    for span in _words_of(claim):
        start, end = span.start, span.end
        for number in page.numbers(start, end):
            known = found.get(number)
            found[number] = (min(known[0], start), max(known[1], end)) if known else (start, end)
    return found


def _words_of(claim: Claim) -> Iterator[Span]:
    """Yield the words of a claim; of a statement content, cue, and the speakers beside the cue."""
    if not isinstance(claim, Statement):
        yield claim.evidence
        if isinstance(claim, Figure) and claim.counting is not None:
            yield claim.counting
        return
    yield from claim.content
    if claim.cue is not None:
        yield claim.cue
        for speaker in claim.speakers:
            if speaker.evidence is not None:
                yield speaker.evidence
