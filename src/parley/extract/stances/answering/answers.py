"""A document's grammar -> the yes and half-yes that no frame of one word tells.

Each base form at which such a stance may be seen has its reader; those of the words are in
lexicon/stance_answers.toml.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache

from parley.extract.stances.answering.answer_words import answer_words
from parley.extract.stances.answering.bare import bare_answer
from parley.extract.stances.answering.hanging import if_you_do, tied
from parley.extract.stances.answering.welcomed import (
    friend_of,
    met_warmly,
    reacted,
    suited,
    well_received,
)
from parley.extract.stances.drafts import StanceDraft
from parley.extract.stances.voice import Voice

__all__ = ["answers"]

_Reader = Callable[[Voice, int], StanceDraft | None]


def answers(voice: Voice) -> Iterator[StanceDraft]:
    """Yield a draft for each such stance, in order of the text, in a report on talks."""
    if "affairs" not in voice.nouns.topics:
        return
    readers = _readers()
    for row, lemma in enumerate(voice.grammar.lemma):
        for read in readers.get(lemma, ()):
            draft = read(voice, row)
            if draft is not None:
                yield draft
                break


@cache
def _readers() -> Mapping[str, tuple[_Reader, ...]]:
    """Return base form -> what reads a stance at it, in order."""
    found: dict[str, tuple[_Reader, ...]] = {}
    for words, read in (
        (answer_words("welcomed", "receptions") | answer_words("welcomed", "favours"), met_warmly),
        (answer_words("welcomed", "reacting"), reacted),
        (answer_words("welcomed", "receiving"), well_received),
        (answer_words("welcomed", "suiting"), suited),
        (answer_words("welcomed", "appealing") | answer_words("welcomed", "sitting"), suited),
        (answer_words("welcomed", "friends"), friend_of),
        (answer_words("bare", "refusals") | answer_words("bare", "consents"), bare_answer),
        (answer_words("hanging", "tying"), tied),
        (answer_words("hanging", "will"), if_you_do),
    ):
        for word in words:
            found[word] = (*found.get(word, ()), read)
    return found
