import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createRegistry, type IGrammarConfig } from 'vscode-tmgrammar-test/dist/common/index.js';
import { renderGrammars } from '../../scripts/generate/grammar.ts';
import type { Edition } from '../../server/src/forms/form.ts';
import { formOf, TABLE_KINDS } from '../../server/src/forms/index.ts';
import { expectLinear, timed } from '../support/growth.ts';

const repo = path.join(import.meta.dirname, '../..');
const tools = path.join(repo, 'node_modules/vscode-tmgrammar-test/dist');
const MARKDOWN = ['-g', 'test/grammar/markdown.tmLanguage.json'];

function run(tool: 'unit' | 'snapshot', ...args: string[]) {
  const done = spawnSync(process.execPath, [path.join(tools, `${tool}.js`), ...args], { cwd: repo, encoding: 'utf8' });
  return { code: done.status, output: done.stdout + done.stderr };
}

describe('the grammars, by vscode-tmgrammar-test', () => {
  it.each([
    ['nianbao', 'unit', ['-c', 'test/grammar/assert/*.nianbao']],
    ['Markdown', 'unit', ['-c', ...MARKDOWN, 'test/grammar/assert/*.fixture']],
    ['nianbao', 'snapshot', ['test/grammar/snapshot/*.nianbao']],
    ['Markdown', 'snapshot', ['-s', 'text.html.markdown', ...MARKDOWN, 'test/grammar/snapshot/*.fixture']],
  ] as const)('gives %s text the scopes of its %s fixtures', (_language, tool, args) => {
    const { code, output } = run(tool, ...args);
    expect(output).not.toMatch(/No .*found|not found/i);
    expect({ code, output: code === 0 ? '' : output }).toEqual({ code: 0, output: '' });
  });

  it('has a snapshot for each fixture, so that none is made up on the way', () => {
    const fixtures = readdirSync(path.join(repo, 'test/grammar/snapshot')).filter(f => !f.endsWith('.snap'));
    expect(fixtures.length).toBeGreaterThan(2);
    expect(fixtures.filter(f => !existsSync(path.join(repo, `test/grammar/snapshot/${f}.snap`)))).toEqual([]);
  });

  it('fails on a wrong assertion', () => {
    const wrong = run('unit', '-c', ...MARKDOWN, 'test/grammar/wrong/*.nianbao');
    expect(wrong.code).not.toBe(0);
    expect(wrong.output).toContain('entity.name.tag.row.nianbao');
  });

  it('are what the generator writes', () => {
    for (const [file, content] of Object.entries(renderGrammars())) {
      expect(readFileSync(path.join(repo, file), 'utf8')).toBe(content);
    }
  });
});

const SOURCE: IGrammarConfig = {
  scopeName: 'text.nianbao',
  path: path.join(repo, 'syntaxes/nianbao.tmLanguage.json'),
  language: 'nianbao',
};

async function tokenizer() {
  const grammar = await createRegistry([SOURCE]).loadGrammar(SOURCE.scopeName);
  return (line: string) => {
    const { tokens } = grammar!.tokenizeLine(line, null, 0);
    return tokens.map(t => ({ text: line.slice(t.startIndex, t.endIndex), scopes: t.scopes.join(' ') }));
  };
}

const ready = tokenizer();

const LABELS = (['2019', '2021'] satisfies Edition[]).flatMap(edition =>
  TABLE_KINDS.flatMap(kind => {
    const form = formOf(kind, edition);
    return [...form.rows, ...form.columns].flatMap(({ label }) => (label === '' ? [] : [label]));
  }),
);

describe('the nianbao grammar', () => {
  it.each([...new Set(LABELS)])('takes %s for a label in every layout', async label => {
    const tokens = await ready;
    for (const line of [
      label,
      `\t${label}`,
      `\t${label}\t0`,
      `${label} |`,
      `| ${label} | 0 |`,
      `${label}  0`,
      `${label},0`,
    ]) {
      expect(tokens(line).find(t => t.text === label)?.scopes).toContain('entity.name.tag');
    }
  });

  it.each([
    '\t（六）其他处理\t1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请\t0',
    '| （六）其他处理 | 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 | 0 |',
  ])('takes the words of the row behind a group that is a row of the 2019 form: %s', async line => {
    const found = (await ready)(line).find(t => t.text.startsWith('1.申请人'));
    expect(found?.text).toBe('1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请');
    expect(found?.scopes).toContain('entity.name.tag.row.nianbao');
  });

  it.each([
    '7',
    '７',
    '中',
    '\t',
    ' ',
    '\u3000',
    '0\t',
    '|',
    '0 | ',
    '0,',
    '1,234,',
    '（七）总计',
    '\t（七）总计\t0',
    '一、',
    '（一）',
    '第',
    '第二十',
    '《',
    '<',
    '<td ',
    '【',
    '[bookmark:',
    '&nbsp',
    '2024',
    '政府信息公开',
    '-',
    '|-',
    '其他',
    '规章,',
    '“三安全一稳定',
    '# ',
    '2024年新收申请1234件，',
    '本 年 制 发 件 ',
  ])('reads a line of %j in linear time', async unit => {
    const tokens = await ready;
    expectLinear(size => timed(() => tokens(unit.repeat(Math.ceil(size / unit.length)))), 6_000);
  });
});
