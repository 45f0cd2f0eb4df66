// The browser's half by itself, on indexes written by hand. Run by test_browser_side.py, or by `node --test tests/search`.
import assert from "node:assert/strict";
import { test } from "node:test";
import { completion } from "../../src/studyguide/search/browser/completion.mjs";
import { Homophones } from "../../src/studyguide/search/browser/homophones.mjs";
import { Lore } from "../../src/studyguide/search/browser/lore.mjs";
import { Misspelt } from "../../src/studyguide/search/browser/misspelt.mjs";
import { Near } from "../../src/studyguide/search/browser/near.mjs";
import { loader } from "../../src/studyguide/search/browser/parts.mjs";
import { Postings } from "../../src/studyguide/search/browser/postings.mjs";
import { read } from "../../src/studyguide/search/browser/query.mjs";
import { open } from "../../src/studyguide/search/browser/search.mjs";
import { places, rough, snippet } from "../../src/studyguide/search/browser/snippet.mjs";
import { slips, Vocabulary } from "../../src/studyguide/search/browser/vocabulary.mjs";
import { serve } from "../../src/studyguide/search/browser/worker.mjs";

const LORE = {
  simplified: ["歸網", "归网"],
  regional: { 网路: "网络" },
  named: [["批归一化", "BN", "batch norm"], ["卷积", "convolution"]],
  explained: [1, -1],
  phrased: [["区别", "versus", "vs"]],
  filler: ["什么是", "是什么", "的", "the", "of", "is"],
  heats: ["never", "once", "twice"],
  say: {
    found: "{count} pages",
    found_one: "a page",
    found_elsewhere: "{count} in {language}",
    found_none: "nothing",
  },
};
const NONE = new Postings(() => Promise.reject(new Error("there are no parts")), { words: [], folder: "" });
const lore = new Lore(/** @type {any} */ (LORE));
const vocabulary = (...words) => new Vocabulary(new Set(words), NONE, new Misspelt(words, []));

/** A site of pages [title, words of the text (token: firmness), text], and what of it was loaded. */
function site(languages, parts = (words) => words) {
  const files = new Map();
  for (const [language, pages] of Object.entries(languages)) {
    const postings = {};
    pages.forEach(([, words], page) => {
      for (const [token, firmness] of Object.entries(words)) (postings[token] ??= []).push([page, firmness]);
    });
    const steps = (list) => list.map(([page, firmness], at) => 8 * (page - (at ? list[at - 1][0] : 0)) + firmness);
    const tokens = Object.keys(postings).sort();
    const words = parts(Object.fromEntries(tokens.map((token) => [token, steps(postings[token])])));
    const titles = pages.map(([title]) => title);
    files.set(`search/${language}/index.js`, {
      ...LORE,
      name: `the ${language} language`,
      titles,
      urls: titles.map((title) => `${language}/${title}`),
      topics: ["", "Topic"],
      topic: pages.map((_, page) => Number(page > 0)),
      levels: ["", "Basic"],
      level: pages.map((_, page) => Number(page > 0)),
      heat: pages.map(([, , , heat = 0]) => heat),
      words: tokens.slice(0, 1),
      folder: language,
    });
    files.set(`${language}/words0.js`, words);
    pages.forEach(([, , text], page) => files.set(`${language}/texts${page}.js`, text));
  }
  const loaded = [];
  const load = async (path) => {
    loaded.push(path);
    if (!files.has(path)) throw new Error(path);
    return files.get(path);
  };
  return { files, loaded, search: open({ site: "", languages: Object.keys(languages), load }) };
}
const urls = (answer) => answer.results.map((result) => result.url);

test("slips are letters added, dropped, changed or exchanged", () => {
  assert.equal(slips("anchor", "anchor", 2), 0);
  for (const other of ["ancho", "anchorr", "anchar", "anchro", "nachor"]) assert.equal(slips("anchor", other, 2), 1, other);
  assert.equal(slips("anchor", "nachro", 2), 2);
  assert.ok(slips("anchor", "pooling", 2) > 2);
});

