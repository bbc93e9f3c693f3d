"""Scenes outdoors: a bus, a map, a roof with panels, and three regions."""

from .canvas import Canvas
from .figures import arm, house, person, plant


def sky(k, seed, colour=None, tiles=None):
    c = Canvas(k, seed, colour or k.c100)
    c.field(tiles or [k.c50, k.c50, k.c200], size=160, chance=0.45, rows=4)
    return c


def tree(c, x, base, size, fill):
    c.bar(x, base, x, base - size * 1.2, size * 0.12, c.colours.c900)
    c.ellipse(x, base - size * 1.7, size * 0.55, size * 0.8, fill)


def bus(k):
    """A bus of the Werkcentrum on the yellow road, through a hilly country."""
    c = sky(k, 101)
    c.circle(1330, 190, 80, k.white)
    c.pie(300, 800, 360, 180, 360, k.c300)
    c.pie(980, 800, 480, 180, 360, k.c200)
    c.pie(1450, 800, 300, 180, 360, k.c400)
    house(c, 110, 640, 90, 110, k.c600, k.c100, 2, 2, "point")
    house(c, 1330, 620, 100, 120, k.white, k.c400, 2, 2, "point")
    tree(c, 270, 640, 90, k.c500)
    tree(c, 1500, 650, 110, k.c600)
    c.rect(0, 640, 1600, 260, k.c600)
    c.route([(-60, 770), (1700, 770)], width=90, radius=10)
    for x in range(20, 1600, 150):
        c.rect(x, 766, 80, 8, k.c900)
    c.rect(430, 300, 700, 420, k.white, r=56)
    c.rect(430, 540, 700, 120, k.c500)
    c.top_rounded(430, 640, 700, 60, k.c700, r=0)
    c.rect(430, 690, 700, 40, k.c800, r=20)
    for x in (470, 620, 770):
        c.rect(x, 350, 130, 150, k.c800, r=16)
    c.rect(940, 350, 160, 340, k.c800, r=16)
    c.rect(1016, 350, 8, 340, k.white)
    for x, skin, shirt in ((535, 2, k.accent), (685, 0, k.c400)):
        c.pie(x, 500, 48, 180, 360, shirt)
        c.circle(x, 428, 30, ("#8C5A3B", "#F2C7A0")[skin == 0])
    c.ring(835, 425, 44, inner=k.c800)
    for x in (580, 970):
        c.circle(x, 728, 66, k.ink)
        c.circle(x, 728, 28, k.c300)
    c.bar(1128, 620, 1128, 640, 18, k.accent)
    person(c, 1270, 846, 140, k.accent, k.c900, 3, 0, "scarf", face=-1, step=0.1)
    return c


def map_of_ways(k):
    """A folded map with a route to the ring."""
    c = Canvas(k, 113, k.c700)
    c.field([k.c600, k.c800, k.c800, k.c600], size=160, chance=0.7)
    left, top, width, height = 190, 120, 1220, 660
    for fold in range(4):
        x = left + fold * width / 4
        drop = 34 if fold % 2 else 0
        fill = k.white if fold % 2 == 0 else k.c50
        c.polygon(
            [
                (x, top + (0 if fold % 2 == 0 else 34)),
                (x + width / 4, top + (34 if fold % 2 == 0 else 0)),
                (x + width / 4, top + height + (34 if fold % 2 == 0 else 0)),
                (x, top + height + drop),
            ],
            fill,
        )
    c.field(
        [k.c100, k.c200, k.c200, k.c300], size=122, chance=0.55, x=250, y=190, columns=9, rows=4
    )
    c.route([(190, 420), (560, 360), (900, 500), (1410, 420)], width=44, radius=200, fill=k.c300)
    for points in (
        [(340, 180), (340, 780)],
        [(300, 640), (1250, 640)],
        [(1080, 180), (1080, 760)],
    ):
        c.route(points, width=10, radius=10, fill=k.c400)
    c.route([(330, 700), (500, 700), (500, 560), (760, 560), (760, 320), (1120, 320)], 34, 80)
    c.circle(330, 700, 30, k.c700)
    c.ring(1150, 320, 74)
    for x, y, fill in ((620, 290, k.c600), (930, 680, k.c600), (1240, 560, k.c600)):
        c.polygon([(x - 30, y - 26), (x + 30, y - 26), (x, y + 34)], fill)
        c.circle(x, y - 34, 34, fill)
        c.circle(x, y - 34, 13, k.white)
    return c


