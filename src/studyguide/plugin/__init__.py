"""The MkDocs door: each hook is a translation of a few lines. The only package that imports `mkdocs`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from mkdocs.config.base import Config
from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils.templates import TemplateContext

from studyguide import assembly, check, pages, report
from studyguide.formula import typesetter
from studyguide.plugin import dialog, links, locale, navigation, virtual_files, watching
from studyguide.plugin.page import StudyPage
from studyguide.render import Dialect, Renderer

CACHE = Path(".cache", "studyguide")
FALLBACK = ("sane_lists", "studyguide.markup", "tables")
"""The extensions of a page that another plugin has changed."""


class Options(Config):  # type: ignore[no-untyped-call]  # MkDocs' own __init_subclass__
    """None: what there is to say about a guide stands in `questions/_guide.yaml`, where every engine reads it."""


class StudyGuidePlugin(BasePlugin[Options]):  # type: ignore[no-untyped-call]
    """Adds the pages of the guide beside the configuration file to the site."""

    def __init__(self) -> None:
        self.serving = False
        self.dialect = Dialect()
        self.renderer: Renderer | None = None
        self.site: pages.Site | None = None
        self.navigations: dict[navigation.Key, Navigation] = {}

    def on_startup(self, *, command: str, dirty: bool) -> None:  # noqa: ARG002
        """Remember whether to keep serving the last good site; MkDocs keeps a plugin with this hook across rebuilds."""
        self.serving = command == "serve"
        self.site = None

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Take over the owner's Markdown extensions and the theme's search dialog; name style sheets and scripts."""
        dialect = Dialect(tuple(config.markdown_extensions), dict(config.mdx_configs))
        if self.renderer is None or dialect.key != self.dialect.key:
            self.dialect, self.renderer = dialect, Renderer(typesetter(_root(config) / CACHE), dialect)
        config.markdown_extensions += [name for name in FALLBACK if name not in config.markdown_extensions]
        config.mdx_configs.setdefault("studyguide.markup", {})["cache"] = str(_root(config) / CACHE)
        dialog.take_over(config)
        config.extra_css[:0] = pages.STYLES
        for name in pages.SCRIPTS:
            script = ExtraScriptValue(name)
            script.defer = True
            config.extra_javascript.append(script)
        return config

    def on_pre_build(self, config: MkDocsConfig) -> None:
        """Check the project before MkDocs empties the site's folder."""
        checked = check.check(_root(config), self.renderer)
        if checked.diagnostics:
            text = "\n".join(report.text.render(checked.diagnostics, checked.sources))
            if checked.errors and not (self.serving and self.site):
                raise PluginError(f"the guide has faults\n{text}")
            sys.stderr.write(f"{text}\n")
        if not checked.errors:
            addresses = locale.addresses(config)
            self.site = assembly.assemble(checked.guide, checked.fragments, checked.drawings, addresses)
        if self.site:
            locale.begin(config, self.site.guide)

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Replace what lies in `docs_dir` (the figures' sources) by the site."""
        for file in list(files):
            if file.src_dir == config.docs_dir:
                files.remove(file)
        for file in (*virtual_files.of_site(config, self._site), *dialog.files(config, self._site.guide)):
            files.append(file)
        return files

    def on_nav(self, nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:  # noqa: ARG002
        """Make the navigation of every topic in every language; return that of the home page."""
        guide = self._site.guide
        self.navigations = navigation.build(guide, files)
        return self.navigations[guide.locales[0], None]

    def on_page_context(
        self,
        context: TemplateContext,
        page: MkDocsPage,
        config: MkDocsConfig,
        nav: Navigation,  # noqa: ARG002
    ) -> TemplateContext:
        """Give the page its language and its navigation."""
        if isinstance(page, StudyPage):
            context["nav"] = self.navigations[page.ours.locale, page.ours.topic]
            locale.speak(context, config, self._site.guide, page.ours, page)
        return context

    def on_post_page(self, output: str, page: MkDocsPage, config: MkDocsConfig) -> str:
        """Make the links to the other languages absolute, and see that the search has found its place."""
        dialog.verify(output, config)
        return links.absolute_alternates(output, page.canonical_url)

    def on_post_template(self, output: str, template_name: str, config: MkDocsConfig) -> str:  # noqa: ARG002
        """Write the first language's sitemap instead of MkDocs' own."""
        ours = self._site.files.get(template_name)
        return ours if isinstance(ours, str) else output

    def on_serve(self, server: LiveReloadServer, config: MkDocsConfig, builder: Any) -> LiveReloadServer:  # noqa: ARG002
        """Reload when a bank, an answer or a figure changes."""
        watching.watch(server, _root(config), _root(config) / CACHE / "serve")
        return server

    @property
    def _site(self) -> pages.Site:
        assert self.site is not None  # noqa: S101 - on_pre_build made it, or stopped the build
        return self.site


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).resolve().parent
