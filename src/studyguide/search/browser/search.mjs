// @ts-check
import { Pages } from "./pages.mjs";
import { loader } from "./parts.mjs";

/**
 * What to tell a reader. `other`: the results are in another language, for only that one has any. If there are none at
 * all, names that are written alike, and the topics.
 * @typedef {object} Answer
 * @property {import("./pages.mjs").Result[]} results
 * @property {boolean} other
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

    /** What the titles alone tell, for as long as the rest is on its way. @param {string} query */
    async preview(query) {
      return (await pages(own)).preview(query);
    },

    /** @param {string} query @returns {Promise<Answer>} */
    async search(query) {
      const ours = await pages(own);
      const results = await ours.search(query);
      if (results.length) return { results, other: false, near: [], topics: [] };
      for (const language of others) {
        // Nobody misses an offer that cannot be made.
        const theirs = await pages(language).catch(() => undefined);
        const offered = (await theirs?.search(query)) ?? [];
        if (offered.length) return { results: offered, other: true, near: [], topics: [] };
      }
      return { results: [], other: false, near: ours.near(query), topics: ours.topics };
    },
  };
}
