// @ts-check
import { open } from "./search.mjs";

/**
 * A call from outside, and what comes back under its number. The first one is `open` with the options of `open`, each
 * further one the name of what that gave and its argument. What is told before the value comes under its number, too.
 * @typedef {{ number: number, name: string, argument?: any }} Call
 * @typedef {{ number: number, told?: unknown, value?: unknown, error?: string }} Reply
 */
/** @typedef {{ addEventListener: Function, postMessage: (reply: Reply) => void }} Scope what a worker is inside */

/** Answers calls. @param {Scope} scope */
export function serve(scope) {
  /** @type {any} */
  let search;
  scope.addEventListener("message", async (/** @type {{ data: Call }} */ { data: { number, name, argument } }) => {
    try {
      if (name === "open") search = open(argument);
      const tell = (/** @type {unknown} */ told) => scope.postMessage({ number, told });
      scope.postMessage({ number, value: name === "open" ? undefined : await search[name](argument, tell) });
    } catch (error) {
      scope.postMessage({ number, error: String(error) });
    }
  });
}

if ("WorkerGlobalScope" in globalThis) serve(/** @type {any} */ (globalThis));
