// @ts-check
import { isHan, key, normalise, units } from "./tokens.mjs";

/** Where a text names a concept, whichever of its names it uses; `search/concepts.py` does the same. */
export class Concepts {
  /**
   * @param {readonly (readonly string[])[]} groups
   * @param {readonly string[]} filler
   * @param {import("./tokens.mjs").Characters} simple
   */
  constructor(groups, filler, simple) {
    const idle = new Set(filler.map((word) => key(normalise(word, simple))));
    /** @type {Map<string, number>} */
    this.numbers = new Map();
    groups.forEach((names, number) => {
      for (const name of names) {
        const written = key(normalise(name, simple));
        if (!idle.has(written) && !this.numbers.has(written)) this.numbers.set(written, number);
      }
    });
    /**
     * The group of all names that begin so; undefined if there are several.
     * @private
     * @type {Map<string, number | undefined>}
     */
    this.beginnings = new Map();
    for (const [written, number] of this.numbers) {
      for (let end = 1; end <= written.length; end += 1) {
        const beginning = written.slice(0, end);
        const alone = !this.beginnings.has(beginning) || this.beginnings.get(beginning) === number;
        this.beginnings.set(beginning, alone ? number : undefined);
      }
    }
  }

  /**
   * The only group that a normalised text may be about to name, and where: with two words at least or three Chinese
   * characters, for two of those are a word by themselves.
   * @param {string} normalised
   */
  begun(normalised) {
    const found = units(normalised);
    for (let at = 0; at < found.length - 1; at += 1) {
      if (/\S$/.test(normalised.slice(0, found[at].start))) continue;
      if (isHan(found[at].text) && found.length - at < 3) continue;
      const written = found.slice(at).map(({ text }) => text).join("");
      const number = this.numbers.has(written) ? undefined : this.beginnings.get(written);
      if (number !== undefined) return { number, start: found[at].start, end: found[found.length - 1].end };
    }
    return undefined;
  }

  /** The groups that a normalised text names, and where. @param {string} normalised */
  find(normalised) {
    const found = units(normalised);
    /** @type {{ number: number, start: number, end: number }[]} */
    const hits = [];
    for (let at = 0; at < found.length; ) {
      const { number, end } = this.longest(found, at);
      if (number !== undefined) hits.push({ number, start: found[at].start, end: found[end - 1].end });
      at = end;
    }
    return hits;
  }

  /**
   * @private
   * @param {readonly import("./tokens.mjs").Piece[]} found
   * @param {number} start
   */
  longest(found, start) {
    let written = "";
    let end = start + 1;
    /** @type {number | undefined} */
    let number;
    for (let at = start; at < found.length; at += 1) {
      written += found[at].text;
      if (!this.beginnings.has(written)) break;
      if (this.numbers.has(written)) [end, number] = [at + 1, this.numbers.get(written)];
    }
    return { number, end };
  }
}