def roof(k):
    """Somebody lays solar panels on a roof, with a windmill behind."""
    c = sky(k, 127)
    c.circle(260, 220, 90, k.accent)
    for x, base, size in ((1330, 660, 200), (1500, 640, 140)):
        c.bar(x, base, x, base - size * 2.1, size * 0.07, k.white)
        hub = base - size * 2.1
        for dx, dy in ((0, -1), (0.87, 0.5), (-0.87, 0.5)):
            c.bar(x, hub, x + dx * size, hub + dy * size, size * 0.08, k.white)
        c.circle(x, hub, size * 0.08, k.c500)
    c.pie(1350, 900, 420, 180, 360, k.c300)
    house(c, 1240, 800, 130, 130, k.c500, k.c100, 2, 2, "point")
    c.polygon([(80, 780), (420, 380), (1080, 380), (1320, 780)], k.c700)
    c.rect(130, 770, 1140, 130, k.c200)
    c.rect(80, 766, 1240, 26, k.c900, r=13)
    for row in range(2):
        for column in range(3):
            x, y = 400 + column * 170 - row * 66, 440 + row * 150
            skew = 56
            c.polygon(
                [(x, y), (x + 150, y), (x + 150 - skew * 0.3 + 8, y + 126), (x - skew, y + 126)],
                k.c900,
            )
            c.polygon(
                [(x + 8, y + 8), (x + 72, y + 8), (x + 40, y + 118), (x - 38, y + 118)], k.c500
            )
            c.polygon(
                [(x + 82, y + 8), (x + 142, y + 8), (x + 132, y + 118), (x + 50, y + 118)], k.c500
            )
    c.route([(-40, 860), (240, 860), (240, 700), (160, 620), (310, 440), (560, 440)], 0.1, 10)
    person(c, 1020, 640, 150, k.c400, k.ink, 1, 0, "helmet", face=-1, step=0.12)
    arm(c, [(975, 330), (900, 400), (850, 450)], 40, k.c400, 1)
    c.bar(1290, 900, 1160, 500, 14, k.accent)
    c.bar(1350, 900, 1220, 500, 14, k.accent)
    for step in range(8):
        y = 880 - step * 48
        x = 1284 - step * 15.6
        c.bar(x, y, x + 60, y, 10, k.accent)
    return c


