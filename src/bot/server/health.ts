/** Whether the bot can do its work, by part. Whoever asks often is answered from the last time. */
export type Parts = Readonly<Record<string, () => Promise<boolean>>>;

interface HealthOptions {
  readonly now: () => number;
  readonly milliseconds?: number;
  readonly freshMilliseconds?: number;
}

/** The parts that do not answer, or not in time. */
export function createHealth(parts: Parts, { now, milliseconds = 2500, freshMilliseconds = 10_000 }: HealthOptions): () => Promise<readonly string[]> {
  let last: { readonly at: number; readonly failing: Promise<readonly string[]> } | undefined;

  async function works(part: () => Promise<boolean>): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<boolean>((resolve) => (timer = setTimeout(() => resolve(false), milliseconds)));
    return Promise.race([part().catch(() => false), late]).finally(() => clearTimeout(timer));
  }

  async function look(): Promise<readonly string[]> {
    const checked = await Promise.all(Object.entries(parts).map(async ([name, part]) => ((await works(part)) ? undefined : name)));
    return checked.filter((name) => name !== undefined);
  }

  return () => {
    if (!last || now() - last.at >= freshMilliseconds) last = { at: now(), failing: look() };
    return last.failing;
  };
}
