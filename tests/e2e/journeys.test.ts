/** What people do with spaningar, whole, in the running edition; by keyboard where people would. */
import type { Frame } from 'playwright-core';
import { focusedName, tabTo } from './keyboard';
import type { Person } from './person';
import { ownId, retitle, storedSpaningar, titled } from './siteCalls';
import { setStage } from './stage';

jest.setTimeout(90_000);

const { arrive } = setStage();

const field = (app: Frame, name: RegExp) => app.getByRole('textbox', { name });
const row = (app: Frame, title: string) => app.getByRole('list', { name: 'Spaningar' }).getByRole('link', { name: new RegExp(`^${title}`) });
const seen = 'Tre byar delar på en vaktmästare, och fler vill vara med. Det började i våras.';
const api = '**/sites/framsyn/_api/**';

const focused = (app: Frame, name: RegExp): Promise<void> => field(app, name).and(app.locator(':focus')).waitFor();

async function fillIn({ page }: Person, app: Frame, title: string): Promise<void> {
  await app.getByRole('button', { name: 'Ny spaning' }).press('Enter');
  await focused(app, /Rubrik/);
  await page.keyboard.type(title);
  await field(app, /Vad har du sett/).fill(seen);
  await field(app, /Källa/).fill('Samtal på ett möte');
}
async function write(person: Person, title: string): Promise<number> {
  const app = await person.app();
  await fillIn(person, app, title);
  await person.page.keyboard.press('Control+Enter');
  await app.getByRole('heading', { name: 'Tack.' }).waitFor();
  await person.page.keyboard.press('Escape');
  await row(app, title).waitFor();
  return (await titled(person.page, title))[0]!.Id;
}

