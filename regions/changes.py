"""What an update of the facts did, to tell who ran it."""

from dataclasses import dataclass, field


@dataclass
class Changes:
    """What an update did to one kind of thing, each as a Dutch phrase."""

    what: str
    new: list[str] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)
    moved: list[str] = field(default_factory=list)
    renamed: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)

    def __bool__(self):
        return any((self.new, self.gone, self.moved, self.renamed, self.changed))


def set_values(instance, **values) -> bool:
    """Set the values; whether anything differed."""
    differs = any(getattr(instance, name) != value for name, value in values.items())
    for name, value in values.items():
        setattr(instance, name, value)
    return differs
