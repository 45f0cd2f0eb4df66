// Answers queries as a browser would: a folder with the files of the search in, on standard input one JSON array of
// [language, query] pairs; out, for each, the answer, the milliseconds, and the bytes of the parts that were loaded.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { open } from "../../src/studyguide/search/browser/search.mjs";

const [folder, languages] = process.argv.slice(2);
let bytes = 0;
const loaded = new Map();

async function load(path) {
  if (!loaded.has(path)) {
    const script = readFileSync(`${folder}/${path}`, "utf8");
    loaded.set(path, JSON.parse(script.slice(script.indexOf(",") + 1, -1)));
    bytes += gzipSync(script).length;
  }
  return loaded.get(path);
}

const engines = new Map(
  languages.split(",").map((language, _, all) => {
    return [language, open({ site: "", languages: [language, ...all.filter((other) => other !== language)], load })];
  }),
);
const answers = [];
for (const [language, query] of JSON.parse(readFileSync(0, "utf8"))) {
  const before = bytes;
  const began = performance.now();
  const preview = await engines.get(language).preview(query);
  const answer = await engines.get(language).search(query);
  answers.push({ ...answer, preview, ms: performance.now() - began, bytes: bytes - before });
}
process.stdout.write(JSON.stringify(answers));
