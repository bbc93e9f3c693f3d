"""The pictures of the demo portal, drawn by code: nobody else's rights, no text in them."""
