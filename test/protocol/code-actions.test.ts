import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CodeAction, Diagnostic } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { draftText, offsetOf, RIGHT, WRONG } from '../support/draft.ts';
import { PUSH, startClient, type TestClient } from './support/client.ts';
import { applied, editsOf } from './support/edits.ts';

let client: TestClient;
beforeAll(async () => {
  client = await startClient();
});
afterAll(() => client.stop());

let count = 0;
const open = (text: string) => client.open(`file:///w/${count++}.nianbao`, text);

function actions(document: TextDocument, diagnostics: readonly Diagnostic[], only?: string[]): Promise<CodeAction[]> {
  const whole = { start: { line: 0, character: 0 }, end: document.positionAt(document.getText().length) };
  return client.request('textDocument/codeAction', {
    textDocument: { uri: document.uri },
    range: diagnostics[0]?.range ?? whole,
    context: { diagnostics, ...(only ? { only } : {}) },
  });
}

/** Replaces the text of an open document. */
const replace = (document: TextDocument, text: string) => client.change(document, [{ text }]);

describe('quick fixes', () => {
  it('mend the finding they were asked for, in one edit', async () => {
    const document = open(draftText({ figures: { ...RIGHT, 'new.total': '40' } }));
    const diagnostic = (await client.findings(document.uri)).find(d => d.code === 'table/row-total')!;
    const [fix] = await actions(document, [diagnostic], ['quickfix']);
    expect(fix).toMatchObject({ kind: 'quickfix', diagnostics: [{ code: 'table/row-total' }] });
    expect(editsOf(document, fix!.edit)).toHaveLength(1);
    const mended = applied(document, fix!.edit);
    expect(mended).toBe(draftText());
    const after = replace(document, mended);
    expect((await client.findings(after.uri)).map(d => d.code)).not.toContain('table/row-total');
  });

  it('end with one that silences the finding, never preferred, and then the reason is asked for', async () => {
    const document = open(draftText({ figures: { ...RIGHT, 'new.total': '40' } }));
    const diagnostic = (await client.findings(document.uri)).find(d => d.code === 'table/row-total')!;
    const last = (await actions(document, [diagnostic], ['quickfix'])).at(-1)!;
    expect([last.title, last.isPreferred]).toEqual([
      '忽略这条（在文稿里加一行注释，原因补写在注释里）：“一、本年新收政府信息公开申请数量”行总计应为 …',
      undefined,
    ]);
    const marked = applied(document, last.edit);
    expect(marked).toContain('<!-- nianbao-disable-next-line table/row-total -->\n一、本年新收');
    const codes = async () => (await client.findings(document.uri)).map(d => d.code);
    const after = replace(document, marked);
    expect(await codes()).not.toContain('table/row-total');
    expect(await codes()).toContain('report/silence');
    replace(after, marked.replace('table/row-total -->', 'table/row-total 已书面更正 -->'));
    expect(await codes()).not.toContain('report/silence');
  });

  it('put no mark into a Word file, which would print it', async () => {
    const document = client.open(
      'nianbao-word://file/w/年报.docx',
      draftText({ figures: { ...RIGHT, 'new.total': '40' } }),
    );
    const diagnostic = (await client.findings(document.uri)).find(d => d.code === 'table/row-total')!;
    const titles = (await actions(document, [diagnostic], ['quickfix'])).map(a => a.title);
    expect(titles.length).toBeGreaterThan(0);
    expect(titles.filter(title => title.includes('加一行注释'))).toEqual([]);
  });

  it('offer to mend all format problems once, where there are more than one', async () => {
    const two = draftText().replace('二、主动公开', '2、主动公开').replace('三、收到和处理', '3、收到和处理');
    const titles = async (text: string) => {
      const document = open(text);
      const ordinals = (await client.findings(document.uri)).filter(d => d.code === 'section/ordinal');
      const found = await actions(document, ordinals, ['quickfix']);
      return found.map(a => a.title).filter(title => !title.startsWith('忽略'));
    };
    expect(await titles(two)).toEqual(['序号改为“二、”', '修正全部格式问题', '序号改为“三、”']);
    expect(await titles(two.replace('3、收到', '三、收到'))).toEqual(['序号改为“二、”']);
  });

  it('say once what two findings at one place offer alike', async () => {
    const document = open(draftText({ figures: { ...RIGHT, 'new.total': '40' } }));
    const here = (await client.findings(document.uri)).filter(d => /suspect|row-total/.test(String(d.code)));
    expect(here).toHaveLength(2);
    const titles = (await actions(document, here, ['quickfix'])).map(a => a.title);
    expect(titles.filter(title => title === '改为 4')).toHaveLength(1);
    expect(titles.filter(title => title.startsWith('忽略这条'))).toHaveLength(new Set(titles).size - 1);
  });

  it('say where they write, where several places are asked about at once', async () => {
    const document = open(draftText({ figures: { ...RIGHT, 'new.total': '40', 'cases.review.total': '3' } }));
    const all = (await client.findings(document.uri)).filter(d => String(d.code).startsWith('table/'));
    const found = (await actions(document, all, ['quickfix'])).filter(a => !a.title.startsWith('忽略'));
    expect(found.map(a => [a.title, a.isPreferred ?? false])).toEqual([
      ['表三“一、本年新收政府信息公开申请数量”行“总计”栏：改为 4', true],
      ['表四“行政复议的总计”栏：改为 1', false],
    ]);
    const alone = await actions(document, all.slice(0, 1), ['quickfix']);
    expect(alone[0]!.title).toBe('改为 4');
  });

  it('put a missing section in its place', async () => {
    const text = draftText();
    const cut = text.slice(0, text.indexOf('六、其他需要报告的事项'));
    const document = open(cut);
    const diagnostic = (await client.findings(document.uri)).find(d => d.code === 'section/missing')!;
    const [fix] = await actions(document, [diagnostic], ['quickfix']);
    replace(document, applied(document, fix!.edit));
    expect((await client.findings(document.uri)).map(d => d.code)).not.toContain('section/missing');
  });

  it('tell two findings at one place apart', async () => {
    const text = draftText();
    const document = open(text.slice(0, text.indexOf('五、存在的主要问题')));
    const missing = (await client.findings(document.uri)).filter(d => d.code === 'section/missing');
    expect(missing).toHaveLength(2);
    for (const [i, heading] of ['五、存在的主要问题及改进情况', '六、其他需要报告的事项'].entries()) {
      const [fix] = await actions(document, [missing[i]!], ['quickfix']);
      expect(applied(document, fix!.edit)).toContain(heading);
    }
  });

  it('are preferred only when sure and alone', async () => {
    const document = open(draftText().replace('二、主动公开', '2、主动公开'));
    const ordinal = (await client.findings(document.uri)).find(d => d.code === 'section/ordinal')!;
    const fixes = await actions(document, [ordinal], ['quickfix']);
    expect(fixes.filter(f => f.isPreferred)).toHaveLength(1);
  });

  it('are not given for a stale diagnostic, nor for one of another tool', async () => {
    const document = open(draftText({ figures: { ...RIGHT, 'new.total': '40' } }));
    const diagnostic = (await client.findings(document.uri)).find(d => d.code === 'table/row-total')!;
    expect(await actions(document, [{ ...diagnostic, source: 'other' }], ['quickfix'])).toEqual([]);
    const moved = replace(document, `\n${document.getText()}`);
    expect(await actions(moved, [diagnostic], ['quickfix'])).toEqual([]);
    replace(moved, draftText());
    expect(await actions(moved, [diagnostic], ['quickfix'])).toEqual([]);
  });

  it('know a finding by its line and words where a client gives back other columns', async () => {
    const document = open(draftText({ figures: { ...RIGHT, 'new.total': '40' } }));
    const diagnostic = (await client.findings(document.uri)).find(d => d.code === 'table/row-total')!;
    const { start, end } = diagnostic.range;
    const moved = {
      start: { ...start, character: start.character + 30 },
      end: { ...end, character: end.character + 60 },
    };
    const [fix] = await actions(document, [{ ...diagnostic, range: moved }], ['quickfix']);
    expect(applied(document, fix!.edit)).toBe(draftText());
    const elsewhere = { start: { ...start, line: start.line + 1 }, end: { ...end, line: end.line + 1 } };
    expect(await actions(document, [{ ...diagnostic, range: elsewhere }], ['quickfix'])).toEqual([]);
  });

  it('work for a client that drops the data of diagnostics', async () => {
    const document = open(draftText({ figures: { ...RIGHT, 'new.total': '40' } }));
    const { data: _, ...diagnostic } = (await client.findings(document.uri)).find(d => d.code === 'table/row-total')!;
    expect(await actions(document, [diagnostic], ['quickfix'])).not.toEqual([]);
  });
});

