import { describe, expect, it } from 'vitest';
import { resolved, sources } from '../support/sources.ts';

/** What is below the rules. */
const ENGINE = ['text', 'forms', 'layouts', 'report', 'regulation', 'arithmetic', 'edits', 'claims', 'repair'];

/** Folder of server/src → the folders it may import from, besides itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  text: [],
  forms: ['text'],
  layouts: ['text'],
  report: ['text', 'forms', 'layouts'],
  regulation: ['text', 'forms'],
  arithmetic: ['text', 'forms', 'layouts', 'report'],
  edits: ['text', 'forms', 'layouts', 'report', 'arithmetic'],
  claims: ['text', 'forms', 'layouts', 'report', 'arithmetic'],
  repair: ['text', 'forms', 'layouts', 'report', 'arithmetic', 'claims'],
  rules: ['text', 'forms', 'layouts', 'report', 'regulation', 'arithmetic', 'edits', 'claims', 'repair'],
  workspace: ['text', 'forms', 'layouts', 'report', 'arithmetic', 'edits', 'rules'],
  service: [...ENGINE, 'rules'],
  exchange: ['text'],
  document: ['text', 'forms', 'layouts', 'report', 'arithmetic', 'exchange'],
  lsp: [...ENGINE, 'rules', 'workspace', 'service', 'exchange', 'document'],
  cli: [...ENGINE, 'rules', 'workspace', 'service', 'exchange', 'document'],
  runtime: ['text', 'lsp'],
  'main.node.ts': ['lsp', 'runtime'],
  'main.web.ts': ['lsp', 'runtime'],
  // `nianbao lsp` becomes the server.
  'cli.ts': ['cli', 'runtime'],
};

/** The folders whose code runs anywhere: in a browser worker, in a batch. */
const PURE = [...ENGINE, 'rules', 'workspace', 'service', 'exchange', 'document'];

/** `server/src/rules/cell/blank.ts` → `rules`; the entry files stand for themselves. */
function layerOf(file: string): string {
  return file.split('/')[2]!;
}

const server = sources('server/src/**/*.ts');

