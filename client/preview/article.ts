import type { PreviewFinding, PreviewResult } from '../../server/src/lsp/protocol.ts';
import { keptEnds } from './kept-blocks.ts';
import { noteOf } from './notes.ts';

type Words = Parameters<typeof noteOf>[1];

/** The report on its sheet: its blocks, each with the notes of what is found in it behind it. */
export function createArticle(sheet: HTMLElement) {
  /** What each child of the sheet was made of. */
  let made: readonly string[] = [];

  /** Blocks that are as they were stay, so that what is selected or has the focus in them does too. */
  function show(report: PreviewResult, words: Words): void {
    const notes = byBlock(report);
    const keys = report.blocks.map((block, i) => JSON.stringify([block, notes[i]]));
    const { head, tail } = keptEnds(made, keys);
    for (const old of [...sheet.children].slice(head, made.length - tail)) old.remove();
    const behind = sheet.children[head] ?? null;
    for (let i = head; i < keys.length - tail; i++)
      sheet.insertBefore(blockElement(report.blocks[i]!, notes[i]!, words), behind);
    made = keys;
    mark(report.findings);
  }

  function mark(findings: readonly PreviewFinding[]): void {
    for (const old of sheet.querySelectorAll('[data-found]')) old.removeAttribute('data-found');
    // The gravest is seen: findings come in the order of the draft.
    for (const severity of ['hint', 'information', 'warning', 'error'] as const) {
      for (const finding of findings) {
        if (finding.severity === severity)
          document.getElementById(finding.anchor)?.setAttribute('data-found', severity);
      }
    }
  }

  return { show };
}

/** The findings of each block. */
function byBlock({ blocks, findings }: PreviewResult): PreviewFinding[][] {
  const found: PreviewFinding[][] = blocks.map(() => []);
  for (const finding of findings) found[Number(/^b(\d+)-/.exec(finding.anchor)?.[1] ?? 0)]?.push(finding);
  return found;
}

/** `html` comes from the server, which escapes all words of the draft; the page's policy lets nothing run besides. */
function blockElement(
  { classes, html }: PreviewResult['blocks'][number],
  findings: readonly PreviewFinding[],
  words: Words,
): HTMLElement {
  const element = document.createElement('div');
  const block = document.createElement('div');
  block.className = classes;
  block.innerHTML = html;
  element.append(block);
  if (findings.length > 0) {
    const list = document.createElement('ul');
    list.className = 'notes';
    list.append(...findings.map(finding => noteOf(finding, words)));
    element.append(list);
  }
  return element;
}
