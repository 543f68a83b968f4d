/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { MemoryDataSource } from '../../src/data/memory';
import { keepingToVersion } from '../../src/data/siteVersion';
import { decisions } from '../../src/schema/lists/decisions';
import { groups } from '../../src/schema/lists/groups';
import { proposals } from '../../src/schema/lists/proposals';
import { receipts } from '../../src/schema/lists/receipts';
import { reports } from '../../src/schema/lists/reports';
import { settings } from '../../src/schema/lists/settings';
import { signals } from '../../src/schema/lists/signals';
import { schemaVersion } from '../../src/schema/version';
import { recordVersion } from '../fixtures/olderSite';
import { correctReport, emptyReport, prepareReport, publishReport, value, type ReaderSite } from './readerSite';
import { startApp, type StartedApp, type StartOptions } from './startApp';

let app: StartedApp;
let site: ReaderSite;
const prepare = async (data: MemoryDataSource): Promise<void> => {
  site = await prepareReport(data);
};
const start = async (options: StartOptions = {}): Promise<void> => {
  app = await startApp({ url: '/ledning', groups: ['Framsyn Ledningsgrupp'], prepare, ...options });
};
const open = async (options: StartOptions = {}): Promise<HTMLElement> => {
  await start(options);
  return screen.findByRole('heading', { level: 1, name: 'Framsyn: läget i mars 2026' });
};
afterEach(async () => {
  jest.restoreAllMocks();
  await app.close();
  window.localStorage.clear();
  window.sessionStorage.clear();
});

const quarter = (name: RegExp): HTMLElement => screen.getByRole('region', { name });
const receiptButton = (): Promise<HTMLElement> => screen.findByRole('button', { name: 'Kvittera att jag läst' });
const decide = async (data: MemoryDataSource): Promise<unknown> => {
  const [body] = (await value(data.repository(groups).page())).items;
  return value(
    data
      .repository(decisions)
      .add(
        { title: 'Beslut', proposal: site.proposal, body: body?.id ?? 0, date: '2026-03-14', outcome: 'bifall', wording: 'Ledningsgruppen säger ja.' },
        'decided',
      ),
  );
};

describe('The report, as the management group reads it', () => {
  it('is four quarters in reading order with at most three rows each, and says in words what is late', async () => {
    await open();
    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
      'Vad har ändrats',
      'Att besluta 1',
      'Sent 1',
      'En spaning att samtala om',
      'Så går arbetet',
    ]);
    const changed = quarter(/Vad har ändrats/);
    expect(within(changed).getAllByRole('listitem')).toHaveLength(3);
    await userEvent.click(within(changed).getByRole('button', { name: 'Visa alla 5' }));
    expect(within(changed).getAllByRole('listitem')).toHaveLength(5);
    expect(quarter(/Sent/)).toHaveTextContent('Sen, 11 dagar');
    expect(quarter(/Att besluta/)).toHaveTextContent('Ledningsgruppens beslut styr arbetet. Formella beslut fattas av nämnd.');
    expect(screen.getByText(/Tar två minuter att läsa\. Skickad .* av sammankallande, version 1, fryst\./)).toBeVisible();
  });

  it('stands alone in its own web part, whatever the address of the page', async () => {
    await open({ url: '/', ports: { surface: 'report' } });
    expect(screen.queryByRole('navigation')).toBeNull();
    expect(await screen.findByRole('link', { name: 'Läs spaningen och källan' })).toHaveAttribute('target', '_blank');
  });

  it('says in a sentence what there is nothing of', async () => {
    await open({ prepare: (data) => publishReport(data, emptyReport) });
    for (const text of ['Inget har ändrats sedan förra rapporten.', 'Inget förslag väntar på beslut.', 'Inget är sent.'])
      expect(screen.getByText(text)).toBeVisible();
  });

  it('keeps its own language when the page is in another', async () => {
    await start({ locale: 'en-us' });
    const title = await screen.findByRole('heading', { level: 1, name: 'Framsyn: läget i mars 2026' });
    expect(title).toHaveAttribute('lang', 'sv');
    expect(screen.getByText('Ingen åtgärd behövs från er.')).toHaveAttribute('lang', 'sv');
    expect(screen.getByRole('heading', { name: 'To decide 1' })).not.toHaveAttribute('lang');
  });
});

describe('A receipt', () => {
  it('is given once, by one button that then says when', async () => {
    await open();
    await userEvent.click(await receiptButton());
    const done = await screen.findByText('Kvitterad i dag');
    await waitFor(() => expect(done).toHaveFocus());
    app = await app.reopen('/ledning');
    expect(await screen.findByText('Kvitterad i dag')).toBeVisible();
    const kept = (await value(app.data.repository(receipts).page())).items;
    expect(kept.map(({ report }) => report)).toEqual([1]);
  });

  it.each(['Framsyn Medarbetare', 'Framsyn Arbetsgrupp', 'Framsyn Sammankallande', 'Framsyn RUS-grupp'])('is not asked of %s', async (group) => {
    await open({ groups: [group] });
    await screen.findByRole('button', { name: /Skriv ut och exportera/ });
    expect(screen.queryByRole('button', { name: 'Kvittera att jag läst' })).toBeNull();
  });

  it('is not asked for, nor a decision, on a site that only can be read', async () => {
    await open({
      prepare: async (data) => void (await prepare(data), await recordVersion(data, String(schemaVersion + 1))),
      through: (data) => keepingToVersion(data),
    });
    await screen.findByRole('region', { name: 'Bara läsning' });
    await waitFor(() => expect(screen.queryByRole('button', { name: /^(Kvittera att jag läst|Registrera beslut)/ })).toBeNull());
  });

  it('that is not saved is said, and can be tried again', async () => {
    await open({
      interrupt: (attempted, list) => (attempted === 'add' && list.key === 'receipts' ? { kind: 'offline', attempted, list: list.key } : undefined),
    });
    await userEvent.click(await receiptButton());
    expect(await screen.findByRole('alert')).toHaveTextContent('Kvittot är inte sparat.');
    expect(await receiptButton()).toBeEnabled();
  });
});

