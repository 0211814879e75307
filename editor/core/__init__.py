"""Values: what the other packages speak of. Nothing here touches the disk, Markdown or Qt."""
