"""A digest's formats: its PDF, its mail in HTML and plain text, its web pages."""
