"""Signs of a sentence in pieces: what a cut, a merger or a translation leaves without its half."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from parley.extract.legibility.page import FINITE, SUBJECTS, Flaw, Sentence
from parley.extract.legibility.words import words

__all__ = [
    "begins_in_the_middle",
    "cue_alone",
    "cut_at_the_end",
    "ends_in_a_function_word",
    "goes_on_after_the_stop",
    "no_verb_after_that",
    "piece_left_over",
    "stray_command",
    "trails_off",
    "verb_without_subject",
]

_GOES_ON: Final = re.compile(r"\. +(?:([a-z]+)(?![\w’'@/:-]|\.\w)|,)")
_WORD_BEFORE: Final = re.compile(r"([^\W\d_]+)[”\"]?$")
_TRAILS_OFF: Final = re.compile(
    r"(?:\[ ?(?:…|\.{3}) ?\]|(?<=[\w,] )…|(?<=[\w,])…|(?<=[\w,] )\.{3}|(?<=[\w,])\.{3})"
    r"[\s\])]*(?:(?:continue |keep )?read(?:ing)?(?: more)?|more)?[\s.…»>]*$",
    re.IGNORECASE,
)
_MORE: Final = ("read more", "continue reading", "keep reading")
_STOPS: Final = ".!?…:;”\"’')]»–—"
_CLOSING: Final = "”\"’'"
_VERBS: Final = frozenset({"VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "MD"})
_NAMING: Final = frozenset({"DT", "JJ", "NN", "NNS", "NNP", "NNPS", "PRP$", "HYPH", "POS"})
_SHORT: Final = 60
_FEWEST: Final = 5
_PIECE: Final = 3
"""A piece left over has at most so many words: longer ones without a verb are a writer's style."""


def goes_on_after_the_stop(sentence: Sentence) -> Iterator[Flaw]:
    """A full stop, and then lower case or a comma: "… the fighting for good. have to stop."."""
    text = sentence.text
    if ". " not in text:
        return
    for found in _GOES_ON.finditer(text):
        before = _WORD_BEFORE.search(text, max(found.start() - 24, 0), found.start())
        if before is None or found[1] in words("fragments", "particles"):
            continue
        word = before[1]
        short = len(word) < 3 or (word[0].isupper() and len(word) < 6)
        if not short and word.lower() not in words("fragments", "abbreviations"):
            spot = text[before.start() : found.end()].rstrip()
            yield sentence.whole(f"the sentence goes on after a full stop: “{spot}”")


def begins_in_the_middle(sentence: Sentence) -> Iterator[Flaw]:
    """A paragraph that begins in lower case, after one that had ended: its first words are cut."""
    if not sentence.leads or not sentence.text[0].islower() or sentence.number == 0:
        return
    before = sentence.page.sentence(sentence.number - 1)
    particle = sentence.lemmas[0] in words("fragments", "particles")
    name = not sentence.page.word(sentence.rows.start).islower()
    if before.text[-1] in _STOPS and sentence.text[-1] in _STOPS and not particle and not name:
        yield sentence.whole("the sentence begins in its middle")


def cue_alone(sentence: Sentence, row: int) -> Iterator[Flaw]:
    """A word of saying by itself after a quotation: "“… for a rule.” said."."""
    page = sentence.page
    if sentence.lower(row + 1) == "." and row - 2 in sentence.rows:
        closed = page.word(row - 1) in _CLOSING and page.word(row - 2)[-1] in ".?!"
        if closed or page.word(row - 1) == ".”":
            yield sentence.whole(f"“{page.word(row)}” stands alone after a quotation")


def verb_without_subject(sentence: Sentence, following: Sentence) -> Iterator[Flaw]:
    """The next sentence begins with its verb and has no subject: "Was not specified."."""
    if following.tags[0] not in FINITE or not following.text.endswith("."):
        return
    if following.lemmas[0] not in words("fragments", "auxiliaries"):
        return
    subject = any(following.page.dep[row] in SUBJECTS for row in following.rows)
    if not subject and not following.quoted(following.rows.start):
        short = _short(following.text)
        yield sentence.whole(f"a sentence without its subject stands after it: “{short}”")


