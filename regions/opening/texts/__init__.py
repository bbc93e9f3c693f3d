"""The words that the blueprints begin with; national managers edit them in the CMS."""
