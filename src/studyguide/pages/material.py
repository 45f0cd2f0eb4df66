"""What the site takes over from Material for MkDocs, all in one place; nothing else in this package knows a theme.

`assets/material.css` holds the rest: the guide's colours and type in the theme's terms.
"""

from __future__ import annotations

STYLES = ("assets/material.css",)
SCRIPTS = ("assets/language-switch.js",)
"""Keeps the theme's language switch on the page that is read."""
DIALOG = "assets/search-dialog.js"
"""Feeds the theme's search dialog; must run before the theme's own script."""
