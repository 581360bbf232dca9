/** What is asked of a font: how wide its characters are drawn, which way they run, and which of them it tells. */
export interface FontFacts {
  /** From the font's units to those of the text. */
  readonly scale: number;
  readonly vertical: boolean;
  /** What a code stands for, in the font's own words; `shown` is what the core would show. Unknown where nothing says it: it would be read as any. */
  readonly textOf: (code: number, shown: string) => string;
}

/** The font's matrix in what the core packs for the display half: behind flags, three numbers and a box. */
const MATRIX_AT = 37;
/** Stands for what is not known. */
export const UNKNOWN = '\ufffd';
const DEFAULT_SCALE = 0.001;

interface FontMessage {
  readonly buffer?: ArrayBuffer;
  readonly extra?: {
    readonly composite?: boolean;
    readonly cMap?: { readonly vertical?: boolean };
    readonly toUnicode?: { readonly lastChar?: number; get(code: number): string | number | undefined };
  };
}

/** True for a font that the core could not read. */
export function isBroken(message: unknown): boolean {
  return (message as { error?: unknown }).error !== undefined;
}

/** From the core's message about a font. */
export function fontFacts(message: unknown): FontFacts {
  const { buffer, extra } = message as FontMessage;
  const { composite = false, cMap, toUnicode } = extra ?? {};
  // Where a font of thousands of characters says nothing of them, the core takes the codes for the characters.
  const guessed = composite && (toUnicode === undefined || toUnicode.lastChar !== undefined);
  return {
    scale: scaleIn(buffer),
    vertical: cMap?.vertical === true,
    textOf(code, shown) {
      if (guessed) return UNKNOWN;
      const own = toUnicode?.get(code);
      if (own !== undefined) return typeof own === 'number' ? String.fromCodePoint(own) : own;
      return !composite && (shown !== String.fromCharCode(code) || shown === ' ') ? shown : UNKNOWN;
    },
  };
}

function scaleIn(buffer: ArrayBuffer | undefined): number {
  if (buffer === undefined || buffer.byteLength < MATRIX_AT + 8) return DEFAULT_SCALE;
  const view = new DataView(buffer);
  const scale = view.getUint8(MATRIX_AT - 1) > 0 ? view.getFloat64(MATRIX_AT, true) : 0;
  return scale > 0 && Number.isFinite(scale) ? scale : DEFAULT_SCALE;
}
