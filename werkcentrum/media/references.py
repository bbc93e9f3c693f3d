"""What has expired may stay on a page where it is, and comes nowhere new."""

from werkcentrum.tenancy.references import Reference, errors_for, references

from .models import Document, Image, Video
from .rights import usable

EXPIRED = "De toestemming voor dit bestand is verlopen of ingetrokken. Kies een ander."


class UsableFilesForm:
    """Mixin for a page's form: what has expired may stay, and comes nowhere new."""

    def _post_clean(self):
        before = {(one.model, one.pk) for one in files_of(self.instance)}
        super()._post_clean()
        new = [one for one in files_of(self.instance) if (one.model, one.pk) not in before]
        for name, errors in errors_for(expired_of(new), EXPIRED).items():
            self.add_error(name if name in self.fields else None, errors)


def files_of(page) -> list[Reference]:
    return [one for one in references(page) if one.model in (Image, Document, Video)]


def expired_of(found: list[Reference]) -> list[Reference]:
    good = {
        (model, str(pk))
        for model in {one.model for one in found}
        for pk in usable(
            model.objects.filter(pk__in=[one.pk for one in found if one.model is model])
        ).values_list("pk", flat=True)
    }
    return [one for one in found if (one.model, one.pk) not in good]
