/** What the caller may do on the site, and whether anybody owns it. */
import type { Right } from '../rights';
import { stepRules } from '../steps';
import { rightWords } from '../words';
import type { Checked } from './context';
import { good, isThere, sentences, steps } from './context';
import type { HealthFinding } from './health';
import { letter, people } from './letter';

/** Somebody else's plan also makes the lists that they do not see. Where those are there, nothing has to be done, and no right is lacking for it. */
function lackedRights(checked: Checked): readonly Right[] {
  const { plan, site, findings, seesAll } = checked;
  const isInstalled = site.rows.length > 0 && plan.version.site === plan.version.schema;
  if (seesAll || !isInstalled) return plan.missingRights;
  const seen = findings.filter((finding) => isThere(checked, finding)).flatMap(({ steps }) => steps.map(({ kind }): Right => stepRules[kind].right));
  return plan.missingRights.filter((right) => seen.includes(right));
}

function missingRights(checked: Checked): readonly HealthFinding[] {
  const { site } = checked;
  const rights = lackedRights(checked);
  if (rights.length === 0) return [];
  const owners = site.ownersGroup?.title ?? 'Ägare';
  return [
    {
      area: 'access',
      state: 'attention',
      title: { sv: 'Du har inte behörighet att genomföra planen.', en: 'You do not have the rights to apply the plan.' },
      effect: {
        sv: 'Det går att läsa vad som behöver göras, men en ägare behöver göra det.',
        en: 'What has to be done can be read, but an owner has to do it.',
      },
      who: people.owner,
      remedy: steps(
        [
          'Öppna sidan Installation i Framsyn och genomför planen.',
          `Ska personen själv kunna det: öppna kugghjulet, Webbplatsbehörigheter, Avancerade behörighetsinställningar, och lägg till personen i gruppen ${owners}.`,
        ],
        [
          'Open the page Set-up in Framsyn and apply the plan.',
          `If the person should be able to: open the gear, Site permissions, Advanced permissions settings, and add the person to the group ${owners}.`,
        ],
      ),
      details: rights.map((right) => rightWords[right]),
      fixedByApply: false,
    },
  ];
}

function noOwners({ site, seesAll }: Checked): readonly HealthFinding[] {
  if (site.ownersGroup !== undefined) return [];
  return [
    {
      area: 'access',
      state: seesAll ? 'attention' : 'unknown',
      title: { sv: 'Webbplatsen har ingen grupp för ägare, eller så får du inte se den.', en: 'The site has no group of owners, or you may not see it.' },
      effect: {
        sv: 'Utan ägargrupp är det bara webbplatssamlingens administratörer som kommer åt listorna för att sköta dem.',
        en: 'Without a group of owners only the site collection administrators can look after the lists.',
      },
      who: people.administrator,
      remedy: steps(
        ['Öppna administrationscentret för SharePoint och välj Aktiva webbplatser.', 'Markera webbplatsen och välj Medlemskap.', 'Lägg till minst två ägare.'],
        ['Open the SharePoint admin center and choose Active sites.', 'Select the site and choose Membership.', 'Add at least two owners.'],
      ),
      fixedByApply: false,
    },
  ];
}

function unseen({ findings, siteUrl }: Checked): readonly HealthFinding[] {
  const hidden = findings.filter(({ outcome }) => outcome === 'unverifiable');
  if (hidden.length === 0) return [];
  const told = {
    title: { sv: 'Du får inte se vem som har vilken behörighet.', en: 'You may not see who has which permission.' },
    effect: { sv: 'Behörigheterna är inte kontrollerade.', en: 'The permissions have not been checked.' },
    remedy: {
      sv: 'Öppna sidan Installation i Framsyn. Där visas hälsokontrollen med en ägares behörighet.',
      en: "Open the page Set-up in Framsyn. It shows the health check with an owner's rights.",
    },
  };
  // Each permission by itself is nothing that an owner has to read.
  const textToSend = letter(told, siteUrl);
  return [{ area: 'access', state: 'unknown', ...told, who: people.owner, textToSend, details: sentences(hidden), fixedByApply: false }];
}

export function accessFindings(checked: Checked): readonly HealthFinding[] {
  const wrong = [...missingRights(checked), ...noOwners(checked), ...unseen(checked)];
  if (wrong.length > 0) return wrong;
  const title = checked.seesAll
    ? { sv: 'Du är ägare och får göra allt som installationen kräver.', en: 'You are an owner and may do all that the set-up needs.' }
    : { sv: 'Du har den behörighet som behövs här.', en: 'You have the rights that are needed here.' };
  return [good('access', title)];
}
