// @ts-check
/**
 * `<sg-copy data-copy="Copy" data-copied="Copied">`: a button that copies `data-text`, or else the text of the depth in
 * which it stands, formulas as TeX between dollars. Without scripts there is no button, and nothing else is missing.
 * A classic script, because browsers refuse modules to pages read from disk.
 */
(() => {
  /**
   * The text of an element as one would write it: no links to headings, formulas as TeX.
   * @param {Element} element
   * @returns {string}
   */
  function plain(element) {
    const copy = /** @type {Element} */ (element.cloneNode(true));
    for (const link of copy.querySelectorAll(".headerlink, h2")) link.remove();
    for (const formula of copy.querySelectorAll("sg-math")) {
      formula.replaceWith(`$${formula.querySelector("annotation")?.textContent ?? ""}$`);
    }
    const blocks = [...copy.querySelectorAll("p, li")].map((block) => block.textContent?.trim() ?? "");
    return blocks.filter(Boolean).join("\n\n");
  }

  /**
   * Puts a text on the clipboard, also where pages are read from disk and the clipboard's own interface is missing.
   * @param {string} text
   * @returns {Promise<void>}
   */
  async function put(text) {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const area = document.createElement("textarea");
      area.value = text;
      document.body.append(area);
      area.select();
      document.execCommand("copy");
      area.remove();
    }
  }

  class Copy extends HTMLElement {
    connectedCallback() {
      if (this.firstChild) return;
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = this.dataset.copy ?? "";
      // The button's name changes where it has the focus, so screen readers say it.
      button.setAttribute("aria-live", "polite");
      button.addEventListener("click", async () => {
        const depth = this.closest(".sg-depth")?.querySelector(".sg-depth__text");
        await put(this.dataset.text ?? (depth ? plain(depth) : ""));
        button.textContent = this.dataset.copied ?? "";
        setTimeout(() => {
          button.textContent = this.dataset.copy ?? "";
        }, 2000);
      });
      this.append(button);
    }
  }

  if (!customElements.get("sg-copy")) customElements.define("sg-copy", Copy);
})();
