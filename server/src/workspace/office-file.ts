import { type JsonNode, readJson } from '../text/json.ts';
import { lineStarts, rangeAt } from '../text/line-index.ts';
import { type Span, span } from '../text/span.ts';
import { type DeclaredIgnore, IGNORE_LIST, readIgnored } from './declared-ignores.ts';
import { type Complain, type OfficeProblem, problemList } from './office-problems.ts';
import { meant, NO_SETTINGS, type OfficeSettings, readOfficeSettings, SETTING_FIELDS } from './office-settings.ts';
import { type DeclaredSum, readSums, SUMS_LIST } from './sums.ts';

/** What a nianbao.json says. */
export interface OfficeFile {
  readonly sums: readonly DeclaredSum[];
  /** Findings to ignore, in the order of the file. */
  readonly ignored: readonly DeclaredIgnore[];
  readonly settings: OfficeSettings;
  /** What is wrong with the file; the rest of it still counts. */
  readonly problems: readonly OfficeProblem[];
}

/** What holds where there is no nianbao.json. */
export const NO_OFFICE_FILE: OfficeFile = { sums: [], ignored: [], settings: NO_SETTINGS, problems: [] };

/** What holds where there is a nianbao.json that can't be read. `reason`: a Chinese clause. */
export function unreadableOffice(reason: string): OfficeFile {
  const start = { line: 0, character: 0 };
  return { ...NO_OFFICE_FILE, problems: [{ message: `${reason}，全部不起作用`, range: { start, end: start } }] };
}

/** Every name that may stand at the top of the file. */
const FIELDS: readonly string[] = ['$schema', SUMS_LIST, IGNORE_LIST, ...SETTING_FIELDS];

/** Reads nianbao.json. Never throws: what is wrong becomes a problem, and what is right is kept. */
export function readOfficeFile(text: string): OfficeFile {
  const starts = lineStarts(text);
  const { complain, all } = problemList(starts);
  const rangeOf = (at: Span) => rangeAt(starts, at);
  const root = readJson(text);
  if (root.kind !== 'record') {
    if (root.kind === 'error') complain(`不是正确的 JSON：${root.reason}，全部不起作用`, span(root.at, root.at + 1));
    else complain('应写在 { } 里，如 {"rules": { … }}', span(root.span.start, root.span.start + 1));
    return { ...NO_OFFICE_FILE, problems: all() };
  }
  tellUnknown(root.entries, complain);
  tellRepeated(root, complain);
  const [sums, ignored] = [root.entries.get(SUMS_LIST), root.entries.get(IGNORE_LIST)];
  return {
    sums: sums === undefined ? [] : readSums(sums, complain, rangeOf),
    ignored: ignored === undefined ? [] : readIgnored(ignored, complain, rangeOf),
    settings: readOfficeSettings(root.entries, complain, rangeOf),
    problems: all(),
  };
}

/** Of what is written twice the first does nothing, wherever it stands. */
function tellRepeated(node: JsonNode, complain: Complain): void {
  if (node.kind === 'list') for (const item of node.items) tellRepeated(item, complain);
  if (node.kind !== 'record') return;
  for (const { name, span: at } of node.repeated)
    complain(`“${name}”写了不止一次，只有最后一次起作用，这一次不起作用`, at);
  for (const item of node.entries.values()) tellRepeated(item, complain);
}

/** A name that is not known sets nothing: whoever wrote it believes that it does. */
function tellUnknown(entries: ReadonlyMap<string, JsonNode>, complain: Complain): void {
  const known = FIELDS.filter(name => !name.startsWith('$'));
  for (const [name, { span: at }] of entries) {
    if (FIELDS.includes(name)) continue;
    complain(`不认识“${name}”${meant(name, known) || `，可以写 ${known.join('、')}`}，这一项不起作用`, at);
  }
}
