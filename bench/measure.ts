import type { Peer } from './peers.ts';

export interface Measured {
  readonly name: string;
  /** Milliseconds a run, the median. */
  readonly median: number;
  /** The run that only a tenth were slower than. */
  readonly slow: number;
  readonly runs: number;
}

const WARM_UP_MS = 400;
const MEASURED_MS = 1500;
const LEAST_RUNS = 30;

/**
 * Times all peers in turns, so that what else the machine does at a moment hits all of them alike.
 * A fast peer is repeated inside a turn until the clock can tell its time.
 */
export async function measure(peers: readonly Peer[], text: string): Promise<Measured[]> {
  const repeats = new Map<Peer, number>();
  for (const peer of peers) repeats.set(peer, await warmUp(peer, text));
  const times = new Map<Peer, number[]>(peers.map(peer => [peer, []]));
  const spent = new Map<Peer, number>(peers.map(peer => [peer, 0]));
  const wanting = () =>
    peers.filter(peer => (spent.get(peer) ?? 0) < MEASURED_MS || (times.get(peer)?.length ?? 0) < LEAST_RUNS);
  for (let left = wanting(); left.length > 0; left = wanting()) {
    for (const peer of left) {
      const count = repeats.get(peer) ?? 1;
      const start = performance.now();
      for (let i = 0; i < count; i++) await peer.run(text);
      const took = performance.now() - start;
      times.get(peer)?.push(took / count);
      spent.set(peer, (spent.get(peer) ?? 0) + took);
    }
  }
  return peers.map(peer => {
    const sorted = (times.get(peer) ?? []).sort((a, b) => a - b);
    const at = (part: number) => sorted[Math.floor((sorted.length - 1) * part)] ?? Number.NaN;
    return { name: peer.name, median: at(0.5), slow: at(0.9), runs: sorted.length * (repeats.get(peer) ?? 1) };
  });
}

/** Runs a peer until the compiler has settled; gives back how many runs make about 5 ms. */
async function warmUp(peer: Peer, text: string): Promise<number> {
  const start = performance.now();
  let runs = 0;
  while (performance.now() - start < WARM_UP_MS || runs < 3) {
    await peer.run(text);
    runs++;
  }
  return Math.max(1, Math.round((5 * runs) / (performance.now() - start)));
}
