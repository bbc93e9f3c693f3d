"""People and things that come back in several pictures: simple shapes, no faces."""

from .canvas import HAIRS, SKINS, Canvas


def head(c: Canvas, x, y, r, skin, hair, style):
    """A head with its neck; ``style`` is short, long, bun, curls, scarf, bald, cap or helmet."""
    tone, lock = SKINS[skin], HAIRS[hair]
    if style == "long":
        c.rect(x - r * 1.12, y - r * 0.7, r * 2.24, r * 2.15, lock, r=r * 0.8)
    if style == "scarf":
        c.rect(x - r * 1.2, y - r * 0.6, r * 2.4, r * 2.1, c.colours.c400, r=r)
    c.rect(x - r * 0.34, y + r * 0.5, r * 0.68, r * 1.1, tone, r=r * 0.3)
    if style == "curls":
        for dx, dy in (
            (-0.8, -0.4),
            (-0.45, -0.85),
            (0.05, -1.0),
            (0.5, -0.8),
            (0.82, -0.35),
            (-0.95, 0.1),
            (0.95, 0.1),
        ):
            c.circle(x + dx * r, y + dy * r, r * 0.5, lock)
    if style == "bun":
        c.circle(x + r * 0.2, y - r * 1.2, r * 0.45, lock)
    c.circle(x, y, r, tone)
    if style in ("short", "long", "bun"):
        c.pie(x, y - r * 0.08, r * 1.06, 180, 360, lock)
        c.rect(x - r * 1.06, y - r * 0.1, r * 0.5, r * 0.35, lock, r=r * 0.12)
    elif style == "curls":
        c.pie(x, y - r * 0.25, r * 0.98, 185, 355, lock)
    elif style == "scarf":
        c.circle(x, y, r * 1.12, c.colours.c400)
        c.ellipse(x, y + r * 0.12, r * 0.7, r * 0.8, tone)
    elif style == "bald":
        c.pie(x, y + r * 0.12, r * 1.02, 20, 160, lock)
        c.pie(x, y + r * 0.02, r * 0.9, 15, 165, tone)
    elif style == "cap":
        c.pie(x, y - r * 0.15, r * 1.08, 180, 360, c.colours.c500)
        c.rect(x - r * 0.2, y - r * 0.3, r * 1.7, r * 0.26, c.colours.c500, r=r * 0.13)
    elif style == "helmet":
        c.pie(x, y - r * 0.12, r * 1.14, 180, 360, c.colours.accent)
        c.rect(x - r * 1.4, y - r * 0.28, r * 2.8, r * 0.28, c.colours.accent, r=r * 0.14)


def bust(c: Canvas, x, base, size, shirt, skin, hair, style):
    """Somebody who sits behind a table: head and shoulders, ``base`` is the table's edge."""
    w = size * 1.5
    c.top_rounded(x - w / 2, base - size * 1.15, w, size * 1.15, shirt, r=size * 0.56)
    head(c, x, base - size * 1.75, size * 0.46, skin, hair, style)


def person(c: Canvas, x, base, size, shirt, trousers, skin, hair, style, step=0.0, face=1):
    """Somebody who stands or walks; ``size`` is the length of the body without head and legs.

    ``step`` spreads the legs; ``face`` is 1 (walks to the right) or -1.
    """
    hip, shoulder = base - size * 1.35, base - size * 2.35
    shoe = c.colours.ink
    for side in (-1, 1):
        foot = x + side * size * (0.2 + step)
        c.limb([(x + side * size * 0.18, hip), (foot, base - size * 0.08)], size * 0.3, trousers)
        c.bar(
            foot,
            base - size * 0.06,
            foot + face * size * 0.18,
            base - size * 0.06,
            size * 0.15,
            shoe,
        )
    c.rect(x - size * 0.46, shoulder, size * 0.92, size * 1.2, shirt, r=size * 0.34)
    head(c, x, shoulder - size * 0.44, size * 0.36, skin, hair, style)


def arm(c: Canvas, points, width, sleeve, skin):
    """An arm through ``points``, with a hand at the end."""
    c.limb(points, width, sleeve)
    c.circle(*points[-1], width * 0.52, SKINS[skin])


def plant(c: Canvas, x, base, size, pot=None):
    k = c.colours
    for dx, dy, r in (
        (-0.5, -1.5, 0.42),
        (0.5, -1.6, 0.42),
        (0, -2.1, 0.5),
        (-0.25, -1.15, 0.36),
        (0.3, -1.1, 0.36),
    ):
        c.bar(x, base - size * 0.6, x + dx * size, base + dy * size, size * 0.08, k.c700)
        c.ellipse(x + dx * size, base + dy * size, r * size * 0.62, r * size, k.c500)
    c.polygon(
        [
            (x - size * 0.55, base - size * 0.8),
            (x + size * 0.55, base - size * 0.8),
            (x + size * 0.4, base),
            (x - size * 0.4, base),
        ],
        pot or k.c800,
    )


def cup(c: Canvas, x, base, size, fill):
    c.arc(x + size * 0.5, base - size * 0.5, size * 0.3, 0, 360, fill, size * 0.12)
    c.top_rounded(x - size * 0.5, base - size, size, size, fill, r=size * 0.12)


def laptop(c: Canvas, x, base, size, seen_from_behind=True):
    k = c.colours
    c.rect(x - size * 0.75, base - size, size * 1.5, size, k.c800, r=size * 0.08)
    if seen_from_behind:
        c.circle(x, base - size * 0.5, size * 0.12, k.c300)
    else:
        c.rect(x - size * 0.67, base - size * 0.92, size * 1.34, size * 0.8, k.c50)
    c.rect(x - size * 0.95, base - size * 0.09, size * 1.9, size * 0.09, k.c900, r=size * 0.04)


def bubble(c: Canvas, x, y, w, h, fill, tail=1, dots=None):
    """A speech bubble without words: dots or nothing inside."""
    c.rect(x, y, w, h, fill, r=h * 0.42)
    foot = x + w * (0.28 if tail > 0 else 0.72)
    c.polygon(
        [(foot - 22, y + h - 14), (foot + 26, y + h - 14), (foot - tail * 26, y + h + 36)], fill
    )
    if dots:
        for index in range(3):
            c.circle(x + w / 2 + (index - 1) * h * 0.28, y + h / 2, h * 0.08, dots)


def table(c: Canvas, x, y, w, base, fill, legs):
    middle = x + w / 2
    c.rect(middle - 34, y + 20, 68, base - y - 20, legs)
    c.pie(middle, base, w * 0.17, 180, 360, legs)
    c.rect(x, y, w, 34, fill, r=17)


def house(c: Canvas, x, base, w, h, wall, windows, columns, rows, gable=None):
    """A building with rows of windows; ``gable`` is None, ``point`` or ``step``."""
    if gable == "point":
        c.polygon([(x, base - h), (x + w / 2, base - h - w * 0.5), (x + w, base - h)], wall)
    elif gable == "step":
        for index in range(3):
            inset = w * (0.12 + 0.13 * index)
            c.rect(x + inset, base - h - w * 0.16 * (index + 1), w - 2 * inset, w * 0.2, wall)
    elif gable == "round":
        c.pie(x + w / 2, base - h, w / 2, 180, 360, wall)
    c.rect(x, base - h, w, h, wall)
    gap_x, gap_y = w / columns, h / rows
    for row in range(rows):
        for column in range(columns):
            c.rect(
                x + gap_x * (column + 0.24),
                base - h + gap_y * (row + 0.22),
                gap_x * 0.52,
                gap_y * 0.52,
                windows,
                r=4,
            )
