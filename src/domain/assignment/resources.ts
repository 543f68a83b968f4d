/** The hours that an assignment may use: share × employment rate × yearly hours. */
interface Shares {
  readonly timeShare?: number;
  readonly yearlyHours?: number;
  readonly members?: number;
}
interface Seat {
  readonly employmentRate?: number;
  readonly timeShare?: number;
}

export interface YearlyFrame {
  readonly hours: number;
  readonly people: number;
}

/** Seat by seat where the group's seats are known, otherwise the number of people at full time. Undefined: not enough is known. */
export function yearlyFrame({ timeShare, yearlyHours, members }: Shares, seats: readonly Seat[]): YearlyFrame | undefined {
  if (yearlyHours === undefined) return undefined;
  const shares = seats.map((seat) => (seat.timeShare ?? timeShare ?? 0) * (seat.employmentRate ?? 1));
  const people = seats.length > 0 ? seats.length : (members ?? 0);
  const share = seats.length > 0 ? shares.reduce((sum, part) => sum + part, 0) : (timeShare ?? 0) * people;
  return share > 0 ? { hours: Math.round(share * yearlyHours), people } : undefined;
}
