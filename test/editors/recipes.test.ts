import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Log } from 'sarif';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import manifest from '../../package.json';
import { draftText, WRONG } from '../support/draft.ts';
import { type Installed, installPacked } from './support/installed.ts';

const PAGE = readFileSync(path.resolve(import.meta.dirname, '../../docs/ci.md'), 'utf8');
const EDITORS = path.resolve(import.meta.dirname, '../../docs/editors');
const DRAFT = '年报/云岭县人民政府2024年政府信息公开工作年度报告.nianbao';

/** The command lines of the page, as they stand there. */
function commands(pattern: RegExp): string[] {
  return [...PAGE.matchAll(pattern)].map(match => match[1]!);
}

describe.skipIf(process.platform === 'win32')('the recipes of docs/ci.md, each command line as it stands', () => {
  let installed: Installed;
  let folder: string;
  const run = (line: string) => {
    const env = { ...installed.env, npm_config_prefix: path.join(folder, 'npm'), npm_config_offline: 'true' };
    const { status, stdout, stderr } = spawnSync('sh', ['-c', line], { cwd: folder, encoding: 'utf8', env });
    return { status, out: stdout, err: stderr };
  };
  beforeAll(() => {
    installed = installPacked();
    folder = mkdtempSync(path.join(installed.home, 'recipes-'));
    mkdirSync(path.join(folder, 'tools'));
    mkdirSync(path.join(folder, '年报'));
    cpSync(installed.tarball, path.join(folder, 'tools', path.basename(installed.tarball)));
    writeFileSync(path.join(folder, DRAFT), draftText({ figures: WRONG }));
  }, 120_000);
  afterAll(() => {
    rmSync(folder, { recursive: true });
    installed.remove();
  });

  it('installs the tarball', () => {
    const lines = commands(/^ +- (?:run: )?(npm install -g .+)$/gm);
    expect(lines).toHaveLength(2);
    for (const line of new Set(lines)) expect(run(line)).toMatchObject({ status: 0 });
    expect(readdirSync(path.join(folder, 'npm/bin'))).toEqual(['nianbao', 'nianbao-language-server']);
  });

  it('writes what is uploaded, and fails where there are errors', () => {
    const lines = commands(/^ +- (?:run: )?(nianbao .+)$/gm);
    expect(lines.map(line => [line, run(line).status])).toEqual([
      ['nianbao check --format sarif --output-file nianbao.sarif --exit-zero 年报/', 0],
      ['nianbao check --format github 年报/', 1],
      ['nianbao check --format junit --output-file nianbao.xml 年报/', 1],
    ]);
    const sarif = JSON.parse(readFileSync(path.join(folder, 'nianbao.sarif'), 'utf8')) as Log;
    // A place is shown beside its line where its address starts at the repository.
    const place = sarif.runs[0]!.results![0]!.locations![0]!.physicalLocation!;
    expect(decodeURI(place.artifactLocation!.uri!)).toBe(DRAFT);
    expect(PAGE).toContain('sarif_file: nianbao.sarif');
    expect(readFileSync(path.join(folder, 'nianbao.xml'), 'utf8')).toContain('<failure');
    expect(PAGE).toContain('junit: nianbao.xml');
  });

  it('keeps errors out of a commit', () => {
    const [entry] = commands(/^ +entry: (.+)$/gm);
    expect(run(`${entry} ${DRAFT}`)).toMatchObject({ status: 1 });
    const [hook] = commands(/^```sh\n(#![^`]+)^```$/gm);
    const git = (line: string) => expect(run(`git ${line}`)).toMatchObject({ status: 0 });
    git('init -q');
    writeFileSync(path.join(folder, '.git/hooks/pre-commit'), hook!, { mode: 0o755 });
    git('add 年报');
    const commit = 'git -c user.name=a -c user.email=a@example.org commit -qm 年报';
    const refused = run(commit);
    expect(refused.status).not.toBe(0);
    expect(refused.out + refused.err).toContain('疑似填错');
    // What is staged counts, whatever the working tree holds by now, and by whatever ending.
    writeFileSync(path.join(folder, DRAFT), draftText());
    expect(run(commit).status).not.toBe(0);
    git('add 年报');
    writeFileSync(path.join(folder, DRAFT), draftText({ figures: WRONG }));
    const notes = run('echo 会议记录 > "记 录.md" && git add "记 录.md"');
    expect(notes).toMatchObject({ status: 0 });
    expect(run(commit)).toMatchObject({ status: 0 });
    for (const ending of ['md', 'html']) {
      writeFileSync(path.join(folder, `年报/另 一份.${ending}`), draftText({ figures: WRONG }));
      git('add 年报');
      expect(run(commit).status, ending).not.toBe(0);
      git(`rm -q -f --cached "年报/另 一份.${ending}" "${DRAFT}"`);
    }
  });

  it('has a format that tasks read', () => {
    const [line] = commands(/`(nianbao check --format unix [^`]+)`/g);
    writeFileSync(path.join(folder, DRAFT), draftText({ figures: WRONG }));
    expect(run(line!).out).toMatch(/^年报\/.+:\d+:\d+: (?:error|warning|info): .+ \[[a-z]+\/[a-z-]+\]$/m);
  });
});

describe('the pages of docs/editors', () => {
  it.each(['neovim', 'vim', 'helix', 'jetbrains', 'emacs'])('%s.md takes the names that VS Code takes', page => {
    const text = readFileSync(path.join(EDITORS, `${page}.md`), 'utf8');
    const patterns = manifest.contributes.languages.flatMap(({ filenamePatterns = [] }) => filenamePatterns);
    const names = patterns.filter(pattern => pattern.endsWith('.txt'));
    expect(names.length).toBe(8);
    // Emacs takes expressions.
    const expressions = [...text.matchAll(/auto-mode-alist '\("(.+?)"/g)].map(
      ([, expression]) =>
        new RegExp(
          expression!
            .replaceAll('\\\\', '\\')
            .replace(/\\([(|)])/g, '$1')
            .replace("\\'", '$'),
        ),
    );
    const taken = (name: string) =>
      text.includes(name) || expressions.some(e => e.test(name.replaceAll('*', '县2025年')));
    expect(names.filter(name => !taken(name))).toEqual([]);
  });

  it('set nothing for who copies what starts the server: an example of a setting is a comment', () => {
    const pages = readdirSync(EDITORS).filter(name => name !== 'README.md');
    const blocks = pages.flatMap(page =>
      [...readFileSync(path.join(EDITORS, page), 'utf8').matchAll(/^```\w+\n([\s\S]*?)^```$/gm)].map(([, block]) => ({
        page,
        block: block!,
      })),
    );
    const starting = blocks.filter(({ block }) => block.includes('nianbao-language-server'));
    expect(starting.length).toBeGreaterThan(4);
    const setting = starting.filter(({ block }) => /^(?!\s*(?:--|;;|#|"\\)).*\brules\b/m.test(block));
    expect(setting.map(({ page }) => page)).toEqual([]);
  });
});
