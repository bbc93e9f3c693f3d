"""What a site uses: parts of the portal that each site can switch off.

An app registers its part in ``AppConfig.ready`` with one call of :func:`register`. Off means gone:
its blocks are not offered and not rendered, its addresses answer 404, entries of menus that lead
there disappear, and so do its screens in the CMS. Nothing is deleted.

The choices stand on :class:`SiteProfile`, which comes with every public request, so asking costs no
query there.
"""

from dataclasses import dataclass

from wagtail.models import Page, Site


@dataclass(frozen=True)
class Feature:
    """One part that a site can use or not."""

    name: str
    label: str
    help_text: str = ""
    default: bool = True
    # Names of blocks in a body; paths below the home of a language ("agenda/"); page types by
    # label ("events.EventPage"); namespaces of URLs in the CMS.
    blocks: frozenset = frozenset()
    paths: tuple = ()
    page_types: frozenset = frozenset()
    screens: frozenset = frozenset()


_features: dict[str, Feature] = {}


def register(
    name: str,
    *,
    label: str,
    help_text: str = "",
    default: bool = True,
    blocks=(),
    paths=(),
    page_types=(),
    screens=(),
) -> Feature:
    """Make a part known. ``default`` holds for sites that have not chosen."""
    _features[name] = Feature(
        name,
        label,
        help_text,
        default,
        frozenset(blocks),
        tuple(paths),
        frozenset(one.lower() for one in page_types),
        frozenset(screens),
    )
    return _features[name]


def forget(name: str) -> None:
    """Take a part out again."""
    del _features[name]


def all_features() -> list[Feature]:
    """Every part there is, in the order of registration."""
    return list(_features.values())


def is_on(site: Site, name: str) -> bool:
    """Whether a site uses a part. Raises KeyError for a part that nobody registered."""
    profile = getattr(site, "profile", None)
    chosen = profile.features if profile else {}
    return chosen.get(name, _features[name].default)


def _off(site: Site | None) -> list[Feature]:
    if site is None:
        return []
    return [feature for feature in _features.values() if not is_on(site, feature.name)]


def hidden_blocks(site: Site | None) -> frozenset:
    """The names of blocks that this site neither offers nor shows."""
    return frozenset().union(*(feature.blocks for feature in _off(site)))


def hidden_paths(site: Site | None) -> tuple[str, ...]:
    """The paths below the home of a language with which the addresses of parts begin that are
    off."""
    return tuple(path for feature in _off(site) for path in feature.paths)


def hides_path(site: Site | None, path: str) -> bool:
    """Whether a path below the home of a language belongs to a part that is off."""
    return path.startswith(hidden_paths(site))


def hidden_page_types(site: Site | None) -> frozenset:
    """The types of pages, by label in lower case, that belong to a part that is off."""
    return frozenset().union(*(feature.page_types for feature in _off(site)))


def hides_page_type(site: Site | None, page_type: type[Page]) -> bool:
    """Whether pages of this type belong to a part that is off."""
    return page_type._meta.label_lower in hidden_page_types(site)


def offers_page_type(page_type: type[Page], parent: Page) -> bool:
    """Whether a page of this type may be made below ``parent``; one query when that can differ."""
    label = page_type._meta.label_lower
    if not any(label in feature.page_types for feature in _features.values()):
        return True
    return not hides_page_type(site_of_page(parent), page_type)


def hides_screen(site: Site | None, url_name: str) -> bool:
    """Whether a screen of the CMS belongs to a part that is off."""
    namespace = url_name.rpartition(":")[0]
    return any(namespace in feature.screens for feature in _off(site))


def is_of_a_feature(url_name: str) -> bool:
    """Whether any part has this screen of the CMS: only then does the site matter."""
    namespace = url_name.rpartition(":")[0]
    return any(namespace in feature.screens for feature in _features.values())


def language_feature(language_code: str) -> str:
    """The name of the part that a language is."""
    return f"language_{language_code}"


def speaks(site: Site, language_code: str) -> bool:
    """Whether a site shows its pages in this language; Dutch it always does."""
    name = language_feature(language_code)
    return name not in _features or is_on(site, name)


def site_of_page(page: Page) -> Site | None:
    """The site in whose tree a page stands, with its profile; None for a page of no site."""
    home = Page.objects.filter(path=page.path[: 2 * Page.steplen], depth=2)
    return (
        Site.objects.select_related("profile")
        .filter(root_page__translation_key__in=home.values("translation_key"))
        .first()
    )


def register_languages(languages) -> None:
    """Make each language but the first, Dutch, a part: (code, name) pairs as in the settings."""
    for code, name in list(languages)[1:]:
        register(
            language_feature(code),
            label=f"Taal: {name}",
            help_text="Uit: bezoekers zien de pagina's in deze taal niet. In het CMS blijven ze "
            "staan, zodat je eraan kunt werken.",
        )
