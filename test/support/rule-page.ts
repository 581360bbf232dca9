/** What an example is put into: settings of `<!-- 草稿：… -->` comments, by name. CONTRIBUTING.md lists them. */
export type Setup = ReadonlyMap<string, string>;

/** A code block or a Markdown table of an example, and the report it belongs to. */
export interface Block {
  readonly kind: 'text' | 'table';
  /** Without the fence. */
  readonly lines: readonly string[];
  /** `own`: the draft itself; `previous`: last year's report; else the name of a unit, or of another office whose report of the year it is. */
  readonly of: 'own' | 'previous' | { readonly unit: string } | { readonly alike: string };
}

export interface ShownFix {
  readonly title: string;
  /** What the fix makes of the example; `good`: what the first 正例 shows. */
  readonly after: Block | 'good';
}

/** One draft to run: its blocks, and what the page says is found in it. */
export interface PageExample {
  readonly setup: Setup;
  readonly blocks: readonly Block[];
  readonly messages: readonly string[];
  /** Name of the severity where it is not the rule's own: `信息`. */
  readonly severity: string | null;
  readonly fixes: readonly ShownFix[];
}

export interface RulePage {
  readonly title: string;
  readonly code: string;
  /** `错误`, `警告`, `信息` or `提示`. */
  readonly severity: string;
  readonly hasFix: boolean;
  readonly bad: readonly PageExample[];
  readonly good: readonly PageExample[];
}

const HEADER = /^规则 `([a-z/-]+)` · 默认级别：(错误|警告|信息|提示)[^·]* · (快速修复：.+|没有快速修复.*)$/;
const SETUP = /^<!-- 草稿：(.*) -->$/;
const OWNER = /^<!-- (?:(上年年报)|单位年报：(.+)|另一单位年报：(.+)) -->$/;
const FOUND = /^提示(?:（([^（）]*)）)?：(.*)$/;
const NAMES = new Set('接在 替换 机关 年度 表样 格 设置 缺年报'.split(' '));
const FIX = /^修复：`([^`]+)`，改后(?:(同正例)。|：)$/;

/**
 * Reads a page of docs/rules/ for its examples.
 * @throws Error where the head of the page is not that of a rule, or an example or what is said of it is of no known form
 */
export function readRulePage(page: string): RulePage {
  const lines = page.split('\n');
  const head = HEADER.exec(lines[2] ?? '');
  if (!lines[0]?.startsWith('# ') || head === null) throw new Error(`not the head of a rule's page: ${lines[2]}`);
  const common = readSetup(lines.slice(0, lines.indexOf('## 反例')), new Map());
  return {
    title: lines[0].slice(2),
    code: head[1]!,
    severity: head[2]!,
    hasFix: head[3]!.startsWith('快'),
    bad: readExamples(part(lines, '反例'), common),
    good: readExamples(part(lines, '正例'), common),
  };
}

/** The lines between a heading and the next one of its level. */
function part(lines: readonly string[], heading: string): readonly string[] {
  const from = lines.indexOf(`## ${heading}`);
  if (from < 0) throw new Error(`no ## ${heading}`);
  const to = lines.findIndex((line, i) => i > from && line.startsWith('## '));
  return lines.slice(from + 1, to < 0 ? undefined : to);
}

function readSetup(lines: readonly string[], common: Setup): Map<string, string> {
  const setup = new Map(common);
  for (const line of lines) {
    const said = SETUP.exec(line)?.[1];
    if (said === undefined && line.startsWith('<!--')) throw new Error(`not a setup: ${line}`);
    for (const pair of said?.split('；') ?? []) {
      const at = pair.indexOf('=');
      const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
      if (!NAMES.has(name)) throw new Error(`no setup is called ${name}`);
      // Units without a report and cells may be named more than once.
      const before = name === '格' || name === '缺年报' ? setup.get(name) : undefined;
      setup.set(name, before === undefined ? value : `${before}，${value}`);
    }
  }
  return setup;
}

type Draft = { -readonly [K in keyof PageExample]: PageExample[K] } & {
  blocks: Block[];
  messages: string[];
  fixes: ShownFix[];
};

/** Each block of the draft's own begins an example, or ends one where blocks of other reports stand before it. */
function readExamples(lines: readonly string[], common: Setup): PageExample[] {
  const examples: Draft[] = [];
  let setup = new Map(common);
  let waiting: Block[] = [];
  let owner: Block['of'] = 'own';
  let fixed: string | null = null;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    const block = readBlock(lines, at, owner);
    const last = examples.at(-1);
    if (block !== null) {
      at += block.length - 1;
      if (fixed !== null) last?.fixes.push({ title: fixed, after: block.block });
      else if (owner !== 'own') waiting.push(block.block);
      else {
        examples.push({ setup, blocks: [...waiting, block.block], messages: [], severity: null, fixes: [] });
        setup = new Map(common);
        waiting = [];
      }
      owner = 'own';
      fixed = null;
    } else if (SETUP.test(line)) setup = readSetup([line], setup);
    else if (OWNER.test(line)) owner = ownerOf(OWNER.exec(line)!);
    else if (line.startsWith('提示')) readFound(line, last);
    else if (line.startsWith('修复')) {
      const fix = FIX.exec(line);
      if (fix === null || last === undefined) throw new Error(`not a fix of an example: ${line}`);
      if (fix[2] === undefined) fixed = fix[1]!;
      else last.fixes.push({ title: fix[1]!, after: 'good' });
    } else if (/^(?:```|<!--)/.test(line)) throw new Error(`neither an example nor its setup: ${line}`);
  }
  if (waiting.length > 0 || fixed !== null) throw new Error('a block is missing');
  return examples;
}

function ownerOf(match: RegExpExecArray): Block['of'] {
  if (match[1] !== undefined) return 'previous';
  return match[2] === undefined ? { alike: match[3]! } : { unit: match[2] };
}

function readFound(line: string, example: Draft | undefined): void {
  const found = FOUND.exec(line);
  if (found === null || example === undefined) throw new Error(`not what is found in an example: ${line}`);
  const messages = [...found[2]!.matchAll(/`([^`]+)`/g)].map(m => m[1]!);
  if (messages.map(m => `\`${m}\``).join('；') !== found[2]) throw new Error(`more than messages: ${line}`);
  example.messages.push(...messages);
  example.severity = found[1] ?? null;
}

/** The block that begins at a line, and how many lines it takes on the page. */
function readBlock(lines: readonly string[], at: number, of: Block['of']): { block: Block; length: number } | null {
  if (lines[at] === '```text') {
    const end = lines.indexOf('```', at);
    if (end < 0) throw new Error('a code block is not closed');
    return { block: { kind: 'text', lines: lines.slice(at + 1, end), of }, length: end - at + 1 };
  }
  let end = at;
  while (lines[end]?.startsWith('|')) end++;
  return end === at ? null : { block: { kind: 'table', lines: lines.slice(at, end), of }, length: end - at };
}
