import { GFM, parser as lezer } from '@lezer/markdown';
import { TextlintKernel } from '@textlint/kernel';
import markdownPlugin from '@textlint/textlint-plugin-markdown';
import { lint } from 'markdownlint/sync';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import maxComma from 'textlint-rule-max-comma';
import noTodo from 'textlint-rule-no-todo';
import noZeroWidth from 'textlint-rule-no-zero-width-spaces';
import sentenceLength from 'textlint-rule-sentence-length';
import { unified } from 'unified';
import { parseReport } from '../server/src/report/parse.ts';
import { check } from '../server/src/rules/check.ts';
import { DEFAULT_CONFIG } from '../server/src/rules/rule.ts';

export interface Peer {
  readonly name: string;
  /** Reads the text once and gives back a number that depends on it, so that no work can be left out. */
  run(text: string): number | Promise<number>;
}

export const OURS = 'nianbao: parseReport + check';
/** The same on a draft that was never seen: nothing of its prose is remembered from the run before. */
export const FIRST = 'nianbao: the same, first reading';
export const MARKDOWNLINT = 'markdownlint, default rules';

const kernel = new TextlintKernel();
const remark = unified().use(remarkParse).use(remarkGfm);
const lezerGfm = lezer.configure(GFM);

/** What the text is measured against: linters of prose and of Markdown, Markdown parsers, and a look at every character. */
export const PEERS: readonly Peer[] = [
  { name: OURS, run: text => check(parseReport(text), DEFAULT_CONFIG).length },
  { name: FIRST, run: text => check(parseReport(unread(text)), DEFAULT_CONFIG).length },
  { name: 'nianbao: parseReport alone', run: text => parseReport(text).tables.length },
  { name: MARKDOWNLINT, run: text => lint({ strings: { draft: text } })['draft']?.length ?? 0 },
  { name: 'remark-parse + remark-gfm', run: text => remark.parse(text).children.length },
  { name: 'textlint, four rules', run: lintWithTextlint },
  { name: '@lezer/markdown, GFM', run: text => lezerGfm.parse(text).length },
  { name: 'plain line scan', run: scanLines },
];

let other = 0;

const SENTENCE_END = /(?<=[\u4e00-\u9fff])(?<![件个条次元])。/g;

/** The draft of another office, with another word in its sentences: paragraphs are remembered by their words and whose they are. */
function unread(text: string): string {
  const [place = ''] = /[\u4e00-\u9fff]{2}/.exec(text) ?? [];
  other = (other + 1) % 5000;
  const word = String.fromCharCode(0x4e00 + other);
  return text.replaceAll(place, `${word}${place.slice(1)}`).replaceAll(SENTENCE_END, `${word}。`);
}

async function lintWithTextlint(text: string): Promise<number> {
  const result = await kernel.lintText(text, {
    ext: '.md',
    plugins: [{ pluginId: 'markdown', plugin: inner(markdownPlugin) }],
    rules: [
      { ruleId: 'no-todo', rule: inner(noTodo) },
      { ruleId: 'no-zero-width-spaces', rule: inner(noZeroWidth) },
      { ruleId: 'sentence-length', rule: inner(sentenceLength) },
      { ruleId: 'max-comma', rule: inner(maxComma) },
    ],
  });
  return result.messages.length;
}

/** textlint's packages are CommonJS with a `default` of their own, which Node wraps in another. */
function inner<T>(module: T | { default: T }): T {
  return typeof module === 'object' && module !== null && 'default' in module ? module.default : module;
}

/** The least that any line-based tool does: find the line ends and look at each line's first character. */
function scanLines(text: string): number {
  let seen = 0;
  let start = 0;
  while (start <= text.length) {
    const end = text.indexOf('\n', start);
    const stop = end < 0 ? text.length : end;
    for (let i = start; i < stop; i++) if (text.charCodeAt(i) > 0x2f) seen++;
    start = stop + 1;
  }
  return seen;
}
