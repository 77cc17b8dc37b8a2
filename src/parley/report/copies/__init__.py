"""Families -> what a reader sees: who printed whose text, and passages side by side."""
