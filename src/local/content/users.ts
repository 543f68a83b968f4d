import type { LocalRole } from '../roles';
import { botAppId, tenantId } from './tenant';

export interface LocalUser {
  readonly role: LocalRole;
  readonly loginName: string;
  readonly title: string;
  readonly email: string;
  readonly aadObjectId: string;
}

const titles = {
  medarbetare: 'Medarbetare, exempel',
  arbetsgrupp: 'Arbetsgruppen, exempel',
  sammankallande: 'Sammankallande, exempel',
  ledningsgrupp: 'Ledningsgruppen, exempel',
  rusgrupp: 'RUS-gruppen, exempel',
  agare: 'Webbplatsägare, exempel',
} as const satisfies Record<LocalRole, string>;

const user = (role: LocalRole, number: number): LocalUser => {
  const email = `${role}@exempelregionen.example`;
  return { role, title: titles[role], email, loginName: `i:0#.f|membership|${email}`, aadObjectId: `f0e1d2c3-0000-4000-8000-00000000000${number}` };
};

export const localUsers = {
  medarbetare: user('medarbetare', 1),
  arbetsgrupp: user('arbetsgrupp', 2),
  sammankallande: user('sammankallande', 3),
  ledningsgrupp: user('ledningsgrupp', 4),
  rusgrupp: user('rusgrupp', 5),
  agare: user('agare', 6),
} as const satisfies Record<LocalRole, LocalUser>;

/**
 * The bot as SharePoint knows a registered app that has been given a list (Lists.SelectedOperations.Selected) [MEM: the
 * form of its login name]. It has rights on single lists only, given at preparation (botGrants.ts); the host lets it in by a
 * token that lives as long as the server: `createIdentify(sessions, tokens, [{ token, loginName: botUser.loginName }])`.
 */
export const botUser = { loginName: `i:0i.t|ms.sp.ext|${botAppId}@${tenantId}`, title: 'Framsyn (bot)', email: '' } as const;