def piece_left_over(sentence: Sentence, tail: Sentence) -> Iterator[Flaw]:
    """The next sentence is a bare name or noun, torn from this one: "… rebuild. Coastal strip."."""
    if len(tail.text) > _SHORT or not sentence.stops or not tail.text[0].isalpha():
        return
    if tail.text.rstrip(_CLOSING)[-1:] != "." or "," in tail.text or sentence.text[-1] in "?:":
        return
    tags = [tag for tag, word in zip(tail.tags, tail.lemmas, strict=True) if word[:1].isalpha()]
    if tail.lemmas[0] in words("fragments", "asides") or not _is_piece(tail, tags):
        return
    name = tags == ["NNP"] and tail.page.word(tail.rows.start).isalpha()
    if name or not tail.quoted(tail.rows.start):
        piece = tail.text.rstrip(_CLOSING)
        yield sentence.whole(f"a piece of a sentence stands alone after it: “{piece}”")


def _is_piece(tail: Sentence, tags: Sequence[str]) -> bool:
    """Whether a sentence, its words tagged so, is a noun, a participle or a source alone."""
    if tail.text.startswith("According to "):
        return _VERBS.isdisjoint(tags[1:])
    if len(tags) == 1 and tags[0] in ("VBN", "VBD"):
        return True
    noun = 0 < len(tags) <= _PIECE and tags[-1].startswith("NN")
    return noun and len(tail.text) > 3 and _NAMING.issuperset(tags)


def stray_command(sentence: Sentence, tail: Sentence) -> Iterator[Flaw]:
    """After reported speech the report itself gives an order: "… for the troops. Do not enter."."""
    if not tail.text.startswith("Do not "):
        return
    spoken = not {"you", "your"}.isdisjoint(tail.lemmas) or tail.text[-1] != "."
    if not spoken and not tail.quoted(tail.rows.start):
        yield sentence.whole(f"the report gives an order after it: “{_short(tail.text)}”")


def ends_in_a_function_word(sentence: Sentence) -> Iterator[Flaw]:
    """A sentence that stops where a word must follow: "… agreed to return the."."""
    if words("fragments", "unfinished").isdisjoint(sentence.lemmas[-4:]):
        return
    page, row = sentence.page, sentence.rows.stop - 1
    while row > sentence.rows.start and page.word(row) in _STOPS:
        row -= 1
    if page.word(row) not in words("fragments", "unfinished") or row == sentence.rows.start:
        return
    rest = page.text[page.end[row] : sentence.end]
    if rest.rstrip(_CLOSING) == "." and page.word(row - 1) not in _CLOSING + "“‘":
        yield sentence.at(row - 1, row, "the sentence breaks off after {}")


def no_verb_after_that(sentence: Sentence, row: int) -> Iterator[Flaw]:
    """Reported words without a verb: "said that the removal of the boats from the shoal."."""
    page, place = sentence.page, row - sentence.rows.start
    if place == 0 or sentence.lemmas[place - 1] not in words("fragments", "reporting"):
        return
    tags = sentence.tags[place + 1 :] if sentence.stops else ()
    begins = len(tags) > 4 and tags[0] in ("DT", "PRP$", "NNP", "NNS")
    if begins and page.tag[row - 1] in FINITE and _VERBS.isdisjoint(tags):
        yield sentence.at(row - 1, row + 1, "what follows {} has no verb")


def trails_off(sentence: Sentence) -> Iterator[Flaw]:
    """The text trails off at the end of its paragraph, as a teaser does: "… is ready to […]"."""
    if sentence.number == 0:  # a headline may tease
        return
    if "…" not in sentence.text and "..." not in sentence.text:
        return
    found = _TRAILS_OFF.search(sentence.text)
    following = sentence.following
    if found is None or not (following is None or following.text.lower().startswith(_MORE)):
        return
    if found[0][0] == "[" or not sentence.page.quoted(sentence.start + found.start() - 1):
        yield sentence.whole("the text breaks off")


def cut_at_the_end(sentence: Sentence) -> Iterator[Flaw]:
    """The report ends in the middle of a sentence that is not its paragraph's only one."""
    if sentence.text[-1] in _STOPS or sentence.leads or len(sentence.rows) < _FEWEST:
        return
    if sentence.rows.stop == len(sentence.page.start):
        yield sentence.whole("the report breaks off in this sentence")


def _short(text: str) -> str:
    return text if len(text) <= _SHORT else text[:_SHORT].rsplit(None, 1)[0] + " …"
