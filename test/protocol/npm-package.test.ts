import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Log } from 'sarif';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import manifest from '../../package.json';
import { giveReadme, tarballName } from '../../scripts/npm-readme.mjs';
import { RULES } from '../../server/src/rules/index.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const HAS_TAR = spawnSync('tar', ['--version']).status === 0;
/** How to set editors up: who has the tarball alone needs it. */
const EDITORS = readdirSync(join(ROOT, 'docs/editors'));
const MOST_BYTES = 1_000_000;
const TSC = join(ROOT, 'node_modules/typescript/bin/tsc');
const EXAMPLE = 'examples/青禾镇人民政府2025年政府信息公开工作年度报告.nianbao';

interface Packed {
  readonly filename: string;
  readonly size: number;
  readonly files: readonly { readonly path: string; readonly mode: number }[];
}

/** What `npm pack` makes of dist/ as it is: its script would build it anew, under the hands of other tests. */
function pack(into: string): Packed {
  const run = spawnSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', into], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, npm_config_update_notifier: 'false' },
    shell: process.platform === 'win32',
  });
  expect(run.status, run.stderr).toBe(0);
  return (JSON.parse(run.stdout) as [Packed])[0];
}

describe('the package for npm', () => {
  // npm takes seconds: it packs once, for all that is asked of the package.
  let folder: string;
  let packed: Packed;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'nianbao-npm-'));
    packed = pack(folder);
    // Its other script.
    giveReadme(join(folder, packed.filename));
    if (HAS_TAR) expect(spawnSync('tar', ['-xzf', packed.filename], { cwd: folder }).status).toBe(0);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is built before it is packed', () => {
    expect(manifest.scripts.prepack).toBe(manifest.scripts.build);
    expect(manifest.scripts.postpack).toBe('node scripts/npm-readme.mjs');
  });

  it('is found by the name that npm gives it, under a scope too', () => {
    expect(tarballName('nianbao', manifest.version)).toBe(packed.filename);
    expect(tarballName('@office/nianbao', '1.2.3')).toBe('office-nianbao-1.2.3.tgz');
  });

  it('holds the bundles and what they read, and nothing else', () => {
    const { files, size } = packed;
    const pages = RULES.map(rule => `docs/rules/${rule.code}.md`);
    const paths = files.map(file => file.path);
    expect(paths.sort()).toEqual(
      [
        ...['CHANGELOG.md', 'LICENSE', 'README.md', 'package.json'],
        ...['cli.js', 'pdf.js', 'server.js', 'server.web.js', 'ThirdPartyNotices.txt'].map(name => `dist/${name}`),
        ...['json', 'language-server', 'regulation', 'settings', 'silence', 'sources', 'rules/README'].map(
          name => `docs/${name}.md`,
        ),
        ...pages,
        ...EDITORS.map(name => `docs/editors/${name}`),
        'docs/ci.md',
        'types/index.d.ts',
        ...['check', 'nianbao', 'tables'].map(name => `schemas/${name}.schema.json`),
      ].sort(),
    );
    expect(size).toBeLessThan(MOST_BYTES);
  });

  it('names its two programs, which may be run', () => {
    const { files } = packed;
    expect(Object.keys(manifest.bin)).toEqual(['nianbao', 'nianbao-language-server']);
    for (const bin of Object.values(manifest.bin))
      expect(files.find(file => `./${file.path}` === bin)!.mode & 0o111, bin).toBe(0o111);
  });

  describe.skipIf(!HAS_TAR)('unpacked', () => {
    const run = (...args: readonly string[]) =>
      spawnSync(
        process.execPath,
        args.map((arg, i) => (i === 0 ? join(folder, 'package', arg) : arg)),
        {
          cwd: ROOT,
          encoding: 'utf8',
          input: '',
        },
      );

    it('checks, explains and finds its pages', () => {
      const { stdout, stderr, status } = run('dist/cli.js', 'check', '--format', 'sarif', EXAMPLE);
      expect({ stderr, status }).toEqual({ stderr: '', status: 1 });
      const { driver } = (JSON.parse(stdout) as Log).runs[0]!.tool;
      for (const address of [driver.informationUri!, ...driver.rules!.map(rule => rule.helpUri!)])
        expect(existsSync(fileURLToPath(address)), address).toBe(true);
      expect(run('dist/cli.js', 'explain', 'table/balance').stdout).toContain('规则 table/balance');
      expect(run('dist/cli.js', 'tables', 'test/fixtures/pdf/word-2021.pdf').stdout).toContain('"kind": "pdf"');
    });

    it('has types that its outputs keep to', () => {
      const outputs = ['check', 'tables'].map(command => {
        const { stdout } = run('dist/cli.js', command, '--format', 'json', EXAMPLE, 'README.md');
        const name = `${command.charAt(0).toUpperCase()}${command.slice(1)}Output`;
        // A literal must have each field, and no other.
        return `export const ${command}: import('nianbao').${name} = ${stdout};\n`;
      });
      const unlike = "export const unlike: import('nianbao').CheckOutput = [{ file: 1 }];\n";
      const compiled = (text: string) => {
        const file = join(folder, 'use.ts');
        writeFileSync(file, text);
        const options = { module: 'ESNext', moduleResolution: 'bundler', strict: true, noEmit: true, types: [] };
        const paths = { nianbao: ['./package'] };
        writeFileSync(
          join(folder, 'tsconfig.json'),
          JSON.stringify({ compilerOptions: { ...options, paths }, files: ['use.ts'] }),
        );
        return spawnSync(process.execPath, [TSC, '-p', folder], { encoding: 'utf8' });
      };
      const { status, stdout } = compiled(outputs.join(''));
      expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
      expect(compiled(unlike).stdout).toContain('TS2322');
    });

    it('has pages for those who have it alone: no link leads out of it, nothing is told of the sources', () => {
      const read = (page: string) => readFileSync(join(folder, 'package', page), 'utf8');
      const pages = packed.files.map(file => file.path).filter(file => file.endsWith('.md'));
      for (const page of pages) {
        if (page === 'CHANGELOG.md') continue;
        const links = [...read(page).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(link => link[1]!);
        const dead = links.filter(link => !existsSync(join(folder, 'package', dirname(page), link)));
        expect(dead, page).toEqual([]);
        expect(read(page), page).not.toMatch(/server\/src|npm (?:ci|start|run)/);
      }
      expect(read('README.md')).toContain('npm install -g nianbao-0.1.0.tgz');
    });

    it('says that nothing can be required of it, but its schemas', () => {
      mkdirSync(join(folder, 'node_modules'), { recursive: true });
      cpSync(join(folder, 'package'), join(folder, 'node_modules/nianbao'), { recursive: true });
      const required = (what: string) =>
        spawnSync(process.execPath, ['-p', `require('${what}').$id ?? ''`], { cwd: folder, encoding: 'utf8' });
      expect(required('nianbao').stderr).toContain('ERR_PACKAGE_PATH_NOT_EXPORTED');
      expect(required('nianbao/schemas/check.schema.json').stdout).toContain('check');
    });

    it('has the language server', () => {
      expect(run('dist/server.js', '--version').stdout).toBe(`${manifest.version}\n`);
      expect(run('dist/cli.js', 'lsp').status).toBe(2);
      expect(readFileSync(join(folder, 'package/dist/cli.js'), 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
    });
  });
});
