from tests.regions.facts import edit, geography  # noqa: F401
