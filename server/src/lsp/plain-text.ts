import type { MarkupContent } from 'vscode-languageserver';

/** Markdown for a client that reads it, else the same as plain text. */
export function markup(markdown: string, isRead: boolean): MarkupContent {
  return isRead ? { kind: 'markdown', value: markdown } : { kind: 'plaintext', value: plainText(markdown) };
}

/**
 * A hover's Markdown as a client shows it that reads none: without the marks of bold and slanted words, of quotations and of signs that are meant as they
 * stand. Lists keep their dashes.
 */
export function plainText(markdown: string): string {
  return markdown.split('\n').map(plainLine).join('\n');
}

/** A sign with a backslash before it, or the mark of bold words. */
const MARKS = /\\([\\`*_[\]<>#|~])|\*\*/g;

function plainLine(line: string): string {
  const bare = line.trimEnd().replace(/^( *)> /, '$1');
  const slanted = /^\*(?!\*)(.+)\*$/u.exec(bare)?.[1] ?? bare;
  return slanted.replace(MARKS, '$1');
}
