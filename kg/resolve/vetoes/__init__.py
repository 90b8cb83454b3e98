"""What settles that two names are two things; one veto a file."""
