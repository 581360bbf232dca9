import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FileResult } from '../../server/src/cli/examine.ts';
import { draftText, WRONG } from '../support/draft.ts';
import { configIn, type Installed, installPacked, withSetting } from './support/installed.ts';

const SUPPORT = path.resolve(import.meta.dirname, 'support');
/** Two wrong totals, a wrong ordinal and full-width digits. */
const DRAFT = draftText({ figures: { ...WRONG, 'licence.decisions': '３５' } }).replace('\n二、', '\n2、');
/** What the quick fix, the recalculation and the repair of everything that is safe leave of it. */
const MENDED = draftText();
const NAME = '云岭县人民政府2024年政府信息公开工作年度报告.nianbao';

/** What a driver saw in its editor. */
interface Seen {
  readonly diagnostics: readonly { line: number; code: string; severity: number | string; message: string }[];
  readonly hover: string;
  readonly outline: readonly string[];
  readonly text: string;
  /** What was inserted for the abbreviations. */
  readonly nb?: string;
  readonly biao3?: string;
}

interface Editor {
  readonly name: string;
  readonly program: string;
  /** Says that its plugin is there; absent: it needs none. */
  readonly needs?: readonly string[];
  readonly page: string;
  readonly language: string;
  /** Where its configuration is read from. */
  readonly config: string;
  readonly driver: string;
  readonly args: (config: string, driver: string, draft: string) => readonly string[];
  /** How it names a warning and an error. */
  readonly severities: { readonly warning: number | string; readonly error: number | string };
  /** Whether its page has a command for what the abbreviations stand for: the editor's own completion leaves them out. */
  readonly inserts?: boolean;
  /** Whether it counts characters in bytes. */
  readonly bytes?: boolean;
}

const EDITORS: readonly Editor[] = [
  {
    name: 'Neovim',
    program: 'nvim',
    page: 'neovim.md',
    language: 'lua',
    config: 'init.lua',
    driver: 'neovim.lua',
    args: (config, driver, draft) => ['--headless', '-n', '-i', 'NONE', '-u', config, '-c', `luafile ${driver}`, draft],
    severities: { warning: 2, error: 1 },
    inserts: true,
  },
  {
    name: 'Emacs',
    program: 'emacs',
    needs: ['--batch', '-f', 'package-initialize', '-l', 'eglot'],
    page: 'emacs.md',
    language: 'elisp',
    config: 'init.el',
    driver: 'emacs.el',
    args: (config, driver) => ['--batch', '-f', 'package-initialize', '-l', config, '-l', driver],
    severities: { warning: 2, error: 1 },
  },
  {
    name: 'Vim (ALE)',
    program: 'vim',
    needs: [
      '-N',
      '-u',
      'NONE',
      '-es',
      '-c',
      'packadd ale',
      '-c',
      "if !exists('g:loaded_ale_dont_use_this_in_other_plugins_please') | cquit | endif",
      '-c',
      'qall!',
    ],
    page: 'vim.md',
    language: 'vim',
    config: '.vimrc',
    driver: 'vim.vim',
    args: (config, driver, draft) => ['-N', '-n', '-i', 'NONE', '--not-a-term', '-u', config, '-S', driver, draft],
    severities: { warning: 'W', error: 'E' },
    bytes: true,
  },
];

const isThere = ({ program, needs = ['--version'] }: Editor) => spawnSync(program, needs).status === 0;

describe.skipIf(process.platform === 'win32')(
  'editors from the packed programs, by their pages’ own configuration',
  () => {
    let installed: Installed;
    beforeAll(() => {
      installed = installPacked();
    }, 120_000);
    afterAll(() => installed.remove());

    describe.each(EDITORS)('$name', editor => {
      const there = isThere(editor);
      if (!there) console.log(`没有安装 ${editor.name}，没有测试它 ${editor.name} is not installed: left out.`);

      // Where everything is to be installed, what is missing is a failure.
      it.skipIf(!there && !process.env['CI'])(
        'shows findings, mends one and all, recalculates, explains, lists and follows settings',
        () => {
          const folder = path.join(installed.home, editor.program);
          mkdirSync(folder);
          const inFolder = (file: string, text: string) => {
            writeFileSync(path.join(folder, file), text);
            return path.join(folder, file);
          };
          const draft = inFolder(NAME, DRAFT);
          const config = inFolder(editor.config, withSetting(configIn(editor.page, editor.language)));
          const seenFile = path.join(folder, 'seen.json');
          const env = {
            ...installed.env,
            DRAFT: draft,
            SEEN: seenFile,
            PLACES: JSON.stringify({ hover: placeOf('予以公开', editor.bytes === true) }),
          };
          const args = editor.args(config, path.join(SUPPORT, editor.driver), draft);
          const run = spawnSync(editor.program, args, {
            cwd: folder,
            encoding: 'utf8',
            env,
            input: '',
            timeout: 100_000,
          });
          expect({ status: run.status, said: run.status === 0 ? '' : run.stdout + run.stderr }).toEqual({
            status: 0,
            said: '',
          });
          const seen = JSON.parse(readFileSync(seenFile, 'utf8')) as Seen;

          const check = ['check', '--format', 'json', '--rule', 'section/ordinal=warning', draft];
          const told = spawnSync('nianbao', check, { encoding: 'utf8', env: installed.env });
          const [result] = JSON.parse(told.stdout) as [FileResult];
          const line = ({ line: at, code, message }: { line: number; code: string; message: string }) =>
            `${at} ${code} ${message.split('\n')[0]}`;
          expect(seen.diagnostics.map(line).sort()).toEqual(
            result.findings.map(f => line({ ...f, line: f.range.start.line })).sort(),
          );
          const severityOf = (code: string) => seen.diagnostics.find(d => d.code === code)?.severity;
          expect(severityOf('section/ordinal')).toBe(editor.severities.warning);
          expect(severityOf('table/suspect')).toBe(editor.severities.error);
          expect(seen.hover).toContain('予以公开');
          expect(seen.outline.join('\n')).toContain('总体情况');
          expect(seen.text).toBe(MENDED);
          if (editor.inserts) {
            expect(seen.nb).toMatch(/^【机关全称】\d{4}年政府信息公开工作年度报告\n[\s\S]*\n六、其他需要报告的事项\n/);
            expect(seen.biao3).toMatch(/^（本列数据的勾稽关系为[\s\S]*\n四、结转下年度继续办理\t/);
          }
        },
      );
    });
  },
);

/** Where words stand first in a table. */
function placeOf(words: string, bytes: boolean): { line: number; character: number } {
  const lines = DRAFT.split('\n');
  const line = lines.findIndex(one => one.includes('\t') && one.includes(words));
  const before = lines[line]!.slice(0, lines[line]!.indexOf(words));
  return { line, character: bytes ? Buffer.byteLength(before) : before.length };
}
