// @ts-check
import { literalsOf } from "./literals.mjs";
import { key } from "./tokens.mjs";

/** @typedef {import("./literals.mjs").Literal} Literal */
/**
 * What belongs together: the words by which a concept is named, or a single literal.
 * @typedef {{ literals: Literal[], concept?: string, share: number }} Unit
 */
/**
 * A query as it was understood: what it says, the tokens of names that are this query as a whole, and those of the names
 * of a concept that is all it asks for.
 * @typedef {{ units: Unit[], names: string[], synonyms: string[] }} Question
 */

/** How much counts: a pair that is partly in a concept, a question's kind. */
const SHARE = { crossing: 0.3, phrasing: 0.5 };

/**
 * @param {string} query
 * @param {import("./lore.mjs").Lore} lore
 * @param {import("./vocabulary.mjs").Vocabulary} vocabulary
 * @returns {Question}
 */
export function read(query, lore, vocabulary) {
  const asked = lore.normalise(query);
  const { text, literals } = literalsOf(lore.withoutFiller(asked), lore, vocabulary);
  const found = conceptsOf(text, lore, !/\s$/.test(query));
  /** @type {Unit[]} */
  const units = found.map(({ number, start, end }) => ({
    literals: literals.filter((literal) => start <= literal.start && literal.end <= end),
    concept: `#${number}`,
    share: number < lore.named ? 1 : SHARE.phrasing,
  }));
  const taken = new Set(units.flatMap((unit) => unit.literals));
  for (const literal of literals) {
    if (taken.has(literal)) continue;
    const crosses = found.some(({ start, end }) => literal.start < end && start < literal.end);
    units.push({ literals: [literal], share: crosses ? SHARE.crossing : 1 });
  }
  const whole = (/** @type {readonly string[]} */ texts) => [...new Set(texts.map((name) => `=${key(name)}`))];
  const synonyms = units.length === 1 && found.length ? lore.groups[found[0].number] : [];
  return { units, names: whole([asked, text]), synonyms: whole(synonyms.map((name) => lore.normalise(name))) };
}

/**
 * The concepts that a text names, and the one that it may be about to name, which takes its words from others.
 * @param {string} text
 * @param {import("./lore.mjs").Lore} lore
 * @param {boolean} unfinished
 */
function conceptsOf(text, lore, unfinished) {
  const found = lore.concepts.find(text);
  const begun = unfinished ? lore.concepts.begun(text) : undefined;
  return begun ? [...found.filter(({ end }) => end <= begun.start), begun] : found;
}

/** The tokens that would show a unit. @param {Unit} unit */
export function tokensOf({ concept, literals }) {
  const tokens = literals.flatMap((literal) => literal.options.map(([token]) => token));
  return concept ? [concept, ...tokens] : tokens;
}
