"""What stands between quotation marks, and who is printed as saying it."""
