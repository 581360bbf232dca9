/** So far a share may be off in percentage points: people round and cut off. */
const TOLERANCE = 0.1;

/** True where a percentage as it is written may be meant of an exact one: rounded or cut off at its last digit, or off by a tenth of a point. */
export function isNear(said: string, exact: number): boolean {
  const digits = said.split('.')[1]?.length ?? 0;
  return Math.abs(Number(said) - exact) <= Math.max(TOLERANCE, 10 ** -digits) + 1e-9;
}

/** `4.17%`, with two digits at most. */
export function percentText(value: number): string {
  return `${Number(value.toFixed(2))}%`;
}
