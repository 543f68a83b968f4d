/** What an administrator grants the bot in a tenant, list by list, done the same way here: over REST. */
import { bankKinds } from '../../bot/core/ports';
import { allLists } from '../../schema/lists';
import { StartRefusal } from '../server/refusal';
import { botUser } from './users';

/** SP.RoleType: numbers that mean the same in every language of a site. */
const levels = { read: 2, full: 5 } as const;
type Level = keyof typeof levels;

/**
 * Full control of the inbox, because making a person the author of a row takes Manage Permissions there (docs/adr/0028), and
 * reading of what the bank shows. Nothing else, so nothing on the site itself.
 */
const grants: readonly { readonly list: string; readonly level: Level }[] = [
  { list: 'inbox', level: 'full' },
  ...bankKinds.map((list) => ({ list, level: 'read' as const })),
];

type Rest = (method: 'GET' | 'POST', path: string, body?: unknown) => Promise<unknown>;

const restOf =
  (siteUrl: string, token: string): Rest =>
  async (method, path, body) => {
    const answer = await fetch(`${siteUrl}/_api/web/${path}`, {
      method,
      headers: { Accept: 'application/json;odata=nometadata', 'Content-Type': 'application/json;odata=nometadata', Authorization: `Bearer ${token}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new StartRefusal(`The bot could not be given its rights: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };

/** Gives the bot its rights; a second time changes nothing. The lists must have rights of their own already. */
export async function grantBot(siteUrl: string, token: string): Promise<void> {
  const rest = restOf(siteUrl, token);
  const { Id: principal } = (await rest('POST', 'ensureuser', { logonName: botUser.loginName })) as { readonly Id: number };
  const { value: roles } = (await rest('GET', 'roledefinitions?$select=Id,RoleTypeKind')) as { readonly value: readonly Role[] };
  const site = new URL(siteUrl).pathname.replace(/\/$/, '');
  for (const { list, level } of grants) {
    const role = roles.find(({ RoleTypeKind }) => RoleTypeKind === levels[level]);
    const definition = allLists.find(({ key }) => key === list);
    if (role === undefined || definition === undefined) throw new StartRefusal(`The bot could not be given its rights: ${list} or its level is not there.`);
    const at = `getlist('${encodeURIComponent(`${site}/${definition.url}`)}')`;
    await rest('POST', `${at}/roleassignments/addroleassignment(principalid=${principal},roledefid=${role.Id})`);
  }
}

interface Role {
  readonly Id: number;
  readonly RoleTypeKind: number;
}
