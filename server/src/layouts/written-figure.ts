const FIGURE = /^[\d０-９][\d０-９,，.．]{0,19}$/;

/** True for digits as a cell has them, full-width ones and separators among them; at most 20 characters, none around them. */
export function isWrittenFigure(text: string): boolean {
  return FIGURE.test(text);
}