test("the longer a word, the more slips; short ones begin alike, of others these go first; numbers are meant", () => {
  assert.deepEqual(vocabulary("roi", "rpn").near("rpm").words, []);
  assert.deepEqual(vocabulary("norm", "form").near("nrom"), { words: ["norm"], slips: 1 });
  assert.deepEqual(vocabulary("norm").near("mron").words, []);
  assert.deepEqual(vocabulary("synchronized").near("sinchronised"), { words: ["synchronized"], slips: 2 });
  assert.deepEqual(vocabulary("fold", "cold", "gold").near("colt").words, ["cold"]);
  assert.deepEqual(vocabulary("yolov3").near("yolov4").words, []);
  assert.deepEqual(vocabulary("pooling").near("pxxling").words, []);
  assert.deepEqual(vocabulary("cold", "bolt").near("colt").words, ["cold"]);
  assert.deepEqual(vocabulary("cold", "gold").near("nold").words, []);
  assert.deepEqual(vocabulary("deformable", "reformable").near("teformable").words, ["deformable", "reformable"]);
});

test("completions are the shortest words, without the beginning itself", () => {
  assert.deepEqual(vocabulary("pool", "pooling", "poolings", "spool").completions("pool", 1), ["pooling"]);
  assert.deepEqual(vocabulary("pool", "poolx", "poola").completions("pool", 9), ["poola", "poolx"]);
});

test("concepts and whole names are no words", () => {
  const postings = Object.assign(new Postings(async () => ({}), { words: [], folder: "" }), { tokens: () => ["=pool", "#7"] });
  assert.deepEqual(new Vocabulary(new Set(), postings, new Misspelt([], [])).near("apool").words, []);
  assert.deepEqual(new Vocabulary(new Set(), postings, new Misspelt([], [])).completions("", 9), []);
});

test("words with other endings", () => {
  const of = (word, ...words) => vocabulary(...words).inflections(word);
  assert.deepEqual(of("pooling", "pool", "pooled", "poolside", "pooling"), ["pool", "pooled"]);
  assert.deepEqual(of("initialization", "initialized", "initializer", "initial"), ["initialized", "initializer"]);
  assert.deepEqual(of("dropped", "drop", "dropping", "dropout"), ["drop", "dropping"]);
  assert.deepEqual(of("dilation", "dilated", "dilate"), []);
  assert.deepEqual(of("add", "adding"), []);
});

test("what sounds alike in Chinese is mended where nobody has what was written", () => {
  const words = vocabulary("激活", "活函", "函数", "反向", "向传", "传播", "批规", "批归", "归一", "一化");
  assert.equal(words.mended("激活涵数"), "激活函数");
  assert.equal(words.mended("反响传播"), "反向传播");
  assert.equal(words.mended("批规一化"), "批归一化");
  assert.equal(words.mended("红黑树"), "红黑树");
  assert.equal(words.mended("激活函数"), "激活函数");
  assert.equal(words.mended("卷"), "卷");
});

test("a name of four characters may have one wrong, missing, exchanged or more", () => {
  const misspelt = new Misspelt([], ["反向传播", "感受野"]);
  const mended = (run, ...pairs) => misspelt.mended(run, (pair) => pairs.includes(pair));
  for (const run of ["反句传播", "反传播", "反传向播", "反向传传播"]) assert.equal(mended(run), "反向传播", run);
  assert.equal(mended("用反句传播算"), "用反向传播算");
  for (const run of ["反句传波", "感受也", "句向专播", "反", "反向传播啥"]) assert.equal(mended(run), run);
  assert.equal(mended("反向传", "反向", "向传"), "反向传");
});

test("a whole query may be a Latin name with one slip, or with spaces elsewhere", () => {
  const misspelt = new Misspelt([], ["batch norm", "bn", "批归一化", "yolov3"]);
  for (const text of ["batch orm", "batc hnorm", "batch nrom", "batchnormm"]) assert.equal(misspelt.name(text), "batch norm", text);
  for (const text of ["batch form x", "bm", "yolov4", "norm", "批归二化"]) assert.equal(misspelt.name(text), undefined, text);
  const words = new Vocabulary(new Set(["batch", "orm"]), NONE, misspelt);
  assert.equal(words.named("batch orm", ["batch", "orm"]), "batch orm");
  assert.equal(words.named("batch rom", ["batch", "rom"]), "batch rom");
  assert.equal(words.named("batch nor", ["batch", "nor"]), "batch norm");
});

