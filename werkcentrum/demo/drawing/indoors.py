"""Scenes indoors: a talk, a desk, a workshop, a class, care, a library, a team, at home."""

from .canvas import Canvas
from .figures import arm, bubble, bust, cup, head, laptop, person, plant, table

FLOOR = 770


def room(k, seed, wall=None, floor=None, tiles=None):
    """An empty room with a pale field of tiles as wallpaper."""
    c = Canvas(k, seed, wall or k.c100)
    c.field(tiles or [k.c50, k.c200, k.c200], size=160, chance=0.5, y=-30, rows=5)
    c.rect(0, FLOOR, 1600, 130, floor or k.c300)
    return c


def talk(k):
    """Two people at a table; the yellow line runs from one to the other."""
    c = room(k, 11)
    c.route([(-40, 250), (360, 250), (360, 130), (800, 130), (800, 262)], width=26, radius=90)
    c.ring(800, 290, 58)
    plant(c, 1430, FLOOR + 30, 120)
    c.top_rounded(240, 500, 340, 160, k.c300, r=60)
    c.top_rounded(1020, 500, 340, 160, k.c300, r=60)
    bust(c, 410, 660, 190, k.c700, 2, 0, "curls")
    bust(c, 1190, 660, 190, k.white, 0, 3, "short")
    arm(c, [(330, 600), (470, 650), (590, 634)], 50, k.c700, 2)
    arm(c, [(1270, 600), (1130, 650), (1010, 634)], 50, k.white, 0)
    table(c, 210, 650, 1180, 880, k.c800, k.c900)
    cup(c, 690, 650, 64, k.accent)
    cup(c, 930, 650, 64, k.c300)
    c.polygon([(760, 648), (872, 648), (852, 622), (780, 622)], k.white)
    return c


def desk(k):
    """A counter with somebody behind it, and somebody who comes in along the line."""
    c = room(k, 23)
    c.rect(90, 130, 330, 640, k.c700, r=14)
    c.rect(120, 160, 270, 610, k.c50)
    c.field([k.c200, k.c300], size=90, chance=0.7, x=120, y=160, columns=3, rows=6)
    c.rect(700, 150, 800, 200, k.c700, r=14)
    c.circle(800, 250, 56, k.accent)
    c.circle(800, 250, 26, k.c700)
    for x, w, h in ((930, 150, 90), (1110, 150, 120), (1290, 150, 70)):
        c.rect(x, 320 - h, w, h, k.c500, r=6)
    c.rect(910, 320, 560, 14, k.c300, r=7)
    c.route([(-40, 846), (640, 846), (640, 730), (790, 730)], width=28, radius=60)
    bust(c, 1010, 560, 190, k.accent, 4, 1, "bun")
    bust(c, 1270, 560, 180, k.white, 3, 4, "short")
    laptop(c, 1270, 548, 120)
    c.rect(800, 540, 720, 300, k.c600, r=18)
    c.rect(770, 528, 780, 36, k.c900, r=18)
    c.field([k.c500, k.c700], size=100, chance=0.75, x=810, y=600, columns=7, rows=2)
    person(c, 470, 830, 190, k.c500, k.c900, 1, 0, "long", step=0.12)
    arm(c, [(530, 420), (600, 520), (690, 500)], 46, k.c500, 1)
    c.rect(352, 480, 90, 120, k.accent, r=20)
    c.arc(397, 480, 30, 180, 360, k.accent, 12)
    return c


def workshop(k):
    """A bench with tools on the wall and somebody with a helmet."""
    c = room(k, 37)
    c.rect(140, 90, 760, 330, k.c700, r=16)
    for x in range(200, 880, 60):
        for y in range(130, 400, 60):
            c.circle(x, y, 4, k.c500)
    # hammer, saw, spanner, screwdriver
    c.bar(260, 200, 260, 360, 24, k.c300)
    c.rect(200, 160, 120, 52, k.white, r=10)
    c.polygon([(380, 170), (610, 170), (610, 200), (400, 256)], k.white)
    c.rect(596, 150, 70, 92, k.accent, r=20)
    c.rect(618, 176, 26, 42, k.c700, r=12)
    c.bar(720, 210, 720, 350, 26, k.c200)
    c.pie(720, 196, 44, 300, 600, k.c200)
    c.circle(720, 190, 18, k.c700)
    c.bar(820, 160, 820, 230, 38, k.accent)
    c.bar(820, 230, 820, 360, 14, k.white)
    c.bar(430, 330, 640, 330, 22, k.c400)
    c.route([(1700, 180), (1470, 180), (1470, 330)], width=26, radius=70)
    person(c, 1120, 860, 210, k.c500, k.c900, 2, 0, "helmet")
    c.rect(1023, 440, 194, 200, k.c700, r=40)
    arm(c, [(1050, 420), (960, 540), (830, 560)], 54, k.c500, 2)
    arm(c, [(1190, 420), (1260, 560), (1080, 612)], 54, k.c500, 2)
    c.bar(830, 560, 700, 596, 16, k.ink)
    c.rect(120, 620, 1000, 46, k.c900, r=14)
    c.rect(170, 666, 60, 234, k.c800)
    c.rect(1000, 666, 60, 234, k.c800)
    c.rect(280, 560, 420, 60, k.accent, r=6)
    c.rect(280, 584, 420, 8, k.c300)
    c.ring(1470, 350, 54)
    plant(c, 1470, FLOOR + 40, 110)
    return c


