"""What the views share: measuring text, placing boxes, drawing, and putting a page together."""
