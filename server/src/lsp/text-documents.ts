import type {
  Position,
  Range,
  TextDocumentContentChangeEvent,
  TextDocumentsConfiguration,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { offsetBehind, type PositionEncoding, type UnitIndex, unitIndex } from './position-encoding.ts';

/**
 * The only place where documents are made: each takes and gives positions as the client counts them, in messages and in changes of its text. So nobody
 * else has to know how that is.
 */
export function newDocument(
  encoding: PositionEncoding,
  uri: string,
  text: string,
  languageId = 'nianbao',
  version = 0,
): TextDocument {
  const plain = TextDocument.create(uri, languageId, version, text);
  return encoding === 'utf-16' ? plain : new EncodedDocument(plain, encoding);
}

/** The same for documents that the client opens and changes. */
export function openedDocuments(encoding: PositionEncoding): TextDocumentsConfiguration<TextDocument> {
  return {
    create: (uri, languageId, version, text) => newDocument(encoding, uri, text, languageId, version),
    update: (document, changes, version) =>
      document instanceof EncodedDocument
        ? document.update(changes, version)
        : TextDocument.update(document, changes, version),
  };
}

/** A document whose positions count in UTF-8 or UTF-32; its offsets are those of the text. */
class EncodedDocument implements TextDocument {
  readonly #plain: TextDocument;
  readonly #encoding: 'utf-8' | 'utf-32';
  /** Counted when a position is first asked for after a change. */
  #units: UnitIndex | undefined;

  constructor(plain: TextDocument, encoding: 'utf-8' | 'utf-32') {
    this.#plain = plain;
    this.#encoding = encoding;
  }
  get uri(): string {
    return this.#plain.uri;
  }
  get languageId(): string {
    return this.#plain.languageId;
  }
  get version(): number {
    return this.#plain.version;
  }
  get lineCount(): number {
    return this.#plain.lineCount;
  }
  getText(range?: Range): string {
    return this.#plain.getText(range && this.#utf16Range(range));
  }
  getLineRange(line: number): Range {
    const { start, end } = this.#plain.getLineRange(line);
    const own = (position: Position) => this.positionAt(this.#plain.offsetAt(position));
    return { start: own(start), end: own(end) };
  }
  getEOLCharacters(line: number): string {
    return this.#plain.getEOLCharacters(line);
  }
  positionAt(offset: number): Position {
    const { line, character } = this.#plain.positionAt(offset);
    const start = this.#plain.offsetAt({ line, character: 0 });
    return { line, character: this.#index.unitsAt(start + character) - this.#index.unitsAt(start) };
  }
  offsetAt({ line, character }: Position): number {
    const start = this.#plain.offsetAt({ line, character: 0 });
    const end = this.#plain.offsetAt({ line, character: Number.MAX_SAFE_INTEGER });
    return Math.min(end, this.#index.offsetOf(this.#index.unitsAt(start) + Math.max(0, character)));
  }
  /** Each change counts in the text that those before it have left. */
  update(changes: readonly TextDocumentContentChangeEvent[], version: number): TextDocument {
    TextDocument.update(this.#plain, [], version);
    for (const change of changes) {
      const { text } = change;
      const plain = 'range' in change ? { range: this.#utf16Range(change.range), text } : { text };
      TextDocument.update(this.#plain, [plain], version);
      this.#units = undefined;
    }
    return this;
  }
  /** Counted in the lines alone: an editor sends hundreds of changes at once, and after each the whole text would be counted anew. */
  #utf16Range({ start, end }: Range): Range {
    return { start: this.#utf16(start), end: this.#utf16(end) };
  }
  #utf16({ line, character }: Position): Position {
    const start = { line, character: 0 };
    const own = this.#plain.getText({ start, end: { line, character: Number.MAX_SAFE_INTEGER } });
    return this.#plain.positionAt(this.#plain.offsetAt(start) + offsetBehind(own, character, this.#encoding));
  }
  get #index(): UnitIndex {
    this.#units ??= unitIndex(this.#plain.getText(), this.#encoding);
    return this.#units;
  }
}
