// @ts-check
import { key } from "./tokens.mjs";

const ALIKE = 0.25;

/** Names, by the pairs of characters that follow each other in them. */
export class Near {
  /** @param {readonly string[]} names @param {import("./lore.mjs").Lore} lore */
  constructor(names, lore) {
    this.lore = lore;
    /** @private */
    this.pairs = new Map(names.map((name) => [name, letterPairs(name, lore)]));
  }

  /** The names that are written most like a query that nothing answers. @param {string} query @param {number} most */
  of(query, most) {
    const wanted = letterPairs(query, this.lore);
    return [...this.pairs]
      .map(([name, pairs]) => ({ name, likeness: dice(wanted, pairs) }))
      .filter(({ likeness }) => likeness >= ALIKE)
      .sort((a, b) => b.likeness - a.likeness)
      .slice(0, most)
      .map(({ name }) => name);
  }
}

/** The pairs of characters that follow each other. @param {string} text @param {import("./lore.mjs").Lore} lore */
function letterPairs(text, lore) {
  const letters = key(lore.normalise(text));
  return new Set(Array.from(letters, (_, at) => letters.slice(at, at + 2)));
}

/** Dice's coefficient. @param {ReadonlySet<string>} a @param {ReadonlySet<string>} b */
function dice(a, b) {
  let both = 0;
  for (const pair of a) if (b.has(pair)) both += 1;
  return (2 * both) / (a.size + b.size);
}
