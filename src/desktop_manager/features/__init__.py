"""What the product knows: pure rules beside a small service for each area. No Qt, no HTTP."""
