/** Who is in a site's groups: what the owner's page asks, in the groups' own names. */
import type { Result } from './ports';

/** A person, or a group of the organisation's directory, which SharePoint takes as a member too. */
export interface Member {
  readonly id: number;
  readonly title: string;
  readonly email?: string;
  /** SharePoint's own name of the account, a claim: it finds the same one again. */
  readonly login: string;
  readonly isGroup: boolean;
}

/** missing: the site has no such group. hidden: this person may not see who is in it. */
export type GroupMembers =
  { readonly group: string; readonly is: 'known'; readonly members: readonly Member[] } | { readonly group: string; readonly is: 'missing' | 'hidden' };

export interface SiteMembers {
  /** In the order asked for. */
  read(groups: readonly string[]): Promise<Result<readonly GroupMembers[]>>;
  /**
   * `who`: an e-mail address, an account name, or a directory group's name. 'notFound' with field 'person' or 'group' when
   * there is no such one, 'duplicate' when they are in the group already.
   */
  add(group: string, who: string): Promise<Result<Member>>;
  /** Somebody who is not in the group is as good as removed. */
  remove(group: string, id: number): Promise<Result<void>>;
}
