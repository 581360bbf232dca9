/** The parts of an address (URI) that tell a file. */
export interface FileAddress {
  readonly scheme: string;
  readonly authority: string;
  readonly path: string;
}

/** The scheme under which an editor has the text of a Word file; the file itself lies where its own address says. */
export const WORD_SCHEME = 'nianbao-word';

/** True for the address of a Word or Excel file's text, as an editor has it. */
export function isWordAddress(uri: string): boolean {
  return uri.startsWith(`${WORD_SCHEME}:`);
}

/** The address of a Word file's text: `file:///a.docx` → `nianbao-word://file/a.docx`. */
export function wordAddress({ scheme, authority, path }: FileAddress): FileAddress {
  return { scheme: WORD_SCHEME, authority: authority === '' ? scheme : `${scheme}+${authority}`, path };
}

/** The address of the Word file that a text is of. */
export function fileAddress({ authority, path }: FileAddress): FileAddress {
  const at = authority.indexOf('+');
  return at < 0
    ? { scheme: authority, authority: '', path }
    : { scheme: authority.slice(0, at), authority: authority.slice(at + 1), path };
}
