// The page of 预览年报: shows what the extension sends, and says what is done in it.
import { PAPER_STYLE } from '../../server/src/document/paper-style.ts';
import { createArticle } from './article.ts';
import { copyHtml } from './clipboard.ts';
import {
  type CopyForm,
  PREVIEW_VERSION,
  type PreviewMessage,
  type PreviewState,
  type PreviewWords,
  type ToldByPage,
  type ToldToPage,
} from './messages.ts';
import { layOutNotes, lightAnchors } from './notes.ts';
import { syncScrolling } from './scrolling.ts';

declare function acquireVsCodeApi(): {
  postMessage(message: PreviewMessage<ToldByPage>): void;
  setState(state: PreviewState): void;
};

type CopyAnswer = Extract<ToldToPage, { readonly type: 'copy' }>;

const vscode = acquireVsCodeApi();
const say = (told: ToldByPage) => vscode.postMessage({ version: PREVIEW_VERSION, ...told });
const part = (id: string): HTMLElement => document.getElementById(id)!;
const bar = part('bar');
const sheet = part('sheet');
const message = part('message');
const told = part('told');
let words: PreviewWords;
/** Who waits for what is to be copied. */
const waiting = new Map<CopyForm, (answer: CopyAnswer) => void>();

// The policy lets no style stand in the page; of a sheet of the script's own it says nothing.
const paper = new CSSStyleSheet();
paper.replaceSync(PAPER_STYLE);
document.adoptedStyleSheets.push(paper);

const article = createArticle(sheet);
const scrolling = syncScrolling(sheet, bar, line => say({ type: 'scrolled', line }));
lightAnchors(sheet);

/** Anew whenever something has another size. */
function layOut(): void {
  layOutNotes(sheet);
  scrolling.forget();
  // What can be scrolled must be reached by the keyboard.
  for (const table of sheet.querySelectorAll<HTMLElement>('.table')) {
    const isWide = table.scrollWidth > table.clientWidth;
    for (const [name, value] of [
      ['tabindex', '0'],
      ['role', 'region'],
      ['aria-label', words.table],
    ] as const) {
      if (isWide) table.setAttribute(name, value);
      else table.removeAttribute(name);
    }
  }
}

/** Without a report there is nothing to copy or to write. */
function setShown(isShown: boolean): void {
  message.hidden = isShown;
  sheet.hidden = !isShown;
  for (const id of OF_REPORT) (part(id) as HTMLButtonElement).disabled = !isShown;
}

function hear(heard: ToldToPage): void {
  switch (heard.type) {
    case 'words':
      words = heard.words;
      break;
    case 'show':
      setShown(true);
      article.show(heard.report, words);
      part('remarks').replaceChildren(
        ...heard.report.notes.map(note => Object.assign(document.createElement('p'), { textContent: `${note}。` })),
      );
      layOut();
      break;
    case 'say':
      setShown(false);
      part('remarks').replaceChildren();
      message.textContent = heard.text;
      break;
    case 'scroll':
      scrolling.to(heard.line);
      break;
    case 'copy':
      waiting.get(heard.form)?.(heard);
      waiting.delete(heard.form);
  }
}

async function copy(form: CopyForm): Promise<void> {
  if (waiting.has(form)) return;
  told.textContent = '';
  const answer = new Promise<CopyAnswer>(resolve => waiting.set(form, resolve));
  say({ type: 'copy', form });
  const isCopied = await copyHtml(
    answer.then(({ html }) => html),
    form,
  );
  const { html, told: more } = await answer;
  told.textContent = html === '' ? more : isCopied ? words.copied + more : words.notCopied;
}

/** Buttons that need a report. */
const OF_REPORT = ['copyHtml', 'copyTables', 'exportWord', 'print'];
const ACTIONS: Readonly<Record<string, () => void>> = {
  text: () => {
    const line = Math.floor(scrolling.line());
    say({ type: 'reveal', line, character: 0 });
  },
  copyHtml: () => void copy('html'),
  copyTables: () => void copy('tables'),
  exportWord: () => say({ type: 'exportWord' }),
  print: () => say({ type: 'print' }),
};
for (const [id, act] of Object.entries(ACTIONS)) part(id).addEventListener('click', act);

function reveal(event: Event): void {
  const at = (event.target as Element).closest<HTMLElement>('[data-at]')?.dataset['at'];
  if (at === undefined) return;
  const [line = 0, character = 0] = at.split('.').map(Number);
  say({ type: 'reveal', line, character });
}
sheet.addEventListener('click', event => {
  if ((event.target as Element).closest('button') !== null) reveal(event);
});
sheet.addEventListener('dblclick', event => {
  if ((event.target as Element).closest('button') === null) reveal(event);
});

window.addEventListener('message', ({ data }: MessageEvent<PreviewMessage<ToldToPage>>) => {
  if (data.version === PREVIEW_VERSION) hear(data);
});
new ResizeObserver(() => {
  if (!sheet.hidden && sheet.childElementCount > 0) layOut();
}).observe(document.body);
vscode.setState({ uri: document.body.dataset['uri'] ?? '' });
say({ type: 'ready' });
