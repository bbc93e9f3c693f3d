"""What each action in the history is called, and who may read of it.

The words stand beside a name and a moment: "Gepubliceerd - Werken in de zorg". An app that records
an action of its own adds a line here; ``tests/history`` holds that.
"""

from typing import NamedTuple

from django.db.models import TextChoices


class Kind(TextChoices):
    """The kinds of action that one can filter by."""

    CHANGE = "change", "Gemaakt of gewijzigd"
    PUBLISH = "publish", "Gepubliceerd of offline gehaald"
    DELETE = "delete", "Verwijderd of teruggezet"
    REVIEW = "review", "Beoordeling en opmerkingen"
    TRANSLATE = "translate", "Vertaald"
    SHARE = "share", "Gedeeld en voorbeelden"
    SITE = "site", "De site zelf"
    PEOPLE = "people", "Mensen en rollen"
    EXPORT = "export", "Downloads"
    DENIED = "denied", "Geweigerd"


# Names and addresses of people, and what colleagues tried: for who answers for them.
FOR_MANAGERS = {Kind.PEOPLE, Kind.EXPORT, Kind.DENIED}


class Words(NamedTuple):
    kind: Kind
    text: str


ACTIONS: dict[str, Words] = {
    # Wagtail's own, and those of wagtail-localize.
    "wagtail.create": Words(Kind.CHANGE, "Gemaakt"),
    "wagtail.edit": Words(Kind.CHANGE, "Gewijzigd"),
    "wagtail.rename": Words(Kind.CHANGE, "Hernoemd"),
    "wagtail.revert": Words(Kind.CHANGE, "Oudere versie teruggezet"),
    "wagtail.copy": Words(Kind.CHANGE, "Gekopieerd"),
    "wagtail.move": Words(Kind.CHANGE, "Verplaatst"),
    "wagtail.reorder": Words(Kind.CHANGE, "Volgorde gewijzigd"),
    "wagtail.create_alias": Words(Kind.CHANGE, "Spiegelpagina gemaakt"),
    "wagtail.convert_alias": Words(Kind.CHANGE, "Spiegelpagina losgemaakt"),
    "wagtail.lock": Words(Kind.CHANGE, "Op slot gezet"),
    "wagtail.unlock": Words(Kind.CHANGE, "Van het slot gehaald"),
    "wagtail.publish": Words(Kind.PUBLISH, "Gepubliceerd"),
    "wagtail.unpublish": Words(Kind.PUBLISH, "Offline gehaald"),
    "wagtail.publish.scheduled": Words(Kind.PUBLISH, "Volgens planning gepubliceerd"),
    "wagtail.unpublish.scheduled": Words(Kind.PUBLISH, "Volgens planning offline gehaald"),
    "wagtail.publish.schedule": Words(Kind.PUBLISH, "Publicatie ingepland"),
    "wagtail.schedule.cancel": Words(Kind.PUBLISH, "Planning ingetrokken"),
    "wagtail.delete": Words(Kind.DELETE, "Verwijderd"),
    "wagtail.moderation.approve": Words(Kind.REVIEW, "Goedgekeurd"),
    "wagtail.moderation.reject": Words(Kind.REVIEW, "Afgekeurd"),
    "wagtail.workflow.start": Words(Kind.REVIEW, "Ter beoordeling aangeboden"),
    "wagtail.workflow.approve": Words(Kind.REVIEW, "Goedgekeurd"),
    "wagtail.workflow.reject": Words(Kind.REVIEW, "Teruggestuurd met een vraag"),
    "wagtail.workflow.resume": Words(Kind.REVIEW, "Opnieuw ter beoordeling aangeboden"),
    "wagtail.workflow.cancel": Words(Kind.REVIEW, "Beoordeling gestopt"),
    "wagtail.comments.create": Words(Kind.REVIEW, "Opmerking geplaatst"),
    "wagtail.comments.edit": Words(Kind.REVIEW, "Opmerking gewijzigd"),
    "wagtail.comments.delete": Words(Kind.REVIEW, "Opmerking verwijderd"),
    "wagtail.comments.resolve": Words(Kind.REVIEW, "Opmerking afgehandeld"),
    "wagtail.comments.create_reply": Words(Kind.REVIEW, "Opmerking beantwoord"),
    "wagtail.comments.edit_reply": Words(Kind.REVIEW, "Antwoord gewijzigd"),
    "wagtail.comments.delete_reply": Words(Kind.REVIEW, "Antwoord verwijderd"),
    "wagtail.copy_for_translation": Words(Kind.TRANSLATE, "Klaargezet voor vertaling"),
    "wagtail_localize.convert_to_alias": Words(Kind.TRANSLATE, "Spiegelpagina van gemaakt"),
    # Ours.
    "account.password_changed": Words(Kind.PEOPLE, "Eigen wachtwoord veranderd"),
    "account.second_factor_added": Words(Kind.PEOPLE, "Eigen tweede stap ingesteld"),
    "account.second_factor_removed": Words(Kind.PEOPLE, "Eigen tweede stap weggehaald"),
    "agreements.accept": Words(Kind.SITE, "Akkoord met de werkafspraken"),
    "agreements.publish": Words(Kind.SITE, "Nieuwe versie van de werkafspraken"),
    "cms.export": Words(Kind.EXPORT, "Lijst gedownload"),
    "gate.denied": Words(Kind.DENIED, "Toegang geweigerd"),
    "history.export": Words(Kind.EXPORT, "Geschiedenis gedownload"),
    "library.offer": Words(Kind.SHARE, "Aangeboden aan alle regio's"),
    "library.accept": Words(Kind.SHARE, "Overgenomen in de Landelijke beeldbank"),
    "library.decline": Words(Kind.SHARE, "Niet overgenomen in de Landelijke beeldbank"),
    "library.withdraw": Words(Kind.SHARE, "Aanbod ingetrokken"),
    "page.delete": Words(Kind.DELETE, "Verwijderd"),
    "page.restore": Words(Kind.DELETE, "Teruggezet"),
    "page.review": Words(Kind.REVIEW, "Nagekeken: klopt nog"),
    "page.purge": Words(Kind.DELETE, "Definitief verwijderd"),
    "preview.create": Words(Kind.SHARE, "Voorbeeldlink gemaakt"),
    "preview.open": Words(Kind.SHARE, "Voorbeeldlink geopend"),
    "preview.extend": Words(Kind.SHARE, "Voorbeeldlink verlengd"),
    "preview.withdraw": Words(Kind.SHARE, "Voorbeeldlink ingetrokken"),
    "site.open": Words(Kind.SITE, "Site geopend"),
    "site.pages": Words(Kind.SITE, "Pagina's uit het basisformat gekregen"),
    "site.language": Words(Kind.SITE, "Taal geopend"),
    "translation.start": Words(Kind.TRANSLATE, "Klaargezet om te vertalen"),
    "translation.update": Words(Kind.TRANSLATE, "Vertalingen bijgewerkt"),
    "redirects.import": Words(Kind.CHANGE, "Oude adressen ingelezen"),
    "media.move": Words(Kind.CHANGE, "In een andere collectie gezet"),
    "site.capture": Words(Kind.SITE, "Site vastgelegd"),
    "site.capture_download": Words(Kind.EXPORT, "Vastlegging gedownload"),
    "site.features": Words(Kind.SITE, "Onderdelen aan- of uitgezet"),
    "practice.reset": Words(Kind.SITE, "Oefensite opnieuw begonnen"),
    "practice.remove": Words(Kind.SITE, "Oefensite verwijderd"),
    "site.merge": Words(Kind.SITE, "Regio's samengevoegd"),
    "site.move": Words(Kind.SITE, "Adres veranderd"),
    "site.add_host": Words(Kind.SITE, "Oud adres stuurt door"),
    "site.remove_host": Words(Kind.SITE, "Oud adres stuurt niet meer door"),
    "site.rename": Words(Kind.SITE, "Naam veranderd"),
    "site.state": Words(Kind.SITE, "Staat veranderd"),
    "terms.add": Words(Kind.CHANGE, "Label gemaakt"),
    "terms.change": Words(Kind.CHANGE, "Label gewijzigd"),
    "terms.retire": Words(Kind.DELETE, "Label vervallen"),
    "terms.restore": Words(Kind.DELETE, "Label teruggehaald"),
    "terms.merge": Words(Kind.CHANGE, "Label opgegaan in een ander"),
    "terms.synonym": Words(Kind.CHANGE, "Ander woord voor een label"),
    "terms.synonym_removed": Words(Kind.DELETE, "Ander woord voor een label weggehaald"),
    "proposal.make": Words(Kind.SHARE, "Label voorgesteld"),
    "proposal.accept": Words(Kind.SHARE, "Voorgesteld label staat in de lijst"),
    "proposal.merge": Words(Kind.SHARE, "Voorgesteld label leidt naar een ander"),
    "proposal.decline": Words(Kind.SHARE, "Voorgesteld label niet overgenomen"),
    "people.invite": Words(Kind.PEOPLE, "Uitgenodigd"),
    "people.withdraw": Words(Kind.PEOPLE, "Uitnodiging ingetrokken"),
    "people.accept": Words(Kind.PEOPLE, "Uitnodiging aangenomen"),
    "people.role": Words(Kind.PEOPLE, "Rol gegeven"),
    "people.deactivate": Words(Kind.PEOPLE, "Toegang weggehaald"),
    "people.reactivate": Words(Kind.PEOPLE, "Weer toegang gegeven"),
    "people.recovery": Words(Kind.PEOPLE, "Herstel van een account gestart"),
    "people.recovered": Words(Kind.PEOPLE, "Account hersteld"),
    "people.question": Words(Kind.PEOPLE, "Vraag gesteld aan het landelijke team"),
}


def words_of(action: str) -> str:
    """What people read for an action; its own name when nobody gave it words."""
    return ACTIONS[action].text if action in ACTIONS else action


def actions_of(kind: str) -> list[str]:
    """The actions of one kind."""
    return [action for action, words in ACTIONS.items() if words.kind == kind]


def actions_for_all() -> list[str]:
    """The actions that everybody on a site reads of; of all else its managers only."""
    return [action for action, words in ACTIONS.items() if words.kind not in FOR_MANAGERS]
