"""The digest's settings: what a digest.toml may say, read and checked."""
