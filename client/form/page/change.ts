/** Figures have at most six decimal places; as whole numbers of that place they add up exactly. */
const SCALE = 1_000_000;

function scaled(figure: string): number {
  return Math.round(Number(figure) * SCALE);
}

/** The difference of two figures with its sign: `+3`, `−0.5`, `0`. */
export function difference(now: string, before: string): string {
  const by = scaled(now) - scaled(before);
  return `${by > 0 ? '+' : by < 0 ? '−' : ''}${plain(Math.abs(by))}`;
}

/** What figures come to, with their signs; less than nothing has the sign `-`. */
export function sumOfFigures(figures: readonly { readonly figure: string; readonly sign: 1 | -1 }[]): string {
  const sum = figures.reduce((all, { figure, sign }) => all + sign * scaled(figure), 0);
  return (sum < 0 ? '-' : '') + plain(Math.abs(sum));
}

function plain(value: number): string {
  const fraction = String(value % SCALE)
    .padStart(6, '0')
    .replace(/0+$/, '');
  return String(Math.floor(value / SCALE)) + (fraction === '' ? '' : `.${fraction}`);
}

/** How a figure has changed: `+3，+15%`; the share is left out where there was nothing before. */
export function changeWords(now: string, before: string): string {
  const by = difference(now, before);
  const base = scaled(before);
  if (base === 0 || by === '0') return by;
  const share = Math.round(((scaled(now) - base) / Math.abs(base)) * 100);
  return `${by}，${share > 0 ? '+' : share < 0 ? '−' : ''}${Math.abs(share)}%`;
}
