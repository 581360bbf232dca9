/** Where the output is looked at. */
export interface Screen {
  /** Columns of the terminal that the output goes to; null where it goes elsewhere. */
  readonly columns: number | null;
  /** Whether colours are wanted where the command line says nothing of them. */
  readonly colours: boolean;
  /** Whether the error output goes to a terminal. */
  readonly errors: boolean;
}

export const COLOUR_CHOICES = ['auto', 'always', 'never'] as const;
export type ColourChoice = (typeof COLOUR_CHOICES)[number];

/** What a terminal has that does not say how wide it is. */
const COLUMNS = 80;

type Stream = Pick<NodeJS.WriteStream, 'isTTY' | 'columns'>;

/** What a process's streams and environment say: `FORCE_COLOR` above `NO_COLOR` (https://no-color.org), else whether it is a terminal that can. */
export function screenOf(out: Stream, err: Stream, env: Readonly<Record<string, string | undefined>>): Screen {
  const forced = env['FORCE_COLOR'] ?? '';
  const isForced = forced !== '' && forced !== '0' && forced !== 'false';
  const isRefused = (env['NO_COLOR'] ?? '') !== '' || forced === '0' || forced === 'false' || env['TERM'] === 'dumb';
  return {
    columns: out.isTTY ? out.columns || COLUMNS : null,
    colours: isForced || (!isRefused && out.isTTY),
    errors: err.isTTY,
  };
}

/** Whether the output is coloured. */
export function isColoured(choice: ColourChoice, screen: Screen): boolean {
  return choice === 'auto' ? screen.colours : choice === 'always';
}

const CODES = { bold: 1, red: 31, green: 32, yellow: 33, blue: 34, grey: 90 } as const;
export type Colour = keyof typeof CODES;

/** Paints words, or leaves them as they are. */
export type Paint = (colour: Colour, words: string) => string;

/** How words are painted where colours are wanted; else not at all. */
export function painter(coloured: boolean): Paint {
  return coloured ? (colour, words) => `\x1b[${CODES[colour]}m${words}\x1b[0m` : (_, words) => words;
}
