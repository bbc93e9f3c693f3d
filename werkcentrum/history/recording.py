"""Write down what somebody did: the one way into the history."""

from .models import Entry


def record(action: str, *, site, user=None, obj=None, label: str = "", detail: str = "") -> Entry:
    """Write one entry in the history of ``site`` (None: of no single site) and return it.

    ``action`` is a dotted name such as ``people.invite``; ``obj`` a saved object, whose name is
    kept as ``label`` unless one is given. Put no personal data in ``label`` or ``detail`` beyond
    what colleagues of the site may read.
    """
    if user is not None and not user.is_authenticated:
        user = None
    return Entry.objects.create(
        site=site,
        user=user,
        action=action,
        model=obj._meta.label_lower if obj is not None else "",
        object_id=str(obj.pk) if obj is not None else "",
        label=(label or (str(obj) if obj is not None else ""))[:200],
        detail=detail[:200],
    )
