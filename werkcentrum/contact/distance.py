"""How far two points on the map are apart, as the crow flies."""

from math import asin, cos, radians, sin, sqrt

# Latitude and longitude in degrees (WGS 84).
Point = tuple[float, float]
EARTH = 6371  # kilometres


def between(one: Point, other: Point) -> float:
    """The distance of two points in kilometres (haversine formula)."""
    (lat, lon), (other_lat, other_lon) = map(_radians, (one, other))
    half = sin((other_lat - lat) / 2) ** 2
    half += cos(lat) * cos(other_lat) * sin((other_lon - lon) / 2) ** 2
    return 2 * EARTH * asin(sqrt(min(1, half)))


def _radians(point: Point) -> Point:
    return radians(point[0]), radians(point[1])
