"""What people see of the negotiation itself: tables and pages on sides, positions and offers."""
