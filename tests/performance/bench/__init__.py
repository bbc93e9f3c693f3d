"""What a page costs, measured against the least that Wagtail itself costs."""
