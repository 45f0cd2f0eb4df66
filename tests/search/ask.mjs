// Answers queries as a browser would: given a folder with the files of the search, the languages and, on standard input,
// a JSON array of [language, query] pairs. For each it writes the answer, how many milliseconds it took once everything
// was loaded, and how many bytes of each kind of part were loaded for it, gzipped.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { open } from "../../src/studyguide/search/browser/search.mjs";

const [folder, list] = process.argv.slice(2);
const languages = list.split(",");
const scripts = new Map();
let asked = new Set();

async function load(path) {
  asked.add(path);
  if (!scripts.has(path)) {
    const script = readFileSync(`${folder}/${path}`, "utf8");
    scripts.set(path, { part: JSON.parse(script.slice(script.indexOf(",") + 1, -1)), bytes: gzipSync(script).length });
  }
  return scripts.get(path).part;
}

const search = new Map(
  languages.map((language) => {
    return [language, open({ site: "", languages: [language, ...languages.filter((other) => other !== language)], load })];
  }),
);
const answers = [];
for (const [language, query] of JSON.parse(readFileSync(0, "utf8"))) {
  asked = new Set([`search/${language}/index.js`]);
  await search.get(language).search(query);
  const began = performance.now();
  const answer = await search.get(language).search(query);
  const milliseconds = performance.now() - began;
  const bytes = { index: 0, words: 0, texts: 0 };
  for (const path of asked) bytes[/\w+(?=\d*\.js$)/.exec(path)[0].replace(/\d+$/, "")] += scripts.get(path).bytes;
  answers.push({ ...answer, milliseconds, bytes });
}
process.stdout.write(JSON.stringify(answers));
