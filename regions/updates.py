"""Bring the regions, gemeenten, places and postcodes in the database up to date with the files.

What editors made stays: sites, referrals, the public name and the address of a region.
"""

from collections import Counter, defaultdict

from django.db import transaction

from regions.changes import Changes, set_values
from regions.coordinates import update_coordinates
from regions.geofiles import Geography, Refused
from regions.models import Municipality, Place, Postcode, Region, SearchName
from regions.names import search_key, short_name

# What the file decides about a region; the other fields are the managers'.
REGION_FACTS = ["cbs_name", "aliases", "provinces", "abbreviation", "map_column", "map_row"]


@transaction.atomic
def update_geography(geography: Geography, *, dry_run: bool = False) -> list[Changes]:
    """Load checked files. Idempotent: a second run with the same files writes nothing.

    With ``dry_run`` everything is done and taken back. Raises ``Refused``, and changes nothing,
    when the files do not fit what is in the database.
    """
    _refuse_vanished(geography)
    changes = [
        _update_regions(geography),
        _update_municipalities(geography),
        _update_places(geography),
        _update_postcodes(geography),
        update_coordinates(geography),
    ]
    changes[1].gone += _remove_gone_municipalities(geography)
    changes[0].gone += _remove_gone_regions(geography)
    refresh_search_names()
    if dry_run:
        transaction.set_rollback(True)
    return changes


def _refuse_vanished(geography: Geography) -> None:
    """A gemeente that merged lives on in others; one that is nowhere any more was forgotten."""
    codes = {row["code"] for row in geography.municipalities}
    postcodes = {row["postcode"] for row in geography.postcodes}
    file = geography.municipalities[0].file
    forgotten = [
        f"{file}: gemeente {gemeente.code} {gemeente.name} ontbreekt, en haar postcodes staan bij "
        "geen andere gemeente."
        for gemeente in Municipality.objects.exclude(code__in=codes).prefetch_related("postcodes")
        if not any(postcode.pc4 in postcodes for postcode in gemeente.postcodes.all())
    ]
    if forgotten:
        raise Refused(forgotten)


def _update_regions(geography: Geography) -> Changes:
    changes = Changes("Regio's")
    existing = {region.cbs_code: region for region in Region.objects.select_related("merged_into")}
    labels = {region.label: region for region in existing.values()}
    provinces = defaultdict(Counter)
    for row in geography.municipalities:
        holder = getattr(existing.get(row["region"]), "merged_into", None)
        provinces[holder.cbs_code if holder else row["region"]][row["province"]] += 1
    new, changed, faults = [], [], []
    for row in geography.regions:
        facts = {
            "cbs_name": row["cbs_name"],
            "aliases": row.all("aliases"),
            # The province with most gemeenten first.
            "provinces": [name for name, _ in provinces[row["code"]].most_common()],
            "abbreviation": row["abbreviation"],
            "map_column": int(row["map_column"]),
            "map_row": int(row["map_row"]),
        }
        region = existing.get(row["code"])
        if region is None:
            if row["label"] in labels:
                faults.append(
                    row.fault(f"label {row['label']} is al van regio {labels[row['label']]}.")
                )
            # First values only: from now on these belong to the managers.
            first = ("name", "label", "own_domain", "centre_municipality")
            new.append(Region(cbs_code=row["code"], **facts, **{name: row[name] for name in first}))
            changes.new.append(row["name"])
            continue
        is_renamed = region.cbs_name != row["cbs_name"]
        if is_renamed:
            changes.renamed.append(
                f"{region.cbs_name} heet bij CBS nu {row['cbs_name']}; "
                f"de naam voor bezoekers blijft {region.name}"
            )
        if set_values(region, **facts):
            changed.append(region)
            if not is_renamed:
                changes.changed.append(region.name)
    if faults:
        raise Refused(faults)
    Region.objects.bulk_create(new)
    Region.objects.bulk_update(changed, REGION_FACTS)
    return changes


