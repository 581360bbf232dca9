/** How one number becomes another by a slip of the hand; null when nothing of the kind explains it. */
export function slipOf(written: number, meant: number): string | null {
  const [a, b] = [String(written), String(meant)];
  if (a === b) return null;
  if (isTransposed(a, b)) return '相邻两位数字写颠倒了';
  if (a === `${b}0` || b === `${a}0`) return a.length > b.length ? '多写了一个 0，大了十倍' : '少写了一个 0，小了十倍';
  if (isWithout(b, a)) return '漏写了一位数字';
  if (isWithout(a, b)) return '多写了一位数字';
  return a.length === b.length && a.length > 1 && differences(a, b) === 1 ? '有一位数字写错了' : null;
}

function differences(a: string, b: string): number {
  let count = 0;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) count++;
  return count;
}

function isTransposed(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((char, i) => char !== b[i]);
  return at >= 0 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/** True when `short` is `long` without one of its digits. */
function isWithout(long: string, short: string): boolean {
  if (long.length !== short.length + 1 || short.length === 0) return false;
  for (let i = 0; i < long.length; i++) if (long.slice(0, i) + long.slice(i + 1) === short) return true;
  return false;
}
