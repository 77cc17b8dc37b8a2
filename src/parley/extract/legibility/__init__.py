"""Claims -> the same claims, each told as sound or suspect, with the reasons.

Sense can be broken inside one report, with no second version to show it: by translation there and
back, by a cut, by a mark that slipped. Each sign is a rule with a name; a statement is
suspect where a flaw lies in the words that it stands on.
"""

from parley.extract.legibility.judgement import (
    AFTER_A_SENTENCE,
    AT_A_WORD,
    IN_A_SENTENCE,
    IN_THE_TEXT,
    judged,
)

__all__ = ["AFTER_A_SENTENCE", "AT_A_WORD", "IN_A_SENTENCE", "IN_THE_TEXT", "judged"]
