"""What people read: one file, one format."""