def _update_municipalities(geography: Geography) -> Changes:
    changes = Changes("Gemeenten")
    # A region that merged here may have gemeenten in the files for years still.
    regions = {
        region.cbs_code: region.merged_into or region
        for region in Region.objects.select_related("merged_into")
    }
    names = {region.pk: region.name for region in regions.values()}
    existing = {gemeente.code: gemeente for gemeente in Municipality.objects.all()}
    new, changed = [], []
    for row in geography.municipalities:
        facts = {
            "name": row["name"],
            "aliases": row.all("aliases"),
            "province": row["province"],
            "region_id": regions[row["region"]].pk,
        }
        gemeente = existing.get(row["code"])
        if gemeente is None:
            new.append(Municipality(code=row["code"], **facts))
            changes.new.append(f"{row['name']} ({names[facts['region_id']]})")
            continue
        said = len(changes.renamed) + len(changes.moved)
        if gemeente.name != row["name"]:
            changes.renamed.append(f"{gemeente.name} heet nu {row['name']}")
        if gemeente.region_id != facts["region_id"]:
            changes.moved.append(
                f"{row['name']} gaat van {names[gemeente.region_id]} "
                f"naar {names[facts['region_id']]}"
            )
        if set_values(gemeente, **facts):
            changed.append(gemeente)
            if len(changes.renamed) + len(changes.moved) == said:
                changes.changed.append(row["name"])
    Municipality.objects.bulk_create(new)
    Municipality.objects.bulk_update(changed, ["name", "aliases", "province", "region"])
    return changes


def place_label(name: str, gemeente: str, is_shared: bool) -> str:
    """The name that tells a place from its namesakes: "Beek (Montferland)", "Bergen (NH)"."""
    if not is_shared:
        return name
    short = short_name(name)
    if gemeente != short and short_name(gemeente) == short:
        return gemeente
    return f"{short} ({gemeente})"


def _update_places(geography: Geography) -> Changes:
    changes = Changes("Woonplaatsen")
    gemeenten = {gemeente.code: gemeente for gemeente in Municipality.objects.all()}
    names = {gemeente.pk: gemeente.name for gemeente in gemeenten.values()}
    # A name is shared when it stands for more than one gemeente.
    holders = defaultdict(set)
    for row in geography.municipalities:
        holders[short_name(row["name"])].add(row["code"])
    for row in geography.places:
        holders[short_name(row["name"])].add(row["municipality"])
    wanted = {}
    for row in geography.places:
        gemeente = gemeenten[row["municipality"]]
        is_shared = len(holders[short_name(row["name"])]) > 1
        wanted[row["name"], gemeente.pk] = place_label(row["name"], gemeente.name, is_shared)
    existing = {(place.name, place.municipality_id): place for place in Place.objects.all()}
    changed = [
        place
        for key, place in existing.items()
        if key in wanted and set_values(place, label=wanted[key])
    ]

    gone, new = existing.keys() - wanted.keys(), wanted.keys() - existing.keys()
    gone_names, new_names = Counter(n for n, _ in gone), Counter(n for n, _ in new)
    arrivals = {name: (name, pk) for name, pk in new}
    for name, pk in sorted(gone):
        # The same name once gone and once new: the place went to another gemeente.
        if gone_names[name] == new_names[name] == 1:
            place = existing[name, pk]
            new.discard(arrivals[name])
            gone.discard((name, pk))
            place.municipality_id = arrivals[name][1]
            place.label = wanted[arrivals[name]]
            changed.append(place)
            changes.moved.append(f"{name} gaat van {names[pk]} naar {names[arrivals[name][1]]}")
    changes.gone = [f"{name} ({names[pk]})" for name, pk in sorted(gone)]
    changes.new = sorted(wanted[key] for key in new)
    Place.objects.filter(pk__in=[existing[key].pk for key in gone]).delete()
    Place.objects.bulk_update(changed, ["label", "municipality"], batch_size=500)
    Place.objects.bulk_create(
        Place(name=name, municipality_id=pk, label=wanted[name, pk]) for name, pk in sorted(new)
    )
    return changes


