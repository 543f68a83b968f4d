/** What an archive says of itself: what is not in it, and whose data it holds. */
import type { Manifest } from './format';

type Note = Manifest['personalData'];

export const personalData: Note = {
  sv: 'Arkivet innehåller personuppgifter: namn och e-postadresser, vem som skapat och ändrat, arbetade timmar, stödbegäranden, anmälningar, utkast i inkorgen och personers egna vyer. Förvara det som sådana uppgifter ska förvaras, och gallra det när det inte behövs.',
  en: 'The archive holds personal data: names and e-mail addresses, who made and changed what, hours worked, requests for support, sign-ups, drafts in the inbox and personal views. Keep it as such data must be kept, and delete it when it is no longer needed.',
};

export const leftOut: readonly Note[] = [
  {
    sv: 'Tidigare versioner av objekt. SharePoint har inget sätt att skriva dem. Planens och rapporternas versioner är egna objekt och finns med.',
    en: 'Earlier versions of items. SharePoint has no way of writing them. The versions of the plan and of reports are items of their own and are included.',
  },
  { sv: 'Papperskorgen.', en: 'The recycle bin.' },
  {
    sv: 'Behörigheter och gruppernas medlemmar. Behörigheterna sätts av installationen.',
    en: 'Permissions and the members of groups. Set-up grants the permissions.',
  },
  { sv: 'Gilla-markeringar. Bara den som gillar kan ge dem.', en: 'Likes. Only the person who likes can give them.' },
  {
    sv: 'Kolumner och vyer som ni själva har lagt till i listorna, och sidor och dokument på webbplatsen.',
    en: 'Columns and views that you have added to the lists yourselves, and pages and documents of the site.',
  },
];

export const attachmentsLeftOut: Note = { sv: 'Bilagor. Exporten gjordes utan dem.', en: 'Attachments. The export was made without them.' };
