// @ts-check
/** What is known of the pages: their titles always, postings as far as they were loaded. */
const TITLE = 4;
export const NAME = 3.4;
/** What a token in a text is worth by how firmly it stands there: the two bits of a posting. 3: it is in a name. */
export const TEXT = [0.9, 1.2, 1.4, 1];
export const NAMED = 3;

export class Evidence {
  /**
   * @param {import("./titles.mjs").Titles} titles
   * @param {import("./postings.mjs").Postings} postings
   */
  constructor(titles, postings) {
    this.size = titles.tokens.length;
    this.titles = titles;
    this.postings = postings;
  }

  /** How many pages hold a token, as far as is known. @param {string} token */
  count(token) {
    return Math.max(this.postings.of(token).length, this.titles.pages.get(token)?.length ?? 0);
  }

  /** How much it tells that a page holds a token. @param {string} token */
  rarity(token) {
    return Math.log(1 + this.size / (1 + this.count(token)));
  }

  /** What each page has of a token: about 1 for a text, 4 for a title. @param {string} token */
  worth(token) {
    const worth = new Float32Array(this.size);
    for (const page of this.titles.pages.get(token) ?? []) worth[page] = TITLE;
    let page = 0;
    for (const posting of this.postings.of(token)) {
      page += posting >> 2;
      const firmness = posting & 3;
      worth[page] = Math.max(worth[page], firmness === NAMED ? NAME : 0) + TEXT[firmness];
    }
    return worth;
  }
}
