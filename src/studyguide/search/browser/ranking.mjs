// @ts-check
import { NAME, TEXT } from "./evidence.mjs";
import { isHan } from "./tokens.mjs";

/** @typedef {{ page: number, score: number }} Ranked */
/** @typedef {import("./evidence.mjs").Evidence} Evidence */
/** @typedef {import("./query.mjs").Literal} Literal */

const CONCEPT = 0.9;
/** A concept counts at most so much more than its own rarity, however many words name it. */
const WORDY = 1.6;
const BONUS = { named: 1, explains: 0.5, title: 0.35, heat: 0.03 };
const COVERAGE = 2.5;
/** A page that has less of a query is no answer to it. */
const LEAST = 0.4;

/**
 * The pages that answer a question, the best first. As in BM25 a page gets the sum of what it has of the things that
 * were asked, rare things counting more; but it counts, too, how much of the question it covers, whether its title says
 * little else, whether the question is its name, and how often it is asked in interviews.
 * @param {import("./query.mjs").Question} question
 * @param {Evidence} evidence
 * @param {Pick<import("./parts.mjs").Index, "heat" | "explained">} index
 * @returns {Ranked[]}
 */
export function rank(question, evidence, { heat, explained }) {
  const score = new Float32Array(evidence.size);
  const covered = new Float32Array(evidence.size);
  let whole = 0;
  const seams = seamsOf(question.units.flatMap((unit) => unit.literals), evidence);
  for (const unit of question.units) {
    const { weight, worth } = weigh(unit, seams, evidence);
    whole += weight;
    worth.forEach((value, page) => {
      score[page] += weight * value;
      covered[page] += weight * Math.min(1, value / TEXT[0]);
    });
  }
  const names = question.names.map((name) => evidence.worth(name));
  /** @param {number} page */
  const named = (page) => names.some((worth) => worth[page]);
  const explains = question.concept === undefined ? -1 : explained[question.concept] ?? -1;
  const asked = new Set(question.units.flatMap(({ concept, literals }) => [concept, ...literals.map(first)]));
  /** @type {Ranked[]} */
  const ranked = [];
  score.forEach((value, page) => {
    const coverage = named(page) ? 1 : covered[page] / whole;
    if (!(coverage >= LEAST)) return;
    const bonus =
      1 +
      (named(page) ? BONUS.named : 0) +
      (page === explains ? BONUS.explains : 0) +
      BONUS.title * share(evidence.titles.tokens[page], asked, evidence) +
      BONUS.heat * Math.log2(1 + heat[page]);
    const worth = Math.max(value / whole, named(page) ? NAME : 0);
    ranked.push({ page, score: worth * coverage ** COVERAGE * bonus });
  });
  return ranked.sort((a, b) => b.score - a.score || a.page - b.page);
}

/** @param {Literal} literal */
const first = (literal) => literal.options[0][0];

/** @param {Literal} literal @param {Evidence} evidence */
const known = (literal, evidence) => literal.options.some(([token]) => evidence.count(token) > 0);

/**
 * Pairs of Chinese characters that no page has, between two that some page has: they only join two words.
 * @param {readonly Literal[]} literals
 * @param {Evidence} evidence
 */
function seamsOf(literals, evidence) {
  const held = new Set(literals.filter((literal) => known(literal, evidence)).map((literal) => literal.start));
  return new Set(
    literals.filter((literal) => {
      const { start } = literal;
      return isHan(first(literal)) && !held.has(start) && held.has(start - 1) && held.has(start + 1);
    }),
  );
}

/**
 * How much a unit counts, and what each page has of it.
 * @param {import("./query.mjs").Unit} unit
 * @param {ReadonlySet<Literal>} seams
 * @param {Evidence} evidence
 */
function weigh({ literals, concept, share: counts }, seams, evidence) {
  const worth = new Float32Array(evidence.size);
  let weight = 0;
  for (const literal of literals) {
    if (!seams.has(literal)) weight += addLiteral(worth, literal, evidence);
  }
  worth.forEach((value, page) => {
    worth[page] = value / weight;
  });
  if (!concept || !evidence.count(concept)) return { weight: weight * counts, worth };
  evidence.worth(concept).forEach((value, page) => {
    worth[page] = Math.max(worth[page], CONCEPT * value);
  });
  return { weight: Math.min(weight, WORDY * evidence.rarity(concept)) * counts, worth };
}

/**
 * Adds what each page has of a literal, the best of its options; how much the literal counts.
 * @param {Float32Array} worth
 * @param {Literal} literal
 * @param {Evidence} evidence
 */
function addLiteral(worth, literal, evidence) {
  const held = literal.options.filter(([token]) => evidence.count(token));
  if (!held.length) return literal.share * evidence.rarity(first(literal));
  const best = new Float32Array(evidence.size);
  let most = 0;
  for (const [token, fit] of held) {
    const weight = fit * literal.share * evidence.rarity(token);
    most = Math.max(most, weight);
    evidence.worth(token).forEach((value, page) => {
      best[page] = Math.max(best[page], weight * value);
    });
  }
  best.forEach((value, page) => {
    worth[page] += value;
  });
  return most;
}

/**
 * How much of a title was asked for.
 * @param {readonly string[]} title
 * @param {ReadonlySet<string | undefined>} asked
 * @param {Evidence} evidence
 */
function share(title, asked, evidence) {
  let [whole, part] = [0, 0];
  for (const token of title) {
    const rarity = evidence.rarity(token);
    whole += rarity;
    if (asked.has(token)) part += rarity;
  }
  return whole && part / whole;
}
