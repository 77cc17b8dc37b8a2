"""A ParsedDocument as trees, the verbs of saying in it, and where their words end."""
