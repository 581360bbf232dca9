import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver/node';
import { writtenDraft } from '../../scripts/compare/drafts.ts';
import type { FileResult } from '../../server/src/cli/examine.ts';
import { FULL, startClient } from '../protocol/support/client.ts';
import { configIn, type Installed, installPacked } from './support/installed.ts';

/** So many drafts; `NIANBAO_DRAFTS=300` for a whole county's. */
const COUNT = Number(process.env['NIANBAO_DRAFTS'] ?? 24);
const SETTINGS = `{
  "rules": { "style": "off", "section/ordinal": "warning" },
  "terms": { "工作": "任务" },
  "overviewLength": 400,
  "exclude": ["不查/**"]
}
`;
const SEVERITIES = ['', 'error', 'warning', 'information', 'hint'];
const hasNeovim = spawnSync('nvim', ['--version']).status === 0;

/** A finding as all three tell it. */
const line = (file: string, at: number, code: unknown, severity: string | undefined, message: string) =>
  `${path.basename(file)}:${at + 1} ${severity} ${message} [${code}]`;

describe.skipIf(process.platform === 'win32')(`${COUNT} drafts in all layouts with their nianbao.json`, () => {
  let installed: Installed;
  let folder: string;
  let files: string[];
  let told: string[];
  beforeAll(() => {
    installed = installPacked();
    folder = path.join(installed.home, '年报');
    mkdirSync(path.join(folder, '不查'), { recursive: true });
    writeFileSync(path.join(folder, 'nianbao.json'), SETTINGS);
    files = Array.from({ length: COUNT }, (_, seed) => {
      const file = path.join(folder, `${String(seed).padStart(3, '0')}.nianbao`);
      writeFileSync(file, writtenDraft(seed));
      return file;
    });
    writeFileSync(path.join(folder, '不查/草稿.nianbao'), writtenDraft(1));
    // From the folder, as the editor names files too.
    const args = ['check', '--format', 'json', '.'];
    const { stdout } = spawnSync('nianbao', args, {
      cwd: folder,
      encoding: 'utf8',
      env: installed.env,
      maxBuffer: 1e9,
    });
    const results = JSON.parse(stdout) as FileResult[];
    expect(results).toHaveLength(COUNT);
    told = results
      .flatMap(({ file, findings }) => findings.map(f => line(file, f.range.start.line, f.code, f.severity, f.message)))
      .sort();
  }, 300_000);
  afterAll(() => installed.remove());

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
        for (const { range, code, severity, message } of (await client.findings(uri(file))) as Diagnostic[])
          seen.push(line(file, range.start.line, code, SEVERITIES[severity ?? 0], String(message)));
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
      // Without the settings of the page's example.
      writeFileSync(config, configIn('neovim.md', 'lua').replace(/^ +init_options = .*\n/m, ''));
      const seenFile = path.join(installed.home, 'seen.json');
      const env = { ...installed.env, SEEN: seenFile, COUNT: String(told.length) };
      const driver = path.resolve(import.meta.dirname, 'support/neovim-all.lua');
      const args = ['--headless', '-n', '-i', 'NONE', '-u', config, '-c', `luafile ${driver}`, ...files];
      const run = spawnSync('nvim', args, { cwd: folder, encoding: 'utf8', env, input: '', timeout: 280_000 });
      expect(run.status, run.stderr).toBe(0);
      const all = JSON.parse(readFileSync(seenFile, 'utf8')) as [string, number, string, number, string][];
      const seen = all.map(([file, at, code, severity, message]) =>
        line(file, at, code, SEVERITIES[severity], message),
      );
      expect(seen.sort()).toEqual(told);
    },
    300_000,
  );
});
