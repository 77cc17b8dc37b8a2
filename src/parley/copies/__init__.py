"""Bare text -> what shows that two documents share it."""

from parley.copies.exact import fingerprint

__all__ = ["fingerprint"]
