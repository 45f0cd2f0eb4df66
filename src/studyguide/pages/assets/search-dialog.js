// @ts-check
/**
 * Feeds the search dialog of Material for MkDocs, and mends what it lacks. The theme's script makes a worker for its own
 * engine; it gets one that understands the same messages and asks the guide's search, which `assets/search.js` knows.
 * So this script must run before the theme's. A classic script, because browsers refuse modules to pages read from disk.
 */
(() => {
  const [SETUP, READY, QUERY, RESULT] = [0, 1, 2, 3];
  const BOX = "[data-md-component=search-query]";

  /** @typedef {import("../../search/browser/search.mjs").Answer} Answer */
  /** @typedef {{ languages: string[], failed: string }} Setup what `plugin/dialog.py` writes */

  const box = () => /** @type {HTMLInputElement} */ (document.querySelector(BOX));
  const meta = () => /** @type {HTMLElement} */ (document.querySelector(".md-search-result__meta"));
  const list = () => /** @type {HTMLElement} */ (document.querySelector(".md-search-result__list"));

  /** @param {(Node | string)[]} nodes */
  function html(...nodes) {
    const holder = document.createElement("div");
    holder.append(...nodes);
    return holder.innerHTML;
  }

  /** Makes the theme's script read the box, for its results and for its suggestion: it does so when keys are pressed. */
  function read() {
    for (const type of ["keydown", "keyup"]) box().dispatchEvent(new KeyboardEvent(type));
  }

  /** @param {string} query */
  function ask(query) {
    box().value = query;
    box().focus();
    read();
  }

  /** What to mark on the page that was found, word by word as the theme reads it. @param {Answer["results"][0]} result */
  function terms({ title, snippet }) {
    const marked = [title, snippet].flatMap(({ text, marks }) => marks.map(([from, to]) => text.slice(from, to)));
    // The theme takes hyphens for spaces, and would mark every R of a page for R-CNN.
    const words = marked.flatMap((text) => text.split(/[\s*+:~^-]+/)).filter((word) => /[^\x00-\x7f]|../.test(word));
    return [...new Set(words.map((word) => word.toLowerCase()))];
  }

  class Dialog extends EventTarget {
    constructor() {
      super();
      /** @private The answer that is shown, and to which query. @type {{ query: string, found: boolean } | undefined} */
      this.shown = undefined;
      /** @private Whether to go to the first page as soon as it is found. */
      this.hasty = false;
      document.addEventListener("focusin", ({ target }) => target === box() && this.opened());
      document.addEventListener("keydown", (event) => this.pressed(event), { capture: true });
    }

    /** @param {{ type: number, data: any }} message */
    postMessage({ type, data }) {
      if (type === SETUP) this.begin(data.config);
      if (type === QUERY) this.query(data);
    }

    /** @private @param {Setup} setup */
    begin({ languages, failed }) {
      /** @private */
      this.failed = failed;
      /** @private */
      this.front = customElements.whenDefined("sg-search").then((/** @type {any} */ front) => {
        return { ...front, search: new front.Search(languages) };
      });
      this.tell(READY, undefined);
    }

    /** @private */
    async opened() {
      const front = await this.front;
      front?.search.ready().catch(() => (meta().textContent = this.failed ?? ""));
    }

    /** @private @param {string} query */
    async query(query) {
      const { search, ...front } = await /** @type {Promise<any>} */ (this.front);
      if (!query.trim()) {
        search.forget();
        this.tell(RESULT, { items: [] });
        return;
      }
      const show = (/** @type {Answer} */ answer) => this.show(query, answer, front);
      const fill = (/** @type {Answer} */ answer) => this.fill(answer, front);
      search.ask(query, show, fill).catch(() => {
        this.tell(RESULT, { items: [] });
        meta().textContent = this.failed ?? "";
      });
    }

    /** @private @param {string} query @param {Answer} answer @param {any} front */
    show(query, answer, { address, element, excerpt, facts, marked, offers }) {
      const items = answer.results.map((result) => [{
        location: address(result.url),
        title: html(element("span", { lang: result.language }, ...marked(result.title))),
        text: html(facts(result), excerpt(result)),
        score: result.score,
        terms: Object.fromEntries(terms(result).map((term) => [term, true])),
      }]);
      this.tell(RESULT, { items, suggest: [answer.completion.split(/[\s-]+/).at(-1)] });
      meta().textContent = answer.told;
      list().append(...offers(answer, ask));
      this.shown = { query, found: items.length > 0 };
      this.follow();
    }

    /** @private In place, so that whoever walks along the list stays there. @param {Answer} answer @param {any} front */
    fill(answer, { fill }) {
      fill(list(), answer);
      const links = list().querySelectorAll("a");
      answer.results.forEach((result, at) => {
        const url = new URL(links[at].href);
        if (url.searchParams.has("h")) url.searchParams.set("h", terms(result).join(" "));
        links[at].href = url.href;
      });
    }

    /** @private Goes where a reader wanted who did not wait. */
    follow() {
      if (this.hasty && this.shown?.found) list().querySelector("a")?.click();
      this.hasty = false;
    }

    /** @private Leaves it to the theme to go to the first page, but only once there is one. @param {KeyboardEvent} event */
    pressed(event) {
      if (event.target !== box() || event.isComposing) return;
      this.hasty = event.key === "Enter" && this.shown?.query !== box().value;
      if (event.key !== "Enter" || (this.shown?.found && !this.hasty)) return;
      event.preventDefault();
      event.stopPropagation();
    }

    /** @private @param {number} type @param {unknown} data */
    tell(type, data) {
      this.dispatchEvent(new MessageEvent("message", { data: { type, data } }));
    }
  }

  globalThis.Worker = new Proxy(Worker, {
    construct(Native, [url, ...options]) {
      return /\/workers\/search\./.test(url) ? new Dialog() : new Native(url, ...options);
    },
  });

  // What comes without a key: pasted, dictated, chosen from an input method. What is being composed is no query yet.
  document.addEventListener("input", (event) => {
    if (event.target === box() && !(/** @type {InputEvent} */ (event).isComposing)) read();
  });
  document.addEventListener("compositionend", ({ target }) => target === box() && read());
  addEventListener(
    "keyup",
    (event) => {
      if (event.target === box() && event.isComposing) event.stopImmediatePropagation();
    },
    { capture: true },
  );

  // A closed dialog that kept the focus would take the next keys, and Enter would submit its form: load the page anew.
  document.addEventListener("change", ({ target }) => {
    if (target instanceof HTMLInputElement && target.dataset.mdToggle === "search" && !target.checked) box().blur();
  });

  document.addEventListener("DOMContentLoaded", () => meta()?.setAttribute("role", "status"));

  // The search's own page reads `?q=` itself: it is hidden until the theme's script has run, which would open the dialog.
  const { href, pathname, search } = location;
  if (search && /\/search(?:\.html|\/(?:index\.html)?)$/.test(pathname)) {
    history.replaceState(history.state, "", pathname);
    document.addEventListener("readystatechange", () => history.replaceState(history.state, "", href), { once: true });
  }
})();
