/** A site that gave no answer, as a finding: why, and who can do something about it. */
import type { DataError, DataErrorKind } from '../../data/ports';
import type { Words } from '../words';
import type { HealthFinding } from './health';
import { letter, people } from './letter';

interface Cause {
  readonly title: Words;
  readonly who: Words;
  readonly remedy: Words;
}

const mayNot: Cause = {
  title: { sv: 'Du får inte läsa webbplatsens listor.', en: "You may not read the site's lists." },
  who: people.owner,
  remedy: {
    sv: 'Öppna webbplatsen i SharePoint. Välj kugghjulet, Webbplatsbehörigheter och Dela webbplats. Lägg till personen och välj Fullständig behörighet.',
    en: 'Open the site in SharePoint. Choose the gear, Site permissions and Share site. Add the person and choose Full control.',
  },
};
const noAnswer: Cause = {
  title: { sv: 'Servern svarar inte.', en: 'The server does not answer.' },
  who: people.you,
  remedy: {
    sv: 'Kontrollera nätet och att adressen stämmer. Försök sedan igen.',
    en: 'Check the network and that the address is right. Then try again.',
  },
};
const noSite: Cause = {
  title: { sv: 'Det finns ingen webbplats på adressen, eller så får du inte se den.', en: 'There is no site at the address, or you may not see it.' },
  who: people.administrator,
  remedy: {
    sv: 'Kontrollera adressen. Stämmer den: öppna administrationscentret för SharePoint, välj Aktiva webbplatser och se om webbplatsen finns.',
    en: 'Check the address. If it is right: open the SharePoint admin center, choose Active sites and see whether the site is there.',
  },
};
const failed: Cause = {
  title: { sv: 'SharePoint kunde inte svara på frågorna om webbplatsen.', en: 'SharePoint could not answer the questions about the site.' },
  who: people.administrator,
  remedy: {
    sv: 'Försök igen om en stund. Hjälper det inte: öppna administrationscentret för Microsoft 365, välj Hälsotillstånd och se om SharePoint har en störning.',
    en: 'Try again in a while. If that does not help: open the Microsoft 365 admin center, choose Health and see whether SharePoint has an incident.',
  },
};
const tooMuch: Cause = {
  title: { sv: 'SharePoint ber oss vänta: det är för många anrop just nu.', en: 'SharePoint asks us to wait: there are too many calls right now.' },
  who: people.you,
  remedy: { sv: 'Vänta några minuter och försök igen.', en: 'Wait some minutes and try again.' },
};
const signedOut: Cause = {
  title: { sv: 'Inloggningen har gått ut.', en: 'The sign-in has expired.' },
  who: people.you,
  remedy: { sv: 'Ladda om sidan och logga in igen.', en: 'Reload the page and sign in again.' },
};

const locked: Cause = {
  title: { sv: 'Webbplatsen är låst eller arkiverad.', en: 'The site is locked or archived.' },
  who: people.administrator,
  remedy: {
    sv: 'Öppna administrationscentret för SharePoint. Finns webbplatsen under Arkiverade webbplatser: välj Återaktivera. Annars: kör Set-SPOSite med -LockState Unlock.',
    en: 'Open the SharePoint admin center. If the site is under Archived sites: choose Reactivate. Otherwise: run Set-SPOSite with -LockState Unlock.',
  },
};

const causes: Readonly<Record<DataErrorKind, Cause>> = {
  offline: noAnswer,
  throttled: tooMuch,
  signedOut,
  forbidden: mayNot,
  notFound: noSite,
  listMissing: noSite,
  conflict: failed,
  duplicate: failed,
  invalid: failed,
  locked,
  siteOlder: failed,
  siteNewer: failed,
  threshold: failed,
  server: failed,
};

/** The finding for a reading that failed. */
export function unreadableSite(error: DataError, siteUrl: string): HealthFinding {
  const finding = {
    area: 'access',
    state: error.kind === 'offline' || error.kind === 'throttled' ? 'unknown' : 'bad',
    effect: { sv: 'Hälsokontrollen kan inte se resten av webbplatsen.', en: 'The health check cannot see the rest of the site.' },
    ...causes[error.kind],
    details: [
      ...(error.detail === undefined ? [] : [{ sv: `SharePoint säger: ${error.detail}`, en: `SharePoint says: ${error.detail}` }]),
      ...(error.correlationId === undefined ? [] : [{ sv: `Korrelations-ID: ${error.correlationId}`, en: `Correlation ID: ${error.correlationId}` }]),
    ],
    fixedByApply: false,
  } as const;
  return { ...finding, textToSend: letter(finding, siteUrl) };
}
