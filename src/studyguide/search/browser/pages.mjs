// @ts-check
import { completion } from "./completion.mjs";
import { Evidence } from "./evidence.mjs";
import { Lore } from "./lore.mjs";
import { Misspelt } from "./misspelt.mjs";
import { Near } from "./near.mjs";
import { Postings } from "./postings.mjs";
import { read, tokensOf } from "./query.mjs";
import { rank } from "./ranking.mjs";
import { places, rough, snippet } from "./snippet.mjs";
import { Titles } from "./titles.mjs";
import { Vocabulary } from "./vocabulary.mjs";

/** @typedef {import("./snippet.mjs").Marked} Marked */
/**
 * A page that answers a query. Everything is plain text.
 * @typedef {object} Result
 * @property {string} url relative to the site
 * @property {string} language
 * @property {Marked} title
 * @property {string} topic
 * @property {string} level
 * @property {string} heat how many interview lists ask it, in words; these three are empty for a topic's own page
 * @property {Marked} snippet
 * @property {number} score
 */
/**
 * What was found, without snippets, how to get it with them, and whether the query is short enough to be asked elsewhere.
 * @typedef {{ results: Result[], whole: () => Promise<Result[]>, brief: boolean }} Found
 */
/** How many parts with postings a query loads: as it was written, with its slips mended, and in another language. */
const PARTS = { written: 12, mended: 15, offered: 4 };
/** A query that needs more parts is a long question: another language's index would be loaded in vain. */
const BRIEF = 6;
const SHOWN = 10;
const NEAR = 5;

/** The pages of one language. */
export class Pages {
  /**
   * @param {string} language
   * @param {import("./parts.mjs").Index} index
   * @param {import("./parts.mjs").Load} load
   */
  constructor(language, index, load) {
    this.language = language;
    this.index = index;
    this.load = load;
    this.lore = new Lore(index);
    this.titles = new Titles(index.titles, this.lore);
    this.misspelt = new Misspelt(this.titles.words, index.named.flat().map((name) => this.lore.normalise(name)));
    /** @private @type {Near | undefined} */
    this.names = undefined;
  }

  /**
   * @param {string} query
   * @param {boolean} [offered] whether these are the pages of another language than the reader's
   * @returns {Promise<Found>}
   */
  async search(query, offered = false) {
    const { titles, lore, index, load, misspelt } = this;
    const postings = new Postings(load, index);
    const vocabulary = new Vocabulary(titles.words, postings, misspelt);
    await postings.ask(needed(read(query, lore, vocabulary), titles), offered ? PARTS.offered : PARTS.written);
    // Only now is it known what is misspelt: texts have many more words than titles.
    const question = read(query, lore, vocabulary);
    await postings.ask(needed(question, titles), offered ? PARTS.offered : PARTS.mended);
    const ranked = rank(question, new Evidence(titles, postings), index).slice(0, SHOWN);
    const shown = this.shown(question);
    const text = (/** @type {number} */ page) => load(`${index.folder}/texts${page}.js`).catch(() => "");
    return {
      results: ranked.map((found) => shown(found, "")),
      brief: postings.parts.size <= BRIEF,
      whole: () => Promise.all(ranked.map(async (found) => shown(found, await text(found.page)))),
    };
  }

  /**
   * What to show of pages.
   * @private
   * @param {import("./query.mjs").Question} question
   * @returns {(ranked: import("./ranking.mjs").Ranked, text: string) => Result}
   */
  shown({ units }) {
    const { index, lore, language } = this;
    const wanted = new Set(units.flatMap(tokensOf));
    const asked = rough(wanted, units.flatMap(({ concept }) => (concept ? lore.groups[Number(concept.slice(1))] : [])));
    const hits = (/** @type {string} */ text) => places(text, wanted, lore);
    return ({ page, score }, text) => {
      const level = index.levels[index.level[page]];
      return {
        url: index.urls[page],
        language,
        title: { text: index.titles[page], marks: hits(index.titles[page]) },
        topic: index.topics[index.topic[page]],
        level,
        heat: level && index.heats[index.heat[page]],
        snippet: snippet(text, asked, hits),
        score,
      };
    };
  }

  /** The pages of the topics themselves. */
  get topics() {
    const { titles, urls, level, levels } = this.index;
    return titles.map((title, page) => ({ title, url: urls[page] })).filter((_, page) => !levels[level[page]]);
  }

  /** The names of concepts and topics that are written like a query. @param {string} query */
  near(query) {
    // Few readers need it, and to read all names takes longer than to answer a query.
    this.names ??= new Near([...this.index.named.flat(), ...this.topics.map((topic) => topic.title)], this.lore);
    return this.names.of(query, NEAR);
  }

  /** A query to the end of its last word, as names of concepts and titles have it. @param {string} query */
  completion(query) {
    return completion(query, [...this.index.named.flat(), ...this.index.titles]);
  }

  /**
   * What to tell of pages that were found.
   * @param {readonly Result[]} results
   * @param {Pages} [others] those of another language, if the results are theirs
   */
  told({ length }, others) {
    const { say } = this.index;
    const words = others ? say.found_elsewhere : length > 1 ? say.found : length ? say.found_one : say.found_none;
    return words.replace("{count}", String(length)).replace("{language}", others?.index.name ?? "");
  }
}

/**
 * The tokens whose postings a question needs, those first that tell most.
 * @param {import("./query.mjs").Question} question
 * @param {Titles} titles
 */
function needed({ names, units, synonyms }, titles) {
  /** @param {import("./query.mjs").Unit} unit */
  const likely = ({ concept, literals }) => [...(concept ? [concept] : []), ...literals.map(({ options }) => options[0][0])];
  /** @param {string} token */
  const count = (token) => titles.pages.get(token)?.length ?? 0;
  const first = units.flatMap(likely).sort((a, b) => count(a) - count(b));
  return [...new Set([...names, ...first, ...units.flatMap(tokensOf), ...synonyms])];
}
