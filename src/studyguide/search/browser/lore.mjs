// @ts-check
import { Concepts } from "./concepts.mjs";
import { isHan, normalise, segments, tokens } from "./tokens.mjs";

/** What the site knows of words, in all its languages at once: readers mix them. */
export class Lore {
  /** @param {import("./parts.mjs").Index} index */
  constructor({ simplified: [old, now], regional, named, phrased, filler }) {
    const read = [...now];
    /** @type {import("./tokens.mjs").Characters} */
    this.simple = new Map([...old].map((character, at) => [character, read[at]]));
    /** @private What Taiwan says otherwise. */
    this.regional = regional;
    /** @private */
    this.taiwan = anyOf(Object.keys(regional));
    /** @private @type {Map<string, string>} */
    this.characters = new Map();
    this.named = named.length;
    this.groups = [...named, ...phrased];
    this.concepts = new Concepts(this.groups, filler, this.simple);
    /** What names and phrasings consist of. */
    this.words = this.groups.flat().flatMap((name) => tokens(this.normalise(name)).map(({ text }) => text));
    this.filler = new Set(filler);
    /** @private */
    this.phrases = anyOf(filler.filter((word) => isHan(word) && word.length > 1));
  }

  /** The text as it is compared. @param {string} text */
  normalise(text) {
    return normalise(text, this.simple).replace(this.taiwan, (there) => this.regional[there]);
  }

  /** A single character as it is compared. @param {string} character */
  character(character) {
    const known = this.characters.get(character) ?? normalise(character, this.simple);
    this.characters.set(character, known);
    return known;
  }

  /** A normalised query without what says nothing, if anything else is left. @param {string} query */
  withoutFiller(query) {
    const bare = query.replace(this.phrases, " ");
    const kept = segments(bare).filter((piece) => !this.filler.has(piece.text));
    const behind = kept.at(-1)?.end === bare.length ? "" : " ";
    return kept.length ? kept.map((piece) => piece.text).join(" ") + behind : query;
  }
}

/** The longest of some Chinese phrases. @param {string[]} phrases */
function anyOf(phrases) {
  return new RegExp(phrases.sort((a, b) => b.length - a.length).join("|") || "$^", "g");
}
