"""What is taken off today: which promotions a question names, and which of them hold for what it is about."""
