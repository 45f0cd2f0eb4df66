// @ts-check
import { rarity } from "./titles.mjs";

/** What is known of the pages: their titles always, postings as far as they were loaded. */
const TITLE = 4;
export const NAME = 3.4;
/** What a token is worth somewhere in the text, often, in a heading, in the summary; of a name it may be in the text. */
export const TEXT = [0.9, 1.1, 1.2, 1.4, 1];
const NAMED = 4;
const BITS = 3;

/**
 * How much each page has of a token, about 1 for its text and 4 for its title, and how much the token counts: more the
 * rarer it is. Where pages are named by it, its rarity among names counts: a page that merely mentions it is less worth.
 * @typedef {{ worth: Float32Array, weight: number }} Found
 */

export class Evidence {
  /**
   * @param {import("./titles.mjs").Titles} titles
   * @param {import("./postings.mjs").Postings} postings
   */
  constructor(titles, postings) {
    this.size = titles.tokens.length;
    this.titles = titles;
    this.postings = postings;
    /** @private @type {Map<string, Found | undefined>} */
    this.known = new Map();
  }

  /** What is found of a token; undefined if nothing. @param {string} token */
  of(token) {
    if (!this.known.has(token)) this.known.set(token, this.find(token));
    return this.known.get(token);
  }

  /** How much a token counts that no page has. */
  get unknown() {
    return rarity(this.size, 0);
  }

  /** @private @param {string} token @returns {Found | undefined} */
  find(token) {
    const titled = this.titles.pages.get(token) ?? [];
    const postings = this.postings.of(token);
    if (!titled.length && !postings.length) return undefined;
    const names = new Float32Array(this.size);
    const texts = new Float32Array(this.size);
    for (const page of titled) names[page] = TITLE;
    let page = 0;
    for (const posting of postings) {
      page += posting >> BITS;
      const firmness = posting & ((1 << BITS) - 1);
      texts[page] = TEXT[firmness];
      if (firmness === NAMED) names[page] = Math.max(names[page], NAME);
    }
    const named = names.reduce((count, value) => count + (value ? 1 : 0), 0);
    const inText = rarity(this.size, postings.length);
    const weight = named ? rarity(this.size, named) : inText;
    return { weight, worth: names.map((value, page) => value + (texts[page] * inText) / weight) };
  }
}
