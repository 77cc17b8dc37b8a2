"""The yardstick: the full model's bare `nlp.pipe` over the texts of a JSON Lines file."""

import json
import sys
from pathlib import Path

import spacy

from parley.language import DEFAULT_MODEL

if __name__ == "__main__":
    path, processes = Path(sys.argv[1]), int(sys.argv[2])
    texts = [json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines()]
    tokens = sum(map(len, spacy.load(DEFAULT_MODEL).pipe(texts, n_process=processes)))
    print(f"{len(texts)} documents, {tokens} tokens")
