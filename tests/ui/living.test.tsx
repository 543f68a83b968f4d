/** @jest-environment jsdom */
import * as React from 'react';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { readRevisions } from '../../src/data/revisions/readPlan';
import { readVersions } from '../../src/data/revisions/planVersions';
import { readDifferences } from '../../src/domain/revisions/values';
import { activities } from '../../src/schema/lists/activities';
import { assignments } from '../../src/schema/lists/assignments';
import ItemForm from '../../src/ui/forms/ItemForm';
import ApproveDialog from '../../src/ui/pages/plan/living/ApproveDialog';
import Compare from '../../src/ui/pages/plan/living/Compare';
import { LivingBar } from '../../src/ui/pages/plan/living/LivingBar';
import PrintedPlan from '../../src/ui/pages/plan/living/PrintedPlan';
import { useReasonForm } from '../../src/ui/living/reasonForm';
import { useLivingPlan, type LivingPlan } from '../../src/ui/living/useLivingPlan';
import { usePlanRemoval } from '../../src/ui/living/usePlanRemoval';
import { formStage, type Stage } from './formStage';
import { livingSite, unwrap, type LivingSite } from './livingSite';

jest.setTimeout(60_000);
afterEach(() => window.localStorage.clear());

function WithPlan({ id, children }: { readonly id: number; readonly children: (plan: LivingPlan) => React.ReactNode }): JSX.Element {
  const plan = useLivingPlan(id);
  return <React.Suspense fallback={null}>{plan.assignment && children(plan)}</React.Suspense>;
}

const stageOf = (site: LivingSite, url = '/plan'): Stage => formStage({ data: site.data, url });
const firstActivity = async (site: LivingSite) => {
  const found = unwrap(await site.data.repository(activities).page()).items.find(({ title }) => title === 'Samla lärdomar');
  if (!found) throw new Error('The plan has no such activity.');
  return found;
};
const titles = { new: 'Ny aktivitet', edit: 'Ändra aktivitet' };
const shownFields = ['title', 'forum', 'status'] as const;

function ActivityForm({ plan, item }: { readonly plan: LivingPlan; readonly item: Awaited<ReturnType<typeof firstActivity>> }): JSX.Element {
  const reasonForm = useReasonForm(plan);
  return <ItemForm list={activities} writing={item.id} titles={titles} fields={shownFields} {...reasonForm(activities, item)} onClose={() => undefined} />;
}