it('A filter is in the address: Back takes it away again, and so does its chip, and focus is not lost', async () => {
  const { page, app: frame, complaints } = await arrive();
  const app = await frame();
  await app.getByText('25 spaningar').waitFor();
  await tabTo(page, /^Kategori/);
  await page.keyboard.press('Enter');
  const reached = (name: string): Promise<void> => app.getByRole('option', { name }).and(app.locator(':focus')).waitFor();
  await reached('Alla kategorier');
  await page.keyboard.press('ArrowDown');
  await reached('Demografi');
  await page.keyboard.press('Enter');
  await page.waitForURL(/#\/spaningar\?kategori=demografi$/);
  await app.getByText(/^\d av 25$/).waitFor();
  const rows = await app.getByRole('list', { name: 'Spaningar' }).getByRole('link').allInnerTexts();
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.filter((text) => !text.includes('Demografi'))).toEqual([]);

  await page.goBack();
  await page.waitForURL(/#\/spaningar$/);
  await app.getByText('25 spaningar').waitFor();
  await page.goForward();
  await app.getByRole('button', { name: 'Ta bort filtret Demografi' }).press('Enter');
  await page.waitForURL(/#\/spaningar$/);
  await app.getByText('25 spaningar').waitFor();
  expect(await focusedName(page)).toContain('spaningar');
  expect(complaints).toEqual([]);
});

it('Two people change the same spaning: both versions are shown, one chooses where both changed, and nothing else is lost', async () => {
  const [first, second] = await Promise.all([arrive(), arrive('sammankallande')]);
  const id = await write(first, 'Vaktmästare delas av byar');
  const [mine, theirs] = await Promise.all([first.go(`/spaningar?visa=${id}`), second.go(`/spaningar?visa=${id}&andra=${id}`)]);
  await mine.getByRole('link', { name: 'Ändra', exact: true }).press('Enter');
  await field(mine, /Rubrik/).fill('Byar delar vaktmästare');
  await field(mine, /Vad har du sett/).fill(`${seen} Nu är de fem.`);

  await field(theirs, /Rubrik/).fill('Vaktmästaren blir gemensam');
  await field(theirs, /Källa/).fill('Bygdetidningen, 4 mars');
  await second.page.keyboard.press('Control+Enter');
  await theirs.getByText('Ändringen är sparad.').waitFor();

  await first.page.keyboard.press('Control+Enter');
  await mine.getByRole('heading', { name: 'Någon annan har sparat under tiden' }).waitFor();
  expect(await focusedName(first.page)).toContain('Någon annan har sparat under tiden');
  expect(await mine.getByRole('radio').count()).toBe(2); // only the title was changed by both
  await mine.getByRole('radio', { name: /Din version Byar delar vaktmästare/ }).waitFor();
  await mine.getByRole('radio', { name: /Den som är sparad Vaktmästaren blir gemensam/ }).press('Space');
  await mine.getByRole('button', { name: 'Spara mina val' }).press('Enter');
  await mine.getByText('Ändringen är sparad.').waitFor();
  const panel = mine.getByRole('complementary', { name: 'Vaktmästaren blir gemensam' });
  await panel.getByText(`${seen} Nu är de fem.`).waitFor();
  await panel.getByText('Bygdetidningen, 4 mars').waitFor();
  expect(await focusedName(first.page)).toContain('Ändra'); // where the change began
  expect([...first.complaints, ...second.complaints]).toEqual([]);
});

it('A spaning that is taken away comes back by Ångra, by keyboard alone, and is the same one', async () => {
  const person = await arrive();
  const { page } = person;
  const id = await write(person, 'Cykelbud tar landsvägen');
  const app = await person.app();
  await row(app, 'Cykelbud tar landsvägen').press('Enter');
  await tabTo(page, /Ta bort/);
  await page.keyboard.press('Enter');
  await app.getByText('”Cykelbud tar landsvägen” är borttagen.').waitFor();
  expect(await row(app, 'Cykelbud tar landsvägen').count()).toBe(0);
  expect(await titled(page, 'Cykelbud tar landsvägen')).toEqual([]);
  expect(await focusedName(page)).toContain('Ångra');
  await page.keyboard.press('Enter');
  await row(app, 'Cykelbud tar landsvägen').waitFor();
  expect((await titled(page, 'Cykelbud tar landsvägen')).map(({ Id }) => Id)).toEqual([id]);
  expect(person.complaints).toEqual([]);
});

it('When SharePoint says that it is busy, the form says how long it waits, waits so long, and sends once', async () => {
  const person = await arrive();
  const { page } = person;
  const app = await person.app();
  await row(app, 'Drönaren hinner före ambulansen').waitFor();
  await fillIn(person, app, 'Biblioteket lånar ut verktyg');
  let refusedAt = 0;
  let sentAgainAt = 0;
  await page.route(api, (route) => {
    if (refusedAt > 0) {
      sentAgainAt ||= Date.now();
      return route.fallback();
    }
    refusedAt = Date.now();
    return route.fulfill({ status: 429, headers: { 'Retry-After': '2' }, body: '' });
  });
  await page.keyboard.press('Control+Enter');
  await app.getByRole('dialog').getByRole('status').getByText('SharePoint har mycket att göra. Vi försöker igen om 2 sekunder.').waitFor();
  await app.getByRole('heading', { name: 'Tack.' }).waitFor();
  expect(sentAgainAt - refusedAt).toBeGreaterThanOrEqual(2_000);
  expect(await titled(page, 'Biblioteket lånar ut verktyg')).toHaveLength(1);
});

it('When the net goes as the spaning is sent, the text is there after a reload, and sending it again adds it once', async () => {
  const person = await arrive();
  const { page } = person;
  const app = await person.app();
  await row(app, 'Drönaren hinner före ambulansen').waitFor();
  await fillIn(person, app, 'Skolbussen tar med paket');
  let arrived = 0;
  // The first call reaches SharePoint and its answer is lost; after that, nothing gets through.
  await page.route(api, async (route) => {
    if (++arrived === 1) await route.fetch();
    // The browser gives up by itself what a page that is left still waits for.
    await route.abort('internetdisconnected').catch(() => undefined);
  });
  await page.keyboard.press('Control+Enter');
  await app
    .getByRole('dialog')
    .getByRole('status')
    .getByText(/^Ingen kontakt med SharePoint\. Vi försöker igen om/)
    .waitFor();
  const address = page.url();
  await page.goto('about:blank'); // with the net still gone, so that no later attempt of the form comes through
  await page.unroute(api);
  await page.goto(address);
  expect(await titled(page, 'Skolbussen tar med paket')).toHaveLength(1);
  const again = await person.app();
  await again.getByText(/^Vi har tagit fram ditt utkast/).waitFor();
  expect(await field(again, /Rubrik/).inputValue()).toBe('Skolbussen tar med paket');
  expect(await field(again, /Vad har du sett/).inputValue()).toBe(seen);
  await field(again, /Källa/).press('Control+Enter');
  await again.getByRole('heading', { name: 'Tack.' }).waitFor();
  expect(await titled(page, 'Skolbussen tar med paket')).toHaveLength(1);
});

it('What was left comes into the list after a reload of the page too, and after Lämna en till nothing is kept of an empty form', async () => {
  const person = await arrive();
  const { page } = person;
  await row(await person.app(), 'Drönaren hinner före ambulansen').waitFor();
  await page.reload();
  await row(await person.app(), 'Drönaren hinner före ambulansen').waitFor();
  const app = await person.app();
  await fillIn(person, app, 'Byskolan blir kontor');
  await page.keyboard.press('Control+Enter');
  await app.getByRole('button', { name: 'Lämna en till' }).press('Enter');
  await field(app, /Rubrik/).waitFor();
  await page.keyboard.press('Escape');
  await app.getByRole('button', { name: 'Ny spaning' }).press('Enter');
  expect(await field(app, /Rubrik/).inputValue()).toBe('');
  expect(await app.getByText(/^Vi har tagit fram ditt utkast/).count()).toBe(0);
  await page.keyboard.press('Escape');
  await row(app, 'Byskolan blir kontor').waitFor();
  expect(await focusedName(page)).toContain('Ny spaning');
  expect(person.complaints).toEqual([]);
});

it("A member of staff may change what is theirs; another's is not offered for change, not even by link, and the server refuses it", async () => {
  const { page, go } = await arrive('medarbetare');
  const [me, all] = await Promise.all([ownId(page), storedSpaningar(page)]);
  const own = all.find(({ AuthorId }) => AuthorId === me)!;
  const other = all.find(({ AuthorId }) => AuthorId !== me)!;

  const mine = await go(`/spaningar?visa=${own.Id}`);
  await mine.getByRole('link', { name: 'Ändra', exact: true }).waitFor();
  const theirs = await go(`/spaningar?visa=${other.Id}`);
  await theirs.getByRole('heading', { level: 2, name: other.Title }).waitFor();
  await theirs.getByRole('link', { name: 'Öppna i SharePoint' }).waitFor();
  expect(await theirs.getByRole('link', { name: 'Ändra', exact: true }).count()).toBe(0);
  expect(await theirs.getByRole('button', { name: 'Ta bort' }).count()).toBe(0);
  const linked = await go(`/spaningar?visa=${other.Id}&andra=${other.Id}`);
  await linked.getByRole('dialog').getByRole('heading', { name: 'Du kan inte göra det här ännu' }).waitFor();
  expect(await linked.getByRole('textbox', { name: /Rubrik/ }).count()).toBe(0);

  expect([await retitle(page, other.Id, 'Övertagen'), await retitle(page, own.Id, own.Title)]).toEqual([403, 204]);
  expect(await titled(page, 'Övertagen')).toEqual([]);
});
