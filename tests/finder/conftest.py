from tests.regions.facts import geography  # noqa: F401
