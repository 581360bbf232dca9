import { createEcho } from './echo.ts';
import { lineAt, scrollMap, topOfLine } from './scroll-map.ts';

/** Keeps the page at the editor's line, and says at which line it is when a person scrolls it. */
export function syncScrolling(sheet: HTMLElement, bar: HTMLElement, said: (line: number) => void) {
  const echo = createEcho(() => performance.now());
  let map: ReturnType<typeof scrollMap> | null = null;
  let isWaiting = false;

  /** Measured when it is asked for: most changes of the page are followed by no scrolling. */
  function measured(): ReturnType<typeof scrollMap> {
    map ??= scrollMap(
      [...sheet.querySelectorAll<HTMLElement>('[data-at]:not(button)')].map(element => ({
        line: Number(element.dataset['at']!.split('.')[0]),
        top: element.getBoundingClientRect().top + window.scrollY - bar.offsetHeight,
      })),
    );
    return map;
  }

  /** The line that is uppermost. */
  const line = (): number => lineAt(measured(), window.scrollY);

  window.addEventListener('scroll', () => {
    if (isWaiting || echo.isEcho()) return;
    isWaiting = true;
    requestAnimationFrame(() => {
      isWaiting = false;
      said(line());
    });
  });
  return {
    line,
    /** What stands where has changed. */
    forget(): void {
      map = null;
    },
    to(wanted: number): void {
      echo.heard();
      window.scrollTo({ top: wanted <= 0 ? 0 : topOfLine(measured(), wanted), behavior: 'instant' });
    },
  };
}
