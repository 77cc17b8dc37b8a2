"""Bare text -> what shows that two documents share it."""
