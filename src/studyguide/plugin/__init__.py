"""The MkDocs door: each hook is a translation of a few lines. The only package that imports `mkdocs`."""

from __future__ import annotations

import logging
import sys
from pathlib import Path
from typing import Any

from mkdocs.config.base import Config
from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils.templates import TemplateContext

from studyguide import check, drawing, pages, report
from studyguide.formula import KATEX
from studyguide.markup import dialect
from studyguide.model import Guide
from studyguide.plugin import links, locale, navigation, search_index, virtual_files

WATCHED = ("questions", "answers", "figures")
CACHE = Path(".cache", "studyguide")


class Options(Config):  # type: ignore[no-untyped-call]  # MkDocs' own __init_subclass__
    """None: what there is to say about a guide stands in `questions/_guide.yaml`, where every engine reads it."""


class StudyGuidePlugin(BasePlugin[Options]):  # type: ignore[no-untyped-call]
    """Adds the pages of the guide beside the configuration file to the site."""

    def __init__(self) -> None:
        self.serving = False
        self.guide: Guide | None = None
        self.pages: dict[str, pages.Page] = {}
        self.figures: dict[str, str] = {}
        self.navigations: dict[tuple[str, str | None], Navigation] = {}

    def on_startup(self, *, command: str, dirty: bool) -> None:  # noqa: ARG002
        """Remember whether to keep serving the last good site; MkDocs keeps a plugin with this hook across rebuilds."""
        self.serving = command == "serve"
        self.guide = None

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Switch on the Markdown dialect and the style sheets."""
        for name in dialect.EXTENSIONS:
            if name not in config.markdown_extensions:
                config.markdown_extensions.append(name)
            config.mdx_configs.setdefault(name, {}).update(dialect.CONFIGS.get(name, {}))
        options = {"cache": str(_root(config) / CACHE), "figures": self.figures}
        config.mdx_configs["studyguide.markup"].update(options)
        logging.getLogger("jieba").setLevel(logging.WARNING)  # which announces each dictionary that it loads
        config.extra_css[:0] = ["assets/katex/katex.min.css", "assets/studyguide.css"]
        script = ExtraScriptValue("assets/language-switch.js")
        script.defer = True
        config.extra_javascript.append(script)
        return config

    def on_pre_build(self, config: MkDocsConfig) -> None:
        """Check the project before MkDocs empties the site's folder."""
        checked = check.check(_root(config))
        if checked.diagnostics:
            text = "\n".join(report.text.render(checked.diagnostics, checked.guide.root))
            if checked.errors and not (self.serving and self.guide):
                raise PluginError(f"the guide has faults\n{text}")
            sys.stderr.write(f"{text}\n")
        if not checked.errors:
            self._take(checked.guide)
        if self.guide:
            locale.begin(config, self.guide)

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Replace what lies in `docs_dir` (the figures' sources) by the pages and assets."""
        assert self.guide is not None  # noqa: S101 - on_pre_build set it, or stopped the build
        for file in list(files):
            if file.src_dir == config.docs_dir:
                files.remove(file)
        for file in virtual_files.of_pages(config, self.pages.values()):
            files.append(file)
        shipped = ((pages.ASSETS, "assets", "*.css *.js"), (KATEX, "assets/katex", "*.css *.woff2 LICENSE"))
        for folder, prefix, patterns in shipped:
            for file in virtual_files.of_folder(config, folder, prefix, patterns.split()):
                files.append(file)
        for file in locale.sitemaps(config, self.guide, self.pages.values()):
            files.append(file)
        return files

    def on_nav(self, nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:  # noqa: ARG002
        """Make the navigation of every topic in every language; return that of the home page."""
        assert self.guide is not None  # noqa: S101
        self.navigations = navigation.build(self.guide, config, files)
        return self.navigations[self.guide.locales[0], None]

    @event_priority(50)  # before Material's search plugin indexes the page
    def on_page_context(
        self,
        context: TemplateContext,
        page: MkDocsPage,
        config: MkDocsConfig,
        nav: Navigation,  # noqa: ARG002
    ) -> TemplateContext:
        """Give the page its language and its navigation."""
        ours = self.pages.get(page.file.src_uri)
        if ours and self.guide:
            context["nav"] = self.navigations[ours.locale, ours.topic]
            locale.speak(context, config, self.guide, ours, page)
        return context

    def on_post_page(self, output: str, page: MkDocsPage, config: MkDocsConfig) -> str:  # noqa: ARG002
        """Make the links to the other languages absolute."""
        return links.absolute_alternates(output, page.canonical_url)

    def on_post_template(self, output: str, template_name: str, config: MkDocsConfig) -> str:
        """Write the first language's sitemap instead of MkDocs' own."""
        if template_name == "sitemap.xml" and self.guide:
            return locale.sitemap(config, self.guide, self.pages.values(), self.guide.locales[0])
        return output

    @event_priority(-50)  # after Material's search plugin has written its index
    def on_post_build(self, config: MkDocsConfig) -> None:
        """Give each language a search index of its own."""
        assert self.guide is not None  # noqa: S101
        search_index.split(Path(config.site_dir), self.guide, self.pages)

    def on_serve(self, server: LiveReloadServer, config: MkDocsConfig, builder: Any) -> LiveReloadServer:  # noqa: ARG002
        """Reload when a bank, an answer or a figure changes."""
        for folder in WATCHED:
            if (_root(config) / folder).is_dir():
                server.watch(str(_root(config) / folder))
        return server

    def _take(self, guide: Guide) -> None:
        self.guide = guide
        self.pages = {page.uri: page for page in pages.build(guide)}
        self.figures.clear()
        self.figures.update(
            (f"{figure.id}.{locale}", drawing.localised(figure, locale))
            for figure in guide.figures
            for locale in guide.locales
        )


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).resolve().parent
