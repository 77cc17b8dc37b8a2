"""One ParsedDocument -> the claims in it; one module a kind."""
