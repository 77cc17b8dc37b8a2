"""Documents -> ParsedDocuments, by a spaCy model without its named-entity step.

The named-entity step is more than half of the model's time, and names in news can be had from
capitals, titles, apposition and the parse (docs/accuracy.md has the figures). Lemmas are looked up
once for each pair of word and tag, which gives the model's own lemmas at a tenth of its time.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

import numpy as np
import spacy
from spacy.attrs import DEP, HEAD, LENGTH, ORTH, SENT_START, SPACY, TAG
from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc
from spacy.util import compile_prefix_regex

from parley.errors import ModelMissing
from parley.language.options import LanguageOptions
from parley.language.pieces import Piece, pieces
from parley.language.sentences import sentence_starts
from parley.model import Document
from parley.model.parsed import ParsedDocument

__all__ = ["Parser"]

_AT_ONCE: Final = 32_768
"""Characters of one batch: memory grows with them, for the model keeps a token's vectors (15 kB)
until the batch is done, and a token may be one sign: at 256,000 a report of brackets took 4 GB."""
_INDEX: Final = "lemma_index"
_Numbers = np.ndarray[Any, np.dtype[np.int64]]
_SIGNING_HYPHEN: Final = r"-(?=[A-Z][a-z])"
"""A hyphen that touches the name that it sets off: "…" -Ada Obi."""


class Parser:
    """A loaded model. `parse` turns one document at a time, each by itself (see pieces.py)."""

    def __init__(self, options: LanguageOptions | None = None) -> None:
        """Load the model; raises ModelMissing where it is not installed."""
        name = (options or LanguageOptions()).model
        try:
            self._nlp: Language = spacy.load(name, exclude=["ner"])
        except OSError as error:
            raise ModelMissing(f"the language model {name!r} is not installed") from error
        tokenizer = self._nlp.tokenizer
        if isinstance(tokenizer, Tokenizer):
            prefixes = [*(self._nlp.Defaults.prefixes or ()), _SIGNING_HYPHEN]
            tokenizer.prefix_search = compile_prefix_regex(prefixes).search
        self._lemma_pipes = [
            self._nlp.get_pipe(pipe)
            for pipe in ("attribute_ruler", "lemmatizer")
            if self._nlp.has_pipe(pipe)
        ]
        self._lemmas: dict[tuple[int, int], str] = {}
        self._index_lemmas()

    def _index_lemmas(self) -> None:
        """Let the lemmatizer look its words up in sets: it has them in lists, to be searched."""
        for pipe in self._lemma_pipes:
            lookups = getattr(pipe, "lookups", None)
            if lookups is not None and lookups.has_table(_INDEX):
                table = lookups.get_table(_INDEX)
                for part_of_speech, words in list(table.items()):
                    table[part_of_speech] = frozenset(words)

    def parse(self, document: Document) -> ParsedDocument:
        """Return the token columns of the document's unmarked text."""
        columns = _Columns(document)
        for batch in batches(pieces(document)):
            docs = [self._read(piece.text) for piece in batch]
            parsed = self._nlp.pipe(docs, disable=["attribute_ruler", "lemmatizer"])
            for piece, doc in zip(batch, parsed, strict=True):
                columns.add(piece, doc, self._lemmatise(doc))
        return columns.finish()

    def _read(self, text: str) -> Doc:
        """Return the tokens of a piece, sentence starts set by nupunkt."""
        doc = self._nlp.make_doc(text)
        starts = np.isin(_offsets(doc)[0], list(sentence_starts(text)))
        starts[:1] = True
        marks: Any = np.where(starts, 1, -1).astype(np.int64).view(np.uint64)
        return doc.from_array([SENT_START], marks)

    def _lemmatise(self, doc: Doc) -> list[str]:
        lemmas = []
        for orth, tag in doc.to_array([ORTH, TAG]).tolist():
            lemma = self._lemmas.get((orth, tag))
            if lemma is None:
                word = doc.vocab.strings[orth]
                lemma = self._lemmas[orth, tag] = self._lemma(word, tag)
            lemmas.append(lemma)
        return lemmas

    def _lemma(self, word: str, tag: int) -> str:
        doc = Doc(self._nlp.vocab, words=[word])
        doc[0].tag = tag
        for pipe in self._lemma_pipes:
            doc = pipe(doc)
        return (doc[0].lemma_ or word).lower()


def _offsets(doc: Doc) -> tuple[_Numbers, _Numbers]:
    """Return where each token begins in the text, and how long it is, in characters."""
    length, spaced = doc.to_array([LENGTH, SPACY]).astype(np.int64).T
    ends = np.cumsum(length + spaced)
    return ends - length - spaced, length


def batches(stream: Iterable[Piece]) -> Iterator[list[Piece]]:
    """Yield the pieces in batches of at most so many characters, or of one piece."""
    batch: list[Piece] = []
    size = 0
    for piece in stream:
        if batch and size + len(piece.text) > _AT_ONCE:
            yield batch
            batch, size = [], 0
        batch.append(piece)
        size += len(piece.text)
    if batch:
        yield batch


class _Columns:
    """Grows the token columns piece by piece."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.arrays: list[np.ndarray[Any, np.dtype[np.int32]]] = []
        self.lemma: list[str] = []
        self.tag: list[str] = []
        self.dep: list[str] = []
        self.sentences = 0

    def add(self, piece: Piece, doc: Doc, lemmas: Sequence[str]) -> None:
        """Append the tokens of one parsed piece, white-space tokens included as they stand."""
        size, before = len(doc), len(self.lemma)
        strings = doc.vocab.strings
        raw = doc.to_array([HEAD, TAG, DEP, SENT_START])
        rows = np.arange(size, dtype=np.int64)
        offsets, length = _offsets(doc)
        start = offsets + piece.start
        begins = raw[:, 3].astype(np.int64) == 1
        begins[:1] = True
        sentence = np.cumsum(begins, dtype=np.int64)
        columns = (
            start,
            start + length,
            rows + raw[:, 0].astype(np.int64) + before,
            sentence - 1 + self.sentences,
            np.full(size, piece.paragraph),
        )
        self.arrays.append(np.stack(columns).astype(np.int32))
        self.sentences += int(sentence[-1]) if size else 0
        self.lemma += lemmas
        self.tag += [strings[tag] for tag in raw[:, 1].tolist()]
        self.dep += [strings[dep] for dep in raw[:, 2].tolist()]

    def finish(self) -> ParsedDocument:
        """Return the columns as one parsed document."""
        empty = [np.zeros((5, 0), dtype=np.int32)]
        start, end, head, sentence, paragraph = np.concatenate(self.arrays or empty, axis=1)
        return ParsedDocument(
            document=self.document,
            start=start,
            end=end,
            lemma=tuple(self.lemma),
            tag=tuple(self.tag),
            head=head,
            dep=tuple(self.dep),
            sentence=sentence,
            paragraph=paragraph,
        )
