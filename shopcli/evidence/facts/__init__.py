"""What a product states in fields: its attributes, its versions and ports, what it costs and what it comes in.
`aspects` reads which of them a question asks for."""
