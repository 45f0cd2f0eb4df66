// @ts-check
import { Pages } from "./pages.mjs";
import { loader } from "./parts.mjs";

/** @typedef {import("./pages.mjs").Result} Result */
/**
 * What to tell a reader. If nothing is found, names that are written alike, and the topics.
 * @typedef {object} Answer
 * @property {Result[]} results in another language than the reader's, if only that one has any
 * @property {string} told how many there are, in the reader's language
 * @property {string} completion the query to the end of the word that is being typed, if that is known
 * @property {string[]} near
 * @property {{ title: string, url: string }[]} topics
 */

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

    /**
     * What the titles alone tell, for as long as the rest is on its way.
     * @param {string} query
     * @returns {Promise<Answer>}
     */
    async preview(query) {
      const ours = await pages(own);
      return found(ours, query, ours.preview(query));
    },

    /** @param {string} query @returns {Promise<Answer>} */
    async search(query) {
      const ours = await pages(own);
      const results = await ours.search(query);
      if (results.length) return found(ours, query, results);
      for (const language of others) {
        // Nobody misses an offer that cannot be made.
        const theirs = await pages(language).catch(() => undefined);
        const offered = (await theirs?.search(query)) ?? [];
        if (offered.length) return found(ours, query, offered, theirs);
      }
      return { ...found(ours, query, []), near: ours.near(query), topics: ours.topics };
    },
  };
}

/**
 * @param {Pages} ours
 * @param {string} query
 * @param {Result[]} results
 * @param {Pages} [theirs]
 * @returns {Answer}
 */
function found(ours, query, results, theirs) {
  return { results, told: ours.told(results, theirs), completion: ours.completion(query), near: [], topics: [] };
}
