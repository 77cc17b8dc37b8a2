"""Anything that a user has -> Documents with marks, dates, language; else -> Rejected."""
