// Everything that decides the HTML stands here: this text is a part of the cache's key. Answers with JSON.
function typeset(tex, display, most) {
  const refuse = (what) => { throw new katex.ParseError(`${what} is not allowed`); };
  const points = (start, end) => [...tex.slice(start, end)].length;
  try {
    const html = katex.renderToString(tex, {
      displayMode: display, output: "htmlAndMathml", throwOnError: true, strict: "error",
      trust: (use) => refuse(use.command), maxExpand: 1000, maxSize: 50, errorColor: "refused-colour",
    });
    // An address that it cannot read KaTeX does not ask about, but prints the command in the error colour.
    if (/(?:mathcolor|style)="[^"]*refused-colour/.test(html)) refuse("an address of this kind");
    if (html.length > most) throw new katex.ParseError(`becomes ${html.length} characters of HTML, more than ${most}`);
    // In a <mo> HTML's parser knows nothing of MathML: there a <mspace/> stays open and swallows the page.
    return JSON.stringify({html: html.replace(/<(mspace[^<>]*)\/>/g, "<$1></mspace>")});
  } catch (error) {
    if (error instanceof RangeError) return JSON.stringify({message: "too deeply nested or too large"});
    // Without memory there may not even be an error.
    if (!(error instanceof Error) || error.name === "InternalError") throw error;
    if (!(error instanceof katex.ParseError)) return JSON.stringify({message: `KaTeX fails: ${error.message}`});
    const {rawMessage: message, position: start, length} = error;
    if (start === undefined) return JSON.stringify({message});
    return JSON.stringify({message, position: points(0, start), length: points(start, start + length)});
  }
}
