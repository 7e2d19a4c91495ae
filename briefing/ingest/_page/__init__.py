"""What reading a web page takes: its tree, its blocks, its article, and what it says of itself."""
