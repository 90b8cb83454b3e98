"""What settles that two articles tell two things; one veto a file."""
