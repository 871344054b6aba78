"""What the texts of a catalog say: opinions in reviews, where products belong, key terms, and what is learned."""
