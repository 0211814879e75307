"""History: kept states of articles, in a Git repository of its own under `.copydesk/`."""