describe('source actions', () => {
  it('recalculate all totals, and then there is nothing to do', async () => {
    const document = open(draftText({ figures: WRONG }));
    const [action, ...others] = await actions(document, [], ['source.recalculate.nianbao']);
    expect(others).toEqual([]);
    expect(action).toMatchObject({ title: '重算全部合计', kind: 'source.recalculate.nianbao' });
    expect(applied(document, action!.edit)).toBe(draftText());
    replace(document, draftText());
    expect(await actions(document, [], ['source.recalculate.nianbao'])).toEqual([]);
  });

  it('fix all that changes no figure, and then there is nothing to do', async () => {
    const text = draftText().replace('二、主动公开', '2、主动公开').replace('\t35', '\t３５');
    const document = open(text);
    const [action] = await actions(document, [], ['source.fixAll']);
    expect(action).toMatchObject({ kind: 'source.fixAll.nianbao' });
    expect(applied(document, action!.edit)).toBe(draftText());
    replace(document, draftText());
    expect(await actions(document, [], ['source.fixAll.nianbao'])).toEqual([]);
  });

  it('mend nothing for a rule that is off', async () => {
    const document = open(draftText().replace('二、主动公开', '2、主动公开'));
    client.settings[document.uri] = { rules: { 'section/ordinal': 'off' } };
    expect(await actions(document, [], ['source.fixAll.nianbao'])).toEqual([]);
  });

  it('come for `source` and without a filter, not for `refactor`', async () => {
    const document = open(draftText({ figures: WRONG }));
    expect((await actions(document, [], ['source'])).map(a => a.kind)).toContain('source.recalculate.nianbao');
    expect((await actions(document, [])).map(a => a.kind)).toContain('source.recalculate.nianbao');
    expect(await actions(document, [], ['refactor'])).toEqual([]);
    expect(await actions(document, [], ['source.fix'])).toEqual([]);
  });

  it('are not offered where there is no report', async () => {
    const uri = `file:///w/${count++}.md`;
    const document = client.open(uri, '# 说明\n\n| 总计 |\n|---|\n| 3 |\n', 'markdown');
    expect(await actions(document, [])).toEqual([]);
  });

  it('name the version only where the client wants it', async () => {
    const plain = await startClient({ capabilities: { ...PUSH, workspace: {} } });
    const document = plain.open('file:///w/plain.nianbao', draftText({ figures: WRONG }));
    const [action] = await plain.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: document.uri },
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      context: { diagnostics: [], only: ['source.recalculate.nianbao'] },
    });
    expect(action!.edit).not.toHaveProperty('documentChanges');
    expect(applied(document, action!.edit)).toBe(draftText());
    await plain.stop();
  });

  it('leave every byte outside the totals as it was, with CRLF and tabs', async () => {
    const text = draftText({ figures: WRONG, eol: '\r\n', layout: 'tab-cell' });
    const document = open(text);
    const [action] = await actions(document, [], ['source.recalculate.nianbao']);
    expect(applied(document, action!.edit)).toBe(draftText({ eol: '\r\n', layout: 'tab-cell' }));
    expect(offsetOf(text, '\r\n')).toBeGreaterThan(0);
  });
});
