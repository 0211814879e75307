"""The palette: any command by a few letters of its name."""
