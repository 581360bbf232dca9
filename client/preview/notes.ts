import type { PreviewFinding } from '../../server/src/lsp/protocol.ts';
import { placeNotes } from './margin-layout.ts';
import type { PreviewWords } from './messages.ts';

/** A finding as an item of a list; its button has the place to go to, and says beside which tag it belongs. */
export function noteOf({ severity, message, code, range, anchor }: PreviewFinding, words: PreviewWords): HTMLElement {
  const item = document.createElement('li');
  item.className = `note ${severity}`;
  item.dataset['anchor'] = anchor;
  const button = document.createElement('button');
  button.type = 'button';
  button.dataset['at'] = `${range.start.line}.${range.start.character}`;
  const line = words.line.replace('{0}', String(range.start.line + 1));
  button.append(part('strong', `${words.severities[severity]} `), part('span', `${line} `), part('span', message));
  button.append(part('code', code));
  item.append(button);
  return item;
}

function part(tag: string, text: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}

/**
 * Puts notes into the margin, each beside what it speaks of. Where there is no room for one they stand behind their blocks, and their `top` says nothing
 * (preview.css).
 */
export function layOutNotes(sheet: HTMLElement): void {
  const origin = sheet.getBoundingClientRect().top;
  const notes = [...sheet.querySelectorAll<HTMLElement>('.note')];
  const sized = notes
    .map(note => ({
      note,
      wanted: (document.getElementById(note.dataset['anchor'] ?? '') ?? sheet).getBoundingClientRect().top - origin,
      height: note.offsetHeight,
    }))
    .sort((a, b) => a.wanted - b.wanted);
  const tops = placeNotes(sized);
  for (const [i, { note }] of sized.entries()) note.style.top = `${tops[i]}px`;
  const last = sized.at(-1);
  sheet.style.setProperty('--notes-end', `${last === undefined ? 0 : tops.at(-1)! + last.height}px`);
}

/** Shows which part of the report a note speaks of while the pointer or the focus is on it. */
export function lightAnchors(sheet: HTMLElement): void {
  const light = (isLit: boolean) => (event: Event) => {
    const note = (event.target as Element).closest<HTMLElement>('.note');
    document.getElementById(note?.dataset['anchor'] ?? '')?.classList.toggle('lit', isLit);
  };
  for (const begun of ['pointerover', 'focusin']) sheet.addEventListener(begun, light(true));
  for (const ended of ['pointerout', 'focusout']) sheet.addEventListener(ended, light(false));
}
