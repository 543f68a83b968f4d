import * as React from 'react';
import { useQuery } from '@tanstack/react-query';
import type { CurrentUser, DataError } from '../../data/ports';
import type * as permissionRules from '../../domain/permissions';
import type { Role, Subject, Verb } from '../../domain/permissions';
import { unwrap } from './queries';
import { useServices } from './services';
import { useStanding } from './useStanding';

type Permissions = typeof permissionRules;

/** The rules know every list, which a first view does not need: they come right after it. */
let permissions: Permissions | undefined;

function usePermissions(): Permissions | undefined {
  const [loaded, setLoaded] = React.useState(permissions);
  React.useEffect(() => {
    let isWanted = true;
    const take = (found: Permissions): void => {
      permissions = found;
      if (isWanted) setLoaded(found);
    };
    // Another component may have fetched them between this one's first render and its effect.
    if (permissions !== undefined) setLoaded(permissions);
    else void import('../../domain/permissions').then(take, () => undefined); // SharePoint decides without them too
    return () => {
      isWanted = false;
    };
  }, []);
  return loaded;
}

export interface May {
  readonly user: CurrentUser | undefined;
  /** The person's role is told, so that a no is SharePoint's no as well. */
  readonly isSure: boolean;
  /** None while they are not told. */
  readonly roles: readonly Role[];
  (verb: Verb, list: Subject['list'], author?: { readonly id: number }): boolean;
}

/** What the signed-in person may do, so that what they may not is not offered. */
export function useMay(): May {
  return useMayOf(true);
}

/** The same, as far as somebody else has asked: the frame around a page makes no call of its own, so that the page's first ones travel together. */
export function useKnownMay(): May {
  return useMayOf(false);
}

function useMayOf(asks: boolean): May {
  const { data } = useServices();
  const { data: user } = useQuery<CurrentUser, DataError>({
    queryKey: ['currentUser'],
    queryFn: () => unwrap(data.currentUser()),
    staleTime: Infinity,
    enabled: asks,
    meta: { keep: true },
  });
  const rules = usePermissions();
  const standing = useStanding();
  const isReadOnly = standing !== undefined && standing.is !== 'current';
  return React.useMemo(() => {
    const roles = user && rules ? rules.rolesOf(user) : [];
    const may = (verb: Verb, list: Subject['list'], author?: { readonly id: number }): boolean => {
      if (isReadOnly && verb !== 'read' && verb !== 'manage') return false;
      // A page's primary action stands there from the first paint; what changes things waits until it is known.
      if (!rules || !user) return verb === 'add';
      const subject = { list, own: author !== undefined && author.id === user.id };
      return rules.anyCan(roles.length > 0 ? roles : rules.unknownRoles, verb, subject);
    };
    return Object.assign(may, { user, roles, isSure: roles.length > 0 });
  }, [user, rules, isReadOnly]);
}
