/**
 * Which files are read as drafts, and which of them are reports by their name alone. This is said here and nowhere else: the command line,
 * the workspace's index and the client ask these functions, and the parts of package.json are generated from the lists (scripts/generate/).
 */

interface DraftKind {
  /** The editor's identifier of the language (VS Code, LSP). */
  readonly language: string;
  /** Lower case, with the dot; files may have them in either case. */
  readonly endings: readonly string[];
}

/** The language of drafts themselves. A document in it is a report whatever it says. */
export const OWN_LANGUAGE = 'nianbao';

const OWN_ENDING = '.nianbao';

const KINDS: readonly DraftKind[] = [
  { language: OWN_LANGUAGE, endings: [OWN_ENDING] },
  { language: 'plaintext', endings: ['.txt'] },
  { language: 'markdown', endings: ['.md', '.markdown'] },
  { language: 'html', endings: ['.html', '.htm'] },
];

/** Languages of documents that are looked at; in all but the own one only what is recognised as a report is spoken of. */
export const DRAFT_LANGUAGES: readonly string[] = KINDS.map(kind => kind.language);

/** Endings of files that are looked at in folders. */
export const DRAFT_ENDINGS: readonly string[] = KINDS.flatMap(kind => kind.endings);

/** Endings that make a file a document in the own language. */
export const OWN_ENDINGS: readonly string[] = [OWN_ENDING];

/** What reports are on and what they are called, in names of files; both stand there, in either order. */
const TOPICS = ['信息公开', '政务公开'];
const GENRES = ['年度报告', '年报'];

/** Other names of files that say that the file is a report: globs over the name alone, in which `*` stands for any characters. */
export const REPORT_NAMES: readonly string[] = reportNames('.txt');

function reportNames(ending: string): string[] {
  return TOPICS.flatMap(topic =>
    GENRES.flatMap(genre => [`*${topic}*${genre}*${ending}`, `*${genre}*${topic}*${ending}`]),
  );
}

/** Larger files are no drafts (bytes). */
export const MOST_BYTES = 2 * 1024 * 1024;

/** No file is read that is larger than this, though a person or a setting names it (bytes). */
export const MOST_BYTES_READ = 16 * 1024 * 1024;

/** A folder with more of such files is somebody's whole disk, not where reports are kept: the rest is not looked at, which is said. */
export const MOST_FILES = 20_000;

/** Ending of Word files as they are written today. */
export const WORD_ENDING = '.docx';

/** Names of Word files that say that the file is a report: the editor opens these as drafts by itself. */
export const WORD_REPORT_NAMES: readonly string[] = reportNames(WORD_ENDING);

/** Whether a file is Word's, by its name or path. Word's own lock files (`~$…`) are none. */
export function isWordFile(path: string): boolean {
  const name = nameOf(path).toLowerCase();
  return name.endsWith(WORD_ENDING) && !name.startsWith('~$');
}

/** What the names of the copies end in that are written of a Word file, before its ending. */
export const COPY_MARKS = { comments: '（批注）', tracked: '（修订）' } as const;

const COPY = new RegExp(`^(.+)(?:${Object.values(COPY_MARKS).join('|')})(\\${WORD_ENDING})$`, 'isu');

/** The file that a copy with comments or tracked changes was made of, by their paths alone; null for others. */
export function copiedFrom(path: string): string | null {
  const [, name, ending] = COPY.exec(path) ?? [];
  return name === undefined ? null : `${name}${ending}`;
}

/**
 * Those among files that are copies of others among them: a report would count twice. A copy that lies alone may be somebody's report.
 * @param files paths, or decoded URIs
 */
export function copiesAmong(files: readonly string[]): ReadonlySet<string> {
  // Programs write `.DOCX` too, and a copy's ending is small.
  const all = new Set(files.map(file => file.toLowerCase()));
  return new Set(files.filter(file => all.has(copiedFrom(file)?.toLowerCase() ?? '')));
}

/** Ending of Excel files as they are written today. */
export const EXCEL_ENDING = '.xlsx';

/** Whether a file is Excel's, by its name or path. Excel's own lock files (`~$…`) are none. */
export function isExcelFile(path: string): boolean {
  const name = nameOf(path).toLowerCase();
  return name.endsWith(EXCEL_ENDING) && !name.startsWith('~$');
}

/** Endings of the files that are read and written by their packages. */
export const OFFICE_ENDINGS: readonly string[] = [WORD_ENDING, EXCEL_ENDING];

/** Whether a file is Word's or Excel's: an editor has its text under another address. */
export function isOfficeFile(path: string): boolean {
  return isWordFile(path) || isExcelFile(path);
}

/** The same as `isExcelFile` of files as Excel and WPS wrote them before. */
export function isOldExcelFile(path: string): boolean {
  return /\.(?:xls|xlt|et|ett)$/i.test(nameOf(path));
}

/** Ending of PDF files. The command line reads them. */
export const PDF_ENDING = '.pdf';

/** Whether a file is a PDF, by its name or path. */
export function isPdfFile(path: string): boolean {
  return nameOf(path).toLowerCase().endsWith(PDF_ENDING);
}

/** Endings of files in which reports are kept too, those that the editor does not read yet among them. */
export const UNREAD_ENDINGS: readonly string[] = [
  WORD_ENDING,
  '.doc',
  '.wps',
  '.wpt',
  '.rtf',
  '.odt',
  PDF_ENDING,
  '.ofd',
  EXCEL_ENDING,
  '.xls',
  '.et',
  '.docm',
  '.xlsm',
  '.xlsb',
];

/** Whether a file may hold a report in a form that is not read, by its name or path. Word's own lock files (`~$…`) hold none. */
export function isUnreadDocument(path: string): boolean {
  const name = nameOf(path).toLowerCase();
  return !name.startsWith('~$') && UNREAD_ENDINGS.some(ending => name.endsWith(ending));
}

/** Glob of the files that are looked at, as editors watch them: they tell capitals from small letters, and Windows programs write `.TXT`. */
export const DRAFT_GLOB = `**/*{${[...DRAFT_ENDINGS, ...DRAFT_ENDINGS.map(ending => ending.toUpperCase())].join(',')}}`;

/** The same for Word and Excel files. */
export const OFFICE_GLOB = `**/*{${[...OFFICE_ENDINGS, ...OFFICE_ENDINGS.map(ending => ending.toUpperCase())].join(',')}}`;

/** Whether a file is looked at, by the ending of its name, path or URI. */
export function isDraftFile(path: string): boolean {
  const name = path.toLowerCase();
  return DRAFT_ENDINGS.some(ending => name.endsWith(ending));
}

const NAMED = [...OWN_ENDINGS.map(ending => `*${ending}`), ...REPORT_NAMES].map(nameMatcher);

/** Whether a file is a report by its name alone, whatever it says. `path`: decoded, with `/` or `\` between folders. */
export function isNamedReport(path: string): boolean {
  const name = nameOf(path);
  return NAMED.some(matches => matches.test(name));
}

function nameOf(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

function nameMatcher(glob: string): RegExp {
  const parts = glob.split('*').map(part => part.replace(/[\\^$.|?+()[\]{}]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 'isu');
}

/** Words of which every report has at least one, also where a web page wrote them as numeric entities. */
const TELLTALE = /公\s*开|复\s*议|诉\s*讼|政\s*府\s*信\s*息|结\s*转|&#(?:x[0-9a-f]{4}|\d{5});/i;

/** Whether a text may be a report at all. Wide on purpose: it only spares the reading of everybody's README. */
export function mayBeReport(text: string): boolean {
  return TELLTALE.test(text);
}
