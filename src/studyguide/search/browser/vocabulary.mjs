// @ts-check
/** The words that can be found, and which of them a reader may have meant. */
export class Vocabulary {
  /**
   * @param {ReadonlySet<string>} titles
   * @param {import("./postings.mjs").Postings} postings those of texts, as far as they were loaded
   * @param {import("./misspelt.mjs").Misspelt} misspelt
   */
  constructor(titles, postings, misspelt) {
    this.titles = titles;
    this.postings = postings;
    this.misspelt = misspelt;
  }

  /** @param {string} word */
  has(word) {
    return this.titles.has(word) || this.postings.of(word).length > 0;
  }

  /** The words that begin so and are wanted. @private @param {string} beginning @param {(word: string) => boolean} wanted */
  filter(beginning, wanted) {
    /** @type {Set<string>} */
    const found = new Set();
    for (const words of [this.titles, this.postings.tokens(beginning)]) {
      for (const word of words) if (word.startsWith(beginning) && wanted(word) && !/^[#=]/.test(word)) found.add(word);
    }
    return [...found];
  }

  /**
   * Words that begin like this one: those of titles first, then what most pages have, then the shortest.
   * @param {string} beginning
   * @param {number} most
   */
  completions(beginning, most) {
    const found = this.filter(beginning, (word) => word !== beginning);
    const early = (/** @type {string} */ word) => Number(this.titles.has(word));
    const common = (/** @type {string} */ word) => this.postings.of(word).length;
    return found
      .sort((a, b) => early(b) - early(a) || common(b) - common(a) || a.length - b.length || (a < b ? -1 : 1))
      .slice(0, most);
  }

  /** Words with other endings. @param {string} word */
  inflections(word) {
    const stem = root(word);
    return this.filter(stem, (other) => other !== word && root(other) === stem);
  }

  /**
   * A text, or the name that it was meant to be if nobody has one of its words.
   * @param {string} text
   * @param {readonly string[]} words
   */
  named(text, words) {
    return (words.every((word) => this.has(word)) ? undefined : this.misspelt.name(text)) ?? text;
  }

  /** A Chinese run without its slips. @param {string} run */
  mended(run) {
    return this.misspelt.mended(run, (pair) => this.has(pair));
  }

  /** Two words of titles that were written as one, the shorter one as long as possible. @param {string} word */
  split(word) {
    for (let at = word.length >> 1; at > 1; at -= 1) {
      for (const cut of [at, word.length - at]) {
        const both = [word.slice(0, cut), word.slice(cut)];
        if (both.every((part) => this.titles.has(part))) return both;
      }
    }
    return [];
  }

  /**
   * The words with the fewest slips between them and this one: one slip in four letters, two in eight, and below six
   * none in the first letter; none in a word with digits, for yolov3 and yolov4 are both right.
   * @param {string} word
   */
  near(word) {
    let least = /[0-9]/.test(word) ? 0 : word.length >= 8 ? 2 : word.length >= 4 ? 1 : 0;
    /** @type {string[]} */
    let found = [];
    const beginning = word.length < 6 ? word.slice(0, 1) : "";
    for (const other of this.filter(beginning, (near) => Math.abs(near.length - word.length) <= least)) {
      const count = slips(word, other, least);
      if (count > least) continue;
      if (count < least) [least, found] = [count, []];
      found.push(other);
    }
    const alike = found.filter((other) => other[0] === word[0]);
    return { words: alike.length ? alike : found, slips: least };
  }
}

const ENDING = /(?:at(?:e|ed|ing|ion|or|ive)|(?<=iz)er|ing|ed|ly|e|ion|able)$/;

/** A word without its ending, if enough is left. @param {string} word */
export function root(word) {
  const bare = word.replace(ENDING, "");
  return bare.length < 4 || bare === word ? word : bare.replace(/([^aeiousl])\1$/, "$1");
}

/**
 * How many letters were added, dropped, changed or exchanged with their neighbour; more than `most` if it is more.
 * @param {string} a
 * @param {string} b
 * @param {number} most
 */
export function slips(a, b, most) {
  /** @type {number[]} */
  let before = [];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + same);
      if (j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) next[j] = Math.min(next[j], before[j - 2] + 1);
    }
    if (Math.min(...next) > most) return most + 1;
    [before, row] = [row, next];
  }
  return row[b.length];
}
