"""The index: offers as tantivy documents, kept under the fingerprint of their catalog; `store` is the way in."""
