"""TeX → one line of Unicode, for the places where no formula can be drawn: titles, anchors, descriptions."""

from __future__ import annotations

import re

_SYMBOLS = {
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "varepsilon": "ε", "eta": "η",
    "theta": "θ", "lambda": "λ", "mu": "μ", "nu": "ν", "xi": "ξ", "pi": "π", "rho": "ρ", "sigma": "σ", "tau": "τ",
    "phi": "φ", "varphi": "φ", "psi": "ψ", "omega": "ω", "Delta": "Δ", "Sigma": "Σ", "Omega": "Ω", "nabla": "∇",
    "partial": "∂", "times": "×", "cdot": "·", "pm": "±", "le": "≤", "leq": "≤", "ge": "≥", "geq": "≥", "ne": "≠",
    "neq": "≠", "approx": "≈", "to": "→", "rightarrow": "→", "leftarrow": "←", "infty": "∞", "sum": "∑", "in": "∈",
    "propto": "∝", "sim": "∼", "ldots": "…", "dots": "…", "cdots": "…", "quad": " ", "odot": "⊙", "top": "ᵀ",
    "ll": "≪", "gg": "≫", "sqrt": "√", "left": "", "right": "",
}  # fmt: skip
_ACCENTS = {"hat": "\u0302", "bar": "\u0304", "tilde": "\u0303"}
_SUPERSCRIPT = str.maketrans("0123456789+-n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ")


def linear(tex: str) -> str:
    """The formula as a reader would type it; a command without a sign of its own is left as its name."""
    tex = re.sub(r"\\(?:text|mathrm|mathbf|mathit|mathcal|operatorname|boldsymbol|mathbb)\s*\{([^{}]*)\}", r"\1", tex)
    tex = re.sub(r"\\(hat|bar|tilde)\s*\{?(\\?[A-Za-z]+|[A-Za-z])\}?", lambda m: m[2] + _ACCENTS[m[1]], tex)
    tex = re.sub(r"\\[dt]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}", r"\1/\2", tex)
    tex = re.sub(r"\^\{?([0-9n+-]+)\}?", lambda m: m[1].translate(_SUPERSCRIPT), tex)
    tex = re.sub(r"\\([A-Za-z]+)", lambda m: _SYMBOLS.get(m[1], m[1]), tex)
    return re.sub(r"\\[,;:! ]?|[{}]", "", tex)
