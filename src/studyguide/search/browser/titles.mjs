// @ts-check
import { tokens } from "./tokens.mjs";

/** The titles of all pages, by their tokens and concepts. */
export class Titles {
  /** @param {readonly string[]} titles @param {import("./lore.mjs").Lore} lore */
  constructor(titles, lore) {
    /** @type {Map<string, number[]>} */
    this.pages = new Map();
    /** The tokens of each title. @type {string[][]} */
    this.tokens = titles.map((title, page) => {
      const text = lore.normalise(title);
      const said = [...tokens(text).map((token) => token.text), ...lore.concepts.find(text).map((hit) => `#${hit.number}`)];
      const found = [...new Set(said)].filter((token) => !lore.filler.has(token));
      for (const token of found) {
        const pages = this.pages.get(token);
        if (pages) pages.push(page);
        else this.pages.set(token, [page]);
      }
      return found;
    });
    /** Every word of titles, and of the names of concepts. */
    this.words = new Set([...this.pages.keys(), ...lore.words].filter((token) => !token.startsWith("#")));
  }

  /**
   * How much of a title consists of what was asked.
   * @param {number} page
   * @param {ReadonlySet<string | undefined>} asked
   */
  share(page, asked) {
    let [whole, part] = [0, 0];
    for (const token of this.tokens[page]) {
      const weight = rarity(this.tokens.length, this.pages.get(token)?.length ?? 0);
      whole += weight;
      if (asked.has(token)) part += weight;
    }
    return whole && part / whole;
  }
}

/** How much a token counts that so many of all pages have. @param {number} all @param {number} pages */
export const rarity = (all, pages) => Math.log(1 + all / (1 + pages));
