/** The groups of the roles: that they are there, that somebody is in them, and that they have the rights of the table and no more. */
import { groupTitles } from '../../domain/permissions';
import type { GroupRole } from '../../domain/permissions';
import type { Finding } from '../finding';
import type { Words } from '../words';
import type { Checked } from './context';
import { byApply, counted, good, isThere, sentences, steps } from './context';
import type { HealthFinding } from './health';
import { people } from './letter';

/** What nobody can do while a group is empty. */
const withoutMembers: Readonly<Record<GroupRole, Words>> = {
  medarbetare: { sv: 'ingen medarbetare kan lämna en spaning eller läsa metodbanken', en: 'no member of staff can hand in a signal or read the method bank' },
  arbetsgrupp: {
    sv: 'ingen kan granska spaningar, sköta planen eller fylla metodbanken',
    en: 'nobody can examine signals, keep the plan or fill the method bank',
  },
  sammankallande: { sv: 'ingen kan godkänna planer eller publicera rapporter', en: 'nobody can approve plans or publish reports' },
  ledningsgrupp: {
    sv: 'ingen i ledningen kan läsa rapporter och fatta beslut om förslag',
    en: 'nobody in the management can read reports and decide on proposals',
  },
  rusgrupp: { sv: 'RUS-gruppen kan inte läsa eller lämna beslut', en: 'the RUS group can neither read nor record decisions' },
};

function emptyGroups({ site, siteUrl, seesAll }: Checked): readonly HealthFinding[] {
  const { groups, members } = site;
  if (members === undefined) return [];
  const empty = (Object.keys(groupTitles) as readonly GroupRole[]).flatMap((role) =>
    groups.filter(({ id, title }) => title === groupTitles[role] && members[id] === 0).map(() => role),
  );
  if (empty.length === 0) return [];
  const named = empty.map((role) => groupTitles[role]).join(', ');
  return [
    {
      area: 'groups',
      state: 'attention',
      title: counted(
        empty.length,
        { sv: 'Det är ingen i en av grupperna.', en: 'Nobody is in one of the groups.' },
        { sv: 'grupper är tomma.', en: 'groups are empty.' },
      ),
      effect: { sv: 'Den som inte är med i en grupp kommer inte in i Framsyn.', en: 'Whoever is in no group does not get into Framsyn.' },
      who: seesAll ? people.you : people.owner,
      remedy: steps(
        [
          'Lägg till personer på sidan Installation i Framsyn, under Roller.',
          `Eller i SharePoint: öppna ${siteUrl}/_layouts/15/groups.aspx (Personer och grupper), välj gruppen och sedan Nytt, Lägg till användare. Grupper från Entra går också bra. Det gäller: ${named}.`,
        ],
        [
          'Add people on the page Set-up in Framsyn, under Roles.',
          `Or in SharePoint: open ${siteUrl}/_layouts/15/groups.aspx (People and groups), choose the group and then New, Add users. Groups from Entra will do as well. They are: ${named}.`,
        ],
      ),
      details: empty.map((role) => ({ sv: `${groupTitles[role]}: ${withoutMembers[role].sv}`, en: `${groupTitles[role]}: ${withoutMembers[role].en}` })),
      fixedByApply: false,
    },
  ];
}

interface Kind {
  readonly state: HealthFinding['state'];
  readonly is: (finding: Finding) => boolean;
  readonly title: (count: number) => Words;
  readonly effect: Words;
}

const isPermission = ({ what }: Finding): boolean => what === 'permission';
/** What applying puts right, the most dangerous first. */
const kinds: readonly Kind[] = [
  {
    state: 'bad',
    is: ({ reason }) => reason === 'inherits',
    title: (count) =>
      counted(
        count,
        { sv: 'En lista är öppen för alla på webbplatsen.', en: 'One list is open to everybody on the site.' },
        { sv: 'listor är öppna för alla på webbplatsen.', en: 'lists are open to everybody on the site.' },
      ),
    effect: {
      sv: 'Listan har webbplatsens behörigheter i stället för Framsyns. Fler än det var tänkt kan läsa och ändra i den.',
      en: "The list has the site's permissions instead of Framsyn's. More people than intended can read and change it.",
    },
  },
  {
    state: 'attention',
    is: ({ reason }) => reason === 'tooMuch' || reason === 'personal',
    title: (count) =>
      counted(
        count,
        { sv: 'En behörighet är större än den ska vara.', en: 'One permission is more than it should be.' },
        { sv: 'behörigheter är större än de ska vara.', en: 'permissions are more than they should be.' },
      ),
    effect: { sv: 'Några kan göra mer än Framsyn säger att de kan.', en: 'Some people can do more than Framsyn tells them that they can.' },
  },
  {
    state: 'attention',
    is: ({ reason, what }) => reason === 'missing' && (what === 'permission' || what === 'group' || what === 'role'),
    title: (count) =>
      counted(
        count,
        { sv: 'En grupp eller behörighet saknas.', en: 'One group or permission is missing.' },
        { sv: 'grupper och behörigheter saknas.', en: 'groups and permissions are missing.' },
      ),
    effect: { sv: 'Några kommer inte åt det som deras roll ska ha.', en: 'Some people do not reach what their role should have.' },
  },
];

export function groupFindings(checked: Checked): readonly HealthFinding[] {
  const { findings, isBegun, site } = checked;
  const wanting = findings.filter(
    (finding) => finding.outcome === 'non_compliant' && (isPermission(finding) || ['group', 'role'].includes(finding.what)) && isThere(checked, finding),
  );
  if (!isBegun) return [good('groups', { sv: 'Grupperna skapas tillsammans med listorna.', en: 'The groups are made together with the lists.' })];
  const open = new Set(wanting.filter(({ reason }) => reason === 'inherits').map(({ list }) => list));
  const wrong = kinds.flatMap(({ state, is, title, effect }): readonly HealthFinding[] => {
    // A list with the site's permissions lacks each of ours: said once.
    const found = wanting.filter((finding) => is(finding) && (finding.reason === 'inherits' || finding.list === undefined || !open.has(finding.list)));
    return found.length === 0 ? [] : [{ area: 'groups', state, title: title(found.length), effect, ...byApply(checked), details: sentences(found) }];
  });
  const all = [...wrong, ...emptyGroups(checked)];
  if (all.length > 0) return all;
  const own = findings.filter(({ reason }) => reason === 'ownAssignment');

  if (site.members === undefined) {
    const title = { sv: 'Du får inte se vilka som är med i grupperna.', en: 'You may not see who is in the groups.' };
    return [{ area: 'groups', state: 'unknown', title, who: people.owner, fixedByApply: false }];
  }
  if (findings.some(({ outcome, what }) => outcome === 'unverifiable' && what === 'permission')) {
    return [good('groups', { sv: 'Alla grupper finns.', en: 'All groups are there.' }, sentences(own))]; // who is in them is told of some only
  }
  const title =
    own.length === 0
      ? { sv: 'Alla grupper finns, har medlemmar och rätt behörigheter.', en: 'All groups are there, with members and the right permissions.' }
      : {
          sv: 'Alla grupper finns, har medlemmar och rätt behörigheter. Ni har gett fler behörighet, och det får vara kvar.',
          en: 'All groups are there, with members and the right permissions. You gave others permissions, which stay.',
        };
  return [good('groups', title, sentences(own))];
}
