import { apply, type Matrix } from './matrix.ts';
import { OPS, PATH } from './operators.ts';

/** A line of a table: across the page or down it. */
export interface Ruling {
  readonly down: boolean;
  /** Its place on the other axis. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** What is filled and no wider than this is a line (points). */
const THICKEST = 3.5;
/** What strays less from the straight is straight. */
const CROOKED = 0.7;

type Point = readonly [number, number];
interface Outline {
  readonly points: Point[];
  closed: boolean;
  curved: boolean;
}

const STROKED = new Set<number>([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
const FILLED = new Set<number>([
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);

/** The straight lines that a path paints, as strokes, as thin areas, or as the frame between two boxes. */
export function rulingsOf(painted: number, data: Float32Array, ctm: Matrix): Ruling[] {
  const outlines = outlinesOf(data, ctm);
  const rulings = STROKED.has(painted) ? outlines.flatMap(strokes) : [];
  return FILLED.has(painted) ? [...rulings, ...areas(outlines)] : rulings;
}

function outlinesOf(data: Float32Array, ctm: Matrix): Outline[] {
  const outlines: Outline[] = [];
  const last = () => outlines.at(-1);
  for (let i = 0; i < data.length; ) {
    const step = data[i]!;
    const numbers = step === PATH.curveTo ? 6 : step === PATH.quadraticCurveTo ? 4 : step === PATH.closePath ? 0 : 2;
    const point = apply(ctm, data[i + numbers - 1]!, data[i + numbers]!);
    if (step === PATH.moveTo) outlines.push({ points: [point], closed: false, curved: false });
    else if (step === PATH.closePath) {
      const outline = last();
      if (outline) outline.closed = true;
    } else {
      last()?.points.push(point);
      const outline = last();
      if (outline && step !== PATH.lineTo) outline.curved = true;
    }
    i += numbers + 1;
  }
  return outlines;
}

function strokes({ points, closed, curved }: Outline): Ruling[] {
  if (curved) return [];
  const ends = closed ? [...points, points[0]!] : points;
  return ends.slice(1).flatMap((to, i) => lineBetween(ends[i]!, to));
}

function lineBetween([x0, y0]: Point, [x1, y1]: Point): Ruling[] {
  const [width, height] = [Math.abs(x1 - x0), Math.abs(y1 - y0)];
  if (width <= CROOKED && height > width)
    return [{ down: true, at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1) }];
  if (height <= CROOKED && width > height)
    return [{ down: false, at: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1) }];
  return [];
}

interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** Thin areas, and the four sides between a box and the one within it, as a browser draws a border. */
function areas(outlines: readonly Outline[]): Ruling[] {
  const boxes = outlines.filter(o => !o.curved && o.points.length > 1).map(boxOf);
  return boxes.flatMap((box, i) => {
    const [width, height] = [box.x1 - box.x0, box.y1 - box.y0];
    if (Math.min(width, height) <= THICKEST) return [middle(box)];
    const inner = boxes[i + 1];
    return inner !== undefined && isFrame(box, inner) ? sides(box) : [];
  });
}

function boxOf({ points }: Outline): Box {
  const [xs, ys] = [points.map(p => p[0]), points.map(p => p[1])];
  return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) };
}

function middle({ x0, y0, x1, y1 }: Box): Ruling {
  return x1 - x0 > y1 - y0
    ? { down: false, at: (y0 + y1) / 2, from: x0, to: x1 }
    : { down: true, at: (x0 + x1) / 2, from: y0, to: y1 };
}

function isFrame(outer: Box, inner: Box): boolean {
  const gaps = [inner.x0 - outer.x0, inner.y0 - outer.y0, outer.x1 - inner.x1, outer.y1 - inner.y1];
  return gaps.every(gap => gap >= 0 && gap <= THICKEST) && gaps.some(gap => gap > 0);
}

function sides({ x0, y0, x1, y1 }: Box): Ruling[] {
  return [
    { down: false, at: y0, from: x0, to: x1 },
    { down: false, at: y1, from: x0, to: x1 },
    { down: true, at: x0, from: y0, to: y1 },
    { down: true, at: x1, from: y0, to: y1 },
  ];
}
