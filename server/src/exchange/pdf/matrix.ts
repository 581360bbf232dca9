/** An affine map, as PDF writes it: x′ = a·x + c·y + e, y′ = b·x + d·y + f. */
export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [p, q, r, s, t, u] = inner;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}

export function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** The map of a page: its corner to 0, downwards, and upright where it is shown turned. */
export function pageMatrix([x0, y0, x1, y1]: readonly [number, number, number, number], rotate: number): Matrix {
  if (rotate === 90) return [0, 1, 1, 0, -y0, -x0];
  if (rotate === 180) return [-1, 0, 0, 1, x1, -y0];
  if (rotate === 270) return [0, -1, -1, 0, y1, x1];
  return [1, 0, 0, -1, -x0, y1];
}
