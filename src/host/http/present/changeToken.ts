/** Change tokens: `1;2;<web id>;<ticks>;<sequence>` for a web, `1;3;<list id>;…` for a list. [REC] */
const ticksAtEpoch = 621_355_968_000_000_000n;

/** .NET ticks (100 ns since year 1) of an ISO time. */
export const ticksOf = (iso: string): string => String(BigInt(Date.parse(iso)) * 10_000n + ticksAtEpoch);

/** The token after the change with this sequence number. */
export const changeToken = (scope: 'web' | 'list', id: string, time: string, sequence: number): { readonly StringValue: string } => ({
  StringValue: `1;${scope === 'web' ? 2 : 3};${id};${ticksOf(time)};${sequence}`,
});

/** The sequence number in a token, or null when it is no token. */
export function sequenceOf(token: string): number | null {
  const match = /^1;[0-9];[0-9a-f-]{36};\d{1,20};(-?\d{1,15})$/i.exec(token);
  return match === null ? null : Number(match[1]);
}