test("homophones have the same syllables, whatever their tones", () => {
  const homophones = new Homophones(["置换", "旅行", "熵值", "pool"]);
  const alike = (pair) => homophones.of(pair);
  assert.deepEqual([alike("制换"), alike("绿形"), alike("路行"), alike("商值"), alike("po")], [["置换"], ["旅行"], [], [], []]);
});

test("two words in one are told apart", () => {
  assert.deepEqual(vocabulary("faster", "rcnn").split("fasterrcnn"), ["faster", "rcnn"]);
  assert.deepEqual(vocabulary("faster", "rcnn").split("fasterpool"), []);
  assert.deepEqual(vocabulary("ab", "abcd", "cdef", "ef").split("abcdef"), ["ab", "cdef"]);
  assert.deepEqual(vocabulary("a", "bcdef").split("abcdef"), []);
});

test("filler goes if anything else is left", () => {
  assert.equal(lore.withoutFiller("什么是卷积"), "卷积");
  assert.equal(lore.withoutFiller("the role of bn"), "role bn");
  assert.equal(lore.withoutFiller("是什么"), "是什么");
  assert.equal(lore.withoutFiller("bn is"), "bn ");
});

test("the longest filler goes, and a language may have none", () => {
  const of = (filler) => new Lore(/** @type {any} */ ({ ...LORE, filler, regional: {} }));
  assert.equal(of(["怎么", "怎么样"]).withoutFiller("怎么样卷积"), "卷积");
  assert.equal(of([]).withoutFiller("bn 卷积"), "bn 卷积");
  assert.equal(of([]).normalise("bn 卷积"), "bn 卷积");
});

test("a query is read in any script and region", () => {
  assert.equal(lore.normalise("批歸一化　ＮＥＴ"), "批归一化 net");
  assert.equal(lore.normalise("卷積網路"), "卷積网络");
});

const said = (query, ...words) =>
  read(query, lore, vocabulary(...words)).units.map(({ concept, literals }) => [
    concept,
    literals.map(({ options, share }) => [options.map(([token, fit]) => `${token} ${fit}`).join(", "), share]),
  ]);

test("what belongs to a concept stands together", () => {
  assert.deepEqual(said("批归一化层 "), [
    ["#0", [["批归 1", 1], ["归一 1", 1], ["一化 1", 1]]],
    [undefined, [["化层 1", 1]]],
  ]);
  assert.equal(read("批归一化层", lore, vocabulary()).units[1].share, 0.3);
  assert.equal(read("bn vs pool", lore, vocabulary()).units[1].share, 0.5);
});

test("a word is taken as written, begun, divided, joined or misspelt", () => {
  assert.deepEqual(said("pool ", "pool", "poolside"), [[undefined, [["pool 1", 1]]]]);
  assert.deepEqual(said("pool", "pool", "poolside"), [[undefined, [["pool 1, poolside 0.6", 1]]]]);
  assert.deepEqual(said("p", "pool"), [[undefined, [["p 1", 1]]]]);
  assert.deepEqual(said("poo", "pool"), [[undefined, [["poo 1, pool 0.9", 1]]]]);
  assert.deepEqual(said("maxpool ", "max", "pool"), [
    [undefined, [["max 1, maxpool 0.9", 1]]],
    [undefined, [["pool 1, maxpool 0.9", 1]]],
  ]);
  assert.deepEqual(said("max pool ", "max", "pool", "maxpool")[0], [undefined, [["max 1, maxpool 0.9", 1]]]);
  assert.deepEqual(said("poolign ", "pooling"), [[undefined, [["poolign 1, pooling 0.75", 1]]]]);
  assert.deepEqual(said("max-pool ", "max", "pool").map(([, [[options]]]) => options), ["max 1, maxpool 0.9", "pool 1, maxpool 0.9"]);
  assert.deepEqual(said("yolov4 ", "pool"), [[undefined, [["yolov4 1, yolo 0.5, v4 0.5", 1]]]]);
  assert.deepEqual(said("核 ", "核心", "核"), [[undefined, [["核 1, 核心 0.5", 0.4]]]]);
  assert.deepEqual(said("好的 "), [[undefined, [["好的 1", 0.5]]]]);
});

