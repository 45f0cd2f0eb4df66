"""A small project: two topics, four questions, two languages, one figure, one answer and one translation missing."""

from __future__ import annotations

from pathlib import Path

from studyguide import check
from studyguide.assembly import assemble
from studyguide.pages import Addresses, Site

FILES = {
    "questions/_guide.yaml": """\
title: {zh: 样例指南, en: Sample guide}
summary: {zh: 一份样例。, en: A sample.}
locales: [zh, en]
tags:
  pooling: {zh: 池化, en: Pooling}
  loss: {zh: 损失, en: Losses}
""",
    "questions/layers.yaml": """\
topic: layers
title: {zh: 层, en: Layers}
summary: {zh: 网络的层。, en: The layers of a network.}
order: 1
questions:
  - id: max-pooling
    title: {zh: 最大池化, en: Max pooling}
    level: basic
    kind: concept
    tags: [pooling]
    aliases: [maxpool]
    sources: [A-1, B-2, B-2.1]
    related: [hinge]
  - id: mean-pooling
    title: {zh: 平均池化, en: Mean pooling}
    level: advanced
    kind: derivation
    tags: [pooling]
    sources: [C-1]
    related: [max-pooling]
""",
    "questions/losses.yaml": """\
topic: losses
title: {zh: 损失, en: Losses}
summary: {zh: 损失函数。, en: Loss functions.}
order: 2
questions:
  - id: hinge
    title: {zh: 合页损失, en: Hinge loss}
    level: intermediate
    kind: comparison
    tags: [loss]
    sources: [A-3]
  - id: triplet
    title: {zh: 三元组损失, en: Triplet loss}
    level: basic
    kind: open
""",
    "answers/layers/max-pooling.zh.md": """\
最大池化取窗口内的最大值 $\\max_i x_i$。

## 窗口怎样移动

见[平均池化](mean-pooling.zh.md#定义)与[合页损失](../losses/hinge.zh.md)。

![窗口与步幅](../../figures/window.svg)

$$
y = \\max(x_1, x_2)
$$

```python
assert max(1, 2) == 2
```
""",
    "answers/layers/max-pooling.en.md": """\
Max pooling keeps the largest value $\\max_i x_i$ of each window.

## How the window moves

See [mean pooling](mean-pooling.en.md#definition) and [the hinge loss](../losses/hinge.en.md).

![Window and stride](../../figures/window.svg)
""",
    "answers/layers/mean-pooling.zh.md": "平均池化取窗口内的平均值。\n\n## 定义\n\n求和再除以个数。\n",
    "answers/layers/mean-pooling.en.md": "Mean pooling averages.\n\n## Definition\n\nSum, then divide.\n",
    "answers/losses/hinge.zh.md": "合页损失惩罚间隔不足的样本。\n\n## 间隔\n\n间隔为一。\n",
    "answers/losses/hinge.en.md": "The hinge loss penalises small margins.\n\n## Margin\n\nThe margin is one.\n",
    "figures/window.svg": """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 80">
<defs><marker id="head" viewBox="0 0 8 8"><path class="ink" fill="#1f2430" d="M0,0L8,4L0,8Z"/></marker></defs>
<path class="ink" fill="none" stroke="#1f2430" stroke-width="2" marker-end="url(#head)" d="M10,40H150"/>
<text class="ink" fill="#1f2430" x="80" y="30" font-size="13" data-label="stride">步幅</text>
</svg>
""",
    "figures/window.yaml": """\
title: {zh: 滑动窗口, en: Sliding window}
description: {zh: 窗口向右移动一个步幅。, en: The window moves right by one stride.}
labels:
  stride: {zh: 步幅, en: stride}
""",
}


def write_project(root: Path, changes: dict[str, str | None] | None = None) -> Path:
    """The sample project below `root`; `changes` replaces files, or leaves out those that are None."""
    for name, text in {**FILES, **(changes or {})}.items():
        if text is not None:
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
    return root


def build_site(root: Path, addresses: Addresses | None = None) -> Site:
    """The site of the project at `root`, its faults aside."""
    checked = check.check(root)
    return assemble(checked.guide, checked.fragments, checked.drawings, addresses)


MKDOCS = """\
site_name: Sample
site_url: https://sample.example.org/
edit_uri: https://code.example.org/edit/
docs_dir: figures
theme: {name: material, font: false, features: [navigation.footer, content.action.edit]}
plugins: [search, studyguide]
"""
