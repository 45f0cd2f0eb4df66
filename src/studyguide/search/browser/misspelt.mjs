// @ts-check
import { Homophones } from "./homophones.mjs";
import { key } from "./tokens.mjs";
import { slips } from "./vocabulary.mjs";

/** So many characters or letters has a name of which one may be wrong. */
const LONG = { characters: 4, letters: 6 };

/** What was meant to be the name of a concept, and what misspelt Chinese was meant to be. */
export class Misspelt {
  /**
   * @param {Iterable<string>} words of titles, their pairs of characters among them
   * @param {readonly string[]} names of concepts, normalised
   */
  constructor(words, names) {
    /** @private */
    this.homophones = new Homophones(words);
    /** @private */
    this.names = names.filter((name) => name.length >= LONG.characters && /^[\u3400-\u9fff]+$/.test(name));
    /** @private @type {Map<string, string>} */
    this.latin = new Map(names.map((name) => [key(name), name]));
  }

  /**
   * The name in Latin letters that is a text but for one letter and the places of spaces.
   * @param {string} text
   */
  name(text) {
    const letters = key(text);
    if (letters.length < LONG.letters || !/^[a-z]+$/.test(letters)) return undefined;
    const near = [...this.latin].find(([other]) => {
      return Math.abs(other.length - letters.length) <= 1 && other.length >= LONG.letters && slips(letters, other, 1) <= 1;
    });
    return near?.[1];
  }

  /**
   * A run of characters in which pairs that nobody has are written as the names of concepts or titles have them.
   * @param {string} run
   * @param {(pair: string) => boolean} has whether somebody has a pair
   */
  mended(run, has) {
    return this.bySound(this.byName(run, has), has);
  }

  /** @private @param {string} run @param {(pair: string) => boolean} has */
  byName(run, has) {
    const wrong = Array.from({ length: run.length - 1 || 0 }, (_, at) => at).filter((at) => !has(run.slice(at, at + 2)));
    if (!wrong.length) return run;
    for (const name of this.names.filter((whole) => !run.includes(whole))) {
      for (const length of [name.length + 1, name.length, name.length - 1]) {
        for (let start = 0; start + length <= run.length; start += 1) {
          const end = start + length;
          // Few windows come as far as slips are counted.
          if (run[start] !== name[0] && run[end - 1] !== name[name.length - 1]) continue;
          if (!wrong.some((at) => start <= at && at + 2 <= end)) continue;
          if (slips(run.slice(start, end), name, 1) <= 1) return run.slice(0, start) + name + run.slice(end);
        }
      }
    }
    return run;
  }

  /** @private @param {string} run @param {(pair: string) => boolean} has */
  bySound(run, has) {
    let text = run;
    for (let at = 0; at < run.length - 1; at += 1) {
      const pair = text.slice(at, at + 2);
      if (has(pair)) continue;
      // What it has in common with its neighbours stays a word if it is one.
      const [before, behind] = [text.slice(Math.max(0, at - 1), at + 1), text.slice(at + 1, at + 3)];
      const fits = (/** @type {string} */ other) =>
        (!has(before) || has(before[0] + other[0])) && (!has(behind) || has(other[1] + behind[1]));
      const meant = this.homophones.of(pair).find(fits);
      if (meant) text = text.slice(0, at) + meant + text.slice(at + 2);
    }
    return text;
  }
}
