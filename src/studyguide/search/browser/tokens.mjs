// @ts-check
/**
 * Text → tokens, as `search/tokens.py` makes them when the site is built: the grammar is described there, and golden
 * vectors hold the two together. Here tokens and units also know their places, so that hits can be marked.
 */

/** @typedef {{ text: string, start: number, end: number }} Piece */
/** @typedef {ReadonlyMap<string, string>} Characters */

const UNSEEN = /[\u0300-\u0337\u0339-\u036f\u00ad\u200b-\u200f\u2060\ufeff]/g;
const TIMES = /([0-9]) *[x×✕✖*] *(?=[0-9])/g;
const SEGMENT =
  /([\u3400-\u9fff]+)|(?![0-9]+\.[0-9])([a-z0-9α-ω]+(?:[-_'’\u2010-\u2013\u2212][a-z0-9α-ω]+)*(?:\++(?![a-z0-9α-ω]))?)|([0-9]+(?:\.[0-9]+)+|==|!=|\*\*|[@∂∇∑∏∫√∞≈≠≤≥±⊙⊕⊗∈∩∪])/g;
const JOINT = /[-_'’\u2010-\u2013\u2212]/;
const NUMBERED = /^([a-zα-ω]{2,}?)(v?[0-9][a-z0-9]*)$/;
/** @type {readonly (readonly [string, string, number])[]} */
const PLURALS = [["ies", "y", 5], ["sses", "ss", 5], ["xes", "x", 4], ["ches", "ch", 5], ["shes", "sh", 5], ["s", "", 4]];
const BRITISH = /(?<=[a-z]{3})is(?=(?:e|ed|es|er|ing|ation)s?$)/;
const SINGULAR = /(?:ss|us|is)$/;

/**
 * The text as it is compared.
 * @param {string} text
 * @param {Characters} simple Traditional characters and what to read for them
 */
export function normalise(text, simple) {
  const plain = text.normalize("NFKD").replace(UNSEEN, "").normalize("NFKC").toLowerCase();
  return Array.from(plain, (character) => simple.get(character) ?? character)
    .join("").replace(TIMES, "$1x");
}

/** @param {string} text */
export const isHan = (text) => text >= "\u3400" && text < "\ua000";

/** The tokens of a normalised text, in its order. @param {string} normalised */
export const tokens = (normalised) => cut(normalised, pairs, tokensOfWord);

/** The units of a normalised text, in its order. @param {string} normalised */
export const units = (normalised) => cut(normalised, characters, parts);

/** What is the same for two texts that differ in spaces, hyphens and plurals alone. @param {string} normalised */
export const key = (normalised) => units(normalised).map((unit) => unit.text).join("");

/** The segments of a normalised text. @param {string} normalised */
export function segments(normalised) {
  return Array.from(normalised.matchAll(SEGMENT), ({ 0: text, 1: run, 2: word, index }) => {
    return { text, run, word, start: index, end: index + text.length };
  });
}

/**
 * @param {string} normalised
 * @param {(run: Piece) => Piece[]} ofRun
 * @param {(word: string) => string[]} ofWord
 * @returns {Piece[]}
 */
function cut(normalised, ofRun, ofWord) {
  return segments(normalised).flatMap((segment) => {
    const { run, word, ...piece } = segment;
    if (run) return ofRun(piece);
    return word ? ofWord(word).map((text) => ({ ...piece, text })) : [piece];
  });
}

/** @param {Piece} run @returns {Piece[]} */
function characters({ text, start }) {
  return Array.from(text, (character, at) => ({ text: character, start: start + at, end: start + at + 1 }));
}

/** @param {Piece} run @returns {Piece[]} */
function pairs(run) {
  if (run.text.length === 1) return [run];
  return Array.from({ length: run.text.length - 1 }, (_, at) => {
    return { text: run.text.slice(at, at + 2), start: run.start + at, end: run.start + at + 2 };
  });
}

/** @param {string} word */
export function tokensOfWord(word) {
  const pieces = word.split(JOINT);
  const whole = pieces.join("");
  const found = [stem(whole), ...parts(word)];
  for (const piece of pieces) {
    const numbered = NUMBERED.exec(piece);
    if (numbered) found.push(stem(numbered[1]), numbered[2]);
  }
  const bare = whole.replace(/\++$/, "");
  if (bare.length > 1 && bare !== whole) found.push(stem(bare));
  return [...new Set(found)];
}

/** @param {string} word */
function parts(word) {
  return word.split(JOINT).map(stem);
}

/** @param {string} word */
function stem(word) {
  const spelt = word.replace(BRITISH, "iz");
  if (SINGULAR.test(spelt)) return spelt;
  const plural = PLURALS.find(([ending, , least]) => spelt.length >= least && spelt.endsWith(ending));
  return plural ? spelt.slice(0, spelt.length - plural[0].length) + plural[1] : spelt;
}
