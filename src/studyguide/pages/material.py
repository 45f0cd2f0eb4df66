"""What the site takes over from Material for MkDocs, all in one place; nothing else in this package knows a theme.

`assets/material.css` holds the rest: the guide's colours and type in the theme's terms.
"""

from __future__ import annotations

from markupsafe import Markup

STYLES = ("assets/material.css",)
SCRIPTS = ("assets/language-switch.js",)
"""Keeps the theme's language switch on the page that is read."""
UNSEARCHED = Markup(' data-search-exclude="1"')
"""Marks an element whose words the theme's search leaves out."""
