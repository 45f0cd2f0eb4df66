// @ts-check
/** Which pages' texts and names hold a token, as far as a query has asked for it. */
export class Postings {
  /**
   * @param {import("./parts.mjs").Load} load
   * @param {Pick<import("./parts.mjs").Index, "words" | "folder">} index
   */
  constructor(load, { words, folder }) {
    this.load = load;
    this.firsts = words;
    this.folder = folder;
    /** @type {Map<number, import("./parts.mjs").Words>} */
    this.parts = new Map();
  }

  /**
   * Loads the parts where tokens stand or would stand, those first that come first. A part that cannot be loaded is
   * left out: the rest still tells something.
   * @param {readonly string[]} tokens
   * @param {number} most how many parts there may be then
   */
  async ask(tokens, most) {
    const places = [...new Set(tokens.map((token) => this.place(token)))].filter((place) => !this.parts.has(place));
    const loads = places.slice(0, most - this.parts.size).map(async (place) => {
      const part = await this.load(`${this.folder}/words${place}.js`).catch(() => undefined);
      if (part) this.parts.set(place, part);
    });
    await Promise.all(loads);
  }

  /** The postings of a token: `search/postings.py` tells how to read them. @param {string} token */
  of(token) {
    const part = this.parts.get(this.place(token));
    return part && Object.hasOwn(part, token) ? part[token] : [];
  }

  /** Every token of the parts that were loaded where tokens that begin so would stand. @param {string} beginning */
  *tokens(beginning) {
    const [first, last] = [this.place(beginning), this.place(`${beginning}\uffff`)];
    for (const [place, part] of this.parts) if (first <= place && place <= last) yield* Object.keys(part);
  }

  /** @private @param {string} token */
  place(token) {
    let [low, high] = [0, this.firsts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.firsts[middle] <= token) low = middle;
      else high = middle;
    }
    return low;
  }
}