describe('architecture', () => {
  it('finds the sources it judges', () => {
    expect(server.length).toBeGreaterThan(50);
    expect(server.flatMap(s => s.imports).length).toBeGreaterThan(100);
  });

  it('imports point one way', () => {
    const wrong = server.flatMap(({ file, imports }) =>
      imports
        .filter(i => i.startsWith('.'))
        .map(i => resolved(file, i))
        .filter(target => target !== 'package.json')
        .filter(target => {
          const [own, other] = [layerOf(file), layerOf(target)];
          return own !== other && !(MAY_IMPORT[own] ?? []).includes(other);
        })
        .map(target => `${file} → ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('every folder has its place in the order', () => {
    const unknown = new Set(server.map(s => layerOf(s.file)).filter(layer => !(layer in MAY_IMPORT)));
    expect([...unknown]).toEqual([]);
  });

  it('relative imports carry .ts', () => {
    const wrong = server.flatMap(({ file, imports }) =>
      imports.filter(i => i.startsWith('.') && !/\.(?:ts|json)$/.test(i)).map(i => `${file}: ${i}`),
    );
    expect(wrong).toEqual([]);
  });

  it('the engine imports no editor and nothing of Node', () => {
    const libraries = ['diff', 'fflate', 'htmlparser2', 'ignore', 'jsonc-parser', 'pdfjs-dist', 'picomatch', 'saxes'];
    const wrong = server
      .filter(s => PURE.includes(layerOf(s.file)))
      .flatMap(({ file, imports }) =>
        imports
          .filter(i => !i.startsWith('.') && !libraries.includes(i.replace(/^(pdfjs-dist)\/.+/, '$1')))
          .map(i => `${file}: ${i}`),
      );
    expect(wrong).toEqual([]);
  });

  it('only lsp and the entry files speak the protocol, and lsp needs no Node', () => {
    const speaking = server.filter(s => s.imports.some(i => i.startsWith('vscode-')));
    expect(speaking.filter(s => !/\/(?:lsp\/|runtime\/|main\.)/.test(s.file)).map(s => s.file)).toEqual([]);
    const node = server.filter(s => layerOf(s.file) === 'lsp' && s.imports.some(i => /^node:|\/node$/.test(i)));
    expect(node.map(s => s.file)).toEqual([]);
  });

  it('positions are worked out in lsp/convert.ts only', () => {
    const wrong = server.filter(s => /\.(?:positionAt|offsetAt)\(/.test(s.text) && layerOf(s.file) === 'lsp');
    // The documents themselves are where it is known in what the client counts.
    expect(wrong.map(s => s.file)).toEqual(['server/src/lsp/convert.ts', 'server/src/lsp/text-documents.ts']);
  });

  it('documents, which know in what the client counts, are made in lsp/text-documents.ts only', () => {
    const made = server.filter(s => /\bTextDocument\.create\(|new TextDocuments\(TextDocument\)/.test(s.text));
    expect(made.map(s => s.file)).toEqual(['server/src/lsp/text-documents.ts']);
  });

  it('rules and features name places and never work them out', () => {
    const NAME = '(?:start|end|from|to|at|index|offset|lineStart|lineEnd)';
    const sum = new RegExp(
      `\\b${NAME}!?\\)?\\s*(?:[-+]=?\\s*[\\w(]|\\+\\+|--)|[\\w)\\]]!?\\s*[-+]\\s*(?:\\w+!?\\??\\.)*${NAME}\\b`,
    );
    const code = (text: string) => text.replace(/\/\*.*?\*\/|(?<=\s)\/\/[^\n]*|'(?:[^'\\\n]|\\.)*'/gs, '');
    const computed = (text: string) =>
      code(text)
        .split('\n')
        .filter(line => sum.test(line))
        .map(line => line.trim());
    expect(
      computed('span(run.start + found.index, end - 1); // at + 1\nsort((a, b) => a.start - b.start);'),
    ).toHaveLength(2);
    const wrong = server
      .filter(s => ['rules', 'service'].includes(layerOf(s.file)))
      .flatMap(({ file, text }) => computed(text).map(line => `${file}: ${line}`));
    expect(wrong).toEqual([]);
  });

  it('the entry files only make the runtime', () => {
    const entries = server.filter(s => /^(?:main\.\w+|cli)\.ts$/.test(layerOf(s.file)));
    expect(entries.length).toBe(3);
    for (const { file, text } of entries) expect(text.split('\n').length, file).toBeLessThanOrEqual(41);
  });

  it('the client takes from the server what both must agree on, no more', () => {
    const allowed =
      /^server\/src\/(?:lsp\/protocol(?:-workspace|-form)?|forms\/\w+|text\/[\w-]+|exchange\/(?:open|changes|draft|remarks))\.ts$/;
    const wrong = sources('client/src/**/*.ts').flatMap(({ file, imports }) =>
      imports
        .filter(i => i.startsWith('.'))
        .map(i => resolved(file, i))
        .filter(target => target.startsWith('server/') && !allowed.test(target))
        .map(target => `${file} → ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('the page of the form takes what it shows from forms and text, and neither VS Code nor Node', () => {
    const allowed =
      /^(?:client\/form\/.+|client\/src\/l10n|server\/src\/(?:forms|text)\/[\w-]+|server\/src\/service\/form-view\/form-view)\.ts$/;
    const wrong = sources('client/form/**/*.ts').flatMap(({ file, imports }) =>
      imports
        .filter(i =>
          i.startsWith('.') ? !allowed.test(resolved(file, i)) : !/^lit-html(?:\/directives\/\w+\.js)?$/.test(i),
        )
        .map(i => `${file} → ${i}`),
    );
    expect(wrong).toEqual([]);
  });

  it('the page of the preview takes shapes from the server, and the look of the paper', () => {
    const allowed = /^(?:client\/preview\/.+|server\/src\/(?:lsp\/protocol|document\/paper-style)\.ts)$/;
    const pages = sources('client/preview/*.ts');
    expect(pages.length).toBeGreaterThan(5);
    const wrong = pages.flatMap(({ file, imports }) =>
      imports.filter(i => !i.startsWith('.') || !allowed.test(resolved(file, i))).map(i => `${file}: ${i}`),
    );
    expect(wrong).toEqual([]);
  });

  it('no file has more than 250 lines', () => {
    const all = sources('server/src/**/*.ts', 'client/{src,form,preview}/**/*.ts', 'scripts/**/*.mjs', 'test/**/*.ts');
    const long = all
      .map(s => ({ file: s.file, lines: s.text.trimEnd().split('\n').length }))
      .filter(s => s.lines > 250);
    expect(long).toEqual([]);
  });
});