test("a slip may be a space", () => {
  assert.deepEqual(said("batchnorm ", "batch", "norm"), [["#0", [["batch 1, batchnorm 0.9", 1], ["norm 1, batchnorm 0.9", 1]]]]);
  assert.deepEqual(said("卷 积 ", "卷积")[0][1][0], ["卷 1, 卷积 0.5, 卷积 0.9", 0.4]);
});

test("slips are mended before concepts are looked for", () => {
  assert.equal(said("batch nrom", "batch", "norm")[0][0], "#0");
});

test("the only concept that a query may be about to name", () => {
  assert.equal(said("batch n", "batch")[0][0], "#0");
  assert.equal(said("批归一")[0][0], "#0");
  assert.equal(said("批归")[0][0], undefined);
  assert.deepEqual(said("batch ", "batch").map(([concept]) => concept), [undefined]);
  assert.deepEqual(said("层批归一").map(([concept]) => concept), [undefined, undefined, undefined]);
  const two = new Lore(/** @type {any} */ ({ ...LORE, named: [["batch norm"], ["batch size"]] }));
  assert.equal(two.concepts.begun("batch "), undefined);
  assert.equal(two.concepts.begun("pool batch s").number, 1);
});

test("a query has the names that it is, as written and as mended", () => {
  assert.deepEqual(read("什么是 Faster R-CNN", lore, vocabulary()).names, ["=什么是fasterrcnn", "=fasterrcnn"]);
  assert.deepEqual(read("什么是 BN", lore, vocabulary()).synonyms, ["=批归一化", "=bn", "=batchnorm"]);
  assert.deepEqual(read("BN pool", lore, vocabulary()).synonyms, []);
});

test("titles before names before summaries before texts", async () => {
  const { search } = site({
    en: [["Topic", {}, ""], ["Text", { pool: 0 }, "pool"], ["Summary", { pool: 3 }, ""], ["Name", { pool: 4 }, ""], ["Pool", {}, ""], ["Heading", { pool: 2 }, ""]],
  });
  assert.deepEqual(urls(await search.search("pool ")), ["en/Pool", "en/Name", "en/Summary", "en/Heading", "en/Text"]);
});

test("who is called so comes first, whatever else it has", async () => {
  const { search } = site({ en: [["Topic", {}, ""], ["Max pool sizes", { max: 3, pool: 3 }, ""], ["Other", { "=maxpool": 4 }, ""]] });
  assert.deepEqual(urls(await search.search("max pool ")), ["en/Other", "en/Max pool sizes"]);
});

test("the page that explains a concept comes first of those that have it", async () => {
  const { search } = site({ en: [["Topic", {}, ""], ["BN sizes and costs", {}, ""], ["BN", {}, ""], ["Batch norm", {}, ""]] });
  assert.equal(urls(await search.search("批归一化"))[0], "en/BN sizes and costs");
});

test("the page that explains a part of what was asked comes before those that only mention it", async () => {
  const { search } = site({ en: [["Topic", {}, ""], ["Page", { "#0": 0, pool: 0 }, ""], ["Other", { "#0": 0, pool: 0 }, "", 1]] });
  assert.equal(urls(await search.search("batch norm pool "))[0], "en/Page");
});

test("among equals the shorter title, then what is asked more often", async () => {
  const { search } = site({ en: [["Topic", {}, ""], ["Pool sizes", {}, ""], ["Pool", {}, ""], ["Pool costs", {}, "", 3]] });
  assert.deepEqual(urls(await search.search("pool ")), ["en/Pool", "en/Pool costs", "en/Pool sizes"]);
});

test("rare words count more, and a page must have enough of a query", async () => {
  const pages = Array.from({ length: 9 }, (_, at) => [`Page ${at}`, { common: 0, ...(at === 7 && { rare: 0 }) }, ""]);
  const { search } = site({ en: pages });
  assert.deepEqual(urls(await search.search("common rare ")), ["en/Page 7"]);
  assert.deepEqual(urls(await search.search("common missing ")), []);
});

const many = (count, words) => Array.from({ length: count }, () => ["Filled", words, ""]);

