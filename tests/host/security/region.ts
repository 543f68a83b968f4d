/** A site with one person for each way of having rights, and lists with each way of restricting them. */
import { openSite } from '../../../src/host/store/site';
import { SharePointError, type ListRow, type Session, type Site } from '../../../src/host/engine';
import { everyoneLoginName } from '../../../src/host/store/users';

export const identities = ['administrator', 'owner', 'member', 'designer', 'contributor', 'visitor', 'staff', 'listOnly'] as const;
export type Identity = (typeof identities)[number];

export function login(identity: Identity): string {
  return `i:0#.f|membership|${identity}@exempelregionen.example`;
}

export function openRegion(): Site {
  return openSite({
    file: ':memory:',
    serverRelativeUrl: '/sites/region',
    title: 'Region',
    language: 1053,
    timeZone: 'Europe/Stockholm',
    users: identities.map((identity) => ({ loginName: login(identity), title: identity, email: `${identity}@exempelregionen.example` })),
  });
}

/** What the call threw, as 'status code'; undefined when it went through. */
export function refusal(work: () => unknown): string | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    if (error instanceof SharePointError) return `${error.status} ${error.code.split(',')[0]}`;
    throw error;
  }
}

class Undo extends Error {}

/** Does it as this person, tells how it went, and takes it back. */
export async function attempt(site: Site, loginName: string, work: (session: Session) => unknown): Promise<string | undefined> {
  let outcome: string | undefined;
  await site
    .write(loginName, (session) => {
      outcome = refusal(() => work(session));
      throw new Undo();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undo)) throw error;
    });
  return outcome;
}

export const asAdministrator = <T>(site: Site, work: (session: Session) => T): Promise<T> => site.write(login('administrator'), work);

export function roleId(session: Session, name: string): number {
  const role = session.roleDefinitions().find((each) => each.name === name);
  if (!role) throw new Error(`No role ${name}`);
  return role.id;
}

/** Design, Contribute and Read on the web for single persons, Read for everybody else through 'everyone'. */
export function giveRoles(session: Session): void {
  const web = { kind: 'web' } as const;
  const { associatedOwnerGroupId, associatedMemberGroupId, associatedVisitorGroupId } = session.web();
  session.addToGroup(associatedOwnerGroupId, login('owner'));
  session.addToGroup(associatedMemberGroupId, login('member'));
  session.addToGroup(associatedVisitorGroupId, login('visitor'));
  session.addRoleAssignment(web, session.ensureUser(login('designer')).id, roleId(session, 'Design'));
  session.addRoleAssignment(web, session.ensureUser(login('contributor')).id, roleId(session, 'Contribute'));
  session.addRoleAssignment(web, session.ensureUser(everyoneLoginName).id, roleId(session, 'Read'));
}

export interface Prepared {
  readonly list: ListRow;
  readonly ownItem: Readonly<Record<Identity, number>>;
}

/** A list in which everybody has written one item, before anything is restricted. */
export async function listWithItemOfEach(site: Site, title: string): Promise<Prepared> {
  const list = await asAdministrator(site, (session) => session.createList({ title, baseTemplate: 100 }));
  const ownItem: Partial<Record<Identity, number>> = {};
  for (const identity of identities) {
    const id = await asEditor(site, identity, (session) => {
      const item = session.addItem(list.id, { Title: `av ${identity}` });
      session.addAttachment(list.id, item.id, 'bilaga.txt', new TextEncoder().encode('text'));
      session.addComment(list.id, item.id, 'Kommentar', 0);
      return item.id;
    });
    ownItem[identity] = id;
  }
  return { list, ownItem: ownItem as Record<Identity, number> };
}

/** Lends somebody the owners' rights for one piece of work. */
async function asEditor<T>(site: Site, identity: Identity, work: (session: Session) => T): Promise<T> {
  const group = site.read(login('administrator'), (session) => session.web().associatedOwnerGroupId);
  const member = site.read(login('administrator'), (session) => session.groupMembers(group).some((user) => user.loginName === login(identity)));
  const id = site.read(login('administrator'), (session) => session.userByLoginName(login(identity)).id);
  if (!member) await asAdministrator(site, (session) => session.addToGroup(group, login(identity)));
  const result = await site.write(login(identity), work);
  if (!member) await asAdministrator(site, (session) => session.removeFromGroup(group, id));
  return result;
}