def _update_postcodes(geography: Geography) -> Changes:
    changes = Changes("Postcodes")
    pks = dict(Municipality.objects.values_list("code", "pk"))
    names = dict(Municipality.objects.values_list("pk", "name"))
    existing = Postcode.objects.in_bulk()
    new, changed = [], []
    for row in geography.postcodes:
        pk = pks[row["municipality"]]
        postcode = existing.pop(row["postcode"], None)
        if postcode is None:
            new.append(Postcode(pc4=row["postcode"], municipality_id=pk))
            changes.new.append(row["postcode"])
        elif postcode.municipality_id != pk:
            changes.moved.append(
                f"{postcode} gaat van {names[postcode.municipality_id]} naar {names[pk]}"
            )
            postcode.municipality_id = pk
            changed.append(postcode)
    changes.gone = sorted(existing)
    Postcode.objects.filter(pk__in=existing).delete()
    Postcode.objects.bulk_create(new)
    Postcode.objects.bulk_update(changed, ["municipality"], batch_size=500)

    shared = Postcode.other_municipalities.through
    wanted = {
        (row["postcode"], pks[code])
        for row in geography.postcodes
        for code in row.all("other_municipalities")
    }
    present = {(link.postcode_id, link.municipality_id): link.pk for link in shared.objects.all()}
    shared.objects.filter(pk__in=[present[key] for key in present.keys() - wanted]).delete()
    added = sorted(wanted - present.keys())
    shared.objects.bulk_create(shared(postcode_id=pc4, municipality_id=pk) for pc4, pk in added)
    if present:
        changes.changed = sorted({pc4 for pc4, _ in wanted ^ present.keys()} - set(changes.gone))
    return changes


def _remove_gone_municipalities(geography: Geography) -> list[str]:
    gone = Municipality.objects.exclude(code__in={row["code"] for row in geography.municipalities})
    names = [gemeente.name for gemeente in gone]
    gone.delete()
    return names


def _remove_gone_regions(geography: Geography) -> list[str]:
    """A region without a site goes; one with a site stays, because content hangs on it."""
    gone = Region.objects.exclude(cbs_code__in={row["code"] for row in geography.regions})
    removable = gone.filter(site=None)
    said = [region.name for region in removable]
    said += [
        f"{region.name}: heeft geen gemeenten meer, maar wel een site. De regio en de site blijven"
        for region in gone.exclude(site=None)
    ]
    removable.delete()
    return said


def refresh_search_names() -> None:
    """Make the search index hold exactly the names of today."""
    kind = SearchName.Kind
    wanted = set()
    for region in Region.objects.all():
        for key, label in region.search_names:
            wanted.add((key, label, kind.REGION, region.pk, None))
    gemeenten = Municipality.objects.in_bulk()
    for pk, gemeente in gemeenten.items():
        for label in [gemeente.name, *gemeente.aliases]:
            for key in {search_key(label), search_key(short_name(label))}:
                wanted.add((key, label, kind.MUNICIPALITY, gemeente.region_id, pk))
    for place in Place.objects.all():
        region_id = gemeenten[place.municipality_id].region_id
        names = (place.name, short_name(place.name), place.label)
        for key in {search_key(name) for name in names}:
            wanted.add((key, place.label, kind.PLACE, region_id, place.municipality_id))
    columns = ("key", "label", "kind", "region_id", "municipality_id")
    present = {tuple(values): pk for pk, *values in SearchName.objects.values_list("pk", *columns)}
    stale = [present[values] for values in present.keys() - wanted]
    # In pieces: SQLite takes a limited number of values in one question.
    for start in range(0, len(stale), 500):
        SearchName.objects.filter(pk__in=stale[start : start + 500]).delete()
    missing = sorted(wanted - present.keys(), key=str)
    SearchName.objects.bulk_create(
        SearchName(**dict(zip(columns, values, strict=True))) for values in missing
    )