test("a title counts whatever else a page is called", async () => {
  const { search } = site({ en: [["Topic", {}, ""], ["Pool of it", { pool: 4 }, ""], ["Pool at it", { pool: 0 }, "", 1]] });
  assert.deepEqual(urls(await search.search("pool "))[0], "en/Pool of it");
});

test("what names a page is hardly told by a page that mentions it", async () => {
  const { search } = site({ en: [["Topic", { pool: 0 }, ""], ["Pool", { pool: 0 }, ""], ...many(8, { pool: 0 })] });
  assert.deepEqual(urls(await search.search("pool ")), ["en/Pool"]);
});

test("a pair that joins two words counts no more than they do", async () => {
  const texts = [{ 残差: 0, 网络: 0 }, { 差网: 0, 网络: 0 }, { 残差: 0 }, { 残差: 0 }];
  const { search } = site({ zh: [...texts.map((words, at) => [`Page ${at}`, words, ""]), ...many(6, { 网络: 0 })] });
  assert.deepEqual(urls(await search.search("残差网络"))[0], "zh/Page 0");
});

test("a pair that nobody has between two that somebody has counts nothing", async () => {
  const { search } = site({ zh: [["Page", { 残差: 0, 网络: 0 }, ""], ...many(14, { 残差: 0, 网络: 0 }), ...many(5, {})] });
  assert.equal(urls(await search.search("残差网络"))[0], "zh/Page");
  assert.deepEqual(urls(await search.search("残差 差网 网络")), []);
});

test("a concept counts once, however many words name it", async () => {
  const concept = { "#0": 0, 批归: 0, 归一: 0, 一化: 0 };
  const { search } = site({ zh: [["Stride", { stride: 0 }, ""], ...many(4, concept), ...many(4, {})] });
  assert.ok(urls(await search.search("批归一化 stride ")).includes("zh/Stride"));
});

test("a long question may say much that no page does", async () => {
  const words = { alpha: 0, beta: 0, gamma: 0, delta: 0 };
  const { search } = site({ en: [["Page", words, ""], ["Other", { alpha: 0 }, ""], ...many(8, { much: 0 })] });
  assert.deepEqual(urls(await search.search("alpha beta gamma delta nobody knows of ")), ["en/Page"]);
  assert.deepEqual(urls(await search.search("alpha nobody ")), []);
});

test("a page that is called by another name of what was asked", async () => {
  const { search } = site({ en: [["Topic", {}, ""], ["Pool", {}, ""], ["Costs of BN", {}, ""], ["Running statistics of BN", { "=bn": 4 }, ""]] });
  assert.deepEqual(urls(await search.search("批归一化"))[0], "en/Running statistics of BN");
});

test("half of a concept's words is hardly the concept", async () => {
  const { search } = site({ en: [["Topic", {}, ""], ["Batch size of it", { norm: 4 }, ""], ["Page", { "#0": 4, batch: 0, norm: 0 }, ""]] });
  assert.equal(urls(await search.search("batch norm "))[0], "en/Page");
});

test("names of concepts are words whose slips are mended", async () => {
  const { search } = site({ zh: [["Topic", {}, ""], ["卷积", {}, ""]] });
  assert.deepEqual(urls(await search.search("convolutoin")), ["zh/卷积"]);
});

test("filler alone finds nothing in titles", async () => {
  const { search } = site({ en: [["The pool", {}, ""]] });
  assert.deepEqual(urls(await search.search("the ")), []);
});

test("ten results are told", async () => {
  const { search } = site({ en: Array.from({ length: 12 }, (_, at) => [`Pool ${at}`, {}, ""]) });
  assert.equal(urls(await search.search("pool ")).length, 10);
});

test("words of texts are known, too", async () => {
  const { search } = site({ en: [["Topic", {}, ""], ["A pile", {}, ""], ["Page", { pule: 0, momentum: 0 }, "pule momentum"]] });
  assert.deepEqual(urls(await search.search("pule ")), ["en/Page"]);
  assert.deepEqual(urls(await search.search("momentmu ")), ["en/Page"]);
});

test("what objects have by themselves is no word", async () => {
  const { search } = site({ en: [["Topic", { pool: 0 }, ""]] });
  assert.deepEqual((await search.search("constructor")).results, []);
});

