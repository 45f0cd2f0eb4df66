// @ts-check
import { key } from "./tokens.mjs";

const ALIKE = 0.25;

/**
 * The names that are written most like a query that nothing answers.
 * @param {string} query
 * @param {readonly string[]} names
 * @param {import("./lore.mjs").Lore} lore
 * @param {number} most
 */
export function near(query, names, lore, most) {
  const wanted = letterPairs(query, lore);
  return [...new Set(names)]
    .map((name) => ({ name, likeness: dice(wanted, letterPairs(name, lore)) }))
    .filter(({ likeness }) => likeness >= ALIKE)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, most)
    .map(({ name }) => name);
}

/** The pairs of characters that follow each other. @param {string} text @param {import("./lore.mjs").Lore} lore */
function letterPairs(text, lore) {
  const letters = key(lore.normalise(text));
  return new Set(Array.from(letters, (_, at) => letters.slice(at, at + 2)));
}

/** Dice's coefficient. @param {ReadonlySet<string>} a @param {ReadonlySet<string>} b */
function dice(a, b) {
  const both = [...a].filter((pair) => b.has(pair)).length;
  return (2 * both) / (a.size + b.size);
}
