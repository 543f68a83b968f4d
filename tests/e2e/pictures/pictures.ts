/** The pictures of the documents: who looks at what. `npm run pictures` takes them; docs/pictures/<name>.png is the picture. */
import type { Frame, Page } from 'playwright-core';
import type { Role } from '../../../src/domain/permissions';

/** Where it is seen, by path and fragment, and what of it is in the picture. */
const places = {
  /** The app in Teams, without the window around it. */
  teams: { path: '/app#', shows: 'main iframe' },
  /** The chats, without the window's own bar. */
  chat: { path: '', shows: 'main' },
  /** A page on the site, without the site's header. */
  reportPage: { path: '/sites/framsyn/SitePages/Ledningsgruppen.aspx#', shows: '[data-host]' },
  newSite: { path: '/sites/ny/SitePages/Installation.aspx#', shows: '[data-host]' },
  setupPage: { path: '/sites/framsyn/SitePages/Installation.aspx#', shows: '[data-host]' },
} as const;

export interface Picture {
  readonly name: string;
  readonly role: Role;
  readonly place: keyof typeof places;
  readonly address?: string;
  /** Makes it look as it shall, and resolves when it does. */
  readonly arrange: (app: Frame, page: Page) => Promise<unknown>;
  /** Higher or lower than the usual 720 px. */
  readonly height?: number;
}
export const placeOf = ({ place }: Picture): (typeof places)[keyof typeof places] => places[place];

const signal = 'Lanthandeln blir servicepunkt';
const heading = (name: string | RegExp) => (app: Frame) => app.getByRole('heading', { name }).first().waitFor();
const link = (name: string | RegExp) => (app: Frame) => app.getByRole('link', { name }).first();
const press = (app: Frame, name: string | RegExp): Promise<void> => app.getByRole('button', { name }).first().click();
/** Opens a row of a list by the words that it begins with. */
const open = async (app: Frame, name: string): Promise<void> => {
  await link(new RegExp(`^${name}`))(app).click();
  await app.getByRole('complementary', { name }).getByRole('heading', { name }).first().waitFor();
};

/** The draft of the next report, made if there is none. */
const openDraft = async (app: Frame): Promise<void> => {
  const make = app.getByRole('button', { name: 'Gör ett utkast' }).first();
  const draft = app.getByRole('region', { name: 'Rubrik och ingress' });
  await make.or(draft).first().waitFor();
  if (await make.isVisible()) await make.click();
  await draft.waitFor();
};

