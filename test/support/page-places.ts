import { SECTIONS } from '../../server/src/forms/sections.ts';
import type { Setup } from './rule-page.ts';

/** Stands for what the draft has there. */
const REST = '……';

/** Paragraphs of the draft by the sub-heading they stand under. */
const PARAGRAPHS: Readonly<Record<string, string>> = {
  主动公开: '（一）主动公开',
  依申请公开: '（二）依申请公开',
  政府信息管理: '（三）政府信息管理',
  平台建设: '（四）政府信息公开平台建设',
  监督保障: '（五）监督保障',
  问题: '（一）存在的主要问题',
  改进: '（二）改进情况',
  其他: '六、其他需要报告的事项',
};

/**
 * The draft with a block in its place: a first line that is a title takes the title's, rows of a table those of the same labels,
 * sections with their headings those of the draft; all else needs `替换=` or `接在=` in the setup.
 * @throws Error where there is no such place
 */
export function putBlock(text: string, block: string, setup: Setup): string {
  const [first = '', ...others] = block.split('\n');
  if (/^.{0,20}政府信息公开.*(?:报告|年报)$/.test(first)) {
    const titled = first + text.slice(text.indexOf('\n'));
    const rest = others.join('\n').trim();
    return rest === '' ? titled : putBlock(titled, rest, setup);
  }
  const replaced = setup.get('替换');
  const before = setup.get('接在');
  if (replaced !== undefined) return replaceAt(text, place(text, replaced), block);
  if (before !== undefined) return append(text, place(text, before), block);
  if (first.includes('\t')) return block.split(`\n${REST}\n`).reduce(putRows, text);
  if (SECTIONS.some(s => isHeading(first, s))) return putSections(text, block);
  throw new Error(`where does it stand? ${first}`);
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** A paragraph by its name, or the row that has this label. */
function place(text: string, name: string): Place {
  if (name === '导语') return paragraph(text, text.indexOf('\n\n') + 2);
  if (name === '落款') return { start: text.lastIndexOf('\n\n', text.lastIndexOf('\n\n') - 1) + 2, end: text.length };
  const heading = PARAGRAPHS[name];
  if (heading === undefined) return row(text, name);
  const at = text.indexOf(`\n\n${heading}\n\n`);
  if (at < 0) throw new Error(`no paragraph ${name}`);
  return paragraph(text, at + heading.length + 4);
}

function paragraph(text: string, start: number): Place {
  const end = text.indexOf('\n\n', start);
  return { start, end: end < 0 ? text.length : end };
}

function row(text: string, label: string): Place {
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.split('\t').includes(label)) return { start, end: start + line.length };
    start += line.length + 1;
  }
  throw new Error(`no row ${label}`);
}

function replaceAt(text: string, { start, end }: Place, words: string): string {
  return text.slice(0, start) + words + text.slice(end);
}

/** Behind a row as the next line, else as a paragraph of its own. */
function append(text: string, at: Place, words: string): string {
  const isRow = text.slice(at.start, at.end).includes('\t');
  return replaceAt(text, { start: at.end, end: at.end }, `${isRow ? '\n' : '\n\n'}${words}`);
}

/** Rows take the place of those from the first one's label to the last one's; the group labels before them stay. */
function putRows(text: string, rows: string): string {
  const lines = rows.split('\n');
  const labels = lines.map(line => line.split('\t')[0]!);
  const { start } = row(text, labels[0]!);
  const { end } = row(text, labels.at(-1)!);
  const old = text.slice(start, end).split('\n');
  const written = lines.map((line, i) => {
    const same = old.find(o => o.split('\t').includes(labels[i]!));
    return same === undefined ? groupless(old[0]!, labels[0]!) + line : same.slice(0, same.indexOf(labels[i]!)) + line;
  });
  return replaceAt(text, { start, end }, written.join('\n'));
}

/** The tabs before a row's label. */
function groupless(line: string, label: string): string {
  return line.slice(0, line.indexOf(label)).replace(/[^\t]/g, '');
}

type Section = (typeof SECTIONS)[number];

function isHeading(line: string, section: Section): boolean {
  return line.includes(section.title) || line.startsWith(`${section.ordinal}、`);
}

function headingOf(section: Section): string {
  return `${section.ordinal}、${section.title}`;
}

/** Sections take the place of all from the first to the last of them. */
function putSections(text: string, block: string): string {
  const parts = divide(block.split('\n'));
  const numbers = parts.map(part => part.section.number);
  const first = SECTIONS[Math.min(...numbers) - 1]!;
  const next = SECTIONS[Math.max(...numbers)];
  const start = text.indexOf(headingOf(first));
  const end = next ? text.indexOf(headingOf(next)) : place(text, '落款').start;
  const written = parts.map(({ heading, section, body }) => `${heading}\n\n${filled(text, section, body)}\n\n`);
  return replaceAt(text, { start, end }, written.join(''));
}

interface Part {
  readonly heading: string;
  readonly section: Section;
  body: string;
}

function divide(lines: readonly string[]): Part[] {
  const parts: Part[] = [];
  for (const line of lines) {
    // A row （一、本年新收） has the ordinal of a section: only the first line is a heading by that alone.
    const known = SECTIONS.find(s => line.includes(s.title));
    const section = known ?? (parts.length === 0 ? SECTIONS.find(s => isHeading(line, s)) : undefined);
    if (section) parts.push({ heading: line, section, body: '' });
    else parts.at(-1)!.body += `${line}\n`;
  }
  return parts.map(part => ({ ...part, body: part.body.trim() }));
}

/** What the draft has under a section's heading, for `……`; with （共 1252 字） drawn out to so many characters. */
function filled(text: string, section: Section, body: string): string {
  const from = text.indexOf(headingOf(section)) + headingOf(section).length;
  const next = SECTIONS[section.number];
  const rest = text.slice(from, next ? text.indexOf(headingOf(next)) : place(text, '落款').start).trim();
  const count = /^（共 (\d+) 字）$/.exec(body);
  if (count === null) return body.replace(REST, () => rest);
  return rest + '公开目录按月核对。'.repeat(200).slice(0, Number(count[1]) - rest.replace(/\s/g, '').length);
}
