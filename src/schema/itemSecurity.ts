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
  /** A revision is a record: nobody but its author mends its words. */
  revisions: { read: 'all', write: 'own' },
  /** Who comes is the group's business, and the person's own. */
  signUps: { read: 'own', write: 'own' },
  /** A vote is its author's. */
  nominations: { read: 'all', write: 'own' },
  /** Answers are shown as sums only. */
  responses: { read: 'own', write: 'own' },
  contributions: { read: 'all', write: 'own' },
  /** A question to the group is between the two. */
  supportRequests: { read: 'own', write: 'own' },
  /** Persons see their own hours, the convener the group's. */
  timeEntries: { read: 'own', write: 'own' },
  /** Drafts. */
  inbox: { read: 'own', write: 'own' },
  /** A person's own. */
  savedViews: { read: 'own', write: 'own' },
} as const satisfies Readonly<Record<string, ItemSecurity>>;
