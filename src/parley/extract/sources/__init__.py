"""Who is printed as the source of words, how it stands, and how the words came."""
