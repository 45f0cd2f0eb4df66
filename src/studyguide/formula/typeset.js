// Everything that decides the HTML stands here: this text is a part of the cache's key. Answers with JSON.
function typeset(tex, display) {
  const refuse = (what) => { throw new katex.ParseError(`${what} is not allowed`); };
  const points = (start, end) => [...tex.slice(start, end)].length;
  try {
    const html = katex.renderToString(tex, {
      displayMode: display, output: "htmlAndMathml", throwOnError: true, strict: "error",
      trust: (use) => refuse(use.command), maxExpand: 1000, maxSize: 50, errorColor: "refused-colour",
    });
    // An address that it cannot read KaTeX does not ask about, but prints the command in the error colour.
    if (/(?:mathcolor|style)="[^"]*refused-colour/.test(html)) refuse("an address of this kind");
    return JSON.stringify({html});
  } catch (error) {
    if (!(error instanceof katex.ParseError)) return JSON.stringify({message: "too deeply nested or too large"});
    const {rawMessage: message, position: start, length} = error;
    if (start === undefined) return JSON.stringify({message});
    return JSON.stringify({message, position: points(0, start), length: points(start, start + length)});
  }
}