describe('An activity of an approved plan, in its form', () => {
  it('asks why as soon as what is planned differs, is not saved without, and keeps the reason with the change', async () => {
    const site = await livingSite({ isApproved: true });
    const item = await firstActivity(site);
    stageOf(site).show(<WithPlan id={site.plan}>{(plan) => <ActivityForm plan={plan} item={item} />}</WithPlan>);
    const forum = await screen.findByRole('textbox', { name: 'Forum' });
    expect(screen.queryByRole('heading', { name: 'Varför ändras planen?' })).toBeNull();
    await userEvent.type(forum, 'RU-dag');
    expect(screen.getByRole('heading', { name: 'Varför ändras planen?' })).toBeInTheDocument();
    await userEvent.click(await screen.findByRole('button', { name: 'Spara ändringen' }));
    expect(screen.getByRole('button', { name: /Slag av skäl/ })).toBeInTheDocument();
    expect((await firstActivity(site)).forum).toBeUndefined();

    await userEvent.click(screen.getByRole('radio', { name: 'Ny tanke eller idé' }));
    await userEvent.type(screen.getByRole('textbox', { name: /^Skäl/ }), 'Fler är med på RU-dagen.');
    await userEvent.click(await screen.findByRole('button', { name: 'Spara ändringen' }));
    await waitFor(async () => expect((await firstActivity(site)).forum).toBe('RU-dag'));
    await waitFor(async () => expect(unwrap(await readRevisions(site.data, site.plan))).toHaveLength(2));
    const [revision] = unwrap(await readRevisions(site.data, site.plan));
    expect(revision).toMatchObject({ reasonType: 'nyTanke', reason: 'Fler är med på RU-dagen.', role: 'sammankallande', version: 1 });
    expect(readDifferences(revision?.differences)).toEqual([{ field: 'forum', from: null, to: 'RU-dag' }]);
  });

  it('asks for nothing when only its status changes, nor before the plan is approved', async () => {
    const site = await livingSite({ isApproved: true });
    const item = await firstActivity(site);
    const { unmount } = stageOf(site).show(<WithPlan id={site.plan}>{(plan) => <ActivityForm plan={plan} item={item} />}</WithPlan>);
    await userEvent.click(await screen.findByRole('combobox', { name: /Status/ }));
    await userEvent.click(screen.getByRole('option', { name: 'Pågår' }));
    expect(screen.queryByRole('heading', { name: 'Varför ändras planen?' })).toBeNull();
    unmount();
    window.localStorage.clear();
    const draft = await livingSite();
    const own = await firstActivity(draft);
    stageOf(draft).show(<WithPlan id={draft.plan}>{(plan) => <ActivityForm plan={plan} item={own} />}</WithPlan>);
    await userEvent.type(await screen.findByRole('textbox', { name: 'Forum' }), 'APT');
    expect(screen.queryByRole('heading', { name: 'Varför ändras planen?' })).toBeNull();
  });

  it('asks after all when somebody approves the plan while the form is open', async () => {
    const site = await livingSite();
    const item = await firstActivity(site);
    stageOf(site).show(<WithPlan id={site.plan}>{(plan) => <ActivityForm plan={plan} item={item} />}</WithPlan>);
    await userEvent.type(await screen.findByRole('textbox', { name: 'Forum' }), 'APT');
    const plan = unwrap(await site.data.repository(assignments).get(site.plan));
    await site.data.repository(assignments).patch(plan.id, { approvedVersion: 1 }, plan.etag);
    await userEvent.click(await screen.findByRole('button', { name: 'Spara ändringen' }));
    expect(await screen.findByRole('heading', { name: 'Varför ändras planen?' })).toBeInTheDocument();
    expect((await firstActivity(site)).forum).toBeUndefined();
    expect(screen.getByRole('textbox', { name: 'Forum' })).toHaveValue('APT');
  });
});

function Removing({ plan, item }: { readonly plan: LivingPlan; readonly item: Awaited<ReturnType<typeof firstActivity>> }): JSX.Element {
  const { remove, dialog } = usePlanRemoval(activities, plan, { onRemoved: () => undefined });
  return (
    <>
      <button onClick={() => remove(item)}>Ta bort</button>
      {dialog}
    </>
  );
}

describe('An activity that is taken out of an approved plan', () => {
  it('goes when it is said why, and not before', async () => {
    const site = await livingSite({ isApproved: true });
    const item = await firstActivity(site);
    const stage = stageOf(site);
    stage.show(<WithPlan id={site.plan}>{(plan) => <Removing plan={plan} item={item} />}</WithPlan>);
    await userEvent.click(await screen.findByRole('button', { name: 'Ta bort' }));
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Ta bort ur planen' }));
    expect(within(dialog).getByRole('button', { name: /Slag av skäl/ })).toBeInTheDocument();
    expect(await firstActivity(site)).toBeDefined();
    await userEvent.click(within(dialog).getByRole('radio', { name: 'Ändrade förutsättningar' }));
    await userEvent.type(within(dialog).getByRole('textbox', { name: /^Skäl/ }), 'Gjord redan.');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Ta bort ur planen' }));
    await waitFor(async () => expect(unwrap(await readRevisions(site.data, site.plan))[0]).toMatchObject({ change: 'borttagen', reason: 'Gjord redan.' }));
    expect(stage.offered[0]).toContain('Samla lärdomar');
  });
});

