"""What reading mail takes: its fields, the parts that hold its text, and what of that text is no article."""
