import { type Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Report } from '../report/model.ts';
import { parseReport } from '../report/parse.ts';
import { isGarbled } from '../text/decode.ts';
import { isExcelFile } from '../text/draft-files.ts';
import { asWorkbook } from '../workspace/read-draft.ts';
import { sameUri, uriPath } from './folders.ts';
import type { PositionEncoding } from './position-encoding.ts';
import { openedDocuments } from './text-documents.ts';

/** An open document as read, true for one version only: take it after the last await, not before. */
export interface OpenDraft {
  readonly document: TextDocument;
  readonly version: number;
  /** Differs for every version of every opening of a document in the life of the server. */
  readonly serial: number;
  readonly report: Report;
  /** True when the server has something to say: the language is `nianbao`, or the text is such a report; and it was read in its encoding. */
  readonly speaks: boolean;
  /** What reading took. */
  readonly milliseconds: number;
}

export interface Documents {
  /** The draft of an open document; undefined when it is not open. Parsed when first asked for after a change. */
  get(uri: string): OpenDraft | undefined;
  /** The same, but only when it is a report. */
  speaking(uri: string): OpenDraft | undefined;
  uris(): string[];
  /** Whether a document is open and speaks for its file (one that is garbled does not), however its address is written. */
  isOpen(uri: string): boolean;
  /** The address of an open document as the client writes it. */
  openUri(uri: string): string | undefined;
  /** The report of an open document, however its address is written; undefined when it is not open or no report. */
  openReport(uri: string): Report | undefined;
  /** Opened and speaking for its file, be it only when the editor has read it once more, in the right encoding. */
  onOpen(listener: (uri: string) => void): void;
  /** Opened or changed. */
  onChange(listener: (uri: string) => void): void;
  onClose(listener: (uri: string) => void): void;
}

/** Keeps open documents in step with the client (incremental sync) and one tree a version. */
export function openDocuments(connection: Connection, encoding: PositionEncoding): Documents {
  const texts = new TextDocuments(openedDocuments(encoding));
  const drafts = new Map<string, OpenDraft>();
  let serial = 0;

  function get(uri: string): OpenDraft | undefined {
    const document = texts.get(uri);
    if (!document) return undefined;
    const known = drafts.get(uri);
    if (known?.version === document.version && known.document === document) return known;
    const draft = readDraft(document, ++serial);
    drafts.set(uri, draft);
    return draft;
  }
  /** Addresses as the client writes them, by one way to write them. */
  const opened = new Map<string, string>();
  texts.onDidOpen(({ document: { uri } }) => opened.set(sameUri(uri), uri));
  /** Those that speak for their files, as the client writes them. */
  const telling = new Set<string>();
  const listeners: ((uri: string) => void)[] = [];
  texts.onDidChangeContent(({ document }) => {
    const { uri } = document;
    if (isGarbled(document.getText())) telling.delete(uri);
    else if (!telling.has(uri)) {
      telling.add(uri);
      for (const listener of listeners) listener(uri);
    }
  });
  texts.onDidClose(({ document: { uri } }) => {
    drafts.delete(uri);
    telling.delete(uri);
    opened.delete(sameUri(uri));
  });
  texts.listen(connection);
  function speaking(uri: string): OpenDraft | undefined {
    const draft = get(uri);
    return draft?.speaks ? draft : undefined;
  }
  return {
    get,
    speaking,
    openUri: uri => opened.get(sameUri(uri)),
    isOpen: uri => telling.has(opened.get(sameUri(uri)) ?? ''),
    openReport(uri) {
      const own = opened.get(sameUri(uri));
      return own === undefined ? undefined : speaking(own)?.report;
    },
    onOpen: listener => void listeners.push(listener),
    uris: () => texts.keys(),
    onChange: listener => void texts.onDidChangeContent(({ document }) => listener(document.uri)),
    onClose: listener => void texts.onDidClose(({ document }) => listener(document.uri)),
  };
}

function readDraft(document: TextDocument, serial: number): OpenDraft {
  const begun = performance.now();
  const path = uriPath(document.uri);
  const parsed = parseReport(document.getText(), path);
  const read = isExcelFile(path) ? asWorkbook(parsed) : parsed;
  const milliseconds = performance.now() - begun;
  const readable = !isGarbled(read.text);
  // Who chose the language has said what the text is to be; an empty page is still left in peace.
  const report = { ...read, recognised: readable && (read.recognised || isDeclared(document, read)) };
  const speaks = report.recognised || (readable && document.languageId === 'nianbao');
  return { document, version: document.version, serial, report, speaks, milliseconds };
}

function isDeclared(document: TextDocument, report: Report): boolean {
  return document.languageId === 'nianbao' && /\S/u.test(report.text);
}
