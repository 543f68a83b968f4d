/**
 * A spaning on its way from a chat. The bot makes a draft of the message and hands out nothing but its id; whoever opens
 * the form fetches the draft with it, once, within ten minutes, as the same person in the same tenant.
 */
export interface ChatDraft {
  /** What the form begins with; empty where the message gave nothing. Plain text, as the schema's fields hold it. */
  readonly title: string;
  readonly seen: string;
  readonly source: string;
  /** Back to the message; an https address in Teams. */
  readonly messageLink?: string;
}

/** Who fetches a draft, as Teams or SPFx tells it; Entra's ids. */
export interface DraftClaim {
  readonly tenantId: string;
  readonly personId: string;
  /** Made by the form when it opens: the same form may ask again when the answer was lost, another form may not. */
  readonly nonce: string;
}

export const draftMinutes = 10;
export const undoMinutes = 10;
