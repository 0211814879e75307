"""The application without a face: buffers, saving, jobs, commands."""
