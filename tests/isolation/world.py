"""Sites with one of everything, each thing marked with the word of its site.

Whoever works for another site must never read that word; a search for ``kenmerk`` would find it.
"""

from datetime import date, timedelta
from types import SimpleNamespace

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.core.files.base import ContentFile
from django.test import Client
from django.utils import timezone
from wagtail.models import (
    Collection,
    Comment,
    GroupApprovalTask,
    Page,
    UploadedFile,
    Workflow,
    WorkflowPage,
    WorkflowTask,
)
from wagtail_localize.models import Translation

from regions.models import Referral
from regions.opening.models import Opening
from regions.opening.records import Acceptance, Capture, WorkingAgreements
from regions.opening.services import open_language
from tests.performance.bodies import add_page, block, make_image
from werkcentrum.accounts.models import User
from werkcentrum.articles.models import ArticleIndexPage, ArticlePage
from werkcentrum.contact.models import (
    Adviser,
    Consultation,
    ContactDetails,
    Location,
    SpecialHours,
    Stop,
)
from werkcentrum.content.deleting import delete_page
from werkcentrum.content.indexes import index_below
from werkcentrum.delivery.previews import share_page
from werkcentrum.events.models import AgendaPage, EventPage
from werkcentrum.events.occurrences import derive
from werkcentrum.events.sources import CalendarSource
from werkcentrum.history.models import Entry
from werkcentrum.history.recording import record
from werkcentrum.media.models import Document, Image, Video
from werkcentrum.media.offers import offer
from werkcentrum.navigation.models import Menu, MenuItem
from werkcentrum.people.invitations import invite
from werkcentrum.people.models import Colleague
from werkcentrum.quality.models import BrokenLink, LinkCheck
from werkcentrum.redirects.models import Redirect
from werkcentrum.search.models import MissedQuery
from werkcentrum.services.models import Partner, ServiceIndexPage, ServicePage
from werkcentrum.syndication.models import Notice
from werkcentrum.taxonomy.proposals import propose
from werkcentrum.tenancy.models import Membership, Role
from werkcentrum.tenancy.roles import assign
from werkcentrum.translations.services import translate

CMS = "cms.localhost"


def enter(user) -> Client:
    """A browser in which this person is signed in to the CMS."""
    client = Client(headers={"host": CMS}, raise_request_exception=False)
    if user is not None:
        client.force_login(user)
    return client


def person(site, role, word) -> User:
    user = User.objects.create_user(
        f"{word}-{role}-{site.pk}@werkcentrum.example",
        first_name=f"{word} {role}",
        last_name="kenmerk",
    )
    assign(user, site, role)
    return user


def plant_event(home, title, word, location) -> EventPage:
    """A draft in the agenda of a site; an event that is live has moments as well."""
    agenda = index_below(home, AgendaPage)
    fields = {"summary": title, "venue": title, "locale_id": home.locale_id, "location": location}
    live = EventPage(title=f"{title} live", slug=f"{word}-live", day=date(2098, 1, 1), **fields)
    Page.objects.get(pk=agenda.pk).add_child(instance=live)
    derive([live])
    draft = EventPage(
        title=f"{title} bijeenkomst",
        slug=f"{word}-event",
        day=date(2098, 1, 1),
        live=False,
        **fields,
    )
    Page.objects.get(pk=agenda.pk).add_child(instance=draft)
    draft.save_revision()
    return draft


def plant_news(home, title, word) -> None:
    """An article that is live, and a draft; what holds for pages by id, holds for them."""
    index = index_below(home, ArticleIndexPage)
    for name, live in (("bericht", True), ("bericht in concept", False)):
        article = ArticlePage(
            title=f"{title} {name}",
            slug=f"{word}-news-{live}".lower(),
            summary=title,
            live=live,
            locale_id=home.locale_id,
        )
        Page.objects.get(pk=index.pk).add_child(instance=article)
        article.save_revision()


def plant_services(home, title, word, partner) -> None:
    """A service that is live, and a draft."""
    index = index_below(home, ServiceIndexPage)
    for name, live in (("dienst", True), ("dienst in concept", False)):
        service = ServicePage(
            title=f"{title} {name}",
            slug=f"{word}-service-{live}".lower(),
            summary=title,
            partner=partner,
            live=live,
            locale_id=home.locale_id,
        )
        Page.objects.get(pk=index.pk).add_child(instance=service)
        service.save_revision()


