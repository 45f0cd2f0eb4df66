// @ts-check
import { Evidence } from "./evidence.mjs";
import { Lore } from "./lore.mjs";
import { near } from "./near.mjs";
import { loader } from "./parts.mjs";
import { NONE, Postings } from "./postings.mjs";
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
 * @property {number} heat how many interview lists ask it
 * @property {Marked} snippet
 * @property {number} score
 * @property {boolean} other whether it is in another language than the reader's
 */
/**
 * What to tell a reader: results, or if there are none, names that are written alike, and all topics.
 * @typedef {{ results: Result[], near: string[], topics: { title: string, url: string }[] }} Answer
 */

/** How many parts with postings a query loads: as it was written, and with its slips mended. */
const PARTS = { written: 8, mended: 12 };
const SHOWN = 10;
const NEAR = 5;

/** The pages of one language. */
class Pages {
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
  }

  /** What titles alone tell of a query. @param {string} query */
  preview(query) {
    const question = read(query, this.lore, new Vocabulary(this.titles.words, NONE));
    const shown = this.shown(question);
    return this.ranked(question, NONE).map((ranked) => shown(ranked, ""));
  }

  /** @param {string} query @returns {Promise<Result[]>} */
  async search(query) {
    const { titles, lore, index, load } = this;
    const postings = new Postings(load, index);
    const vocabulary = new Vocabulary(titles.words, postings);
    await postings.ask(needed(read(query, lore, vocabulary), titles), PARTS.written);
    // Only now is it known what is misspelt: texts have many more words than titles.
    const question = read(query, lore, vocabulary);
    await postings.ask(needed(question, titles), PARTS.mended);
    const shown = this.shown(question);
    return Promise.all(
      this.ranked(question, postings).map(async (ranked) => {
        return shown(ranked, await load(`${index.folder}/texts${ranked.page}.js`).catch(() => ""));
      }),
    );
  }

  /** @private @param {import("./query.mjs").Question} question @param {Postings} postings */
  ranked(question, postings) {
    return rank(question, new Evidence(this.titles, postings), this.index).slice(0, SHOWN);
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
    return ({ page, score }, text) => ({
      url: index.urls[page],
      language,
      title: { text: index.titles[page], marks: hits(index.titles[page]) },
      topic: index.topics[index.topic[page]],
      level: index.levels[index.level[page]],
      heat: index.heat[page],
      snippet: snippet(text, asked, hits),
      score,
      other: false,
    });
  }

  /** @param {string} query @returns {Answer} */
  nothing(query) {
    const { titles, urls, named, level, levels } = this.index;
    const topics = titles.map((title, page) => ({ title, url: urls[page] })).filter((_, page) => !levels[level[page]]);
    const names = [...named.flat(), ...topics.map((topic) => topic.title)];
    return { results: [], near: near(query, names, this.lore, NEAR), topics };
  }
}

/**
 * The tokens whose postings a question needs, those first that tell most.
 * @param {import("./query.mjs").Question} question
 * @param {Titles} titles
 */
function needed({ names, units }, titles) {
  /** @param {import("./query.mjs").Unit} unit */
  const likely = ({ concept, literals }) => [...(concept ? [concept] : []), ...literals.map(({ options }) => options[0][0])];
  /** @param {string} token */
  const count = (token) => titles.pages.get(token)?.length ?? 0;
  const first = units.flatMap(likely).sort((a, b) => count(a) - count(b));
  return [...new Set([...names, ...first, ...units.flatMap(tokensOf)])];
}

/**
 * The search of a site. `languages` begins with the reader's; the pages of the others are offered when only they match.
 * @param {{ site: string, languages: string[], load?: import("./parts.mjs").Load }} options
 */
export function open({ site, languages, load = loader(site) }) {
  /** @type {Map<string, Promise<Pages>>} */
  const opened = new Map();
  /** @param {string} language */
  const pages = (language) => {
    const known = opened.get(language);
    if (known) return known;
    const coming = load(`search/${language}/index.js`).then((index) => new Pages(language, index, load));
    opened.set(language, coming);
    coming.catch(() => opened.delete(language));
    return coming;
  };
  const [own, ...others] = languages;
  return {
    /** Loads what every query needs. */
    async ready() {
      await pages(own);
    },

    /** What the titles alone tell, for as long as the rest is on its way. @param {string} query */
    async preview(query) {
      return (await pages(own)).preview(query);
    },

    /** @param {string} query @returns {Promise<Answer>} */
    async search(query) {
      const results = await (await pages(own)).search(query);
      if (results.length) return { results, near: [], topics: [] };
      for (const language of others) {
        const found = await (await pages(language)).search(query);
        const offered = found.map((result) => ({ ...result, other: true }));
        if (offered.length) return { results: offered, near: [], topics: [] };
      }
      return (await pages(own)).nothing(query);
    },
  };
}
