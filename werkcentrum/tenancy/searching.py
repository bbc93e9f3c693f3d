"""What somebody types to look for something in the CMS."""


def typed(request, name: str = "q") -> str:
    """What was typed into a field of the address: trimmed, not too long, and fit for PostgreSQL,
    to which a NUL is no text."""
    return request.GET.get(name, "")[:100].replace("\0", " ").strip()


def words(query: str) -> list[str]:
    """What somebody searches for, word by word, and not too many."""
    return query.split()[:5]
