"""What the checks found, each with a way to its place and, where it is safe, a mend."""
