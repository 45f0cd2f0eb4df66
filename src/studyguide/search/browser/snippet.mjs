// @ts-check
import { tokens } from "./tokens.mjs";

/** @typedef {[start: number, end: number]} Range */
/** A text and the places in it to be marked. @typedef {{ text: string, marks: Range[] }} Marked */

const LENGTH = 120;
const BEFORE = 24;

/**
 * The stretch of a text that says most of what was asked.
 * @param {string} text
 * @param {RegExp} asked finds what is worth showing, roughly: only the stretch itself is looked at closely
 * @param {(text: string) => Range[]} hits
 * @returns {Marked}
 */
export function snippet(text, asked, hits) {
  const found = Array.from(text.matchAll(asked), ({ 0: said, index }) => ({ said: said.toLowerCase(), index }));
  let [best, most] = [0, 0];
  found.forEach(({ index }, at) => {
    const said = new Set();
    for (let next = at; next < found.length && found[next].index < index + LENGTH - 2 * BEFORE; next += 1) {
      said.add(found[next].said);
    }
    if (said.size > most) [best, most] = [index, said.size];
  });
  const start = beginning(text, best);
  const end = Math.min(text.length, start + LENGTH);
  const shown = `${start ? "…" : ""}${text.slice(start, end).trimEnd()}${end < text.length ? "…" : ""}`;
  return { text: shown, marks: hits(shown) };
}

/**
 * Finds roughly what `places` finds.
 * @param {ReadonlySet<string>} wanted
 * @param {readonly string[]} names of the concepts among them
 */
export function rough(wanted, names) {
  const written = [...names, ...wanted].filter((token) => token && !token.startsWith("#"));
  const escaped = written.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`(?<![a-z0-9])(?:${escaped.join("|")})`, "gi");
}

/** Where to begin so that a place is seen with what its sentence says before. @param {string} text @param {number} place */
function beginning(text, place) {
  if (place <= BEFORE) return 0;
  const before = text.slice(place - BEFORE, place);
  const stop = /.*(?:[。！？；]|[.!?;] )|[^ ]* /s.exec(before);
  return place - BEFORE + (stop ? stop[0].length : 0);
}

/**
 * Where a text has any of the tokens or concepts; what touches is one place.
 * @param {string} text
 * @param {ReadonlySet<string>} wanted
 * @param {import("./lore.mjs").Lore} lore
 * @returns {Range[]}
 */
export function places(text, wanted, lore) {
  const { plain, origin } = aligned(text, lore);
  const hits = [
    ...tokens(plain).filter((token) => wanted.has(token.text)),
    ...lore.concepts.find(plain).filter(({ number }) => wanted.has(`#${number}`)),
  ];
  /** @type {Range[]} */
  const ranges = [];
  for (const { start, end } of hits.sort((a, b) => a.start - b.start)) {
    const [from, to] = [origin[start], origin[end]];
    const last = ranges.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else ranges.push([from, to]);
  }
  return ranges;
}

/**
 * A text normalised character by character, and where each came from.
 * @param {string} text
 * @param {import("./lore.mjs").Lore} lore
 */
function aligned(text, lore) {
  let plain = "";
  const origin = [];
  let at = 0;
  for (const character of text.replace(/(?<=[0-9])[×✕✖*](?=[0-9])/g, "x")) {
    const written = lore.character(character);
    for (let index = 0; index < written.length; index += 1) origin.push(at);
    plain += written;
    at += character.length;
  }
  return { plain, origin: [...origin, text.length] };
}
