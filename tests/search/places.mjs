// Runs the joined script where it must work: fetching in pages and workers, and where browsers refuse that.
import { readFileSync } from "node:fs";
import vm from "node:vm";

const { files, engine, place, query } = JSON.parse(readFileSync(0, "utf8"));
const site = place.endsWith("disk") ? "file:///site/" : "https://site/";
const context = vm.createContext({ Map, Set, TextDecoder, performance, console });
const run = (/** @type {string} */ url) => {
  const text = files[url.replace(site, "")];
  if (text === undefined) throw new Error(`nothing at ${url}`);
  vm.runInContext(text, context);
};
context.fetch = async (url) => {
  if (place.endsWith("disk")) throw new TypeError("refused");
  const text = files[url.replace(site, "")];
  return { ok: text !== undefined, status: text === undefined ? 404 : 200, text: async () => text };
};
if (place.startsWith("worker")) context.importScripts = run;
else {
  context.document = {
    createElement: () => ({
      listeners: {},
      addEventListener(name, listener) {
        this.listeners[name] = listener;
      },
      remove() {},
    }),
    head: {
      append(script) {
        setTimeout(() => {
          try {
            run(script.src);
            script.listeners.load();
          } catch {
            script.listeners.error();
          }
        });
      },
    },
  };
}
run(`${site}${engine}`);
const answer = await context.studyguideSearch.open({ site, languages: ["en", "zh"] }).search(query);
process.stdout.write(JSON.stringify(answer));
