/**
 * SQLite's write-ahead log as bytes: which commits it holds, and the ways in which a disk, a cable or a lost block
 * damages it. https://www.sqlite.org/fileformat2.html#the_write_ahead_log
 */
const headerBytes = 32;
const frameHeaderBytes = 24;
const sector = 512;

/** Where each commit of the log's present generation ends, in bytes. What lies behind an older generation left. */
export function commitEnds(log: Buffer): readonly number[] {
  if (log.length < headerBytes) return [];
  const frame = frameHeaderBytes + log.readUInt32BE(8);
  const salt = log.subarray(16, 24);
  const ends: number[] = [];
  for (let at = headerBytes; at + frame <= log.length && log.subarray(at + 8, at + 16).equals(salt); at += frame) {
    if (log.readUInt32BE(at + 4) > 0) ends.push(at + frame); // the size of the database stands in the last frame of a commit
  }
  return ends;
}

export interface Damaged {
  readonly log: Buffer;
  /** Bytes before this one are as they were. */
  readonly intact: number;
}
type Random = () => number;
type Damage = (log: Buffer, random: Random) => Buffer;

const upTo = (random: Random, limit: number): number => Math.floor(random() * limit);
const changed = (log: Buffer, change: (copy: Buffer) => void): Buffer => {
  const copy = Buffer.from(log);
  change(copy);
  return copy;
};
const noise = (random: Random, length: number): Buffer => Buffer.from(Array.from({ length }, () => upTo(random, 256)));
const frameOf = (log: Buffer, random: Random): { readonly at: number; readonly length: number } => {
  const length = frameHeaderBytes + log.readUInt32BE(8);
  return { at: headerBytes + length * upTo(random, Math.floor((log.length - headerBytes) / length)), length };
};
const sectorOf = (log: Buffer, random: Random): number => sector * upTo(random, Math.ceil(log.length / sector));

export const damages = {
  /** The file ends anywhere. */
  truncated: (log, random) => log.subarray(0, upTo(random, log.length)),
  /** One bit is another. */
  flipped: (log, random) =>
    changed(log, (copy) => {
      const at = upTo(random, copy.length);
      copy[at] = (copy[at] ?? 0) ^ (1 << upTo(random, 8));
    }),
  /** A bit of the file's or a frame's own header. */
  flippedHeader: (log, random) =>
    changed(log, (copy) => {
      const at = random() < 0.2 ? upTo(random, headerBytes) : frameOf(copy, random).at + upTo(random, frameHeaderBytes);
      copy[at] = (copy[at] ?? 0) ^ (1 << upTo(random, 8));
    }),
  /** From one sector on nothing had reached the disk. */
  tornToZeros: (log, random) => changed(log, (copy) => copy.fill(0, sectorOf(copy, random))),
  /** One sector never reached the disk although later ones did. */
  lostSector: (log, random) =>
    changed(log, (copy) => {
      const at = sectorOf(copy, random);
      copy.fill(0, at, Math.min(at + sector, copy.length));
    }),
  /** One sector holds something else. */
  foreignSector: (log, random) =>
    changed(log, (copy) =>
      copy.set(noise(random, Math.min(sector, copy.length)), Math.min(sectorOf(copy, random), copy.length - Math.min(sector, copy.length))),
    ),
  /** Whole frames, with valid sums of their own, in the wrong order. */
  swappedFrames: (log, random) =>
    changed(log, (copy) => {
      const [one, other] = [frameOf(log, random), frameOf(log, random)];
      copy.set(log.subarray(one.at, one.at + one.length), other.at);
      copy.set(log.subarray(other.at, other.at + other.length), one.at);
    }),
  /** A frame is missing, and what follows has moved up. */
  missingFrame: (log, random) => {
    const { at, length } = frameOf(log, random);
    return Buffer.concat([log.subarray(0, at), log.subarray(at + length)]);
  },
  /** The end stands there twice. */
  repeatedTail: (log, random) => Buffer.concat([log, log.subarray(frameOf(log, random).at)]),
  /** Garbage behind the end. */
  garbageTail: (log, random) => Buffer.concat([log, noise(random, 1 + upTo(random, 2 * sector))]),
} as const satisfies Record<string, Damage>;
export type DamageKind = keyof typeof damages;
export const damageKinds = Object.keys(damages) as readonly DamageKind[];

/** The damaged copy, and how far it is as it was. */
export function damaged(kind: DamageKind, log: Buffer, random: Random): Damaged {
  const result = damages[kind](log, random);
  const shorter = Math.min(log.length, result.length);
  let intact = 0;
  while (intact < shorter && log[intact] === result[intact]) intact += 1;
  return { log: result, intact };
}
