"""What somebody asks for or means to do, in ways that are no single word of stance."""
