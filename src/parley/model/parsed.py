"""A document with its grammar, in plain columns: what `language` hands to `extract`.

One row a token of the unmarked text, in order; all offsets are those of the document's text.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from parley.model.document import Document

__all__ = ["ParsedDocument"]

Ints = NDArray[np.int32]


@dataclass(frozen=True, slots=True, eq=False)
class ParsedDocument:
    """Token columns of one document, all of length n.

    start, end   offsets of the token in `document.text` (code points, half open)
    lemma, tag   base form (lower case) and Penn Treebank tag
    head         row of the syntactic head; the root of a sentence is its own head
    dep          dependency label (ClearNLP labels, as spaCy's English models use them)
    sentence     number of the sentence, from 0
    paragraph    number of the paragraph, from 0
    """

    document: Document
    start: Ints
    end: Ints
    lemma: tuple[str, ...]
    tag: tuple[str, ...]
    head: Ints
    dep: tuple[str, ...]
    sentence: Ints
    paragraph: Ints

    def __len__(self) -> int:
        return len(self.lemma)

    def word(self, row: int) -> str:
        """Return the token as printed."""
        return self.document.text[self.start[row] : self.end[row]]
