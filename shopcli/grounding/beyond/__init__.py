"""Whether a sentence stays within the facts of one product: each of its words is borne out, or says nothing."""
