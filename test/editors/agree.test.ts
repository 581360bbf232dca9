import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver/node';
import { FULL, startClient } from '../protocol/support/client.ts';
import { checkedDrafts, toldInJson, toldLine, writtenOffice } from '../support/written-office.ts';
import { configIn, type Installed, installPacked } from './support/installed.ts';

/** So many drafts; `NIANBAO_DRAFTS=300` for a whole county's. */
const COUNT = Number(process.env['NIANBAO_DRAFTS'] ?? 24);
const SEVERITIES = ['', 'error', 'warning', 'information', 'hint'];
const hasNeovim = spawnSync('nvim', ['--version']).status === 0;

describe.skipIf(process.platform === 'win32')(`${COUNT} drafts in all layouts with their nianbao.json`, () => {
  let installed: Installed;
  let folder: string;
  let files: string[];
  let told: string[];
  beforeAll(() => {
    installed = installPacked();
    folder = path.join(installed.home, '年报');
    mkdirSync(path.join(folder, '不查'), { recursive: true });
    const office = writtenOffice(COUNT);
    for (const [name, text] of office) writeFileSync(path.join(folder, name), text);
    files = checkedDrafts(office).map(name => path.join(folder, name));
    // From the folder, as the editor names files too.
    const args = ['check', '--format', 'json', '.'];
    const { stdout } = spawnSync('nianbao', args, {
      cwd: folder,
      encoding: 'utf8',
      env: installed.env,
      maxBuffer: 1e9,
    });
    expect(JSON.parse(stdout)).toHaveLength(COUNT);
    told = toldInJson(stdout);
  }, 300_000);
  afterAll(() => installed.remove());

  it('tell of each setting whether it was read', () => {
    const set = [
      / hint .*\[text\/terms\]/u,
      / information .*\[section\/length\]/u,
      / information .*\[section\/ordinal\]/u,
    ];
    expect(set.filter(setting => !told.some(line => setting.test(line)))).toEqual([]);
  });

  it('tell the editor what they tell the command line', async () => {
    expect(told.length).toBeGreaterThan(COUNT);
    const uri = (file: string) => pathToFileURL(file).href;
    const capabilities = { ...FULL, workspace: { ...FULL.workspace, configuration: false } };
    const client = await startClient({ capabilities, folder: uri(folder) });
    let seen: string[] = [];
    for (const file of files) client.open(uri(file), readFileSync(file, 'utf8'));
    const everything = async () => {
      seen = [];
      for (const file of files)
        for (const { range, code, severity, message } of (await client.findings(uri(file))) as Diagnostic[]) {
          const finding = { range, code, severity: SEVERITIES[severity ?? 0], message: String(message) };
          seen.push(toldLine(path.basename(file), finding));
        }
    };
    // An editor asks again when the other reports of the folder are known.
    for (const from = Date.now(); seen.length !== told.length && Date.now() - from < 60_000; ) await everything();
    await client.stop();
    expect(seen.sort()).toEqual(told);
  });

  it.skipIf(!hasNeovim && !process.env['CI'])(
    'tell Neovim the same',
    () => {
      const config = path.join(installed.home, 'init.lua');
      writeFileSync(config, configIn('neovim.md', 'lua'));
      const seenFile = path.join(installed.home, 'seen.json');
      const env = { ...installed.env, SEEN: seenFile, COUNT: String(told.length) };
      const driver = path.resolve(import.meta.dirname, 'support/neovim-all.lua');
      const args = ['--headless', '-n', '-i', 'NONE', '-u', config, '-c', `luafile ${driver}`, ...files];
      const run = spawnSync('nvim', args, { cwd: folder, encoding: 'utf8', env, input: '', timeout: 280_000 });
      expect(run.status, run.stderr).toBe(0);
      const all = JSON.parse(readFileSync(seenFile, 'utf8')) as [string, number, string, number, string][];
      const seen = all.map(
        ([file, at, code, severity, message]) =>
          `${path.basename(file)} ${at + 1} ${SEVERITIES[severity]} ${message} [${code}]`,
      );
      // Neovim counts bytes where the others count characters.
      const byLine = told.map(line => line.replace(/ (\d+):\d+–\S+/u, ' $1'));
      expect(seen.sort()).toEqual(byLine.sort());
    },
    300_000,
  );
});
