// @ts-check
/**
 * Keeps the language switch on the page that is read. Instant navigation replaces a page's content and head, but not
 * the header that holds the switch; the head says where the page stands in every language. Without scripts, every page
 * is loaded with a switch of its own. A classic script, because browsers refuse modules to pages read from disk.
 */
(() => {

  /**
   * The relative link from one address to another of the same site.
   * @param {string} from
   * @param {string} to
   * @returns {string}
   */
  function relative(from, to) {
    const here = new URL(from).pathname.split("/").slice(0, -1);
    const there = new URL(to).pathname.split("/");
    let common = 0;
    while (common < here.length && here[common] === there[common]) common += 1;
    return "../".repeat(here.length - common) + there.slice(common).join("/") || "./";
  }

  /**
   * Where the page in hand stands in a language, at the place where the site is being read: the head names the place
   * where it is published.
   * @param {string} language
   * @returns {string | undefined}
   */
  function translated(language) {
    /** @type {HTMLLinkElement | null} */
    const canonical = document.head.querySelector("link[rel=canonical]");
    /** @type {HTMLLinkElement | null} */
    const alternate = document.head.querySelector(`link[rel~=alternate][hreflang="${CSS.escape(language)}"]`);
    if (!canonical || !alternate) return undefined;
    return new URL(relative(canonical.href, alternate.href), location.href).href;
  }

  // While the event is on its way down, so that the theme and the browser see the mended link.
  document.addEventListener(
    "click",
    (event) => {
      const link = event.target instanceof Element ? event.target.closest("a.md-select__link") : null;
      if (!(link instanceof HTMLAnchorElement)) return;
      link.href = translated(link.hreflang) ?? link.href;
    },
    { capture: true },
  );
})();
