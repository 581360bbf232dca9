import {
  type DataTransfer,
  type Disposable,
  DocumentDropEdit,
  type DocumentDropEditProvider,
  type LogOutputChannel,
  languages,
  Range,
  Uri,
  window,
  workspace,
} from 'vscode';
import { isOfficeFile } from '../../../server/src/text/draft-files.ts';
import { t } from '../l10n.ts';
import { SELECTOR } from '../options.ts';
import type { Session } from '../session.ts';
import { tellFailed } from '../word/new-file.ts';
import { fileNameOf } from '../word/word-files.ts';
import { askTables, mayTakeTables } from './ask-tables.ts';
import { TABLE_KIND } from './paste-api.ts';

interface DroppedFile {
  readonly name: string;
  bytes(): Thenable<Uint8Array>;
}

const FILES = ['text/uri-list', 'files'];

/** A Word or Excel file that is dropped on a draft gives its official tables, as a paste does. */
export function offerDroppedTables(session: Session, output: LogOutputChannel): Disposable {
  const provider: DocumentDropEditProvider = {
    async provideDocumentDropEdits(document, position, dropped, token) {
      const file = mayTakeTables(document) ? await officeFileIn(dropped) : null;
      if (file === null) return undefined;
      try {
        const { wordEngine } = await import('../word/engine.ts');
        const text = wordEngine.textOf(await file.bytes(), file.name);
        const place = new Range(position, position);
        const found = await askTables(session, document, place, { html: '', text, asked: false }, token);
        if (found === null) return undefined;
        if (found.edit === null) {
          void window.showInformationMessage(t('{0}：没有取其中的表格，{1}。', file.name, found.reason));
          return undefined;
        }
        const edit = new DocumentDropEdit('');
        edit.additionalEdit = found.edit;
        // Where VS Code offers kinds of drops, these two are what it asks for.
        return Object.assign(edit, { title: t('放入其中的年报表格'), kind: TABLE_KIND });
      } catch (error) {
        output.error(String(error));
        tellFailed(file.name, error);
        return undefined;
      }
    },
  };
  const metadata = { providedDropEditKinds: TABLE_KIND === undefined ? [] : [TABLE_KIND], dropMimeTypes: FILES };
  const register: (...args: [...Parameters<typeof languages.registerDocumentDropEditProvider>, unknown]) => Disposable =
    languages.registerDocumentDropEditProvider;
  return register(SELECTOR, provider, metadata);
}

/** The one Word or Excel file that is dropped, alone: by its address, or where it has none by what it holds. */
async function officeFileIn(dropped: DataTransfer): Promise<DroppedFile | null> {
  const list = (await dropped.get('text/uri-list')?.asString()) ?? '';
  const uris = list.split(/[\r\n]+/).filter(line => line !== '' && !line.startsWith('#'));
  const files: DroppedFile[] = uris.map(line => {
    const uri = Uri.parse(line);
    return { name: fileNameOf(uri), bytes: () => workspace.fs.readFile(uri) };
  });
  if (files.length === 0) {
    for (const [, item] of dropped) {
      const file = item.asFile();
      if (file !== undefined) files.push({ name: file.name, bytes: () => file.data() });
    }
  }
  const [only, ...others] = files;
  return only !== undefined && others.length === 0 && isOfficeFile(only.name) ? only : null;
}
