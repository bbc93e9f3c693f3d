"""Every address of the CMS with the ids of one site in it."""

from urllib.parse import urlsplit

from django.db.models import QuerySet
from django.urls import NoReverseMatch, resolve, reverse

from regions.models import Region
from werkcentrum.media.models import LibraryOffer
from werkcentrum.taxonomy.models import Audience, Synonym
from werkcentrum.tenancy import addresses, arguments
from werkcentrum.tenancy.addresses import Who

from .addresses import cms_addresses

MODELS = [
    ("content", "contentpage"),
    ("media", "image"),
    ("media", "document"),
    ("media", "video"),
    ("contact", "location"),
    ("contact", "adviser"),
    ("services", "partner"),
    ("events", "calendarsource"),
    ("events", "eventpage"),
    ("regions", "referral"),
    ("redirects", "redirect"),
    ("syndication", "notice"),
    ("navigation", "menu"),
    ("accounts", "user"),
    ("wagtailcore", "page"),
]
BULK = ["delete", "move", "publish", "unpublish", "add_tags", "add_to_collection", "assign_role"]
SETTINGS = [
    ("contact", "contactdetails"),
    ("themes", "sitetheme"),
    ("content", "accessibilitystatement"),
]
# Asked with what stands in them, not with ids alone.
APART = {"account_login", "wagtailadmin_logout", "wagtailadmin_login"}
# Ours answer in the place of these.
APART |= {"wagtailadmin_password_reset", "wagtailadmin_password_reset_done"}
LISTS = [
    "",
    "?q=kenmerk",
    "?export=csv",
    "?export=xlsx",
    "?ordering=title",
    "?p=1",
    "?collection_id={collection}",
]


def first(rows) -> int:
    """The id of the first of these rows, or of all rows of a model."""
    rows = rows if isinstance(rows, QuerySet) else rows.objects.all()
    return rows.order_by("pk").values_list("pk", flat=True)[0]


def ids_of(things) -> dict[str, int]:
    """The ids of a site's things, by the kind that the gate knows them by."""
    return {
        "page": things.page.pk,
        "revision": things.revision.pk,
        "task_state": things.task_state.pk,
        "task": things.task.pk,
        "workflow_state": things.workflow_state.pk,
        "image": things.image.pk,
        "document": things.document.pk,
        "video": things.video.pk,
        "collection": things.collection.pk,
        "site": things.site.pk,
        "upload": things.upload.pk,
        "session": 1,
        "authenticator": 1,
        "navigation.menu": things.menu.pk,
        "delivery.previewlink": things.preview.pk,
        # The national site offers nothing, and has no region: there it is that of another.
        "media.libraryoffer": things.offer.pk if things.offer else first(LibraryOffer),
        "contact.location": things.location.pk,
        "contact.adviser": things.adviser.pk,
        "services.partner": things.partner.pk,
        "events.calendarsource": things.source.pk,
        "regions.referral": things.referral.pk,
        "content.deletedpage": things.deleted.pk,
        "redirects.redirect": things.redirect.pk,
        "syndication.notice": things.notice.pk,
        "translation": things.translation.pk,
        "translation_source": things.translation.source_id,
        "string_segment": things.translation.source.stringsegment_set.first().pk,
        "overridable_segment": things.translation.source.overridablesegment_set.first().pk,
        "accounts.user": things.people["editor"].pk,
        "tenancy.membership": things.membership.pk,
        "people.invitation": things.invitation.pk,
        "wagtailcore.workflow": things.workflow.pk,
        "opening.capture": things.capture.pk,
        "opening.opening": things.opening.pk,
    }


