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
  let asked = 0;

  /**
   * What is found in the reader's language, or in the first other one that has anything.
   * @param {string} query
   * @param {Pages} ours
   * @returns {Promise<{ found: import("./pages.mjs").Found, theirs?: Pages }>}
   */
  const find = async (query, ours) => {
    const found = await ours.search(query);
    for (const language of found.results.length || !found.brief ? [] : others) {
      // Nobody misses an offer that cannot be made.
      const theirs = await pages(language).catch(() => undefined);
      const offered = await theirs?.search(query, true);
      if (offered?.results.length) return { found: offered, theirs };
    }
    return { found };
  };

  return {
    /** Loads what every query needs. */
    async ready() {
      await pages(own);
    },

    /**
     * The answer; it is told without snippets, too, as soon as the pages are ranked. What another query overtakes
     * stays without them.
     * @param {string} query
     * @param {(ranked: Answer) => void} [tell]
     * @returns {Promise<Answer>}
     */
    async search(query, tell = () => {}) {
      const number = (asked += 1);
      const ours = await pages(own);
      const { found, theirs } = await find(query, ours);
      const answer = answered(ours, query, found.results, theirs);
      tell(answer);
      return number === asked ? { ...answer, results: await found.whole() } : answer;
    },
  };
}

/**
 * @param {Pages} ours
 * @param {string} query
 * @param {Result[]} results
 * @param {Pages} [theirs] those that were found, if not ours
 * @returns {Answer}
 */
function answered(ours, query, results, theirs) {
  const offers = results.length ? { near: [], topics: [] } : { near: ours.near(query), topics: ours.topics };
  return { results, told: ours.told(results, theirs), completion: ours.completion(query), ...offers };
}
