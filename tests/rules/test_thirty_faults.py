"""A bank with thirty different faults in ten files: one run, thirty reports, each at its line."""

from pathlib import Path

from studyguide import check, report

GOLDEN = Path(__file__).with_name("thirty_faults.txt")
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20">'
FILES = {
    "questions/_guide.yaml": """\
title: {zh: 指南, en: Guide}
summary: {zh: 一份题库。, en: A bank.}
tags:
  pooling: {zh: 池化}
""",
    "questions/layers.yaml": """\
topic: layer
title: {zh: 层, en: Layers}
summary: {zh: 网络的层。, en: The layers of a network.}
order: 1
questions:
  - id: pooling
    title: {zh: 池化, en: Pooling}
    level: basic
    kind: concept
    tags: [poling]
    related: [hinje, pooling]
    level: advanced
  - id: strides
    title: {zh: 步幅, en: Strides}
    level: hard
    kind: concept
    colour: red
  - id: padding
    title: {zh: 填充, en: Padding}
    level: basic
    kind: concept
""",
    "questions/losses.yaml": """\
topic: losses
title: {zh: 损失, en: Losses}
summary: {zh: 损失函数。, en: Losses.}
order: 2
questions:
  - id: hinge
    title: {zh: 合页损失, en: Hinge loss}
    level: basic
    kind: concept
  - id: pooling
    title: {zh: 池化, en: Pooling}
    level: basic
    kind: concept
""",
    "questions/metrics.yaml": "topic: metrics\ntitle: {zh: 指标\n",
    "questions/data.yaml": b"topic: data\ntitle: {zh: \xca\xfd\xbe\xdd, en: Data}\n",
    "answers/layers/pooling.zh.md": """\
## 概述

#### 证明

![](../../figures/windows.svg)

见[别处](../../../x.md)。
""",
    "answers/layers/pooling.en.md": """\
Pooling keeps $\\frac{1}{2$ of the map. <script>alert(1)</script>

See [hinge](../losses/hinge.en.md), [above](#abov).

# Again

See [it](javascript:alert(1)).
""",
    "answers/losses/hinge.zh.md": "合页损失" * 31 + "。\n",
    "answers/losses/hinges.en.md": "The hinge loss.\n",
    "figures/window.svg": f"""\
{SVG}
<text class="ink" x="4" y="12" data-label="stride">步幅</text>
<rect class="red" width="4" height="4" onclick="x()"/>
</svg>
""",
}


def test_thirty_faults_in_ten_files(write_tree, update_goldens):
    checked = check.check(write_tree(FILES))
    found = checked.diagnostics
    printed = "\n".join(report.text.render(found, checked.sources)) + "\n"
    if update_goldens:
        GOLDEN.write_text(printed, "utf-8")
    assert len(FILES) == 10
    assert len(found) == 30
    assert printed == GOLDEN.read_text("utf-8")