test("a result says all that is shown", async () => {
  const { search } = site({ en: [["Topic", {}, ""], ["Max pool", { pool: 0 }, "One should pool often."]] });
  const [{ score, ...result }] = (await search.search("pool ")).results;
  assert.ok(score > 0);
  assert.deepEqual(result, {
    url: "en/Max pool",
    language: "en",
    title: { text: "Max pool", marks: [[4, 8]] },
    topic: "Topic",
    level: "Basic",
    heat: "never",
    snippet: { text: "One should pool often.", marks: [[11, 15]] },
  });
});

test("results are told as soon as they are ranked, and come again with snippets", async () => {
  const { search, loaded } = site({ en: [["Topic", {}, ""], ["Pool", {}, "A pool."], ["Text", { pool: 0 }, "It is a pool."]] });
  const told = [];
  const answer = await search.search("pool", (ranked) => told.push([ranked, [...loaded]]));
  assert.equal(told.length, 1);
  const [[ranked, parts]] = told;
  assert.ok(!parts.some((part) => part.includes("texts")));
  assert.deepEqual([urls(ranked), ranked.told], [["en/Pool", "en/Text"], "2 pages"]);
  assert.deepEqual(ranked.results.map(({ snippet }) => snippet), Array(2).fill({ text: "", marks: [] }));
  const snippets = ["A pool.", "It is a pool."];
  assert.deepEqual(answer.results.map(({ snippet }) => snippet.text), snippets);
  const without = answer.results.map((result) => ({ ...result, snippet: { text: "", marks: [] } }));
  assert.deepEqual({ ...answer, results: without }, ranked);
});

test("no texts are loaded for what another query overtakes", async () => {
  const { search, loaded } = site({ en: [["Topic", {}, ""], ["Pool", {}, "A pool."], ["Stride", {}, "A stride."]] });
  const [first, second] = await Promise.all(["pool", "stride"].map((query) => search.search(query)));
  assert.deepEqual([first, second].map(({ results: [{ snippet }] }) => snippet.text), ["", "A stride."]);
  assert.ok(!loaded.includes("en/texts1.js"));
});

test("the other language is offered when only it matches", async () => {
  const pages = { zh: [["Topic", {}, ""], ["Pool", {}, ""]], en: [["Topic", {}, ""], ["Pool stride", {}, ""]] };
  const { search, loaded } = site(pages);
  assert.deepEqual(urls(await search.search("pool ")), ["zh/Pool"]);
  assert.ok(!loaded.includes("search/en/index.js"));
  const { results, told } = await search.search("stride ");
  assert.deepEqual([results[0].url, results[0].language], ["en/Pool stride", "en"]);
  assert.equal(told, "1 in the en language");
});

test("a long question is not asked in the other language, for which fewer parts are loaded", async () => {
  const { search, loaded, files } = site({ zh: [["Topic", {}, ""]], en: [["Topic", {}, ""], ["Page", { stride: 0 }, ""]] });
  for (const language of ["zh", "en"]) {
    files.get(`search/${language}/index.js`).words = [..."abcdefghs"];
    for (let part = 0; part < 8; part += 1) files.set(`${language}/words${part}.js`, {});
  }
  assert.deepEqual((await search.search("axx bxx cxx dxx exx fxx gxx hxx stride ")).results, []);
  assert.ok(!loaded.includes("search/en/index.js"));
  await search.search("axx bxx cxx dxx exx ");
  assert.equal(loaded.filter((path) => path.startsWith("en/words")).length, 4);
});

test("an offer that cannot be made is not missed", async () => {
  const { search, files } = site({ zh: [["Topic", {}, ""]], en: [["Stride", {}, ""]] });
  files.delete("search/en/index.js");
  assert.deepEqual((await search.search("stride")).results, []);
});

test("nothing found: near names and the topics", async () => {
  const { search } = site({ en: [["Pooling", {}, ""], ["Page", {}, ""]] });
  const answer = await search.search("convalutian");
  const topics = [{ title: "Pooling", url: "en/Pooling" }];
  assert.deepEqual(answer, { results: [], told: "nothing", completion: "", near: ["convolution"], topics });
});

test("likeness has a limit, and the likest goes first", () => {
  assert.deepEqual(new Near(["spooling", "pooling", "stride", "pooling"], lore).of("pooling", 9), ["pooling", "spooling"]);
  assert.deepEqual(new Near(["pool", "poolings"], lore).of("pooling", 1), ["poolings"]);
});

