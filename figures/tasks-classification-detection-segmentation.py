"""One street scene, answered by classification, detection, semantic and instance segmentation."""

from _draw import Drawing, Point

WIDTH, HEIGHT = 184, 128
GROUND = 84
REAR, FRONT = (62.0, 100.0, 74.0), (98.0, 114.0, 80.0)
"""Left edge, bottom and length of the rear and the front car, inside a panel."""
SHAPE = ((0, 0.1), (0, 0.28), (0.2, 0.3), (0.34, 0.52), (0.7, 0.52), (0.84, 0.3), (1, 0.26), (1, 0.1))
TREE = (8.0, 18.0, 40.0, 84.0)
"""Box of the tree: left, top, width, height."""


def outline(car: tuple[float, float, float], x: float, y: float) -> list[Point]:
    """The corners of a car in a panel whose top left corner is (x, y)."""
    left, bottom, length = car
    return [(x + left + u * length, y + bottom - v * length) for u, v in SHAPE]


def draw_car(d: Drawing, car: tuple[float, float, float], x: float, y: float, cls: str, fill: float) -> None:
    """A car that hides what is behind it."""
    left, bottom, length = car
    points = outline(car, x, y)
    d.polygon(points, "paper", fill=1, stroke=0)
    d.polygon(points, cls, fill=fill)
    for u in (0.22, 0.78):
        center = (x + left + u * length, y + bottom - 0.1 * length)
        d.circle(*center, 0.1 * length, "paper", fill=1, stroke=0)
        d.circle(*center, 0.1 * length, cls, fill=fill)


def draw_tree(d: Drawing, x: float, y: float, cls: str, fill: float) -> None:
    """A crown on a trunk."""
    left, top, width, height = TREE
    d.rect(x + left + width / 2 - 4, y + top + 36, 8, height - 36, cls, fill=fill, radius=0)
    d.circle(x + left + width / 2, y + top + 20, 20, "paper", fill=1, stroke=0)
    d.circle(x + left + width / 2, y + top + 20, 20, cls, fill=fill)


def hatch(d: Drawing, car: tuple[float, float, float], x: float, y: float, cls: str) -> None:
    """Upright strokes on the body of a car."""
    left, bottom, length = car
    for step in range(3, 8):
        u = step / 10
        d.line(
            (x + left + u * length, y + bottom - 0.22 * length),
            (x + left + u * length, y + bottom - 0.46 * length),
            cls=cls,
        )


def bounds(car: tuple[float, float, float], x: float, y: float) -> tuple[float, float, float, float]:
    """The box of a car with its wheels."""
    left, bottom, length = car
    return x + left - 1, y + bottom - 0.52 * length - 1, length + 2, 0.52 * length + 2


def panel(d: Drawing, task: str, answer: str, x: float, y: float) -> None:
    """Draw one task: its name, its answer in words, and the scene with its marks."""
    d.text(x, y - 28, key=task, size=15, anchor="start", bold=True)
    d.text(x, y - 8, key=answer, size=14, anchor="start", cls="muted")
    scene = task in {"classification", "detection"}
    if task == "semantic":
        d.rect(x, y + GROUND, WIDTH, HEIGHT - GROUND, "c4", fill=0.16, stroke=0, radius=0)
        d.text(x + 168, y + 24, key="sky", size=14, cls="muted")
        d.text(x + 38, y + 122, key="road", size=14, cls="c4")
    d.line((x, y + GROUND), (x + WIDTH, y + GROUND), cls="muted")
    d.rect(x, y, WIDTH, HEIGHT, "muted", radius=0)
    plain = "muted"
    if task == "semantic":
        draw_tree(d, x, y, "c3", 0.45)
        draw_car(d, REAR, x, y, "c1", 1)
        draw_car(d, FRONT, x, y, "c1", 1)
        d.text(x + 28, y + 42, key="tree", size=14)
        d.text(x + 108, y + 40, key="car", size=14, cls="c1", bold=True)
    elif task == "instance":
        draw_tree(d, x, y, "c3", 0.45)
        draw_car(d, REAR, x, y, "c1", 0.5)
        hatch(d, REAR, x, y, "c1")
        draw_car(d, FRONT, x, y, "c2", 0.5)
        d.text(x + 28, y + 42, key="tree", size=14)
        d.text(x + 98, y + 54, key="car1", size=14, cls="c1", bold=True)
        d.text(x + 152, y + 66, key="car2", size=14, cls="c2", bold=True)
    if scene:
        draw_tree(d, x, y, plain, 0.12)
        draw_car(d, REAR, x, y, plain, 0.12)
        draw_car(d, FRONT, x, y, plain, 0.12)
    if task == "detection":
        left, top, width, height = TREE
        d.rect(x + left - 2, y + top - 2, width + 4, height + 4, "c3", stroke=2, radius=0)
        d.rect(*bounds(REAR, x, y), "c1", stroke=2, radius=0)
        d.rect(*bounds(FRONT, x, y), "c1", stroke=2, radius=0)
        d.text(x + 56, y + 30, key="tree", size=14, anchor="start", cls="c3")
        d.text(x + 70, y + 56, key="car", size=14, cls="c1")
        d.text(x + 164, y + 66, key="car", size=14, cls="c1")


def main() -> None:
    """Draw the four panels."""
    d = Drawing(__file__, 400, 364)
    panel(d, "classification", "a1", 8, 44)
    panel(d, "detection", "a2", 208, 44)
    panel(d, "semantic", "a3", 8, 228)
    panel(d, "instance", "a4", 208, 228)
    d.save()


if __name__ == "__main__":
    main()
