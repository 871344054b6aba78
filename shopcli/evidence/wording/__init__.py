"""The sentences that answer a question, in both languages: data, into which only the catalog's own values are
put."""
