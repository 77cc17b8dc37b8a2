"""The only place that loads a language model: Document -> ParsedDocument."""
