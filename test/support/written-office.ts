import { randomDraft } from './random-draft.ts';

/** What decides which findings there are: whoever leaves one of these unread tells others. */
const SETTINGS = `{
  "rules": { "style": "off", "text/terms": "hint", "section/ordinal": "information" },
  "terms": { "工作": "任务" },
  "overviewLength": 200,
  "exclude": ["不查/**"]
}
`;

/**
 * An office's folder: random drafts in all layouts, one more that is left out, and their nianbao.json; text by path.
 * @param count how many are checked
 */
export function writtenOffice(count: number): ReadonlyMap<string, string> {
  const drafts = Array.from({ length: count }, (_, seed): [string, string] => [
    `${String(seed).padStart(3, '0')}.nianbao`,
    randomDraft(seed),
  ]);
  return new Map([...drafts, ['不查/草稿.nianbao', randomDraft(1)], ['nianbao.json', SETTINGS]]);
}

/** The names of an office's drafts that are checked. */
export function checkedDrafts(office: ReadonlyMap<string, string>): string[] {
  return [...office.keys()].filter(name => /^\d+\.nianbao$/u.test(name));
}

interface Place {
  readonly line: number;
  readonly character: number;
}

/** A finding as editors and the command line tell it. */
export interface Told {
  readonly range: { readonly start: Place; readonly end: Place };
  readonly code: unknown;
  readonly severity: string | undefined;
  readonly message: string;
}

/** A finding in a line, all that is told of it. */
export function toldLine(file: string, { range: { start, end }, code, severity, message }: Told): string {
  const range = [start, end].map(({ line, character }) => `${line + 1}:${character + 1}`).join('–');
  return `${file} ${range} ${severity} ${message} [${code}]`;
}

/** What `check --format json` told, a line a finding, in the order of the words. */
export function toldInJson(json: string): string[] {
  const results = JSON.parse(json) as { file: string; findings: Told[] }[];
  return results.flatMap(({ file, findings }) => findings.map(finding => toldLine(file, finding))).sort();
}
