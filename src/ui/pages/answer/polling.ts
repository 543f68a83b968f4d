/** How often a page of answers asks again while somebody looks at it: a meeting answers within minutes, and then talks. In milliseconds. */
export const polling = { live: 10_000, quiet: 30_000, quietAfter: 2 * 60_000 } as const;

/** When to ask again, so long after an answer last came. */
export const askAgainAfter = (sinceLastAnswer: number): number => (sinceLastAnswer < polling.quietAfter ? polling.live : polling.quiet);