describe('Approving', () => {
  const dialogOf = (site: LivingSite): Stage => {
    const stage = stageOf(site);
    stage.show(<WithPlan id={site.plan}>{(plan) => <ApproveDialog plan={plan} onClose={() => undefined} />}</WithPlan>);
    return stage;
  };

  it('says what will be frozen and what is worth a look, and freezes version 1', async () => {
    const site = await livingSite();
    const stage = dialogOf(site);
    expect(await screen.findByText(/2 delar, 1 mål, 2 aktiviteter/)).toBeInTheDocument();
    expect(screen.getByText('1 aktivitet utan ansvarig')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Godkänn och frys' }));
    await waitFor(() => expect(stage.offered).toEqual(['Version 1 är godkänd.']));
    expect(unwrap(await readVersions(site.data, site.plan))).toHaveLength(1);
  });

  it('of a plan that takes more than its time asks for a word of why', async () => {
    const site = await livingSite({ assignment: { timeShare: 0.05, yearlyHours: 1700, members: 6 } });
    const activity = await firstActivity(site);
    expect((await site.data.repository(activities).patch(activity.id, { estimatedHours: 653 }, activity.etag)).ok).toBe(true);
    const stage = dialogOf(site);
    expect(await screen.findByText('Planen kräver 6,4 % av arbetstiden. 5 % finns.')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Godkänn och frys' }));
    const why = screen.getByRole('textbox', { name: /Varför är planen större än tiden/ });
    await waitFor(() => expect(why).toHaveFocus());
    expect(unwrap(await readVersions(site.data, site.plan))).toEqual([]);
    await userEvent.type(why, 'Första året kräver mer.');
    await userEvent.click(screen.getByRole('button', { name: 'Godkänn och frys' }));
    await waitFor(() => expect(stage.offered).toHaveLength(1));
    expect(unwrap(await readRevisions(site.data, site.plan))[0]).toMatchObject({ change: 'godkand', reason: 'Första året kräver mer.' });
  });

  it('that is cut off says so, and is finished by the same button', async () => {
    const site = await livingSite();
    const stage = dialogOf(site);
    await screen.findByText(/1 mål, 2 aktiviteter/);
    site.broken = (attempted, list) => list === 'assignments' && attempted === 'change';
    await userEvent.click(screen.getByRole('button', { name: 'Godkänn och frys' }));
    expect(await screen.findByText('Godkännandet blev inte klart. Gör om det: det som redan är sparat skrivs inte två gånger.')).toBeInTheDocument();
    site.broken = () => false;
    await userEvent.click(screen.getByRole('button', { name: 'Försök igen' }));
    await waitFor(() => expect(stage.offered).toEqual(['Version 1 är godkänd.']));
    expect(unwrap(await readVersions(site.data, site.plan))).toHaveLength(1);
  });

  it('is not offered when nothing that is planned has changed, nor to who may not', async () => {
    const site = await livingSite({ isApproved: true });
    dialogOf(site);
    expect(await screen.findByText(/Det finns inget att godkänna/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Godkänn och frys' })).toBeNull();
    const member = await livingSite({ groups: ['Framsyn Arbetsgrupp'] });
    stageOf(member).show(<WithPlan id={member.plan}>{(plan) => <LivingBar plan={plan} toTask={(task) => `/plan?gor=${task}`} />}</WithPlan>);
    await screen.findByText('Planen är inte godkänd än.');
    expect(screen.queryByRole('link', { name: 'Godkänn för återkoppling' })).toBeNull();
  });
});

describe('Two versions side by side', () => {
  const reason = { type: 'andradeForutsattningar', words: 'Lokalen var upptagen.' } as const;

  async function changed(more = 0): Promise<LivingSite> {
    const site = await livingSite({ isApproved: true, more });
    const item = await firstActivity(site);
    let done = false;
    const { unmount } = stageOf(site).show(
      <WithPlan id={site.plan}>
        {(plan) => (
          <button
            onClick={() =>
              void plan
                .change(activities, item, { title: 'Samla och välj lärdomar', time: { kind: 'deadline', end: '2026-02-28', precision: 'dag' } }, reason)
                .then(() => (done = true))
            }
          >
            Ändra
          </button>
        )}
      </WithPlan>,
    );
    await userEvent.click(await screen.findByRole('button', { name: 'Ändra' }));
    await waitFor(() => expect(done).toBe(true));
    unmount();
    return site;
  }
  const compare = (site: LivingSite, url: string): Stage => {
    const stage = stageOf(site, url);
    stage.show(<WithPlan id={site.plan}>{(plan) => <Compare plan={plan} onClose={() => undefined} />}</WithPlan>);
    return stage;
  };

  it('show what went and what came as deletions and insertions, under its priority, with the reason beside', async () => {
    const site = await changed();
    compare(site, '/plan?jamfor=1-nu');
    expect(await screen.findByText('Ändrade: 1. Tillagda: 0. Borttagna: 0.')).toBeVisible();
    const group = screen.getByRole('heading', { name: 'Sammanfattning och framtid' }).parentElement as HTMLElement;
    expect([...group.querySelectorAll('ins')].map(({ textContent }) => textContent?.includes('och välj'))).toContain(true);
    expect([...group.querySelectorAll('del')].map(({ textContent }) => textContent)).toEqual(
      [expect.stringMatching(/31|januari/), expect.anything()].slice(0, group.querySelectorAll('del').length),
    );
    expect(group).toHaveTextContent('Ändrade förutsättningar. Lokalen var upptagen. sammankallande, 17 mars 2026');
    expect(screen.queryByRole('heading', { name: 'En framsynt organisation' })).toBeNull();
  });

  it('show the unchanged rows too when asked, and the address says so', async () => {
    const site = await changed();
    const stage = compare(site, '/plan?jamfor=1-nu');
    await screen.findByText(/Ändrade: 1/);
    await userEvent.click(screen.getByRole('checkbox', { name: 'Bara ändrat' }));
    expect(await screen.findByRole('heading', { name: 'En framsynt organisation' })).toBeVisible();
    expect(stage.navigation.get()).toBe('/plan?jamfor=1-nu&alla=1');
  });

  it('say that a version is not there, and that a plan has none', async () => {
    compare(await changed(), '/plan?jamfor=7-nu');
    expect(await screen.findByRole('alert')).toBeVisible();
    const site = await livingSite();
    compare(site, '/plan');
    expect(await screen.findByText(/Det finns ingen version att jämföra med/)).toBeVisible();
  });

  it('list every change with who, when and why', async () => {
    compare(await changed(), '/plan');
    const list = (await screen.findByRole('heading', { name: '2 ändringar med skäl' })).parentElement as HTMLElement;
    const rows = within(list).getAllByRole('listitem');
    expect(rows[0]).toHaveTextContent(/Ändrad Samla och välj lärdomar rubrik, tid/);
    expect(rows[1]).toHaveTextContent(/Godkänd Version 1/);
  });

  it('draw many rows piece by piece, until all are there', async () => {
    const site = await livingSite({ isApproved: true, more: 150 });
    compare(site, '/plan?jamfor=1-nu&alla=1');
    await waitFor(() => expect(document.querySelectorAll('ul > li').length).toBeGreaterThanOrEqual(155), { timeout: 20_000 });
  });
});

describe('Under the plan’s heading', () => {
  const bar = (site: LivingSite): Stage => {
    const stage = stageOf(site);
    stage.show(<WithPlan id={site.plan}>{(plan) => <LivingBar plan={plan} toTask={(task) => `/plan?gor=${task}`} />}</WithPlan>);
    return stage;
  };

  it('the validity warns in its last month and offers to prolong, with a suggestion', async () => {
    const site = await livingSite({ isApproved: true, assignment: { validity: { kind: 'period', start: '2025-04-01', end: '2026-03-31', precision: 'dag' } } });
    bar(site);
    expect(await screen.findByText('Planen gäller till och med 31 mars 2026. Det är 14 dagar kvar.')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Revidera' })).toHaveAttribute('href', expect.stringContaining('/uppdrag?uppdrag='));
    await userEvent.click(screen.getByRole('button', { name: 'Förläng' }));
    expect(await screen.findByText('Lika länge till vore till och med 31 mars 2027.')).toBeInTheDocument();
  });

  it('validity and horizon are two things, said in words as well as drawn', async () => {
    bar(await livingSite());
    expect(await screen.findByText('Planen gäller till och med 31 december 2026. Den blickar till 2050, 24 år fram.')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Förläng' })).toBeNull();
  });

  it('a reason that the server does not have yet is shown with its words, and is sent again', async () => {
    const site = await livingSite({ isApproved: true });
    const item = await firstActivity(site);
    site.broken = (_attempted, list) => list === 'revisions';
    stageOf(site).show(
      <WithPlan id={site.plan}>
        {(plan) => (
          <>
            <LivingBar plan={plan} toTask={() => '/plan'} />
            <button onClick={() => void plan.change(activities, item, { forum: 'APT' }, { type: 'nyTanke', words: 'APT passar bättre.' })}>Ändra</button>
          </>
        )}
      </WithPlan>,
    );
    await userEvent.click(await screen.findByRole('button', { name: 'Ändra' }));
    expect(await screen.findByText(/Planen är ändrad, men skälet är inte sparat än/)).toBeVisible();
    expect(screen.getByText('Samla lärdomar: APT passar bättre.')).toBeVisible();
    site.broken = () => false;
    await userEvent.click(screen.getByRole('button', { name: 'Spara skälet igen' }));
    await waitFor(() => expect(screen.queryByText(/inte sparat än/)).toBeNull());
    expect(unwrap(await readRevisions(site.data, site.plan))[0]).toMatchObject({ reason: 'APT passar bättre.' });
  });
});

describe('The printed plan', () => {
  beforeEach(() => {
    window.print = jest.fn();
  });
  const sheetOf = async (site: LivingSite, version?: number): Promise<HTMLElement> => {
    stageOf(site).show(<PrintedPlan assignment={site.plan} version={version} onPrinted={() => undefined} />);
    await waitFor(() => expect(window.print).toHaveBeenCalled());
    return document.querySelector('body > [lang="sv"]') as HTMLElement;
  };
  const headings = (sheet: HTMLElement): readonly string[] => [...sheet.querySelectorAll('h1, h2')].map(({ textContent }) => textContent ?? '');

  it('has document A’s headings in their order, with goals, time plan and follow-up under each priority', async () => {
    const sheet = await sheetOf(await livingSite());
    expect(headings(sheet)).toEqual([
      'Handlingsplan för framsyn',
      'Innehåll',
      'Sammanfattning',
      'Prioritering 1: Sammanfattning och framtid',
      'Prioritering 2: En framsynt organisation',
      'Tidsperspektiv',
      'Uppföljning',
    ]);
    expect([...sheet.querySelectorAll('h3')].map(({ textContent }) => textContent)).toEqual([
      'Mål',
      'Tidsplan',
      'Plan för uppföljning',
      'Tidsplan',
      'Plan för uppföljning',
    ]);
    expect(sheet.querySelector('tbody tr')).toHaveTextContent('31 januari');
    expect(sheet).toHaveTextContent('Banken används. Antal metoder: 15 (inte påbörjat)');
    expect(sheet).toHaveTextContent('Planen som den är 17 mars 2026.');
  });

  it('of a version is what was approved, whatever has changed since, with its checksum', async () => {
    const site = await livingSite({ isApproved: true });
    const item = await firstActivity(site);
    await site.data.repository(activities).patch(item.id, { title: 'Något helt annat' }, item.etag);
    const sheet = await sheetOf(site, 1);
    expect(sheet).toHaveTextContent('Version 1, godkänd för återkoppling 10 januari 2026 av sammankallande.');
    expect(sheet).toHaveTextContent('Samla lärdomar');
    expect(sheet).not.toHaveTextContent('Något helt annat');
    expect(sheet).toHaveTextContent(/Kontrollsumma \(SHA-256\): [0-9a-f]{64}/);
  });

  it('of an assignment has its parts, and only the headings that it uses', async () => {
    const sheet = await sheetOf(await livingSite({ assignment: { profile: 'uppdrag', summary: null } }));
    expect(headings(sheet).slice(2)).toEqual(['Prioritering 1: Sammanfattning och framtid', 'Prioritering 2: En framsynt organisation']);
  });
});
