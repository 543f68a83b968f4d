import * as React from 'react';
import { useQuery } from '@tanstack/react-query';
import type { CurrentUser, DataError } from '../../data/ports';
import { can, rolesOf, type Role, type Subject, type Verb } from '../../domain/permissions';
import { unwrap } from './queries';
import { useServices } from './services';

/**
 * Membership through an Entra group inside the SharePoint group is not told by `currentuser/groups`. Somebody whose
 * role cannot be told is offered what every member of staff may do; SharePoint decides either way.
 */
const unknownRoles: readonly Role[] = ['medarbetare'];

export interface May {
  readonly user: CurrentUser | undefined;
  (verb: Verb, list: Subject['list'], author?: { readonly id: number }): boolean;
}

/** What the signed-in person may do, so that what they may not is not offered. */
export function useMay(): May {
  const { data } = useServices();
  const { data: user } = useQuery<CurrentUser, DataError>({
    queryKey: ['currentUser'], queryFn: () => unwrap(data.currentUser()), staleTime: Infinity, meta: { keep: true },
  });
  return React.useMemo(() => {
    const roles = user ? rolesOf(user) : [];
    const held = roles.length > 0 ? roles : unknownRoles;
    const may = (verb: Verb, list: Subject['list'], author?: { readonly id: number }): boolean => {
      const subject = { list, own: author !== undefined && author.id === user?.id };
      return held.some((role) => can(role, verb, subject));
    };
    return Object.assign(may, { user });
  }, [user]);
}
