import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { withWrongTotal } from '../support/broken-draft.ts';
import { askUntil, cleanDraft, closeAllEditors, findings, has, lacks } from './support.ts';

/** Ctrl+N. */
async function newFile(): Promise<vscode.TextEditor> {
  await vscode.commands.executeCommand('workbench.action.files.newUntitledFile');
  return askUntil(
    () => vscode.window.activeTextEditor,
    editor => editor?.document.isUntitled === true && editor.document.getText() === '',
  ) as Promise<vscode.TextEditor>;
}

async function paste(editor: vscode.TextEditor, text: string): Promise<void> {
  await vscode.env.clipboard.writeText(text);
  await vscode.commands.executeCommand('editor.action.clipboardPasteAction');
  if (editor.document.getText() === '') await editor.edit(builder => builder.insert(new vscode.Position(0, 0), text));
}

async function choose(editor: vscode.TextEditor, language: string): Promise<void> {
  await vscode.languages.setTextDocumentLanguage(editor.document, language);
}

/** A second and a half: longer than the extension and VS Code's own guess need. */
const rest = () => new Promise(resolve => setTimeout(resolve, 1500));

/** The same with numbers of its own: VS Code takes such a text for an Ini file. */
const NOTES = `[清单]\n${Array.from({ length: 40 }, (_, i) => `数量${i}=${i * 7}`).join('\n')}\n`;

describe('an untitled document', () => {
  afterEach(closeAllEditors);

  it('becomes a report within a second once one is pasted into it, and is checked', async () => {
    const editor = await newFile();
    await paste(editor, withWrongTotal(await cleanDraft()));
    const begun = Date.now();
    await findings(editor.document.uri, has('table/row-total'));
    await askUntil(
      () => editor.document.languageId,
      language => language === 'nianbao',
    );
    assert.ok(Date.now() - begun < 5000, `${Date.now() - begun} ms`);
    await rest();
    assert.equal(editor.document.languageId, 'nianbao');
  });

  it('is left as it is while its text is another', async () => {
    const editor = await newFile();
    await paste(editor, NOTES);
    await rest();
    assert.notEqual(editor.document.languageId, 'nianbao');
  });

  it('becomes a report also where VS Code has guessed another language before', async () => {
    const editor = await newFile();
    await paste(editor, NOTES);
    await askUntil(
      () => editor.document.languageId,
      language => language !== 'plaintext',
    );
    const text = withWrongTotal(await cleanDraft());
    await editor.edit(builder => builder.replace(new vscode.Range(0, 0, editor.document.lineCount, 0), text));
    await findings(editor.document.uri, has('table/row-total'));
    assert.equal(editor.document.languageId, 'nianbao');
  });

  it('keeps the language that its user chose before', async () => {
    const editor = await newFile();
    await choose(editor, 'python');
    await paste(editor, await cleanDraft());
    await rest();
    assert.equal(editor.document.languageId, 'python');
  });

  it('keeps the language that its user chose after, and nothing of the findings stays in it', async () => {
    const editor = await newFile();
    const { document } = editor;
    await paste(editor, withWrongTotal(await cleanDraft()));
    await findings(document.uri, has('table/row-total'));
    await askUntil(
      () => document.languageId,
      language => language === 'nianbao',
    );
    await choose(editor, 'python');
    await findings(document.uri, lacks('table/row-total'));
    await editor.edit(builder => builder.insert(new vscode.Position(document.lineCount, 0), '\n附：说明\n'));
    await rest();
    assert.equal(document.languageId, 'python');
    await choose(editor, 'nianbao');
    await findings(document.uri, has('table/row-total'));
  });

  it('keeps the language it was opened with', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'ini', content: await cleanDraft() });
    await vscode.window.showTextDocument(document);
    await rest();
    assert.equal(document.languageId, 'ini');
  });
});
