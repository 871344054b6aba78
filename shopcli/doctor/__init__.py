"""What a run would meet here: settings, catalog, index, model, tokenizer, terminal, folders, packages."""
