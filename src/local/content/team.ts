/** The team of the local edition and its chats. Their names are their owners' words: they are the same in every language. */
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

export interface Chat {
  readonly key: string;
  readonly kind: 'groupChat' | 'personal';
  readonly name: string;
}
/** A chat's key, like a channel's, is the key of its conversation. */
export const botChat = { key: 'framsyn', kind: 'personal', name: 'Framsyn' } as const satisfies Chat;
export const chats = [{ key: 'omvarldsgruppen', kind: 'groupChat', name: 'Omvärldsgruppen' }, botChat] as const satisfies readonly [Chat, ...Chat[]];
