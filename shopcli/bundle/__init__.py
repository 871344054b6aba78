"""What several things cost together: promotions, shipping, exact basket prices, and the best basket under a budget."""
