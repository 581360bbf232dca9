import { WorkerMessageHandler } from 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { CMAPS } from './cmaps.ts';
import { newContentReader, type PageContent } from './content.ts';
import { newConversation } from './conversation.ts';
import { type FontFacts, fontFacts, isBroken } from './font-facts.ts';

/** The core refuses to speak with a display half of another version. */
const VERSION = '5.6.205';
const DOCUMENT = 'pdf';
const CORE = `${DOCUMENT}_worker`;
/** Reports have ten pages or twenty; a yearbook is none. */
const MOST_PAGES = 300;
/** Characters and lines of a whole file, and all that is done to draw it. */
const MOST_MARKS = 400_000;
const MOST_STEPS = 2_000_000;
const TOO_LARGE = new Error('too large');
/** Intents: display, without annotations, as a list of operators. */
const INTENT = 2 + 64 + 256;

/** What keeps a PDF from being read. */
export type PdfFailure = 'encrypted' | 'damaged' | 'garbled' | 'too-many-pages' | 'too-large';

/** The characters and lines on each page of a PDF, where they stand. */
export async function readPages(bytes: Uint8Array): Promise<readonly PageContent[] | PdfFailure> {
  const fonts = new Map<string, FontFacts>();
  /** A font in an encoding that is not at hand shows nothing: its words would be missing without a word. */
  let unknown = false;
  let opened: (result: { numPages: number } | PdfFailure) => void = () => undefined;
  const opening = new Promise<{ numPages: number } | PdfFailure>(resolve => {
    opened = resolve;
  });
  const talk = newConversation(DOCUMENT, {
    told(action, data) {
      if (action === 'GetDoc') opened((data as { pdfInfo: { numPages: number } }).pdfInfo);
      else if (action === 'DocException') opened('damaged');
      else if (action === 'commonobj') {
        const [name, kind, font] = data as [string, string, unknown];
        if (kind !== 'Font') return;
        if (isBroken(font)) unknown = true;
        else fonts.set(name, fontFacts(font));
      }
    },
    asked(action, data) {
      if (action === 'PasswordRequest') opened('encrypted');
      const { filename = '' } = (data ?? {}) as { filename?: string };
      const cmap = action === 'FetchBinaryData' ? CMAPS.get(filename) : undefined;
      if (cmap === undefined && filename.endsWith('.bcmap')) unknown = true;
      if (cmap === undefined) throw new Error(`${action} ${filename}`);
      return cmap;
    },
  });
  WorkerMessageHandler.initializeFromPort(talk.port);
  // What it finds odd it would print.
  talk.tell('worker', 'configure', { verbosity: 0 });
  try {
    // The core takes the bytes for its own.
    await talk.ask('worker', 'GetDocRequest', { ...REQUEST, data: bytes.slice() });
    talk.tell(CORE, 'Ready', null);
    const document = await opening;
    if (typeof document === 'string') return document;
    if (document.numPages > MOST_PAGES) return 'too-many-pages';
    const pages: PageContent[] = [];
    let [marks, steps] = [0, 0];
    for (let page = 0; page < document.numPages; page++) {
      const shape = (await talk.ask(CORE, 'GetPage', { pageIndex: page })) as PageShape;
      const reader = newContentReader(shape.view, shape.rotate, name => fonts.get(name));
      await talk.stream(CORE, 'GetOperatorList', { ...PAGE_REQUEST, pageId: page, pageIndex: page }, chunk => {
        steps += chunk.fnArray.length;
        if (steps > MOST_STEPS || marks + reader.marks() > MOST_MARKS) throw TOO_LARGE;
        reader.read(chunk);
      });
      marks += reader.marks();
      pages.push(reader.content());
    }
    return unknown ? 'garbled' : pages;
  } catch (reason) {
    return reason === TOO_LARGE ? 'too-large' : 'damaged';
  } finally {
    await talk.ask(CORE, 'Terminate', null).catch(() => undefined);
  }
}

interface PageShape {
  readonly view: readonly [number, number, number, number];
  readonly rotate: number;
}

/** Nothing is drawn, fetched or compiled: no fonts of the system, no pictures, no evaluated code. */
const REQUEST = {
  docId: DOCUMENT,
  apiVersion: VERSION,
  password: null,
  disableAutoFetch: true,
  rangeChunkSize: 65536,
  docBaseUrl: null,
  enableXfa: false,
  evaluatorOptions: {
    maxImageSize: 0,
    disableFontFace: false,
    ignoreErrors: true,
    isEvalSupported: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    canvasMaxAreaInBytes: -1,
    fontExtraProperties: true,
    useSystemFonts: true,
    useWasm: false,
    useWorkerFetch: false,
    cMapUrl: null,
    cMapPacked: true,
    iccUrl: null,
    standardFontDataUrl: null,
    wasmUrl: null,
  },
};

const PAGE_REQUEST = { intent: INTENT, cacheKey: '', annotationStorage: null, modifiedIds: null };