def lesson(k):
    """Somebody studies at a table with books, a laptop and a lamp."""
    c = room(k, 41)
    c.rect(960, 100, 480, 330, k.white, r=16)
    c.field([k.c200, k.c300, k.c400], size=110, chance=0.65, x=980, y=120, columns=4, rows=2)
    c.route([(980, 400), (1120, 400), (1120, 290), (1290, 290), (1290, 200), (1340, 200)], 16, 40)
    c.ring(1356, 200, 30)
    c.top_rounded(470, 480, 350, 180, k.c300, r=60)
    bust(c, 645, 660, 210, k.accent, 0, 1, "long")
    arm(c, [(560, 600), (610, 660), (720, 640)], 54, k.accent, 0)
    arm(c, [(740, 590), (800, 650), (860, 632)], 54, k.accent, 0)
    table(c, 180, 650, 1240, 880, k.c800, k.c900)
    laptop(c, 850, 652, 190)
    for index, (w, fill) in enumerate(
        ((240, k.c600), (210, k.white), (230, k.c400), (180, k.c700))
    ):
        y = 650 - 44 * (index + 1)
        c.rect(1120 + (240 - w) / 2, y, w, 42, fill, r=8)
        c.rect(1120 + (240 - w) / 2 + 22, y, 14, 42, k.accent if index % 2 else k.c200)
    c.bar(300, 640, 300, 400, 14, k.c900)
    c.bar(300, 400, 400, 320, 14, k.c900)
    c.polygon([(360, 290), (450, 270), (500, 380), (330, 400)], k.c700)
    c.rect(230, 632, 140, 18, k.c900, r=9)
    cup(c, 500, 650, 60, k.white)
    return c


def care(k):
    """Somebody in a wheelchair and somebody beside, near a window."""
    c = room(k, 53)
    c.rect(120, 100, 460, 420, k.white, r=16)
    c.rect(146, 126, 408, 368, k.c200)
    c.pie(350, 494, 170, 180, 360, k.c400)
    c.pie(470, 494, 110, 180, 360, k.c500)
    c.circle(450, 220, 50, k.accent)
    c.rect(340, 126, 20, 368, k.white)
    plant(c, 190, FLOOR + 20, 120)
    c.route([(-40, 850), (560, 850), (560, 850), (1700, 850)], width=24, radius=40)
    # wheelchair
    c.limb([(700, 420), (730, 620), (930, 620), (960, 790), (1010, 790)], 20, k.c900)
    c.bar(640, 430, 705, 420, 20, k.c900)
    c.arc(770, 690, 120, 0, 360, k.c900, 20)
    c.circle(770, 690, 24, k.c900)
    c.arc(960, 790, 34, 0, 360, k.c900, 14)
    # the one who sits
    c.limb([(790, 590), (940, 590), (970, 740)], 62, k.c800)
    c.bar(960, 770, 1010, 770, 30, k.ink)
    c.rect(708, 372, 150, 240, k.c500, r=60)
    head(c, 786, 300, 68, 4, 3, "short")
    arm(c, [(790, 430), (860, 530), (940, 530)], 44, k.c500, 4)
    # the one beside
    person(c, 1180, 850, 200, k.white, k.c600, 3, 0, "scarf")
    arm(c, [(1120, 410), (1080, 520), (960, 526)], 48, k.white, 3)
    c.rect(1210, 470, 44, 60, k.accent, r=8)
    c.ring(1460, 330, 60)
    c.rect(1360, 560, 210, 290, k.c700, r=14)
    for y in (590, 690):
        c.rect(1390, y, 150, 70, k.c500, r=8)
        c.circle(1465, y + 35, 9, k.accent)
    return c