test("parts that are missing cost only what they tell", async () => {
  const { search, files } = site({ en: [["Topic", {}, ""], ["Pool", { pool: 0 }, "text"]] });
  files.delete("en/words0.js");
  files.delete("en/texts1.js");
  const answer = await search.search("pool");
  assert.deepEqual(urls(answer), ["en/Pool"]);
  assert.equal(answer.results[0].snippet.text, "");
});

test("only so many parts are loaded, those first that were named first", async () => {
  const loaded = [];
  const load = async (path) => (loaded.push(path), { [path.slice(-4, -3)]: [0] });
  const postings = new Postings(load, { words: ["a", "c", "e"], folder: "f" });
  await postings.ask(["d", "f", "e", "a"], 2);
  assert.deepEqual(loaded, ["f/words1.js", "f/words2.js"]);
  await postings.ask(["e", "b"], 3);
  assert.deepEqual(loaded.slice(2), ["f/words0.js"]);
  await new Postings(load, { words: ["a", "c", "e"], folder: "g" }).ask(["c"], 3);
  assert.deepEqual(loaded.slice(3), ["g/words1.js"]);
});

test("what was loaded before counts towards the most", async () => {
  const loaded = [];
  const postings = new Postings(async (path) => (loaded.push(path), {}), { words: ["a", "c"], folder: "f" });
  await postings.ask(["a"], 1);
  await postings.ask(["c"], 1);
  assert.deepEqual(loaded, ["f/words0.js"]);
});

test("a snippet shows the stretch that says most, and marks it", () => {
  const wanted = new Set(["pool", "stride"]);
  const text = `A pool. ${"Nothing of note is said here. ".repeat(9)}The pool and its stride, said ${"again ".repeat(30)}`;
  const { text: shown, marks } = snippet(text, rough(wanted, []), (part) => places(part, wanted, lore));
  assert.match(shown, /^…The pool and its stride.*…$/);
  assert.deepEqual(marks.map(([start, end]) => shown.slice(start, end)), ["pool", "stride"]);
  assert.ok(shown.length <= 122);
});

test("a snippet is about whole words, whatever their case", () => {
  const wanted = new Set(["pool", "stride"]);
  const shown = (text) => snippet(text, rough(wanted, []), (part) => places(part, wanted, lore)).text;
  const between = "Nothing of note is said here. ".repeat(9);
  assert.match(shown(`A whirlpool. ${between}The pool.`), /^….*The pool\.$/);
  assert.match(shown(`Pool pool POOL. ${between}The pool, the stride.`), /^….*The pool, the stride\.$/);
});

test("marks find what is written otherwise, and join what touches", () => {
  const marked = (text, ...wanted) => places(text, new Set(wanted), lore).map(([start, end]) => text.slice(start, end));
  assert.deepEqual(marked("用 ＢＮ 与批歸一化", "#0"), ["ＢＮ", "批歸一化"]);
  assert.deepEqual(marked("Max-Pools, x", "maxpool"), ["Max-Pools"]);
  assert.deepEqual(marked("深度卷积网", "深度", "度卷", "卷积"), ["深度卷积"]);
  assert.deepEqual(marked("3×3 ﬁne 2", "3x3", "fine"), ["3×3", "ﬁne"]);
  assert.deepEqual(marked("深度卷积", "深度", "卷积"), ["深度卷积"]);
  assert.deepEqual(marked("批归一化层", "批归", "归一", "#0"), ["批归一化"]);
  assert.deepEqual(marked("BN pool", "#0", "pool"), ["BN", "pool"]);
  assert.deepEqual(marked("a×b", "a"), ["a"]);
  assert.deepEqual(marked("nothing", "pool"), []);
});

test("no text, no snippet", () => {
  assert.deepEqual(snippet("", /x/g, () => []), { text: "", marks: [] });
});

test("a result marks the concept by every name", async () => {
  const { search } = site({ zh: [["Topic", {}, ""], ["批归一化", {}, "Here is batch norm."]] });
  const [{ title, snippet: shown }] = (await search.search("BN")).results;
  assert.deepEqual([title.marks, shown.marks], [[[0, 4]], [[8, 18]]]);
});