def id_for(argument: str, name: str, things, ids) -> list:
    namespace = name.rpartition(":")[0]
    if argument == "pk":
        kind = arguments.KIND_OF_PK.get(namespace)
        others = {
            "wagtailusers_users": ids["accounts.user"],
            "wagtailusers_groups": things.people["editor"].groups.get().pk,
            "wagtailadmin_workflows": ids["wagtailcore.workflow"],
            "wagtailsites": ids["site"],
            "wagtailadmin_collections": ids["collection"],
            "wagtaillocales": things.home.locale_id,
            "wagtailadmin_api:images": ids["image"],
            "wagtailadmin_api:documents": ids["document"],
            "wagtail_localize": ids["page"],
            "regions": things.site.region.pk if hasattr(things.site, "region") else first(Region),
        }
        return [ids[kind] if kind else others[namespace]]
    if argument == "destination_id":
        return [things.home.pk]
    kind = arguments.KIND_OF_ARGUMENT.get(argument)
    if kind == "page":
        pages = (things.page, things.draft, things.home, things.english, things.event)
        return [page.pk for page in pages]
    if kind:
        return [ids[kind]]
    plain = {
        "uidb36": "1",
        "uidb64": "MQ",
        "key": "x-y",
        "token": "x-y",
        "offer_id": ids["media.libraryoffer"],
        "filter_spec": "width-100",
        "media_type": "video",
        "action_name": "approve",
        "collection_id": ids["collection"],
        "page_pk": ids["page"],
        "workflow_pk": ids["wagtailcore.workflow"],
        "translation_id": 1,
        "translation_source_id": 1,
        "string_segment_id": 1,
        "overridable_segment_id": 1,
        "mode": "",
        "chapter": "dashboard",
        "state": "basic",
        "proposal_id": things.proposal.pk,
        "synonym_id": first(Synonym),
        # One with nothing below it.
        "term_id": first(Audience.objects.kept().filter(children=None)),
        "vocabulary": "doelgroep",
    }
    return [plain[argument]]


def requests_for(things, *, levels=tuple(Who), plain=False):
    """(name, url, names an id of the site) of every address of these levels.

    In all variants, or ``plain``: without the queries of lists.
    """
    ids = ids_of(things)
    for one in cms_addresses():
        level = addresses.LEVEL_OF[one.name]
        if one.name in APART or level not in levels:
            continue
        for url, named in _urls(one, things, ids, plain):
            # One of ours may stand in the place of Wagtail's.
            yield resolve(urlsplit(url).path).view_name, url, named


def _urls(one, things, ids, plain):
    if one.name == "wagtail_bulk_action":
        for app, model in MODELS:
            pk = ids.get(model, ids.get(f"{app}.{model}", things.page.pk))
            for action in BULK:
                url = f"/cms/bulk/{app}/{model}/{action}/"
                yield f"{url}?id={pk}&next=/cms/", True
                yield f"{url}?id=all&childOf={things.home.pk}&next=/cms/", True
        return
    if one.name == "wagtailadmin_editing_sessions:ping":
        for app, model in MODELS:
            pk = ids.get(model, ids.get(f"{app}.{model}", things.page.pk))
            yield f"/cms/editing-sessions/ping/{app}/{model}/{pk}/1/", True
        return
    if not one.name.count(":") and "." in one.name:
        yield "/cms/bestaat-niet/", False
        return
    for kwargs in _combinations(one, things, ids):
        try:
            url = reverse(one.name, kwargs=kwargs)
        except NoReverseMatch:
            continue
        named = any(name not in arguments.PLAIN_ARGUMENTS for name in kwargs)
        yield url, named
        if one.name in arguments.KIND_OF_IDS or one.name.endswith("chosen_multiple"):
            kind = arguments.KIND_OF_IDS.get(one.name, "page")
            yield f"{url}?id={ids[kind]}", True
        if not named and not plain:
            for query in LISTS[1:]:
                yield url + query.format(**ids), "{" in query
            for field in ("child_of", "descendant_of", "ancestor_of", "translation_of"):
                if one.name.startswith("wagtailadmin_api"):
                    yield f"{url}?{field}={things.draft.pk}", True


def _combinations(one, things, ids):
    kinds = [name for name in one.arguments if name.startswith(("app_", "content_type_app"))]
    if kinds:
        models = SETTINGS if one.name.startswith("wagtailsettings") else MODELS
        keys = {name: index for name in one.arguments for index in _part(name)}
        for pair in models:
            kwargs = {name: pair[part] for name, part in keys.items()}
            for name in one.arguments:
                if name not in kwargs:
                    kwargs[name] = id_for(name, one.name, things, ids)[0]
            yield kwargs
        return
    choices = {name: id_for(name, one.name, things, ids) for name in one.arguments}
    for place in range(max(map(len, choices.values()), default=1)):
        yield {name: values[min(place, len(values) - 1)] for name, values in choices.items()}


def _part(name):
    if name in ("app_label", "app_name", "content_type_app_name"):
        return [0]
    if name in ("model_name", "content_type_model_name"):
        return [1]
    return []
