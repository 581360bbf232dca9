import { REGULATION_PAGE, regulationPage } from '../../server/src/regulation/page.ts';
import { CODE_GROUPS, type LevelGroup, RULE_GROUPS } from '../../server/src/rules/groups.ts';
import { RULES } from '../../server/src/rules/index.ts';
import type { Rule, RuleLevel, Severity } from '../../server/src/rules/rule.ts';
import { countingPage } from './counting-page.ts';
import { putDraftFiles } from './draft-files.ts';
import { withEnterRules } from './enter-rules.ts';
import { renderGrammars } from './grammar.ts';
import { renderGroundTruth } from './ground-truth.ts';
import { renderJsonTypes } from './json-types.ts';
import { renderRooms, type SourceFile } from './rooms.ts';
import { renderSnippets } from './snippets.ts';
import { renderSources } from './sources.ts';

/** Reads a file of the repository by its path with `/` between folders; undefined when there is none. */
export type Read = (path: string) => string | undefined;

const LEVELS: readonly RuleLevel[] = ['off', 'hint', 'information', 'warning', 'error'];
const NAMES: Readonly<Record<Severity, string>> = { error: '错误', warning: '警告', information: '信息', hint: '提示' };
const SCHEMA = 'schemas/nianbao.schema.json';
const LANGUAGE = 'language-configuration.json';
const MARKS = { start: '<!-- rules:start -->', end: '<!-- rules:end -->' };

/**
 * What every generated file should hold, by path: the grammars, the snippets, the articles' page, the page on counting, the rules' index and what they rest
 * on, the rules' table in the README, the picture of the rooms that `sources` (server and client) make, what Enter begins, the schema of nianbao.json
 * and, in package.json, the rules' settings (with their words) and what is a draft. Throws
 * when a file has no place for its generated part.
 */
export function parts(read: Read, sources: readonly SourceFile[]): Record<string, string> {
  return {
    ...renderGrammars(),
    ...renderSnippets(),
    'docs/ground-truth.md': renderGroundTruth(need(read, 'test/fixtures/ground-truth.json')),
    'docs/images/rooms.svg': renderRooms(sources, need(read, 'docs/architecture.md')),
    [`docs/${REGULATION_PAGE}`]: regulationPage().text,
    'docs/counting.md': countingPage(),
    'docs/rules/README.md': ruleIndex(),
    'docs/sources.md': renderSources(RULES, code => need(read, `docs/rules/${code}.md`), NAMES),
    'types/index.d.ts': renderJsonTypes({
      check: need(read, 'schemas/check.schema.json'),
      tables: need(read, 'schemas/tables.schema.json'),
    }),
    'README.md': withTable(need(read, 'README.md')),
    'package.json': manifest(need(read, 'package.json')),
    [LANGUAGE]: withEnterRules(need(read, LANGUAGE)),
    [SCHEMA]: officeSchema(need(read, SCHEMA)),
    'package.nls.json': withWords(
      need(read, 'package.nls.json'),
      rule => rule.title,
      group => `一组规则：${group.title}`,
    ),
    'package.nls.en.json': withWords(
      need(read, 'package.nls.en.json'),
      rule => rule.titleEn,
      group => `A group of rules: ${group.titleEn}`,
    ),
  };
}

function need(read: Read, path: string): string {
  const text = read(path);
  if (text === undefined) throw new Error(`缺少 ${path}`);
  return text;
}

function ruleIndex(): string {
  return `# 规则

本页由 \`node scripts/generate.mjs\` 生成，请勿手工改动。

每条规则的代码就是设置 \`nianbao.rules\` 中的名字，可设为 \`off\`、\`hint\`、\`information\`、\`warning\`、\`error\`。只想忽略某一处，见[忽略检查结果](../silence.md)。
每页的“依据”分法律规定、通知或表样要求、通行做法三类写明，全部列在[依据清单](../sources.md)里。

${CODE_GROUPS.map(({ name, title }) => `## ${title}\n\n${table(inGroup(name), '')}`).join('\n\n')}
`;
}

function withTable(readme: string): string {
  const start = readme.indexOf(MARKS.start);
  const end = readme.indexOf(MARKS.end);
  if (start < 0 || end < start) throw new Error(`README.md 中没有 ${MARKS.start} 和 ${MARKS.end}`);
  const rules = CODE_GROUPS.flatMap(({ name }) => inGroup(name));
  return `${readme.slice(0, start)}${MARKS.start}\n${table(rules, 'docs/rules/')}\n${readme.slice(end)}`;
}

function inGroup(group: string): Rule[] {
  return RULES.filter(rule => rule.code.startsWith(`${group}/`));
}

/** `base`: where the pages are, seen from the page that holds the table. */
function table(rules: readonly Rule[], base: string): string {
  const rows = rules.map(rule => {
    const fix = rule.fixes ? '有' : '';
    return `| [${rule.code}](${base}${rule.code}.md) | ${rule.title} | ${NAMES[rule.severity]} | ${fix} |`;
  });
  return ['| 规则 | 检查内容 | 默认级别 | 快速修复 |', '|---|---|---|---|', ...rows].join('\n');
}

function manifest(written: string): string {
  const json = JSON.parse(written);
  putSettings(json);
  putDraftFiles(json);
  return print(json);
}

function putSettings(json: { contributes?: { configuration?: unknown } }): void {
  const groups = [json.contributes?.configuration ?? []].flat() as {
    properties?: Record<string, { properties?: unknown }>;
  }[];
  const setting = groups.map(group => group.properties?.['nianbao.rules']).find(Boolean);
  if (!setting) throw new Error('package.json 中没有设置 nianbao.rules');
  setting.properties = levelProperties(
    rule => `%${key(rule)}%`,
    group => `%${GROUP_KEY}${group.name}%`,
  );
}

/** The names that a level can be given to, as a schema has them: groups, then rules. */
function levelProperties(ruleWords: (rule: Rule) => string, groupWords: (group: LevelGroup) => string): object {
  const groups = RULE_GROUPS.map(group => [
    group.name,
    { type: 'string', enum: LEVELS, description: groupWords(group) },
  ]);
  const rules = RULES.map(rule => [
    rule.code,
    { type: 'string', enum: LEVELS, default: rule.severity, description: ruleWords(rule) },
  ]);
  return Object.fromEntries([...groups, ...rules]);
}

/** The schema of nianbao.json with the rules that there are. */
function officeSchema(written: string): string {
  const json = JSON.parse(written);
  if (!json.properties?.rules) throw new Error(`${SCHEMA} 中没有 rules`);
  json.properties.rules.properties = levelProperties(
    rule => rule.title,
    group => `一组规则：${group.title}`,
  );
  return print(json);
}

/** The rules' words stand behind all others, so that a new rule changes one place. */
function withWords(bundle: string, word: (rule: Rule) => string, groupWord: (group: LevelGroup) => string): string {
  const isGenerated = (name: string) => name.startsWith(KEY) || name.startsWith(GROUP_KEY);
  const others = Object.entries(JSON.parse(bundle)).filter(([name]) => !isGenerated(name));
  const groups = RULE_GROUPS.map(group => [`${GROUP_KEY}${group.name}`, groupWord(group)]);
  const rules = RULES.map(rule => [key(rule), word(rule)]);
  return print(Object.fromEntries([...others, ...groups, ...rules]));
}

const KEY = 'rule.';
const GROUP_KEY = 'group.';

function key(rule: Rule): string {
  return `${KEY}${rule.code}`;
}

function print(json: unknown): string {
  return `${JSON.stringify(json, null, 2)}\n`;
}
