import { afterEach, describe, expect, it } from 'vitest';
import { APPLICATIONS } from '../unit/rules/draft.ts';
import { reportOf } from '../unit/workspace/reports.ts';
import { openEditor } from './support/editor.ts';
import { applied } from './support/edits.ts';

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

async function editor(files: Readonly<Record<string, string>>) {
  const opened = await openEditor(files);
  stops.push(opened.stop);
  return opened;
}

describe('sums over a workspace', () => {
  const TOWNS = {
    '乡镇/梅溪.txt': reportOf('梅溪乡', 2025, APPLICATIONS),
    '乡镇/枫桥.txt': reportOf('枫桥镇', 2025, APPLICATIONS),
  };
  const COUNTY = reportOf('松岭县人民政府', 2025, APPLICATIONS);

  it('are written into nianbao.json: those that can only be meant, and those that are named', async () => {
    const { asked, run, uri } = await editor({ ...TOWNS, '县.txt': COUNTY });
    expect(await run('writeSums')).toMatchObject({ applied: true, file: uri('nianbao.json') });
    const [create, change] = asked[0]!.edit.documentChanges!;
    expect(create).toEqual({ kind: 'create', uri: uri('nianbao.json') });
    const [edit] = 'edits' in change! ? change.edits : [];
    const units = [
      { name: '枫桥镇', files: '乡镇/枫桥.txt' },
      { name: '梅溪乡', files: '乡镇/梅溪.txt' },
    ];
    expect(JSON.parse((edit as { newText: string }).newText)).toEqual({ sums: [{ parent: '县.txt', units }] });
    const named = { parent: '县2025*.txt', units: ['乡镇/*'] };
    expect(await run('writeSums', { folder: uri('.').replace(/\/\.?$/u, '/'), ...named })).toMatchObject({
      sum: named,
    });
  });

  it('are put into the report that holds them, or into a new file', async () => {
    const sums = [
      { parent: '县.txt', units: ['乡镇/*'] },
      { parent: '新县2025年.txt', units: ['乡镇/*'] },
    ];
    const files = { ...TOWNS, '县.txt': COUNTY, 'nianbao.json': JSON.stringify({ sums }) };
    const { asked, run, uri, open } = await editor(files);
    const document = open('县.txt');
    const choices = await run('sumUnits');
    expect(choices).toMatchObject({ kind: 'choose', choices: [{ parent: '县.txt' }, { parent: '新县2025年.txt' }] });
    const done = await run('sumUnits', { uri: document.uri });
    expect(done).toMatchObject({ kind: 'edit', applied: true, uri: document.uri, summed: ['枫桥镇', '梅溪乡'] });
    expect(applied(document, asked[0]!.edit)).not.toBe(COUNTY);
    const [, choice] = choices['choices'] as readonly object[];
    const made = await run('sumUnits', { choice });
    expect(made).toMatchObject({ kind: 'new', applied: true, file: uri('新县2025年.txt') });
    expect(asked[1]!.edit.documentChanges![0]).toEqual({ kind: 'create', uri: uri('新县2025年.txt') });
  });

  it('are put into no other report than the one that is named', async () => {
    const sums = [{ parent: '县.txt', units: ['乡镇/*'] }];
    const files = { ...TOWNS, '县.txt': COUNTY, '说明.txt': '开会。', 'nianbao.json': JSON.stringify({ sums }) };
    const { asked, run, uri, open, client } = await editor(files);
    const refusal = (params: object) => run('sumUnits', params).catch((e: { message: string }) => e.message);
    const town = open('乡镇/梅溪.txt').uri;
    const note = open('说明.txt', 'plaintext').uri;
    const closed = uri('县.txt');
    expect(await refusal({ uri: closed })).toBe('“县.txt”没有打开，或者不是年报。');
    expect(await refusal({ uri: note })).toBe('“说明.txt”没有打开，或者不是年报。');
    const choice = { root: uri('x').slice(0, -2), index: 0 };
    for (const params of [{ uri: town }, { uri: town, choice }])
      expect(await refusal(params)).toBe('“梅溪.txt”不是 nianbao.json 写明的汇总年报，没有修改。');
    expect(asked).toEqual([]);
    client.open(closed, COUNTY);
    const spelled = decodeURIComponent(closed);
    expect(spelled).not.toBe(closed);
    expect(await run('sumUnits', { uri: spelled })).toMatchObject({ kind: 'edit', applied: true, uri: closed });
  });
});
