"""What a plan or deal in hand is said to bring, over several sentences."""
