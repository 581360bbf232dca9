import { describe, expect, it } from 'vitest';
import { DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { ClientFeatures } from '../../../server/src/lsp/client-features.ts';
import { findingFor, toDiagnostic } from '../../../server/src/lsp/diagnostics.ts';
import type { Finding } from '../../../server/src/rules/rule.ts';

const document = TextDocument.create('file:///w/a.txt', 'nianbao', 1, '甲\n1\t2\n');
const finding: Finding = {
  code: 'table/row-total',
  severity: 'error',
  span: { start: 2, end: 3 },
  message: '应为 2',
  related: [{ span: { start: 4, end: 5 }, message: '2' }],
  data: { row: 'new', column: 'total' },
};
const client = { docsRoot: 'file:///docs', codeDescription: true, relatedInformation: true } as ClientFeatures;
const told = (of: Finding, by: ClientFeatures = client) => toDiagnostic(document, of, by, {});

describe('a finding as a diagnostic', () => {
  it('has its place, words, page and what it refers to', () => {
    const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 1 } };
    expect(told(finding)).toEqual({
      range,
      severity: DiagnosticSeverity.Error,
      code: 'table/row-total',
      source: 'nianbao',
      message: '应为 2',
      codeDescription: { href: 'file:///docs/rules/table/row-total.md' },
      relatedInformation: [
        {
          location: {
            uri: document.uri,
            range: { start: { line: 1, character: 2 }, end: { line: 1, character: 3 } },
          },
          message: '2',
        },
      ],
      data: { row: 'new', column: 'total' },
    });
  });

  it.each([
    ['pages', { ...client, codeDescription: false }, 'codeDescription'],
    ['pages, where there are none', { ...client, docsRoot: null }, 'codeDescription'],
    ['related places', { ...client, relatedInformation: false }, 'relatedInformation'],
  ])('leaves out what the client cannot show: %s', (_name, by, key) => {
    expect(told(finding, by)).not.toHaveProperty(key);
    expect(told(finding)).toHaveProperty(key);
  });
});

describe('words that are to go', () => {
  it('are said to be so, at their severity, to a client that draws them faded', () => {
    const fading = { ...client, fadesUnnecessary: true };
    const surplus = { ...finding, unnecessary: true } as const;
    expect(told(surplus, fading)).toMatchObject({ tags: [DiagnosticTag.Unnecessary], severity: 1 });
    expect(told(finding, fading)).not.toHaveProperty('tags');
    expect(told(surplus)).not.toHaveProperty('tags');
  });
});

describe('the finding that a diagnostic speaks of', () => {
  const { data: _data, ...plain } = finding;
  const asked = (findings: Finding[], of: Finding) => findingFor(document, findings, told(of));

  it('agrees in code, place and all of its data', () => {
    const other = { ...finding, data: { row: 'new', column: 'other' } };
    expect(asked([other, finding], finding)).toBe(finding);
    expect(asked([other], finding)).toBeUndefined();
    expect(asked([{ ...finding, data: { row: 'new' } }], finding)).toBeUndefined();
    expect(asked([finding], { ...finding, data: { row: 'new' } })).toBeUndefined();
    expect(asked([{ ...finding, code: 'table/balance' }], finding)).toBeUndefined();
  });

  it('is its line’s only one with these words where the client counts columns otherwise', () => {
    const moved = { ...finding, span: { start: 2, end: 4 } };
    expect(asked([moved], finding)).toBe(moved);
    expect(asked([moved, { ...finding, span: { start: 3, end: 4 } }], finding)).toBeUndefined();
    expect(asked([{ ...finding, span: { start: 1, end: 3 } }], finding)).toBeUndefined();
    expect(asked([{ ...moved, message: '应为 3' }], finding)).toBeUndefined();
  });

  it('agrees in its words where one has no data', () => {
    expect(asked([{ ...plain, message: '应为 3' }, plain], plain)).toBe(plain);
    expect(asked([plain], { ...finding, message: '应为 3' })).toBeUndefined();
    expect(asked([finding], plain)).toBe(finding);
  });

  it('is not that of another tool', () => {
    expect(findingFor(document, [finding], { ...told(finding), source: 'eslint' })).toBeUndefined();
  });
});
