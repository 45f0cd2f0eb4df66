// @ts-check
/**
 * A query to the end of the word that is being typed, if one of the names begins like it: the shortest such name knows.
 * @param {string} query
 * @param {readonly string[]} names
 */
export function completion(query, names) {
  const typed = query.toLowerCase();
  const begun = names.filter((name) => name.toLowerCase().startsWith(typed) && /^[^\s-]/.test(name.slice(query.length)));
  if (!query.trim() || !begun.length) return "";
  const shortest = begun.reduce((best, name) => (name.length < best.length ? name : best));
  return query + shortest.slice(query.length).replace(/[\s-].*$/s, "");
}
