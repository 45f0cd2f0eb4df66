"""Markdown → the plain text of titles, descriptions and anchors."""

from __future__ import annotations

import re

_SYMBOLS = {
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "varepsilon": "ε", "eta": "η",
    "theta": "θ", "lambda": "λ", "mu": "μ", "nu": "ν", "xi": "ξ", "pi": "π", "rho": "ρ", "sigma": "σ", "tau": "τ",
    "phi": "φ", "varphi": "φ", "psi": "ψ", "omega": "ω", "Delta": "Δ", "Sigma": "Σ", "Omega": "Ω", "nabla": "∇",
    "partial": "∂", "times": "×", "cdot": "·", "pm": "±", "le": "≤", "leq": "≤", "ge": "≥", "geq": "≥", "ne": "≠",
    "neq": "≠", "approx": "≈", "to": "→", "rightarrow": "→", "leftarrow": "←", "infty": "∞", "sum": "∑", "in": "∈",
    "propto": "∝", "sim": "∼", "ldots": "…", "dots": "…", "cdots": "…", "quad": " ", "odot": "⊙", "top": "ᵀ",
    "ll": "≪", "gg": "≫", "sqrt": "√", "max": "max", "min": "min", "log": "log", "exp": "exp",
}  # fmt: skip
_ACCENTS = {"hat": "\u0302", "bar": "\u0304", "tilde": "\u0303"}
_SUPERSCRIPT = str.maketrans("0123456789+-n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ")


def plain(markdown: str) -> str:
    """The text a reader sees, on one line: markup removed, formulas written with Unicode signs."""
    text = re.sub(r"!?\[((?:[^\[\]]|\[[^\]]*\])*)\]\([^)]*\)", r"\1", markdown)
    parts = re.split(r"(`+[^`]*`+|(?<!\\)\$[^$\n]+\$)", text)
    return re.sub(r"\s+", " ", "".join(map(_part, parts))).strip()


def _part(part: str) -> str:
    if part.startswith("`") and part.endswith("`"):
        return part.strip("`")
    if part.startswith("$") and part.endswith("$") and len(part) > 2:
        return _formula(part[1:-1])
    without_emphasis = re.sub(r"(?<!\\)(\*{1,3}|(?<!\w)_{1,3}|_{1,3}(?!\w))", "", part)
    return re.sub(r"\\([\\`*_{}\[\]()#+.!$<>|~-])", r"\1", without_emphasis)


def _formula(tex: str) -> str:
    tex = re.sub(r"\\(?:text|mathrm|mathbf|mathit|mathcal|operatorname|boldsymbol|mathbb)\s*\{([^{}]*)\}", r"\1", tex)
    tex = re.sub(r"\\(hat|bar|tilde)\s*\{?(\\?[A-Za-z]+|[A-Za-z])\}?", lambda m: m[2] + _ACCENTS[m[1]], tex)
    tex = re.sub(r"\\[dt]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}", r"\1/\2", tex)
    tex = re.sub(r"\^\{?([0-9n+-]+)\}?", lambda m: m[1].translate(_SUPERSCRIPT), tex)
    tex = re.sub(r"\\([A-Za-z]+)", lambda m: _SYMBOLS.get(m[1], "" if m[1] in ("left", "right") else m[1]), tex)
    return re.sub(r"\\[,;:! ]?|[{}]", "", tex)
