"""Where postcodes lie on the map."""

from regions.changes import Changes, set_values
from regions.geofiles import Geography
from regions.models import Postcode


def update_coordinates(geography: Geography) -> Changes:
    """Give each postcode the point of the file, or none."""
    changes = Changes("Coördinaten")
    points = {
        row["postcode"]: (float(row["latitude"]), float(row["longitude"]))
        for row in geography.coordinates
    }
    changed = []
    for postcode in Postcode.objects.all():
        latitude, longitude = points.get(postcode.pc4, (None, None))
        if set_values(postcode, latitude=latitude, longitude=longitude):
            changed.append(postcode)
    Postcode.objects.bulk_update(changed, ["latitude", "longitude"], batch_size=500)
    changes.changed = [postcode.pc4 for postcode in changed]
    return changes