describe('What is to be decided', () => {
  const act = { name: 'Registrera beslut om Extern framsynsgrupp' };

  it('is decided from its row, by who may', async () => {
    await open();
    await userEvent.click(await screen.findByRole('button', act));
    expect(await screen.findByRole('radio', { name: 'Bifall' })).toBeVisible();
  });

  it('says afterwards what was decided, while the report stays as it was', async () => {
    await open({ prepare: async (data) => void (await prepare(data), await decide(data)) });
    expect(await screen.findByText(/^Beslutat 14 mars: bifall$/)).toBeVisible();
    expect(screen.queryByRole('button', act)).toBeNull();
    expect(screen.getByRole('heading', { name: 'Att besluta 1' })).toBeVisible();
  });

  it('is read without its buttons by the working group', async () => {
    await open({ groups: ['Framsyn Arbetsgrupp'] });
    await screen.findByRole('button', { name: /Skriv ut och exportera/ });
    expect(screen.queryByRole('button', act)).toBeNull();
  });

  it('and was removed since is said to be, as is the spaning', async () => {
    await open({
      prepare: async (data) => {
        await prepare(data);
        await data.repository(proposals).remove(site.proposal);
        await data.repository(signals).remove(1);
      },
    });
    expect(await screen.findByText('Förslaget är borttaget')).toBeVisible();
    expect(await screen.findByText('Spaningen är borttagen sedan rapporten skickades.')).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Läs spaningen och källan' })).toBeNull();
  });

  it('after the report stands under it, with the same way to decide', async () => {
    const later = { title: 'Lokal för Workshop 2', summary: 'Tolv tusen.', status: 'inlamnat', submittedOn: '2026-03-15' } as const;
    await open({ prepare: async (data) => void (await prepare(data), await data.repository(proposals).add(later, 'later')) });
    expect(await screen.findByText('Ett förslag till väntar på beslut, efter rapporten.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Registrera beslut om Lokal för Workshop 2' })).toBeVisible();
  });
});

describe('A report that is frozen', () => {
  it('shows its checksum and its versions', async () => {
    await open();
    await userEvent.click(screen.getByRole('button', { name: 'Kontrollsumma och versioner' }));
    expect(screen.getByText('Stämmer. Du läser det som skickades, oförändrat.')).toBeVisible();
    expect(await screen.findByText('Version 1, 11 mars 2026')).toBeVisible();
  });

  it('and altered says so in words first of all, and is nothing to decide or receipt by', async () => {
    const tamper = async (data: MemoryDataSource): Promise<void> => {
      await prepare(data);
      const [part] = (await value(data.repository(reports).page())).items;
      await value(data.repository(reports).patch(part?.id ?? 0, { content: part?.content.replace('Ingen åtgärd', 'All åtgärd') }, part?.etag ?? ''));
    };
    await open({ prepare: tamper });
    expect(screen.getByRole('alert')).toHaveTextContent('Rapporten är inte den som skickades');
    expect(screen.getByText(/Kontrollsumman stämmer inte\./)).toBeVisible();
    await screen.findByRole('button', { name: /Skriv ut och exportera/ });
    expect(screen.queryByRole('button', { name: /Kvittera|Registrera/ })).toBeNull();
  });

  it('and cannot be read takes no two minutes', async () => {
    const spoil = async (data: MemoryDataSource): Promise<void> => {
      await prepare(data);
      const [part] = (await value(data.repository(reports).page())).items;
      await value(data.repository(reports).patch(part?.id ?? 0, { content: '{' }, part?.etag ?? ''));
    };
    await open({ prepare: spoil });
    expect(screen.getByRole('alert')).toHaveTextContent('Rapporten går inte att läsa');
    expect(screen.queryByText(/två minuter/)).toBeNull();
  });

  it('and corrected leads to the version that holds', async () => {
    const corrected = async (data: MemoryDataSource): Promise<void> => {
      await prepare(data);
      await correctReport(data, 1, { ...site.document, title: 'Framsyn: läget i mars 2026, rättad' });
    };
    await open({ url: '/ledning?rapport=1', prepare: corrected });
    await userEvent.click(await screen.findByRole('link', { name: 'Läs version 2' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Framsyn: läget i mars 2026, rättad' })).toBeVisible();
    expect(screen.getByText(/Rättar version 1\./)).toBeVisible();
  });
});

describe('Before there is a report', () => {
  it('the page says what will be here and when', async () => {
    const cadence = { title: 'report.cadence', value: '{"months":3,"next":"2026-04-14"}' };
    await start({ prepare: (data) => data.repository(settings).add(cadence, 'cadence') });
    expect(await screen.findByRole('heading', { name: 'Här kommer rapporten till ledningsgruppen' })).toBeVisible();
    expect(await screen.findByText('Nästa rapport är planerad till 14 april 2026.')).toBeVisible();
  });

  it('an address of a version that is not there leads to the latest', async () => {
    await start({ url: '/ledning?rapport=9' });
    expect(await screen.findByRole('heading', { name: 'Version 9 finns inte' })).toBeVisible();
    await userEvent.click(screen.getByRole('link', { name: 'Läs den senaste' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Framsyn: läget i mars 2026' })).toBeVisible();
  });
});
