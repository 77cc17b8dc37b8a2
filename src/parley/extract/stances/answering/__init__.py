"""How somebody takes what is put to him: a welcome, a yes with reserve or on a condition."""
