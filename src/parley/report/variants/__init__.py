"""Utterances -> what a reader sees: wordings under each other, the parts that differ marked."""
