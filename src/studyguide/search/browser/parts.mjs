// @ts-check
/**
 * What the search consists of on the server, and how it comes here.
 *
 * Each part is a script `studyguidePart("<its path>",<JSON>)`. It is fetched and its JSON read, or run where browsers
 * refuse to fetch: on pages that are read from disk.
 */

/**
 * What every query needs, from `search/<language>/index.js`.
 * @typedef {object} Index
 * @property {string[]} titles of each page
 * @property {string[]} urls
 * @property {string[]} topics
 * @property {number[]} topic of each page, a place in `topics`
 * @property {string[]} levels
 * @property {number[]} level of each page, a place in `levels`
 * @property {number[]} heat how many interview lists ask each page's question
 * @property {string[]} heats how that is said, for each number
 * @property {string[][]} named the names of each concept
 * @property {number[]} explained the page that explains it, or -1
 * @property {string[][]} phrased different words for one kind of question
 * @property {string[]} filler
 * @property {[string, string]} simplified Traditional characters, and what to read for them
 * @property {Record<string, string>} regional
 * @property {string[]} words the first token of each part with postings
 * @property {string} folder where the other parts lie
 * @property {string} name the language's own name
 * @property {Record<"found" | "found_one" | "found_elsewhere" | "found_none", string>} say with places in braces
 */
/** @typedef {Record<string, number[]>} Words */
/** @typedef {(path: string) => Promise<any>} Load */

/**
 * Loads parts of the site at an address, each once.
 * @param {string} site
 * @returns {Load}
 */
export function loader(site) {
  /** @type {Map<string, Promise<any>>} */
  const loaded = new Map();
  return (path) => {
    const known = loaded.get(path);
    if (known) return known;
    const coming = site.startsWith("file:") ? run(site + path, path) : fetched(site + path);
    loaded.set(path, coming);
    // What failed is asked for again.
    coming.catch(() => loaded.delete(path));
    return coming;
  };
}

/** @param {string} url */
async function fetched(url) {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${answer.status} for ${url}`);
  const script = await answer.text();
  return JSON.parse(script.slice(script.indexOf(",") + 1, -1));
}

/** @type {Map<string, unknown>} */
const arrived = new Map();

/** @param {string} url @param {string} path */
async function run(url, path) {
  Object.assign(globalThis, { studyguidePart: arrived.set.bind(arrived) });
  if (typeof document === "undefined") /** @type {any} */ (globalThis).importScripts(url);
  else await inDocument(url);
  const part = arrived.get(path);
  arrived.delete(path);
  if (part === undefined) throw new Error(`no part of the search at ${url}`);
  return part;
}

/** @param {string} url */
function inDocument(url) {
  const script = document.createElement("script");
  script.src = url;
  return new Promise((resolve, reject) => {
    script.addEventListener("load", resolve);
    script.addEventListener("error", () => reject(new Error(`cannot load ${url}`)));
    document.head.append(script);
  }).finally(() => script.remove());
}
