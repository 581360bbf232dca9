/** So far a share may be off in percentage points. */
const TOLERANCE = 0.1;
/** Floating point's own error. */
const NOISE = 1e-9;

/** True where a percentage as it is written may be meant of an exact one: rounded or cut off at its last digit, or off by a tenth of a point. */
export function isNear(said: string, exact: number): boolean {
  const digits = said.split('.')[1]?.length ?? 0;
  const off = Math.abs(Number(said) - exact);
  return off <= TOLERANCE + NOISE || off < 10 ** -digits - NOISE;
}

/** `4.17%`, with two digits at most. */
export function percentText(value: number): string {
  return `${Number(value.toFixed(2))}%`;
}
