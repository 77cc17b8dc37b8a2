"""What somebody refuses or opposes, told of the thing or by the turn of the sentence."""
