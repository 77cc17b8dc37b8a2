"""Grammar and sources -> the statements of a document."""
