import type { Random } from '../random.ts';

/** One thing that happens to a draft on its way; `others`: drafts of which a piece may be pasted in. */
type Damage = (r: Random, text: string, others: readonly string[]) => string;

/** What finds its way into drafts and readers do not reckon with. */
const ODD = [
  ...['\uFEFF', '\0', '\u2028', '\u2029', '\u0085', '\v', '\f', '\u00A0', '\u200B', '\u3000', '\u00AD', '\u202E'],
  ...[
    '\r',
    '\n',
    '\r\n',
    '\n\n',
    '\t',
    ' ',
    '  ',
    '|',
    '｜',
    ',',
    '"',
    '\\',
    '#',
    '*',
    '`',
    '-',
    '/',
    '：',
    '。',
    '；',
  ],
  ...[
    '𠮷',
    '😀',
    '\uD842',
    '\uDFB7',
    '０',
    '７',
    '1,234',
    '1.5',
    '-3',
    '无',
    '约20',
    '（',
    '）',
    '(',
    '《',
    '》',
    '一',
    '〇',
  ],
  ...[
    '<',
    '>',
    '</',
    '<td>',
    '</td>',
    '<tr>',
    '</tr>',
    '<table>',
    '</table>',
    '<p>',
    '<br>',
    '<b>',
    '<sup>',
    '<!--',
    '-->',
  ],
  ...['&', '&nbsp;', '&#50;', '&#x1F600;', '<td colspan=3>', '<td rowspan="2"', '<script>', '<![CDATA[', '<x y="'],
  ...[
    '一、总体情况',
    '三、',
    '总计',
    '其他',
    '予以公开',
    '（七）总计',
    '信息内容',
    '行政许可',
    '2024年',
    '其中',
    '均已办结',
  ],
];

const CELL = /[^\t\n\r|,<>]+/g;
const TAG = /<[^<>]{0,200}>/g;

const DAMAGES: readonly Damage[] = [
  (r, text) => cut(text, place(r, text), r.int(1, 3)),
  (r, text) => cut(text, place(r, text), r.int(1, 60)),
  (r, text) => put(text, place(r, text), r.pick(ODD)),
  (r, text) => put(text, place(r, text), r.pick(ODD)),
  (r, text) => put(text, place(r, text), r.pick(ODD).repeat(r.int(2, 9))),
  (r, text) => doubled(r, text, r.int(1, 40)),
  (r, text) => moved(r, text, r.int(1, 60)),
  (r, text) => digit(r, text),
  (r, text) => digit(r, text),
  (r, text) => lines(r, text, (all, at) => all.splice(at, 1)),
  (r, text) => lines(r, text, (all, at) => all.splice(at, 0, all[at]!)),
  (r, text) => lines(r, text, (all, at) => all.splice(r.int(0, all.length), 0, ...all.splice(at, 1))),
  (r, text) =>
    lines(r, text, (all, at) => all.splice(at, 2, `${all[at]}${r.pick(['', ' ', '\t'])}${all[at + 1] ?? ''}`)),
  (r, text) => matched(r, text, CELL, () => ''),
  (r, text) => matched(r, text, CELL, cell => `${cell}${r.pick(['<br>', '\t', '|', '\n', ' '])}${cell}`),
  (r, text) => matched(r, text, CELL, cell => cell.slice(0, r.int(0, cell.length))),
  (r, text) => matched(r, text, TAG, () => ''),
  (r, text) => matched(r, text, TAG, tag => tag + tag),
  (r, text) => matched(r, text, TAG, tag => tag.slice(0, r.int(0, tag.length))),
  (r, text, others) => put(text, place(r, text), slice(r, r.pick(others), 400)),
];

/** Rare ones: they change the whole draft. */
const SWEEPS: readonly Damage[] = [
  (r, text) => text.replaceAll('\n', r.pick(['\r\n', '\r', '\u2028', '\u2029', '\u0085', '\v', '\n\n', ' '])),
  (r, text) => text.replaceAll(' ', r.pick(['\u00A0', '\u3000', '', '\t'])),
  (r, text) => text.replace(/\d/g, d => (r.chance(0.3) ? String.fromCharCode(d.charCodeAt(0) + 0xfee0) : d)),
  (r, text) => text.slice(0, r.int(0, text.length)),
  (r, text) => text.slice(r.int(0, text.length)),
  (r, text, others) => text.slice(0, r.int(0, text.length)) + slice(r, r.pick(others), 20_000),
  (_r, text) => `\uFEFF${text}`,
  (r, text) => text.replaceAll('\t', r.pick(['|', ',', '  ', '\n', '\t\uFEFF'])),
  (r, text) => text.replaceAll(r.pick(['</td>', '</tr>', '<tr>', '<p>', '</p>']), r.pick(['', '<br>', ' '])),
];

/** The draft after `count` random edits. */
export function damaged(r: Random, text: string, count: number, others: readonly string[]): string {
  let now = text;
  for (let i = 0; i < count; i++) now = r.pick(r.chance(0.03) ? SWEEPS : DAMAGES)(r, now, others);
  return now;
}

function place(r: Random, text: string): number {
  return r.int(0, text.length);
}

function put(text: string, at: number, words: string): string {
  return text.slice(0, at) + words + text.slice(at);
}

function cut(text: string, at: number, length: number): string {
  return text.slice(0, at) + text.slice(at + length);
}

function slice(r: Random, text: string, most: number): string {
  const at = place(r, text);
  return text.slice(at, at + r.int(1, most));
}

function doubled(r: Random, text: string, length: number): string {
  const at = place(r, text);
  return put(text, at, text.slice(at, at + length));
}

function moved(r: Random, text: string, length: number): string {
  const at = place(r, text);
  const rest = cut(text, at, length);
  return put(rest, place(r, rest), text.slice(at, at + length));
}

function digit(r: Random, text: string): string {
  return matched(r, text, /[\d０-９]+/g, () =>
    r.pick(['0', '7', '12', '345', '８', '1,000', '', '/', '—', '1 2', '3\uFEFF4']),
  );
}

function lines(r: Random, text: string, change: (all: string[], at: number) => unknown): string {
  const all = text.split('\n');
  change(all, r.int(0, all.length - 1));
  return all.join('\n');
}

function matched(r: Random, text: string, pattern: RegExp, change: (found: string) => string): string {
  pattern.lastIndex = place(r, text);
  const match = pattern.exec(text);
  if (match === null) return text;
  return text.slice(0, match.index) + change(match[0]) + text.slice(match.index + match[0].length);
}
