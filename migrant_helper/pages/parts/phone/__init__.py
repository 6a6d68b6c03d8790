"""What belongs to the phone in the hand: what it keeps, what is cleared, what is private, its clock."""
