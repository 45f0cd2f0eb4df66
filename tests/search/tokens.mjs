// What the browser's half makes of texts: the counterpart of `seen` in test_tokens.py.
import { readFileSync } from "node:fs";
import { Concepts } from "../../src/studyguide/search/browser/concepts.mjs";
import { key, normalise, tokens } from "../../src/studyguide/search/browser/tokens.mjs";

const { texts, simple, groups, filler } = JSON.parse(readFileSync(0, "utf8"));
const now = [...simple[1]];
const characters = new Map([...simple[0]].map((old, at) => [old, now[at]]));
const concepts = new Concepts(groups, filler, characters);
const seen = texts.map((text) => {
  const plain = normalise(text, characters);
  return {
    text,
    tokens: tokens(plain).map((token) => token.text),
    key: key(plain),
    concepts: concepts.find(plain).map((hit) => hit.number),
  };
});
process.stdout.write(JSON.stringify(seen));
