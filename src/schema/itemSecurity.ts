/**
 * SharePoint's item-level permissions of the lists that have them: whose items people reach who cannot override it. It
 * stands apart from the lists because the permission rules need it, and a page needs those without every list.
 */
export interface ItemSecurity {
  readonly read: 'all' | 'own';
  readonly write: 'all' | 'own';
}

export const itemSecurity = {
  /** Everybody reads what is published; staff change their own. */
  signals: { read: 'all', write: 'own' },
  /** A judgement is its author's. */
  assessments: { read: 'all', write: 'own' },
  /** Drafts. */
  inbox: { read: 'own', write: 'own' },
  /** A person's own. */
  savedViews: { read: 'own', write: 'own' },
} as const satisfies Readonly<Record<string, ItemSecurity>>;
