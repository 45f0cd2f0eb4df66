"""Detector families from R-CNN to RT-DETR: years downwards, one column for each family."""

from _draw import Drawing

COLUMNS = (("two", "c1", 36, 98), ("anchor", "c2", 148, 74), ("free", "c3", 229, 74), ("set", "c4", 309, 90))
YEARS: dict[int, tuple[tuple[str, ...], ...]] = {
    2014: (("R-CNN", "SPP-net"), (), (), ()),
    2015: (("Fast R-CNN", "Faster R-CNN"), (), (), ()),
    2016: (("R-FCN",), ("SSD",), ("YOLO",), ()),
    2017: (("FPN", "Mask R-CNN"), ("YOLOv2", "RetinaNet"), (), ()),
    2018: (("Cascade R-CNN",), ("YOLOv3",), ("CornerNet",), ()),
    2019: (("Libra R-CNN",), (), ("CenterNet", "FCOS"), ()),
    2020: ((), ("YOLOv4",), (), ("DETR",)),
    2021: ((), (), ("YOLOX",), ("Def. DETR", "Sparse R-CNN")),
    2023: ((), (), (), ("DINO",)),
    2024: ((), (), (), ("RT-DETR",)),
}
ROW, BOX, MARGIN = 27, 22, 10


def main() -> None:
    """Draw the heads of the columns, the years with their detectors, and two influences across columns."""
    rows = sum(max(map(len, families)) for families in YEARS.values())
    height = 52 + rows * ROW + len(YEARS) * MARGIN + 26
    d = Drawing(__file__, 400, height)
    places: dict[str, tuple[float, float, float]] = {}
    y = 52.0
    for year, families in YEARS.items():
        d.line((2, y), (398, y), cls="muted", dash="1 4")
        d.text(0, y + MARGIN / 2 + 17, str(year), cls="muted", size=12, anchor="start")
        for (_, _, x, width), names in zip(COLUMNS, families, strict=True):
            for i, name in enumerate(names):
                places[name] = (x, y + MARGIN / 2 + i * ROW + 2, width)
        y += max(map(len, families)) * ROW + MARGIN

    for index, (key, cls, x, width) in enumerate(COLUMNS):
        d.text(x + width / 2, 18, key=f"{key}_a", cls=cls, size=13, bold=True)
        d.text(x + width / 2, 36, key=f"{key}_b", cls=cls, size=12)
        column = [name for families in YEARS.values() for name in families[index]]
        for name in column:
            d.box(x, places[name][1], width, BOX, name, cls=cls, size=12)

    (x0, y0, w0), (x1, y1, w1) = places["Faster R-CNN"], places["SSD"]
    d.line((x0 + w0, y0 + BOX / 2), (x1 + w1 / 2, y0 + BOX / 2), (x1 + w1 / 2, y1 - 2), dash="4 3", arrow=True)
    d.text(x1 + w1 / 2 + 8, y0 + 15, key="anchors", size=12, anchor="start")
    (x0, y0, w0), (x1, y1, w1) = places["FPN"], places["RetinaNet"]
    elbow = (x0 + w0 + x1) / 2 - 1
    d.line(
        (x0 + w0, y0 + BOX / 2),
        (elbow, y0 + BOX / 2),
        (elbow, y1 + BOX / 2),
        (x1 - 1, y1 + BOX / 2),
        dash="4 3",
        arrow=True,
    )
    d.text(x1 + w1 + 8, y1 + 15, key="pyramid", size=12, anchor="start")
    d.text(200, height - 8, key="year", cls="muted", size=12)
    d.save()


if __name__ == "__main__":
    main()
