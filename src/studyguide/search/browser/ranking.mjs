// @ts-check
import { NAME, TEXT } from "./evidence.mjs";
import { tokensOf } from "./query.mjs";
import { isHan } from "./tokens.mjs";

/** @typedef {{ page: number, score: number }} Ranked */
/** @typedef {import("./evidence.mjs").Evidence} Evidence */
/** @typedef {import("./query.mjs").Literal} Literal */

const CONCEPT = 0.9;
/** What the words of a concept are worth on a page that does not name it. */
const PART = 0.5;
/** A concept counts at most so much more than its own rarity, however many words name it. */
const WORDY = 1.6;
const BONUS = { named: 1, renamed: 0.5, explains: 0.5, title: 0.35, heat: 0.03 };
const COVERAGE = 2.5;
/**
 * A page that has less of a query is no answer to it. Whoever asks in whole sentences says much that no page does: to
 * have more of them than any one word could weigh says something, too.
 */
const LEAST = { of_one: 0.5, of_several: 0.35 };
/** Of a character that nothing covers, each of its two pairs counts so many times less than a known pair. */
const UNKNOWN = 3;

/**
 * The pages that answer a question, the best first. As in BM25 a page gets the sum of what it has of the things that
 * were asked, rare things counting more; but it counts, too, how much of the question it covers, whether its title says
 * little else, whether the question is its name, what of the question it explains, and how often it is asked in
 * interviews.
 * @param {import("./query.mjs").Question} question
 * @param {Evidence} evidence
 * @param {Pick<import("./parts.mjs").Index, "heat" | "explained">} index
 * @returns {Ranked[]}
 */
export function rank(question, evidence, { heat, explained }) {
  const { score, covered, explains, whole } = sums(question.units, evidence, explained);
  /** @param {readonly string[]} names @param {number} page */
  const called = (names, page) => names.some((name) => evidence.of(name)?.worth[page]);
  const asked = new Set(question.units.flatMap(tokensOf));
  /** @type {Ranked[]} */
  const ranked = [];
  score.forEach((value, page) => {
    const named = called(question.names, page);
    const coverage = named ? 1 : covered[page] / whole;
    if (!(coverage >= (covered[page] > evidence.unknown ? LEAST.of_several : LEAST.of_one))) return;
    const bonus =
      1 +
      (named ? BONUS.named : called(question.synonyms, page) ? BONUS.renamed : 0) +
      (BONUS.explains * explains[page]) / whole +
      BONUS.title * evidence.titles.share(page, asked) +
      BONUS.heat * Math.log2(1 + heat[page]);
    ranked.push({ page, score: Math.max(value / whole, named ? NAME : 0) * coverage ** COVERAGE * bonus });
  });
  return ranked.sort((a, b) => b.score - a.score);
}

/**
 * How much units count together, and for each page what it has of them, how much of them, and of how much it is the
 * page that explains it.
 * @param {readonly import("./query.mjs").Unit[]} units
 * @param {Evidence} evidence
 * @param {readonly number[]} explained
 */
function sums(units, evidence, explained) {
  const [score, covered, explains] = Array.from({ length: 3 }, () => new Float32Array(evidence.size));
  let whole = 0;
  const weights = weightsOf(units.flatMap((unit) => unit.literals), evidence);
  for (const unit of units) {
    const { weight, worth } = weigh(unit, weights, evidence);
    whole += weight;
    const home = unit.concept === undefined ? undefined : explained[Number(unit.concept.slice(1))];
    if (home !== undefined && home >= 0) explains[home] += weight;
    worth.forEach((value, page) => {
      score[page] += weight * value;
      covered[page] += weight * Math.min(1, value / TEXT[0]);
    });
  }
  return { score, covered, explains, whole };
}

/** @param {Literal} literal */
const first = (literal) => literal.options[0][0];

/**
 * How much each literal counts. A pair of Chinese characters may merely join two words, and is rare then: it counts at
 * most as much as those that it overlaps. Of a pair that no page has, only what no known pair covers counts.
 * @param {readonly Literal[]} literals
 * @param {Evidence} evidence
 * @returns {ReadonlyMap<Literal, number>}
 */
function weightsOf(literals, evidence) {
  /** @param {Literal} literal */
  const rarity = ({ options: [[written], ...others] }) =>
    evidence.of(written)?.weight ?? Math.max(0, ...others.map(([token, fit]) => fit * (evidence.of(token)?.weight ?? 0)));
  const pairs = literals.filter((literal) => isHan(first(literal)));
  const known = new Map(pairs.map((pair) => [pair.start, rarity(pair)]));
  return new Map(
    literals.map((literal) => {
      const { share, start } = literal;
      const own = rarity(literal);
      const beside = isHan(first(literal)) ? [start - 1, start + 1].map((place) => known.get(place) ?? 0) : [];
      if (own) return [literal, share * Math.min(own, Math.max(0, ...beside) || own)];
      const covered = beside.filter((weight) => weight).length;
      return [literal, share * evidence.unknown * (beside.length ? Math.max(1, 2 - covered) / UNKNOWN : 1)];
    }),
  );
}

/**
 * How much a unit counts, and what each page has of it: about 1 for a good text, 4 for a title.
 * @param {import("./query.mjs").Unit} unit
 * @param {ReadonlyMap<Literal, number>} weights
 * @param {Evidence} evidence
 */
function weigh({ literals, concept, share }, weights, evidence) {
  const worth = new Float32Array(evidence.size);
  let weight = 0;
  for (const literal of literals) {
    const counts = weights.get(literal) ?? 0;
    weight += counts;
    best(literal, evidence).forEach((value, page) => (worth[page] += counts * value));
  }
  const named = concept && evidence.of(concept);
  if (weight) worth.forEach((value, page) => (worth[page] = (named ? PART : 1) * value / weight));
  if (!named) return { weight: weight * share, worth };
  named.worth.forEach((value, page) => (worth[page] = Math.max(worth[page], CONCEPT * value)));
  return { weight: (weight ? Math.min(weight, WORDY * named.weight) : named.weight) * share, worth };
}

/**
 * What each page has of a literal, by the best of its options.
 * @param {Literal} literal
 * @param {Evidence} evidence
 */
function best({ options }, evidence) {
  const worth = new Float32Array(evidence.size);
  for (const [token, fit] of options) {
    evidence.of(token)?.worth.forEach((value, page) => (worth[page] = Math.max(worth[page], fit * value)));
  }
  return worth;
}
