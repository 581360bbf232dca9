import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { PasteTablesResult } from '../../server/src/lsp/protocol.ts';
import { draftText } from '../support/draft.ts';
import { sharedServer } from './support/shared-server.ts';

const { open, ask } = sharedServer();

const text = draftText();
const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
const request = (document: TextDocument, more: object) =>
  ask<PasteTablesResult>('pasteTables', document.uri, { range, html: '', text, asked: false, ...more });

describe('nianbao/pasteTables', () => {
  it('is an edit of the document, in its language', async () => {
    const document = open('', 'markdown');
    const result = await request(document, {});
    expect(result).toMatchObject({ whole: false, fromCells: false, reason: '' });
    expect(TextDocument.applyEdits(document, [result!.edit!])).toMatch(/^\| 第二十条第（一）项 \|.*\n\|( --- \|)+\n/u);
  });

  it('says why there is none', async () => {
    expect(await request(open('', 'nianbao'), { text: '收到12件' })).toMatchObject({
      edit: null,
      reason: '没有找到年报的表格',
    });
    expect(await request(open(text), {})).toMatchObject({
      edit: null,
      reason: '文稿里已有表二、表三、表四，请先删去或选中原来的整张表',
    });
  });

  it('is for other texts only where it is asked for', async () => {
    const notes = open('# 说明\n', 'markdown');
    expect(await request(notes, {})).toMatchObject({ edit: null, reason: '这里不是年报' });
    expect((await request(notes, { asked: true }))!.edit).not.toBeNull();
    expect(await ask('pasteTables', 'file:///w/closed', { range, html: '', text, asked: true })).toBeNull();
  });
});