export const pictures: readonly Picture[] = [
  { name: 'start-medarbetare', role: 'medarbetare', place: 'teams', address: '/start', arrange: heading('Dina spaningar'), height: 620 },
  {
    name: 'spaning-formular',
    role: 'medarbetare',
    place: 'teams',
    address: '/spaningar?ny=1',
    arrange: async (app) => {
      const texts = [
        'Bokbussen blir mötesplats',
        'Bokbussen stannar en hel dag i varje by. Folk fikar, träffas och får hjälp med sin telefon.',
        'Samtal på ett möte',
      ];
      await app.getByRole('textbox').nth(2).waitFor();
      for (const [index, text] of texts.entries()) await app.getByRole('textbox').nth(index).fill(text);
      await app.getByText(/Utkast sparat/).waitFor();
    },
    height: 800,
  },
  {
    name: 'chatt-lagg-till-spaning',
    role: 'medarbetare',
    place: 'chat',
    address: '/chatt/omvarldsgruppen',
    arrange: async (_app, page) => {
      const message = page.locator('li.message', { hasText: 'dela skolskjuts med hemtjänsten' });
      await message.scrollIntoViewIfNeeded();
      await message.getByRole('button', { name: /^Fler alternativ/ }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('menuitem', { name: 'Lägg till spaning' }).waitFor();
    },
    height: 620,
  },
  { name: 'spaning-panel', role: 'medarbetare', place: 'teams', address: '/spaningar', arrange: (app) => open(app, signal), height: 760 },
  {
    name: 'metodbank',
    role: 'medarbetare',
    place: 'teams',
    address: '/metodbank',
    arrange: async (app) => {
      await press(app, 'Visa metoder som ryms');
      await app
        .getByText(/metoder passar/)
        .first()
        .waitFor();
    },
    height: 760,
  },
  { name: 'stod-fraga', role: 'medarbetare', place: 'teams', address: '/stod', arrange: heading('Dina begäranden'), height: 600 },
  { name: 'start-arbetsgrupp', role: 'arbetsgrupp', place: 'teams', address: '/start', arrange: heading(/^Härnäst/), height: 720 },
  {
    name: 'granska',
    role: 'arbetsgrupp',
    place: 'teams',
    address: '/spaningar',
    arrange: async (app) => {
      await open(app, 'Påhittat exempel: godståget');
      await press(app, 'Granska');
      await app.getByRole('textbox', { name: /Skäl/ }).fill('Källan håller, och ingen annan har lämnat den.');
    },
    height: 760,
  },
  { name: 'radar', role: 'arbetsgrupp', place: 'teams', address: '/radar', arrange: (app) => app.getByRole('table').first().waitFor(), height: 820 },
  {
    name: 'plan-tidslinje',
    role: 'arbetsgrupp',
    place: 'teams',
    address: '/plan',
    arrange: (app) =>
      app
        .getByRole('group', { name: /^Tidslinje/ })
        .getByRole('link')
        .first()
        .waitFor(),
    height: 760,
  },
  {
    name: 'tid-egen',
    role: 'arbetsgrupp',
    place: 'teams',
    address: '/tid',
    arrange: (app) => app.getByRole('button', { name: /^Spara / }).waitFor(),
    height: 700,
  },
  {
    name: 'apt-kit',
    role: 'arbetsgrupp',
    place: 'teams',
    address: '/apt',
    arrange: (app) => app.getByRole('button', { name: 'Använd kittet' }).waitFor(),
    height: 760,
  },
  {
    name: 'forslag-ett',
    role: 'arbetsgrupp',
    place: 'teams',
    address: '/forslag',
    arrange: async (app) => {
      await link(/^Extern framsynsgrupp/)(app).click();
      await app
        .getByText('Det här kan du göra')
        .or(app.getByRole('button', { name: 'Registrera behandling' }))
        .first()
        .waitFor();
    },
    height: 760,
  },
  {
    name: 'importera',
    role: 'arbetsgrupp',
    place: 'teams',
    address: '/importera',
    arrange: async (app) => {
      const table = [
        'Rubrik;Vad har du sett?;Källa;Kategori',
        'Elsparkcyklar på landsväg;Två byar har fått en egen hyrstation, och den används till bussen.;Samtal på ett möte;teknik',
        'Fel kategori;En lång nog text om något som någon har sett på en resa.;Samtal på ett möte;magi',
      ];
      await app.getByRole('textbox', { name: /Eller klistra in/ }).fill(table.join('\n'));
      await press(app, /Läs in det inklistrade/);
      await app.getByText('1 rad kan läggas till.').waitFor();
      await app.getByRole('heading', { name: '3. Kontrollera' }).evaluate((element) => element.scrollIntoView());
    },
    height: 700,
  },
  {
    name: 'rapport-utkast',
    role: 'sammankallande',
    place: 'teams',
    address: '/rapport?visa=utkast',
    arrange: openDraft,
    height: 760,
  },
  {
    name: 'rapport-publicera',
    role: 'sammankallande',
    place: 'teams',
    address: '/rapport?visa=utkast',
    arrange: async (app) => {
      await openDraft(app);
      await press(app, 'Publicera');
      await app.getByRole('dialog').getByText('Det här fryses').waitFor();
    },
    height: 700,
  },
  {
    name: 'tid-gruppen',
    role: 'sammankallande',
    place: 'teams',
    address: '/tid',
    arrange: async (app) => {
      await press(app, 'Gruppens tid');
      await app.getByText('Efter person').first().waitFor();
    },
    height: 700,
  },
  { name: 'ledningsrapport', role: 'ledningsgrupp', place: 'reportPage', arrange: heading(/^Att besluta/), height: 900 },
  {
    name: 'registrera-beslut',
    role: 'ledningsgrupp',
    place: 'reportPage',
    arrange: async (app) => {
      await press(app, 'Registrera beslut om Extern framsynsgrupp');
      await app.getByRole('radio', { name: /^Bifall/ }).click();
      await app.getByRole('radio', { name: /Tio personer, i rummet/ }).click();
    },
    height: 800,
  },
  {
    name: 'forslag-lista',
    role: 'rusgrupp',
    place: 'teams',
    address: '/forslag',
    arrange: heading(/^Att behandla/),
    height: 700,
  },
  {
    name: 'installation-plan',
    role: 'agare',
    place: 'newSite',
    arrange: (app) => app.getByRole('button', { name: 'Installera', exact: true }).waitFor(),
    height: 800,
  },
  { name: 'installation-kontroll', role: 'agare', place: 'setupPage', arrange: (app) => app.getByText('Allt är som det ska.').first().waitFor(), height: 560 },
  {
    name: 'installation-medlemmar',
    role: 'agare',
    place: 'setupPage',
    arrange: async (app) => {
      await app
        .getByText('Ingen än.')
        .or(app.getByRole('button', { name: /^Ta bort .* ur Framsyn Medarbetare/ }))
        .first()
        .waitFor();
      await heading('Roller och vilka som har dem')(app);
      await app.getByRole('heading', { name: 'Roller och vilka som har dem' }).evaluate((element) => element.scrollIntoView());
    },
    height: 700,
  },
];