def plant(site, word: str) -> SimpleNamespace:
    """Give a site one of each kind of thing, all of them carrying ``word``."""
    title = f"{word} kenmerk"
    home, library = site.root_page.specific, site.library.collection
    people = {role: person(site, role, word) for role in Role}
    author = people[Role.PUBLISHER]
    page = add_page(home, title=title, slug=f"{word}-page", owner=author)
    BrokenLink.objects.create(site=site, page=page, target=title, label=title, reason="silent")
    LinkCheck.objects.create(site=site)
    page.title = f"{title} concept"
    revision = page.save_revision(user=author, log_action=True)
    draft = add_page(home, title=f"{title} nieuw", slug=f"{word}-draft", live=False, owner=author)
    draft.save_revision(user=author, log_action=True)
    deep = add_page(draft, title=f"{title} diep", slug=f"{word}-deep", live=False)
    english = open_language(site, "en", title=f"{title} english")
    comment = Comment.objects.create(page=page, user=author, text=title, contentpath="title")
    location = Location.objects.create(
        site=site,
        name=title,
        slug=word,
        street="Dorpsstraat 1",
        postcode="1234 AB",
        town="Dorp",
    )
    event = plant_event(home, title, word, location)
    plant_news(home, title, word)
    hours = {"location": location, "opens_at": "09:00", "closes_at": "12:00"}
    SpecialHours.objects.create(starts_on="2030-01-02", reason=title, **hours)
    Consultation.objects.create(weekday=1, subject=title, **hours)
    Stop.objects.create(starts_on="2030-01-02", street=title, town=title, **hours)
    file = ContentFile(b"%PDF-1.4", f"{word}.pdf")
    ours = {"licence": "own", "credit": title}
    document = Document.objects.create(title=title, collection=library, file=file, **ours)
    video = Video.objects.create(
        title=title,
        type="video",
        collection=library,
        duration=1,
        file=ContentFile(b"film", f"{word}.mp4"),
        captions=ContentFile(b"WEBVTT", f"{word}.vtt"),
        transcript=title,
        **ours,
    )
    offered, image = make_image(f"{title} aanbod", library), make_image(title, library)
    for one in (offered, image):
        Image.objects.filter(pk=one.pk).update(**ours)
        one.refresh_from_db()
    partner = Partner.objects.create(
        site=site, name=title, summary=title, logo_rules=title, logo=image
    )
    plant_services(home, title, word, partner)
    menu = Menu.objects.get(site=site, locale=home.locale)
    item = MenuItem.objects.create(menu=menu, page=page, label=word)
    ContactDetails.objects.filter(site=site).update(controller=title)
    Collection.objects.filter(pk=library.pk).update(name=title)
    task = GroupApprovalTask.objects.create(name=title)
    task.groups.add(author.groups.get())
    workflow = Workflow.objects.create(name=title)
    WorkflowTask.objects.create(workflow=workflow, task=task)
    WorkflowPage.objects.update_or_create(page=home, defaults={"workflow": workflow})
    state = workflow.start(draft, author)
    agreements = WorkingAgreements.objects.current()
    agreements = agreements or WorkingAgreements.objects.create(text="Samen werken we beter.")
    Acceptance.objects.create(site=site, agreements=agreements, accepted_by_name=title)
    record("wagtail.publish", site=site, user=author, obj=page, label=title, detail=title)
    Colleague.objects.create(user=author, subjects=title)
    link = f'<p>Lees <a linktype="page" id="{page.pk}">{title}</a></p>'
    picture = {"image": image.pk, "alt": title, "decorative": False, "caption": ""}
    body = [block("image", picture), block("text", link)]
    told = add_page(home, title=f"{title} vertaald", slug=f"{word}-told", body=body)
    (translated,) = translate(page=told, locales=[english.locale], user=author)
    translation = Translation.objects.get(source__object_id=told.translation_key)
    return SimpleNamespace(
        translated=translated,
        translation=translation,
        site=site,
        word=word,
        people=people,
        membership=Membership.objects.get(user=people[Role.EDITOR], site=site),
        invitation=invite(site=site, email=f"{word}@gemeente.example", role=Role.EDITOR),
        home=home,
        english=english,
        page=page,
        draft=draft,
        deep=deep,
        revision=revision,
        comment=comment,
        image=image,
        document=document,
        video=video,
        collection=library,
        location=location,
        event=event,
        partner=partner,
        adviser=Adviser.objects.create(site=site, function=title, name=title, photo=image),
        source=CalendarSource.objects.create(
            site=site, name=title, url=f"https://{word}.example/agenda.ics", result=title
        ),
        referral=Referral.objects.create(site=site, label=title, url="https://wsp.example/"),
        preview=share_page(page=draft, user=author),
        capture=Capture.objects.create(site=site, reason=title, error=title),
        opening=Opening.objects.create(
            site=site, name=title, hostname=f"{word}.example", finished_at=timezone.now()
        ),
        missed=MissedQuery.objects.create(
            site=site, text=title, count=9, last_on=timezone.localdate()
        ),
        notice=Notice.objects.create(
            site=site,
            text=title,
            page=page,
            link_text=title,
            ends_at=timezone.now() + timedelta(days=9),
        ),
        redirect=Redirect.objects.create(site=site, old_path=f"/{word}-oud", page=page),
        # The national site has nothing to offer: its library is shared already.
        offer=None
        if site.profile.is_national
        else offer(item=offered, user=author, portraits=True),
        proposal=propose(site=site, word=title, vocabulary="topic", why=title, user=author),
        deleted=delete_page(
            page=add_page(home, title=f"{title} weg", slug=f"{word}-gone"), user=author
        ),
        menu=menu,
        item=item,
        task=task,
        workflow=workflow,
        workflow_state=state,
        task_state=state.current_task_state,
        upload=UploadedFile.objects.create(
            for_content_type=ContentType.objects.get_for_model(Document),
            file=ContentFile(b"x", f"{word}.txt"),
            uploaded_by_user=author,
        ),
    )


# Rows that a request may touch without touching anybody's work.
PASSING = {
    # Allauth's copy of the addresses of accounts, made when it first looks for one.
    "account.emailaddress",
    "sessions.session",
    "wagtailadmin.editingsession",
    "wagtailcore.referenceindex",
    "wagtailusers.userprofile",
    "media.rendition",
}


def rows(*, but=()) -> dict:
    """Every row of every model, but for those that come and go with a request."""
    found = {}
    for model in apps.get_models():
        label = model._meta.label_lower
        if label not in PASSING | set(but):
            found[label] = {row["pk"]: row for row in values_of(model)}
    return found


def values_of(model):
    """The rows of one model, as the database has them."""
    found = model._base_manager.all()
    if model is Entry:
        # That somebody was refused, or took a list along, is written down.
        found = found.exclude(action__in=["gate.denied", "cms.export", "history.export"])
    for row in found.values():
        row.pop("last_login", None)
        yield {"pk": row.get(model._meta.pk.attname), **row}


def root() -> Page:
    return Page.get_first_root_node()
