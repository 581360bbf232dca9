import * as vscode from 'vscode';

/** A kind of paste: `nianbao.table`. */
interface EditKind {
  readonly value: string;
  append(...parts: string[]): EditKind;
  contains(other: EditKind): boolean;
}

/** An edit that a paste or a drop may make. VS Code takes a text as a snippet and changes the tabs at its lines' beginnings; `additionalEdit` is taken as it is. */
export interface OfferedEdit {
  title: string;
  kind: EditKind;
  additionalEdit?: vscode.WorkspaceEdit;
}

export interface PasteContext {
  /** The kind that was asked for. */
  readonly only?: EditKind;
  /** 0: a paste, 1: 粘贴为… */
  readonly triggerKind: number;
}

/** What VS Code has for pastes from 1.97 on; the types are those of the oldest VS Code that the extension runs in. */
interface PasteApi {
  readonly DocumentPasteEdit: new (insertText: string, title: string, kind: EditKind) => OfferedEdit;
  readonly DocumentDropOrPasteEditKind: { readonly Empty: EditKind; readonly Text: EditKind };
  readonly languages: {
    registerDocumentPasteEditProvider(
      selector: vscode.DocumentSelector,
      provider: {
        provideDocumentPasteEdits(
          document: vscode.TextDocument,
          ranges: readonly vscode.Range[],
          copied: vscode.DataTransfer,
          context: PasteContext,
          token: vscode.CancellationToken,
        ): Promise<OfferedEdit[]>;
      },
      metadata: { providedPasteEditKinds: readonly EditKind[]; pasteMimeTypes: readonly string[] },
    ): vscode.Disposable;
  };
}

/** Null in a VS Code that has none of it. */
export const pasteApi: PasteApi | null = 'DocumentPasteEdit' in vscode ? (vscode as unknown as PasteApi) : null;

/** Tables in a draft; the copied text as it is. */
export const TABLE_KIND = pasteApi?.DocumentDropOrPasteEditKind.Empty.append('nianbao', 'table');
export const PLAIN_KIND = pasteApi?.DocumentDropOrPasteEditKind.Text.append('plain', 'nianbao');
