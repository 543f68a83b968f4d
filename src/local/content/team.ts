/** The team of the local edition. Names of teams and channels are their owners' words: they are the same in every language. */
export interface Channel {
  readonly key: string;
  readonly name: string;
}
export const team = {
  name: 'Framsynsgruppen',
  initials: 'FG',
  channels: [
    { key: 'framsynsarbetet', name: 'Framsynsarbetet' },
    { key: 'hemmaplan', name: 'Hemmaplan' },
  ],
} as const satisfies { name: string; initials: string; channels: readonly [Channel, ...Channel[]] };
