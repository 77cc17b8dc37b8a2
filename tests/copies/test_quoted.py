"""What stands in quotation marks, however they are printed."""

from __future__ import annotations

import pytest

from parley.copies.quoted import quoted
from parley.copies.words import words
from tests.parsing import article


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("He said “no more talks” on Monday.", "no more talks"),
        ('He said "no more talks" on Monday.', "no more talks"),
        ("He said ‘no more talks’ on Monday.", "no more talks"),
        ("He said 'no more talks' on Monday.", "no more talks"),
        ("Er sagte „keine Gespräche“ am Montag.", "keine Gespräche"),
        ("Il a dit « plus rien » lundi.", "plus rien"),
        ("The union’s drivers and the owners’ men left.", ""),
        ("The union's drivers and the owners' men left.", ""),
        ("‘They don’t want us,’ he said.", "They don t want us"),
        ("“No,” he said. “Never again.”", "No Never again"),
        ('"No," he said. "Never again."', "No Never again"),
        ('"First line.\nSecond line of it," he said.', "First line Second line of it"),
        ("“First line.\nSecond line of it,” he said.", "First line Second line of it"),
        ('"It runs on.\n"And on," he said.\nThen he left.', "It runs on And on"),
        ("“It runs on.\n\n“And on,” he said.\n\nThen he left.", "It runs on And on"),
        ('A 6" pipe burst in the harbour.\n\nNobody was hurt.', "pipe burst in the harbour"),
        ("“It was never closed, he said.\n\nThen he left.", "It was never closed he said"),
        ("Nobody spoke.", ""),
    ],
)
def test_quoted_words_are_known(text: str, heard: str) -> None:
    found = words(article(text))
    printed = [text[start:end] for start, end in zip(found.starts, found.ends, strict=True)]
    told = quoted(text, found)
    assert " ".join(word for word, heard in zip(printed, told, strict=True) if heard) == heard


def test_many_marks_that_are_never_closed_cost_little() -> None:
    text = "“ ‘a " * 20_000
    assert len(quoted(text, words(article(text)))) == 20_000
