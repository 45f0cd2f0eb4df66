// @ts-check
/**
 * `<sg-search data-languages="en zh" data-name="Search" data-failed="…">`: the guide's search, for pages whose languages
 * are named with the reader's first. Its address says what is searched for: `?q=`. The element also gives other front
 * ends what they need: see its last lines. A classic script, because browsers refuse modules to pages read from disk.
 */
(() => {
  const site = new URL("..", /** @type {HTMLScriptElement} */ (document.currentScript).src).href;
  const engine = `${site}search/engine.js`;
  /** How many milliseconds to wait for snippets before showing what was found without them. */
  const PATIENCE = 30;
  const EXCERPT = "sg-search__excerpt";

  /** @typedef {import("../../search/browser/search.mjs").Answer} Answer */
  /** @typedef {Answer["results"][0]} Result */
  /**
   * Calls the engine, which may tell something before it gives its value.
   * @typedef {(name: string, argument?: unknown, tell?: (told: any) => void) => Promise<any>} Call
   */

  /**
   * The engine in a worker, where a long query does not hold up the page.
   * @param {unknown} options of `open`
   * @returns {Promise<Call>}
   */
  function inWorker(options) {
    return new Promise((resolve, reject) => {
      const worker = new Worker(engine);
      /** @type {{ resolve: (value: any) => void, reject: (reason: any) => void, tell?: (told: any) => void }[]} */
      const calls = [];
      /** @type {Call} */
      const call = (name, argument, tell) => {
        return new Promise((resolve, reject) => {
          worker.postMessage({ number: calls.push({ resolve, reject, tell }) - 1, name, argument });
        });
      };
      worker.addEventListener("message", ({ data: { number, told, value, error } }) => {
        if (told) calls[number].tell?.(told);
        else if (error) calls[number].reject(new Error(error));
        else calls[number].resolve(value);
      });
      worker.addEventListener("error", reject);
      call("open", options).then(() => resolve(call), reject);
    });
  }

  /**
   * The engine in the page, where browsers refuse workers: if it was read from disk.
   * @param {unknown} options
   * @returns {Promise<Call>}
   */
  async function inPage(options) {
    const script = document.createElement("script");
    script.src = engine;
    await new Promise((resolve, reject) => {
      script.addEventListener("load", resolve);
      script.addEventListener("error", reject);
      document.head.append(script);
    });
    const search = /** @type {any} */ (globalThis).studyguideSearch.open(options);
    return (name, argument, tell) => search[name](argument, tell);
  }

  /** The search of the site as front ends use it: loaded when it is needed, and only the last query is answered. */
  class Search {
    /** @param {string[]} languages the reader's first */
    constructor(languages) {
      this.options = { site, languages };
      /** @private @type {Promise<Call> | undefined} */
      this.opened = undefined;
      /** @private */
      this.asked = 0;
    }

    /** Loads what every query needs. */
    async ready() {
      const call = await this.open();
      await call("ready");
    }

    /**
     * Shows the answer. If its snippets take long, shows it without them, and fills them in when they come; neither if
     * another query came.
     * @param {string} query
     * @param {(answer: Answer) => void} show
     * @param {(answer: Answer) => void} fill
     * @param {number} [patience]
     */
    async ask(query, show, fill, patience = PATIENCE) {
      const number = (this.asked += 1);
      let tell = show;
      /** @type {ReturnType<typeof setTimeout> | undefined} */
      let timer;
      /** @param {Answer} ranked */
      const wait = (ranked) => {
        timer = setTimeout(() => {
          if (number === this.asked) show(ranked);
          tell = fill;
        }, patience);
      };
      try {
        const call = await this.open();
        const answer = await call("search", query, wait);
        if (number === this.asked) tell(answer);
      } catch (error) {
        // What was overtaken may fail unnoticed.
        if (number === this.asked) throw error;
      } finally {
        clearTimeout(timer);
      }
    }

    /** Answers nothing that was asked before. */
    forget() {
      this.asked += 1;
    }

    /** @private */
    open() {
      const opening = (this.opened ??= inWorker(this.options).catch(() => inPage(this.options)));
      // What failed is tried again.
      opening.catch(() => (this.opened = undefined));
      return opening;
    }
  }

  /**
   * A text as nodes, its marks as elements.
   * @param {import("../../search/browser/snippet.mjs").Marked} marked
   */
  function marked({ text, marks }) {
    let end = 0;
    const nodes = marks.flatMap(([from, to]) => {
      const before = text.slice(end, from);
      end = to;
      return [before, element("mark", {}, text.slice(from, to))];
    });
    return [...nodes, text.slice(end)];
  }

  /** The address of a page; a folder that is read from disk has no page of its own. @param {string} url */
  function address(url) {
    const whole = new URL(url, site);
    if (whole.protocol === "file:" && whole.pathname.endsWith("/")) whole.pathname += "index.html";
    return whole.href;
  }

  /**
   * @template {keyof HTMLElementTagNameMap} T
   * @param {T} name
   * @param {Record<string, string>} attributes
   * @param {(Node | string)[]} children
   */
  function element(name, attributes, ...children) {
    const made = document.createElement(name);
    for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
    made.append(...children);
    return made;
  }

  /** What a reader wants to know of a page beside its title. @param {Result} result */
  function facts({ topic, level, heat }) {
    const told = [topic, level, heat].filter(Boolean).map((fact) => element("span", {}, fact));
    return element("p", { class: "sg-search__facts" }, ...told);
  }

  /** @param {Result} result */
  function item(result) {
    const { url, language, title } = result;
    const link = element("a", { href: address(url), lang: language }, ...marked(title));
    return element("li", {}, element("p", {}, link), facts(result), excerpt(result));
  }

  /** A result's snippet: its lines are there before it comes. @param {Result} result */
  function excerpt({ language, snippet }) {
    return element("p", { class: EXCERPT, lang: language }, ...marked(snippet));
  }

  /** The snippets of results that are shown without them. @param {Element} list @param {Answer} answer */
  function fill(list, { results }) {
    const shown = list.getElementsByClassName(EXCERPT);
    results.forEach(({ snippet }, at) => shown[at].replaceChildren(...marked(snippet)));
  }

  /**
   * What to offer when nothing was found: near names, each searched for when it is chosen, and the topics.
   * @param {Answer} answer
   * @param {(query: string) => void} ask
   */
  function offers({ near, topics }, ask) {
    const names = near.map((name) => {
      const link = element("a", { href: `?${new URLSearchParams({ q: name })}` }, name);
      link.addEventListener("click", (event) => {
        event.preventDefault();
        event.stopPropagation();
        ask(name);
      });
      return link;
    });
    const links = topics.map(({ title, url }) => element("a", { href: address(url) }, title));
    return [...names, ...links].map((link) => element("li", { class: "sg-search__offer" }, link));
  }

  class SearchBox extends HTMLElement {
    connectedCallback() {
      const { languages = "", name = "", failed = "" } = this.dataset;
      const search = new Search(languages.split(" "));
      const box = element("input", { type: "search", name: "q", "aria-label": name, autocomplete: "off" });
      const told = element("p", { role: "status" });
      const list = element("ul", { class: "sg-search__list" });
      const form = element("form", { role: "search" }, box);
      /** @param {Answer} answer */
      const show = (answer) => {
        told.textContent = answer.told;
        list.replaceChildren(...answer.results.map(item), ...offers(answer, ask));
      };
      const asked = () => {
        const query = box.value.trim();
        const here = new URL(location.href);
        here.search = query && `?${new URLSearchParams({ q: query })}`;
        here.hash = "";
        history.replaceState(history.state, "", here);
        if (query) search.ask(query, show, (answer) => fill(list, answer)).catch(() => (told.textContent = failed));
        else {
          search.forget();
          show({ results: [], told: "", completion: "", near: [], topics: [] });
        }
      };
      /** @param {string} query */
      const ask = (query) => {
        box.value = query;
        box.focus();
        asked();
      };
      box.addEventListener("input", (event) => {
        if (!(/** @type {InputEvent} */ (event).isComposing)) asked();
      });
      box.addEventListener("compositionend", asked);
      box.addEventListener("focus", () => search.ready().catch(() => (told.textContent = failed)), { once: true });
      form.addEventListener("submit", (event) => event.preventDefault());
      this.replaceChildren(form, told, list);
      ask(new URLSearchParams(location.search).get("q") ?? "");
    }
  }

  Object.assign(SearchBox, { Search, address, element, excerpt, facts, fill, marked, offers });
  if (!customElements.get("sg-search")) customElements.define("sg-search", SearchBox);
})();
