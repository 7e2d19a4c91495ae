"""What reading a feed takes: its XML or JSON, and what it says of each entry."""