def coast(k):
    """Towers behind dunes and the sea: Haaglanden."""
    c = sky(k, 131)
    c.circle(300, 230, 110, k.accent)
    for x, w, h, wall, gable in (
        (560, 110, 330, k.c500, None),
        (690, 90, 430, k.c700, "point"),
        (800, 130, 270, k.c400, None),
        (950, 100, 470, k.c600, None),
        (1070, 120, 360, k.c800, "round"),
        (1210, 90, 240, k.c400, "point"),
    ):
        house(c, x, 640, w, h, wall, k.c100, 3, max(4, h // 50), gable)
    c.pie(1250, 760, 330, 180, 360, k.c300)
    c.pie(820, 790, 300, 180, 360, k.c200)
    c.rect(0, 640, 720, 120, k.c500)
    for y, x in ((670, 60), (700, 260), (725, 120)):
        c.bar(x, y, x + 160, y, 8, k.c300)
    c.polygon([(0, 900), (0, 770), (700, 740), (1600, 770), (1600, 900)], k.c100)
    c.route([(-40, 830), (520, 830), (700, 760), (1010, 800), (1330, 640), (1330, 560)], 30, 120)
    c.ring(1330, 540, 58)
    person(c, 420, 870, 110, k.white, k.c800, 1, 2, "long", step=0.12)
    person(c, 560, 876, 118, k.c600, k.ink, 3, 0, "short", step=0.1)
    return c


def canal(k):
    """Canal houses, a bridge and a bicycle: Groot Amsterdam."""
    c = sky(k, 149)
    x = 40
    for w, h, wall, gable in (
        (170, 370, k.c700, "step"),
        (150, 430, k.c400, "point"),
        (180, 340, k.c600, "round"),
        (150, 420, k.c300, "step"),
        (170, 380, k.c800, "point"),
        (150, 330, k.c500, "round"),
        (180, 410, k.c700, "step"),
        (160, 360, k.c400, "point"),
        (170, 400, k.c600, "round"),
    ):
        house(c, x, 620, w, h, wall, k.c50, 3, 4, gable)
        c.rect(x + w / 2 - 20, 550, 40, 70, k.c900, r=6)
        x += w + 4
    c.rect(0, 615, 1600, 40, k.c200)
    c.rect(0, 650, 1600, 250, k.c500)
    for y, x in ((720, 90), (790, 1250), (840, 260), (740, 1400), (860, 1080)):
        c.bar(x, y, x + 140, y, 8, k.c300)
    c.pie(800, 900, 430, 180, 360, k.c900)
    c.pie(800, 900, 250, 180, 360, k.c500)
    c.route([(-40, 640), (330, 640), (560, 520), (1040, 520), (1270, 640), (1470, 640)], 26, 220)
    c.ring(1480, 640, 54)
    bx, by = 760, 500
    for wheel in (bx, bx + 170):
        c.arc(wheel, by - 44, 56, 0, 360, k.ink, 11)
    c.limb(
        [(bx, by - 44), (bx + 60, by - 130), (bx + 150, by - 130), (bx + 170, by - 44)], 11, k.ink
    )
    c.limb([(bx + 60, by - 130), (bx + 90, by - 44), (bx + 150, by - 130)], 11, k.ink)
    c.limb([(bx + 70, by - 170), (bx + 120, by - 120), (bx + 95, by - 40)], 34, k.c800)
    c.rect(bx + 24, by - 320, 90, 160, k.accent, r=38)
    c.circle(bx + 80, by - 360, 38, "#8C5A3B")
    c.pie(bx + 80, by - 364, 41, 180, 360, "#2B1B14")
    c.limb([(bx + 90, by - 290), (bx + 130, by - 220), (bx + 165, by - 190)], 26, k.accent)
    return c


def harbour(k):
    """A bridge with cables, cranes and a ship: Rijnmond."""
    c = sky(k, 157)
    c.circle(1340, 210, 90, k.white)
    for x, w, h, wall in (
        (60, 110, 260, k.c300),
        (190, 90, 360, k.c400),
        (300, 130, 300, k.c300),
        (1180, 120, 340, k.c400),
        (1320, 90, 270, k.c300),
        (1430, 120, 380, k.c400),
    ):
        house(c, x, 640, w, h, wall, k.c50, 3, h // 50)
    c.polygon([(640, 640), (720, 110), (770, 110), (720, 640)], k.c800)
    for index in range(7):
        c.bar(742, 150 + index * 36, 880 + index * 92, 624, 7, k.c800)
    for index in range(3):
        c.bar(734, 150 + index * 60, 560 - index * 110, 624, 9, k.c800)
    c.rect(0, 616, 1600, 34, k.c900)
    c.rect(0, 680, 1600, 220, k.c500)
    c.rect(300, 650, 40, 90, k.c900)
    c.rect(1280, 650, 40, 90, k.c900)
    c.route([(-40, 604), (1130, 604), (1220, 604)], 22, 30)
    c.ring(1240, 596, 50)
    c.polygon([(330, 760), (1130, 760), (1060, 860), (400, 860)], k.c900)
    for row, count in ((0, 6), (1, 5), (2, 3)):
        for index in range(count):
            fill = c.random.choice([k.c300, k.accent, k.white, k.c400, k.c600])
            c.rect(420 + index * 84, 716 - row * 46, 80, 42, fill, r=3)
    c.rect(960, 640, 110, 120, k.white, r=8)
    for x in (976, 1024):
        c.rect(x, 660, 30, 30, k.c700, r=4)
    for y, x in ((800, 60), (850, 1260), (770, 1330), (870, 160)):
        c.bar(x, y, x + 160, y, 8, k.c300)
    return c


def garden(k):
    """Two people at work with plants in a glasshouse."""
    c = sky(k, 163)
    for index in range(4):
        x = index * 400
        c.polygon([(x, 330), (x + 200, 170), (x + 400, 330)], k.white)
        c.bar(x, 330, x + 200, 170, 10, k.c600)
        c.bar(x + 200, 170, x + 400, 330, 10, k.c600)
        c.bar(x, 330, x, 800, 10, k.c600)
    c.bar(0, 330, 1600, 330, 10, k.c600)
    c.rect(0, 780, 1600, 120, k.c300)
    c.route([(-40, 850), (1040, 850), (1300, 850), (1300, 470)], 26, 90)
    c.ring(1300, 440, 58)
    person(c, 470, 840, 190, k.accent, k.c900, 4, 1, "cap")
    person(c, 980, 840, 190, k.c500, k.ink, 2, 0, "scarf", face=-1)
    for x in (110, 250, 640, 780, 1130, 1480):
        plant(c, x, 800, 110, pot=k.c800)
    arm(c, [(530, 430), (590, 520), (640, 560)], 46, k.accent, 4)
    arm(c, [(920, 430), (860, 520), (800, 560)], 46, k.c500, 2)
    return c


OUTDOORS = {
    "bus": bus,
    "kaart": map_of_ways,
    "dak": roof,
    "kas": garden,
}
REGIONAL = {"kust": (coast, "paars"), "gracht": (canal, "groen"), "haven": (harbour, "rood")}
