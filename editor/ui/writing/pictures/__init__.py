"""Pictures of the article that is written: found and decoded off the window's thread."""
