"""The index: finds articles by their words. It lies in the cache, and the files are what is true."""
