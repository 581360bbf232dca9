import type { Rule, Severity } from '../../server/src/rules/rule.ts';
import { DOCUMENTS, type SourceDocument } from './documents.ts';

/** What a rule can rest on, in the order in which each page names them. */
export const BASIS_KINDS = ['法律规定', '通知或表样要求', '通行做法'] as const;

/** An entry of a page's 依据. */
export interface Basis {
  readonly kind: (typeof BASIS_KINDS)[number];
  /** Null where the entry is of practice, or says that there is nothing. */
  readonly document: SourceDocument | null;
  /** Which article or part of it: `第四十九条第一款`, `附件表三`. */
  readonly place: string;
  readonly claim: string;
}

/** A rule's page in docs/rules/. */
export interface SourcePage {
  /** The rule's code. */
  readonly code: string;
  readonly page: string;
}

/** What an entry says where the kind has nothing. */
const NOTHING: Readonly<Record<Basis['kind'], string | null>> = {
  法律规定: '没有条文规定。',
  通知或表样要求: '没有查到这样的要求。',
  通行做法: null,
};
const ENTRY = /^- \*\*(.+?)\*\*：(.+。)$/;
const PLACE: Readonly<Record<Basis['kind'], RegExp>> = {
  法律规定: /^(?:题注|第[^：]+)$/,
  通知或表样要求: /^(?:|正文|第.+条|(?:“[^“”]+”)+|附件(?:表[二三四])?)$/,
  通行做法: /^(?:| \d+(?:\.\d+)*)$/,
};
const UNSEEN = '未见原文';

/**
 * The entries of a page's 依据, each of one of three kinds, all three of them, in their order.
 * @throws Error where they have another form, name a document that is not listed, or one of another kind; or the page has no link to the list
 */
export function basesOf({ code, page }: SourcePage): Basis[] {
  const part = /\n## 依据\n\n([\s\S]*?)\n\n([^\n-].*)\n\n## /.exec(page);
  if (part === null) throw new Error(`${code} 的说明页没有“依据”，或者后面没有指向依据清单的一行`);
  if (part[2] !== linkTo(code)) throw new Error(`${code} 的“依据”之后应为：${linkTo(code)}`);
  const bases = part[1]!.split('\n').map(line => entryOf(code, line));
  const kinds = bases.map(basis => basis.kind);
  const ordered = BASIS_KINDS.flatMap(kind => kinds.filter(k => k === kind));
  if (new Set(kinds).size < BASIS_KINDS.length || ordered.join() !== kinds.join()) {
    throw new Error(`${code} 的“依据”应依次有${BASIS_KINDS.join('、')}`);
  }
  return bases;
}

/** The line behind a page's 依据. */
function linkTo(code: string): string {
  return `这几条核对到什么程度，见[依据清单](../../sources.md#${code.replaceAll('/', '')})。`;
}

function entryOf(code: string, line: string): Basis {
  const [, name, words = ''] = ENTRY.exec(line) ?? [];
  const kind = BASIS_KINDS.find(k => k === name);
  if (kind === undefined) throw new Error(`${code} 的“依据”里不是三类之一：${line}`);
  if (words === NOTHING[kind]) return { kind, document: null, place: '', claim: words };
  const document = DOCUMENTS.find(({ key }) => words.startsWith(key)) ?? null;
  if (document === null && kind === '通行做法') return { kind, document, place: '', claim: words };
  const at = words.indexOf('：');
  const place = words.slice(document?.key.length ?? 0, at);
  if (document === null || document.kind !== kind || at < 0 || !PLACE[kind].test(place)) {
    throw new Error(`${code} 的“依据”写的不是已知的出处：${line}`);
  }
  if (document.unseen && !words.includes(UNSEEN)) throw new Error(`${code} 没有写明“${UNSEEN}”：${line}`);
  return { kind, document, place, claim: words.slice(at + 1) };
}

/** The page docs/sources.md: all that the rules' pages rest on, and how far each document was read. */
export function renderSources(
  rules: readonly Rule[],
  pageOf: (code: string) => string,
  names: Readonly<Record<Severity, string>>,
): string {
  const documents = DOCUMENTS.map(d => `| ${d.key} | ${d.kind} | ${d.name} | ${d.read} |`);
  return `# 依据清单

本页由 \`node scripts/generate.mjs\` 从各规则说明页的“依据”和 \`scripts/generate/documents.ts\` 生成，请勿手工改动。

每条规则的依据分三类写明：

- **法律规定**：法律、行政法规的条文。
- **通知或表样要求**：国务院办公厅及其政务公开办公室的通知、通知附件的表样；标“地方”的只管当地。
- **通行做法**：已公布的年报、推荐性标准里常见的写法，以及本软件的推算和约定。没有谁必须照办。

级别随依据而定：没有法律规定、也没有通知或表样要求的，不作错误。表样印出的合计和勾稽关系、条例要求报告的内容，是要求；对不上的作错误。
同一件事在报告里写成两个数的，必有一个不准确（条例第六条第一款），说得准的也作错误。

没有读到的，写“未见原文”；通知里“没有查到”“没有写”，说的是读到的部分。

## 引用的文件

| 文件 | 类别 | 名称 | 核对到什么程度 |
|---|---|---|---|
${documents.join('\n')}

## 各规则的依据

${rules.map(rule => section(rule, pageOf(rule.code), names[rule.severity])).join('\n\n')}
`;
}

function section({ code, title }: Rule, page: string, severity: string): string {
  const rows = basesOf({ code, page }).map(
    ({ kind, document, place, claim }) =>
      `| ${kind} | ${document === null ? '' : `${document.key}${place}`} | ${claim} |`,
  );
  return `### ${code}

${title}。默认级别：${severity}。[说明页](rules/${code}.md)

| 类别 | 出处 | 内容 |
|---|---|---|
${rows.join('\n')}`;
}
