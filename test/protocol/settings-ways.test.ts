import { expect, it } from 'vitest';
import type { Hover } from 'vscode-languageserver/node';
import { draftText } from '../support/draft.ts';
import { FULL, type TestClient } from './support/client.ts';
import { openWorkspace } from './support/workspace.ts';

/** Every setting that the server reads; a client's `nianbao.language` and the trace are its own. */
const ALL = {
  rules: { 'text/series': 'off', style: 'hint', 'text/terms': 'error' },
  regulationFile: '条例.txt',
  previousReport: '旧/上年.txt',
  overviewLength: 20,
  townshipDeadline: '01-05',
  terms: { 本机关: '我镇' },
  inlayHints: true,
};

const town = (text: string) => text.replaceAll('云岭县人民政府', '青禾镇人民政府').replace('3月10日', '1月10日');
const DRAFT = town(draftText({ layout: 'tab-cell' }));
const LAST_YEAR = town(draftText())
  .replaceAll('2024', '2023')
  .replaceAll('2025', '2024')
  .replace('四、结转下年度继续办理\t\t\t1\t0\t0\t0\t0\t0\t1', '四、结转下年度继续办理\t\t\t5\t0\t0\t0\t0\t0\t5');
const FILES = {
  '年报.nianbao': DRAFT,
  '条例.txt': '第五十条 这是本机的原文。\n',
  '旧/上年.txt': LAST_YEAR,
  'nianbao.json': '{ "exclude": ["旧/**"] }',
};

const { configuration: _, ...unasked } = FULL.workspace!;
const UNASKED = { ...FULL, workspace: unasked };

/** What each setting does, seen in the draft. */
async function seen(client: TestClient, uri: string) {
  const position = { line: 0, character: 0 };
  const lines = DRAFT.split('\n');
  const line = lines.findIndex(l => l.includes('第五十条'));
  const codes = (await client.findings(uri)).map(d => `${d.code} ${d.severity}`);
  const hover = await client.request<Hover>('textDocument/hover', {
    textDocument: { uri },
    position: { line, character: lines[line]!.indexOf('第五十条') + 1 },
  });
  const hints = await client.request<unknown[] | null>('textDocument/inlayHint', {
    textDocument: { uri },
    range: { start: position, end: { line: 9999, character: 0 } },
  });
  return {
    rules: codes.includes('text/terms 1'),
    regulationFile: JSON.stringify(hover.contents).includes('这是本机的原文'),
    previousReport: codes.some(code => code.startsWith('years/')),
    overviewLength: codes.some(code => code.startsWith('section/length')),
    townshipDeadline: codes.some(code => code.startsWith('report/sign-off')),
    terms: codes.some(code => code.startsWith('text/terms')),
    inlayHints: (hints ?? []).length > 0,
  };
}

const each = (value: boolean) => Object.fromEntries(Object.keys(ALL).map(name => [name, value]));

it.each([
  ['by the request', FULL, {}, { '*': ALL }, undefined],
  ['by initializationOptions', UNASKED, { settings: ALL }, {}, undefined],
  ['by initializationOptions, under the server’s name', UNASKED, { settings: { nianbao: ALL } }, {}, undefined],
  ['by initializationOptions, without a name for them', UNASKED, ALL, {}, undefined],
  ['by initializationOptions of a client that answers nothing when asked', FULL, { settings: ALL }, {}, undefined],
  ['by the notification', UNASKED, {}, {}, { nianbao: ALL }],
  ['by the notification of a client that answers nothing when asked', FULL, {}, {}, { nianbao: ALL }],
])('all settings hold that are told %s', async (_name, capabilities, initializationOptions, settings, told) => {
  const { client, uri, stop } = await openWorkspace(FILES, { capabilities, initializationOptions, settings });
  const draft = uri('年报.nianbao');
  client.open(draft, DRAFT);
  if (told) {
    expect(await seen(client, draft)).toEqual(each(false));
    await client.settingsChanged(told);
  }
  // Last year's report is read when it is first asked for.
  while (!(await seen(client, draft)).previousReport) await new Promise(resolve => setTimeout(resolve, 30));
  expect(await seen(client, draft)).toEqual(each(true));
  await stop();
});

it.each([
  ['when asked', FULL, {}, { '*': { rules: { 'cell/blanc': 'off' } } }, undefined],
  ['at the start', UNASKED, { settings: { rules: { 'cell/blanc': 'off' } } }, {}, undefined],
  ['later', UNASKED, {}, {}, { nianbao: { rules: { 'cell/blanc': 'off' } } }],
])(
  'a setting that does nothing is told to the person, once: %s',
  async (_name, capabilities, options, settings, told) => {
    const { client, uri, stop } = await openWorkspace(FILES, {
      capabilities,
      initializationOptions: options,
      settings,
    });
    client.open(uri('年报.nianbao'), DRAFT);
    if (told) await client.settingsChanged(told);
    await client.findings(uri('年报.nianbao'));
    const said = '编辑器传来的设置：没有规则“cell/blanc”（是不是“cell/blank”？），这一项不起作用。';
    expect(await client.told.next()).toBe(said);
    await client.settingsChanged({ nianbao: { rules: { 'cell/blanc': 'off', 'cell/digit': 'off' } } });
    client.settings['*'] = { rules: { 'cell/blanc': 'off', 'cell/digit': 'off' } };
    await client.settingsChanged({ nianbao: { rules: { 'cell/blanc': 'off', 'cell/digit': 'off' } } });
    await client.findings(uri('年报.nianbao'));
    expect(await client.told.next()).toBe(said.replace('blanc', 'digit').replace('blank', 'digits'));
    await stop();
  },
);

it('a setting whose name is misspelt is told to the person also where it stands in initializationOptions without a name for all', async () => {
  const initializationOptions = { rulse: { 'cell/blank': 'off' }, analysed: false, somethingElse: 1 };
  const { client, uri, stop } = await openWorkspace(FILES, { capabilities: UNASKED, initializationOptions });
  client.open(uri('年报.nianbao'), DRAFT);
  await client.findings(uri('年报.nianbao'));
  expect(await client.told.next()).toBe('编辑器传来的设置：不认识“rulse”（是不是“rules”？），这一项不起作用。');
  await stop();
});