test("an index that could not be loaded is asked for again", async () => {
  let failing = true;
  const { files } = site({ en: [["Pool", {}, ""]] });
  const load = async (path) => (failing ? Promise.reject(new Error(path)) : files.get(path) ?? {});
  const search = open({ site: "", languages: ["en"], load });
  await assert.rejects(search.search("pool"));
  failing = false;
  assert.deepEqual(urls(await search.search("pool")), ["en/Pool"]);
});

test("how many pages there are is told, and how often they are asked", async () => {
  const { search } = site({ en: [["Topic", {}, ""], ["Pool", {}, ""], ["Pool two", {}, "", 2]] });
  const { told, results } = await search.search("pool");
  assert.equal(told, "2 pages");
  assert.deepEqual(results.map(({ heat }) => heat).sort(), ["never", "twice"]);
  const topic = (await search.search("topic")).results[0];
  assert.deepEqual([topic.topic, topic.level, topic.heat], ["", "", ""]);
});

test("a query is completed to the end of its word", () => {
  assert.equal(completion("Batch n", ["batch norm", "batch normalization layer"]), "Batch norm");
  assert.equal(completion("bat", ["batch norm"]), "batch");
  assert.equal(completion("r", ["R-CNN", "RoI pooling"]), "roI");
  assert.equal(completion("r-", ["R-CNN", "RoI pooling"]), "r-CNN");
  assert.equal(completion("batch norm", ["batch norm", "batch norm layer"]), "");
  assert.equal(completion(" ", ["  a"]), "");
  assert.equal(completion("批归", ["批归一化", "批归一化层"]), "批归一化");
});

test("a worker opens the search and answers each call under its number", async () => {
  const replies = [];
  let listener;
  serve({ addEventListener: (_, listens) => (listener = listens), postMessage: (reply) => replies.push(reply) });
  globalThis.fetch = /** @type {any} */ (async () => ({ ok: false, status: 404 }));
  const call = (number, name, argument) => listener({ data: { number, name, argument } });
  await call(0, "open", { site: "site/", languages: ["en"] });
  await call(7, "ready");
  assert.deepEqual(replies, [
    { number: 0, value: undefined },
    { number: 7, error: "Error: 404 for site/search/en/index.js" },
  ]);
});

test("a worker says under the same number what is told before the value comes", async () => {
  const replies = [];
  let listener;
  serve({ addEventListener: (_, listens) => (listener = listens), postMessage: (reply) => replies.push(reply) });
  const { files } = site({ en: [["Pool", {}, "A pool."]] });
  globalThis.fetch = /** @type {any} */ (
    async (path) => ({ ok: files.has(path), text: async () => `studyguidePart("",${JSON.stringify(files.get(path))})` })
  );
  await listener({ data: { number: 0, name: "open", argument: { site: "", languages: ["en"] } } });
  await listener({ data: { number: 1, name: "search", argument: "pool" } });
  const snippets = replies.slice(1).map(({ number, told, value }) => [number, (told ?? value).results[0].snippet.text]);
  assert.deepEqual(snippets, [[1, ""], [1, "A pool."]]);
});

test("from disk a part is a script that is run", async () => {
  globalThis.fetch = /** @type {any} */ (async () => assert.fail("browsers refuse that"));
  const run = (url) => /** @type {any} */ (globalThis).studyguidePart("p", { a: url });
  Object.assign(globalThis, { importScripts: run });
  assert.deepEqual(await loader("file:///site/")("p"), { a: "file:///site/p" });
  Object.assign(globalThis, { importScripts: () => {} });
  await assert.rejects(loader("file:///site/")("p"), /no part of the search at file:\/\/\/site\/p/);
});

test("each part is fetched once, but again if it failed", async () => {
  let asked = 0;
  globalThis.fetch = /** @type {any} */ (
    async () => ({ ok: (asked += 1) > 1, status: 404, text: async () => 'studyguidePart("p",{"a":"(,)"})' })
  );
  const load = loader("site/");
  await assert.rejects(load("p"), /404 for site\/p/);
  assert.deepEqual(await load("p"), { a: "(,)" });
  assert.equal(load("p"), load("p"));
  await load("p");
  assert.equal(asked, 2);
});