def library(k):
    """Shelves full of books, somebody reads and somebody looks for a book."""
    c = room(k, 61)
    c.rect(80, 60, 900, 710, k.c800, r=14)
    fills = [k.c300, k.c500, k.c200, k.white, k.c400, k.c600, k.accent]
    for row in range(4):
        y = 90 + row * 170
        c.rect(110, y, 840, 144, k.c900)
        x = 122
        while x < 920:
            w, h = c.random.randint(24, 54), c.random.randint(86, 134)
            if x + w > 940:
                break
            if c.random.random() < 0.92:
                c.rect(x, y + 144 - h, w, h, c.random.choice(fills), r=4)
            x += w + 5
    person(c, 760, 850, 200, k.c500, k.ink, 1, 2, "bun")
    arm(c, [(820, 410), (880, 340), (890, 250)], 46, k.c500, 1)
    c.route([(1700, 130), (1500, 130), (1500, 230), (1100, 230), (1100, 330)], width=24, radius=70)
    c.polygon([(1030, 420), (1170, 420), (1140, 330), (1060, 330)], k.c700)
    c.circle(1100, 424, 26, k.accent)
    c.top_rounded(1150, 540, 300, 150, k.c400, r=50)
    bust(c, 1300, 690, 190, k.white, 2, 4, "bald")
    table(c, 1020, 680, 560, 890, k.c800, k.c900)
    c.polygon([(1230, 690), (1300, 640), (1300, 690)], k.c200)
    c.polygon([(1370, 690), (1300, 640), (1300, 690)], k.accent)
    cup(c, 1470, 680, 60, k.c400)
    return c


def team(k):
    """Three colleagues at a planning board of tiles."""
    c = room(k, 71)
    c.rect(300, 80, 1000, 430, k.white, r=18)
    c.field(
        [k.c200, k.c300, k.c400, k.c500], size=120, chance=0.62, x=340, y=110, columns=8, rows=3
    )
    c.route([(340, 470), (600, 470), (600, 290), (900, 290), (900, 190), (1130, 190)], 22, 60)
    c.ring(1160, 190, 46)
    person(c, 330, 860, 205, k.c600, k.c900, 0, 3, "short")
    person(c, 1330, 860, 205, k.c400, k.ink, 2, 0, "curls", face=-1)
    arm(c, [(1270, 410), (1200, 380), (1170, 270)], 48, k.c400, 2)
    arm(c, [(390, 410), (450, 500), (520, 430)], 48, k.c600, 0)
    # in a wheelchair, in front
    for x in (712, 958):
        c.rect(x - 17, 600, 34, 262, k.c900, r=17)
    c.rect(720, 560, 230, 150, k.c900, r=30)
    c.rect(740, 560, 190, 210, k.accent, r=66)
    head(c, 835, 480, 72, 3, 0, "long")
    c.limb([(790, 770), (780, 860)], 56, k.c800)
    c.limb([(880, 770), (890, 860)], 56, k.c800)
    arm(c, [(915, 620), (975, 690), (958, 730)], 46, k.accent, 3)
    arm(c, [(755, 620), (695, 690), (712, 730)], 46, k.accent, 3)
    plant(c, 120, FLOOR + 40, 110)
    return c


def home(k):
    """Somebody calls from the sofa at home."""
    c = room(k, 83)
    c.rect(110, 120, 300, 300, k.white, r=14)
    c.field([k.c300, k.c400, k.c500], size=90, chance=0.8, x=125, y=135, columns=3, rows=3)
    bubble(c, 900, 110, 300, 150, k.c600, tail=1, dots=k.white)
    bubble(c, 1240, 210, 240, 130, k.white, tail=-1, dots=k.c600)
    c.route([(-40, 850), (520, 850), (520, 850), (1700, 850)], 20, 40)
    c.rect(340, 430, 900, 330, k.c700, r=70)
    c.rect(280, 520, 190, 290, k.c600, r=60)
    c.rect(1110, 520, 190, 290, k.c600, r=60)
    c.rect(440, 620, 700, 150, k.c500, r=30)
    c.rect(960, 510, 150, 150, k.accent, r=30)
    c.limb([(720, 640), (900, 640), (910, 810)], 76, k.c900)
    c.bar(910, 826, 970, 826, 32, k.ink)
    c.rect(620, 400, 190, 270, k.white, r=70)
    head(c, 715, 318, 76, 1, 0, "curls")
    arm(c, [(780, 460), (880, 500), (806, 350)], 50, k.white, 1)
    c.rect(792, 290, 26, 84, k.ink, r=8)
    arm(c, [(650, 460), (620, 590), (740, 620)], 50, k.white, 1)
    plant(c, 1430, FLOOR + 40, 130)
    return c


INDOORS = {
    "gesprek": talk,
    "balie": desk,
    "werkplaats": workshop,
    "leren": lesson,
    "zorg": care,
    "bibliotheek": library,
    "team": team,
    "thuis": home,
}
