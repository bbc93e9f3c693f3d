"""One page of each type, by name: the host, the path and the status it answers with."""

from .extra_sites import EVERY_BLOCK, GONE

PAGES = {
    "national home": ("localhost", "/"),
    "region home in paars": ("haaglanden.localhost", "/"),
    "region home in groen": ("grootamsterdam.localhost", "/"),
    "region home in rood, own domain": ("werkcentrumrijnmond.localhost", "/"),
    "content page": ("localhost", "/ik-zoek-werk/"),
    "page at depth 3": ("localhost", "/leren-en-overstappen/overstappen/naar-de-zorg/"),
    "page with every block": EVERY_BLOCK,
    "finder, empty": ("localhost", "/jouw-werkcentrum/"),
    "finder, nothing filled in": ("localhost", "/jouw-werkcentrum/?q="),
    "finder, answer": ("localhost", "/jouw-werkcentrum/?q=2511"),
    "finder, answer by name": ("localhost", "/jouw-werkcentrum/?q=Zoetermeer"),
    "finder, choices": ("localhost", "/jouw-werkcentrum/?q=Beek"),
    "finder, postcode in two regions": ("localhost", "/jouw-werkcentrum/?q=7351"),
    "finder, near misses": ("localhost", "/jouw-werkcentrum/?q=Amsterdan"),
    "finder, nonsense": ("localhost", "/jouw-werkcentrum/?q=xqzxqzxqz"),
    "overview of regions": ("localhost", "/jouw-werkcentrum/regios/"),
    "contact": ("haaglanden.localhost", "/contact/"),
    "privacy": ("haaglanden.localhost", "/privacy/"),
    "cookies": ("haaglanden.localhost", "/cookies/"),
    "accessibility statement": ("haaglanden.localhost", "/toegankelijkheid/"),
    "report a vulnerability": ("haaglanden.localhost", "/kwetsbaarheid-melden/"),
    "about this site": ("haaglanden.localhost", "/over-deze-site/"),
    "sitemap": ("haaglanden.localhost", "/sitemap/"),
    "404": ("grootamsterdam.localhost", "/bestaat-niet/"),
    "404 of the national site": ("localhost", "/bestaat-niet/"),
    "410": GONE,
    # No address shows it: it is put in a page of the portal, as the server would send it.
    "500": ("localhost", None),
    "basic home with referrals": ("twente.localhost", "/"),
    "basic home, independent": ("amersfoort.localhost", "/"),
    "basic home, almost empty": ("gorinchem.localhost", "/"),
    "basic home, being prepared": ("middenholland.localhost", "/"),
    "contact of an almost empty site": ("gorinchem.localhost", "/contact/"),
    "subsite home": ("techniek.localhost", "/"),
    "English home": ("localhost", "/en/"),
    "English page": ("localhost", "/en/looking-for-work/"),
    "English finder": ("localhost", "/en/jouw-werkcentrum/"),
}
STATUS = {"404": 404, "404 of the national site": 404, "410": 410}
