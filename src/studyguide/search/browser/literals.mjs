// @ts-check
import { segments, tokens, tokensOfWord } from "./tokens.mjs";

/**
 * One thing that a query says: the tokens that would show it, each with how well it would, and its place.
 * @typedef {{ options: [token: string, fit: number][], share: number, start: number, end: number }} Literal
 */

const COMPLETIONS = 8;
const FIT = { begun: 0.9, inflected: 0.8, longer: 0.6, joined: 0.9, slip: [1, 0.75, 0.55], part: 0.5, character: 0.5 };
/** How much counts: a single Chinese character, a pair for each character of filler in it. */
const PORTION = { character: 0.4, filler: 0.5 };

/**
 * The literals of a query and the text in which they have their places: the query, its slips mended.
 * @param {string} plain
 * @param {import("./lore.mjs").Lore} lore
 * @param {import("./vocabulary.mjs").Vocabulary} vocabulary
 */
export function literalsOf(plain, lore, vocabulary) {
  /** @type {Literal[]} */
  const literals = [];
  let text = "";
  const named = vocabulary.named(plain, segments(plain).flatMap(({ word }) => (word ? tokensOfWord(word)[0] : [])));
  for (const piece of segments(named)) {
    const begun = piece.end === named.length;
    const meant = piece.run ? ofRun(piece.run, lore, vocabulary) : ofWord(piece.text, begun, vocabulary);
    for (const { start, end, ...literal } of meant.literals) {
      literals.push({ ...literal, start: text.length + start, end: text.length + end });
    }
    text += `${meant.text} `;
  }
  joinWords(literals, vocabulary);
  return { text, literals };
}

/**
 * @param {string} written
 * @param {import("./lore.mjs").Lore} lore
 * @param {import("./vocabulary.mjs").Vocabulary} vocabulary
 * @returns {{ text: string, literals: Literal[] }}
 */
function ofRun(written, lore, vocabulary) {
  const run = vocabulary.mended(written);
  const literals = tokens(run).map(({ text, start, end }) => {
    const idle = [...text].filter((character) => lore.filler.has(character)).length;
    const longer = text.length === 1 ? vocabulary.completions(text, COMPLETIONS) : [];
    const share = text.length === 1 ? PORTION.character : PORTION.filler ** idle;
    return { options: options(text, longer, FIT.character), share, start, end };
  });
  return { text: run, literals };
}

/**
 * @param {string} word
 * @param {boolean} begun whether it may be the beginning of a longer one
 * @param {import("./vocabulary.mjs").Vocabulary} vocabulary
 * @returns {{ text: string, literals: Literal[] }}
 */
function ofWord(word, begun, vocabulary) {
  const [whole, ...parts] = tokensOfWord(word);
  const inflected = vocabulary.inflections(whole);
  const begins = begun && whole.length > 1 ? vocabulary.completions(whole, COMPLETIONS) : [];
  const longer = begins.filter((other) => !inflected.includes(other));
  const exact = literal(word, [...options(whole, inflected, FIT.inflected), ...alternatives(longer, FIT.longer)]);
  if (vocabulary.titles.has(whole)) return exact;
  // A letter that is joined to a word makes another word of it: k-means are no means.
  const apart = parts.length > 1 && parts.every((part) => part.length > 1 && vocabulary.has(part));
  if (!apart && (vocabulary.has(whole) || inflected.length)) return exact;
  const divided = apart ? parts : vocabulary.split(whole);
  if (divided.length) return literalsOfParts(divided, whole);
  if (longer.length) return literal(word, options(whole, longer, FIT.begun));
  const { words, slips } = vocabulary.near(whole);
  return words.length
    ? literal(words[0], options(whole, words.slice(0, COMPLETIONS), FIT.slip[slips]))
    : literal(word, options(whole, parts.every((part) => part.length > 1) ? parts : [], FIT.part));
}

/** @param {string} text @param {Literal["options"]} found */
function literal(text, found) {
  return { text, literals: [{ options: found, share: 1, start: 0, end: text.length }] };
}

/** @param {readonly string[]} parts @param {string} whole */
function literalsOfParts(parts, whole) {
  let start = 0;
  const literals = parts.map((part) => {
    const placed = { options: options(part, [whole], FIT.joined), share: 1, start, end: start + part.length };
    start = placed.end + 1;
    return placed;
  });
  return { text: parts.join(" "), literals };
}

/**
 * A token as it was written, and others that may be meant.
 * @param {string} token
 * @param {readonly string[]} others
 * @param {number} fit
 * @returns {Literal["options"]}
 */
function options(token, others, fit) {
  return [[token, 1], ...alternatives(others, fit)];
}

/** @param {readonly string[]} tokens @param {number} fit @returns {Literal["options"]} */
function alternatives(tokens, fit) {
  return tokens.map((token) => [token, fit]);
}

/**
 * What is also written as one: batch norm, batchnorm.
 * @param {Literal[]} literals
 * @param {import("./vocabulary.mjs").Vocabulary} vocabulary
 */
function joinWords(literals, vocabulary) {
  literals.slice(1).forEach((second, at) => {
    const first = literals[at];
    const joined = first.options[0][0] + second.options[0][0];
    if (!vocabulary.has(joined)) return;
    for (const word of [first, second]) word.options.push([joined, FIT.joined]);
  });
}
