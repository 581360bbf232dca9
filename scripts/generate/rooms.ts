import path from 'node:path';

/** A TypeScript file by its path in the repository, and its text. */
export interface SourceFile {
  readonly file: string;
  readonly text: string;
}

/** A room: a folder of server/src, the client, or the files that only start something. */
interface Room {
  readonly name: string;
  /** What it is for, in a few words. */
  readonly about: string;
  /** The rooms it imports from, but for those it reaches through another of them anyway. */
  readonly uses: readonly string[];
  /** 0: imports from none. Every room stands above all that it imports from. */
  readonly floor: number;
}

const ENTRIES = 'entry files';
const [WIDTH, BOX, HEIGHT, STEP, MARGIN] = [960, 208, 46, 84, 16];

/**
 * The rooms as an SVG picture, from what the sources really import. `architecture` is docs/architecture.md: its code map says what
 * each room is for (`### text/ — lines, numerals`). Throws where it has no word for a room, or where rooms import in a circle.
 */
export function renderRooms(sources: readonly SourceFile[], architecture: string): string {
  const about = new Map([...architecture.matchAll(/^### (\S+)\/ — (.+)$/gm)].map(([, room, words]) => [room!, words!]));
  return draw(roomsOf(importsOf(sources), about));
}

function importsOf(sources: readonly SourceFile[]): Map<string, Set<string>> {
  const imports = new Map<string, Set<string>>();
  for (const { file, text } of sources) {
    const own = roomOf(file)!;
    const others = imports.get(own) ?? new Set();
    imports.set(own, others);
    for (const [, specifier] of text.matchAll(/(?:\bfrom\s+|\bimport\s*\(?\s*)['"](\.[^'"]+)['"]/g)) {
      const other = roomOf(path.posix.join(path.posix.dirname(file), specifier!));
      if (other !== undefined && other !== own) others.add(other);
    }
  }
  return imports;
}

/** `server/src/rules/cell/blank.ts` → `rules`; undefined for what is in no room. */
function roomOf(file: string): string | undefined {
  if (file.startsWith('client/src/')) return 'client';
  const [, first] = /^server\/src\/([^/]+)/.exec(file) ?? [];
  return first?.endsWith('.ts') ? ENTRIES : first;
}

function roomsOf(imports: ReadonlyMap<string, ReadonlySet<string>>, about: ReadonlyMap<string, string>): Room[] {
  const reached = (room: string): Set<string> => {
    const next = [...(imports.get(room) ?? [])];
    return new Set(next.flatMap(other => [other, ...reached(other)]));
  };
  const floorOf = (room: string): number => Math.max(-1, ...[...(imports.get(room) ?? [])].map(floorOf)) + 1;
  return [...imports].map(([name, used]) => {
    const words = name === ENTRIES ? 'main.node.ts, main.web.ts, cli.ts' : about.get(name);
    if (words === undefined) throw new Error(`docs/architecture.md 没有说明 ${name}/`);
    const uses = [...used].filter(other => ![...used].some(between => reached(between).has(other)));
    return { name, about: words, uses: uses.sort(), floor: floorOf(name) };
  });
}

/** Where something stands: `x` its middle, `y` its upper edge. */
interface Place {
  readonly x: number;
  readonly y: number;
}

/** What a room's box or a line that passes the floor takes of the width. */
interface Slot {
  readonly key: string;
  readonly share: number;
  /** What the line from here leads to, one floor down; a room may have several. */
  readonly below: readonly string[];
}

/** `rules>regulation@4`: the place on floor 4 where the line from rules to regulation passes; the room itself on its own floor. */
function passing(room: Room, other: string, floor: number, floors: ReadonlyMap<string, number>): string {
  if (floor === room.floor) return room.name;
  return floors.get(other) === floor ? other : `${room.name}>${other}@${floor}`;
}

/** What stands on a floor: its rooms, and the lines from above that go on to lower ones. */
function slotsOf(rooms: readonly Room[], floor: number, floors: ReadonlyMap<string, number>): Slot[] {
  return rooms.flatMap((room): Slot[] => {
    if (room.floor < floor) return [];
    const lower = room.uses.filter(other => floors.get(other)! < floor);
    const next = (other: string) => passing(room, other, floor - 1, floors);
    if (room.floor === floor) return [{ key: room.name, share: 1, below: lower.map(next) }];
    return lower.map(other => ({ key: passing(room, other, floor, floors), share: 0.2, below: [next(other)] }));
  });
}

/** On a floor all stand in the order of what they lead to, so that few lines cross. */
function placesOf(rooms: readonly Room[], floors: ReadonlyMap<string, number>): Map<string, Place> {
  const places = new Map<string, Place>();
  const top = Math.max(...floors.values());
  for (let floor = 0; floor <= top; floor++) {
    const slots = slotsOf(rooms, floor, floors);
    const lead = ({ below }: Slot) =>
      below.reduce((sum, key) => sum + places.get(key)!.x, 0) / Math.max(1, below.length);
    slots.sort((a, b) => lead(a) - lead(b) || (a.key < b.key ? -1 : 1));
    const all = slots.reduce((sum, { share }) => sum + share, 0);
    let left = 0;
    for (const { key, share } of slots) {
      places.set(key, { x: (WIDTH * (left + share / 2)) / all, y: MARGIN + (top - floor) * STEP });
      left += share;
    }
  }
  return places;
}

function draw(rooms: readonly Room[]): string {
  const floors = new Map(rooms.map(room => [room.name, room.floor]));
  const places = placesOf(rooms, floors);
  const height = Math.max(...[...places.values()].map(({ y }) => y)) + HEIGHT + MARGIN;
  const inOrder = [...rooms].sort((a, b) => b.floor - a.floor || places.get(a.name)!.x - places.get(b.name)!.x);
  const lines = inOrder.flatMap(room =>
    room.uses.map(other => {
      const steps = Array.from({ length: room.floor - floors.get(other)! + 1 }, (_, i) => room.floor - i);
      return line(steps.map(floor => places.get(passing(room, other, floor, floors))!));
    }),
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="system-ui, sans-serif">`,
    '<!-- Written by node scripts/generate.mjs from the imports of the sources. -->',
    `<rect width="${WIDTH}" height="${height}" fill="#fff"/>`,
    ...lines,
    ...inOrder.map(room => box(room, places.get(room.name)!)),
    '</svg>',
    '',
  ].join('\n');
}

/** A line from the first place's lower edge down to the last one's upper edge, straight through those between. */
function line(steps: readonly Place[]): string {
  const [first, ...rest] = steps;
  let path = `M${round(first!.x)} ${first!.y + HEIGHT}`;
  let [x, y] = [first!.x, first!.y + HEIGHT];
  for (const [i, to] of rest.entries()) {
    const middle = (y + to.y) / 2;
    path += `C${round(x)} ${middle} ${round(to.x)} ${middle} ${round(to.x)} ${to.y}`;
    [x, y] = [to.x, to.y + HEIGHT];
    if (i < rest.length - 1) path += `V${y}`;
  }
  return `<path d="${path}" fill="none" stroke="#9aa5b1" stroke-width="1.5"/>`;
}

function box({ name, about }: Room, { x, y }: Place): string {
  const title = name === ENTRIES ? name : `${name}/`;
  return [
    `<rect x="${round(x - BOX / 2)}" y="${y}" width="${BOX}" height="${HEIGHT}" rx="6" fill="#f4f7fa" stroke="#52606d"/>`,
    `<text x="${round(x)}" y="${y + 19}" text-anchor="middle" font-size="14" font-weight="600" fill="#1f2933">${title}</text>`,
    `<text x="${round(x)}" y="${y + 36}" text-anchor="middle" font-size="11" fill="#52606d">${about}</text>`,
  ].join('\n');
}

function round(n: number): number {
  return Math.round(n * 10) / 10;
}
