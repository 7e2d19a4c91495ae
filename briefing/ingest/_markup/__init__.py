"""Reading Markdown: the block of statements at its head, and the blocks of its text."""
