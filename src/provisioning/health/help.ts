/** Whether people can find the accessibility statement, which the law asks for, and the guides. */
import { helpKinds, missingHelp, type HelpKind, type HelpPlaces } from '../../domain/help/places';
import type { Words } from '../words';
import { good, steps } from './context';
import type { HealthFinding } from './health';
import { people } from './letter';

const titles: Readonly<Record<HelpKind | 'both', Words>> = {
  accessibility: { sv: 'Adressen till tillgänglighetsredogörelsen saknas.', en: 'The address of the accessibility statement is missing.' },
  guides: { sv: 'Adressen till guiderna saknas.', en: 'The address of the guides is missing.' },
  both: {
    sv: 'Adresserna till tillgänglighetsredogörelsen och guiderna saknas.',
    en: 'The addresses of the accessibility statement and the guides are missing.',
  },
};
const effects: Readonly<Record<HelpKind, Words>> = {
  accessibility: {
    sv: 'Den som använder Framsyn hittar inte redogörelsen. Lagen om tillgänglighet till digital offentlig service kräver att den går att hitta.',
    en: 'Whoever uses Framsyn does not find the statement. Swedish law on accessibility of public digital services demands that it can be found.',
  },
  guides: { sv: 'Den som behöver hjälp hittar inte guiderna från Framsyn.', en: 'Whoever needs help does not find the guides from Framsyn.' },
};

export function helpFindings(places: HelpPlaces): readonly HealthFinding[] {
  const missing = missingHelp(places);
  const [first] = missing;
  if (first === undefined)
    return [
      good('help', {
        sv: 'Tillgänglighetsredogörelsen och guiderna nås från varje sida.',
        en: 'The accessibility statement and the guides are reached from every page.',
      }),
    ];
  return [
    {
      area: 'help',
      state: 'attention',
      title: titles[missing.length === helpKinds.length ? 'both' : first],
      effect: effects[first],
      who: people.you,
      remedy: steps(
        [
          'Publicera redogörelsen och guiderna där era medarbetare kommer åt dem, till exempel på intranätet. Underlag följer med Framsyn.',
          'Skriv in adresserna här på sidan, under Hjälp och tillgänglighet, och spara.',
        ],
        [
          'Publish the statement and the guides where your staff can reach them, for instance on the intranet. Drafts come with Framsyn.',
          'Enter the addresses here on this page, under Help and accessibility, and save.',
        ],
      ),
      fixedByApply: false,
    },
  ];
}
