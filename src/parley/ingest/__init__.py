"""Anything that a user has -> Documents with marks, dates and language; what cannot be read -> Rejected."""
