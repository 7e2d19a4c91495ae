"""The commands: a file each, with its click command under the name `command`."""
