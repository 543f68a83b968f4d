/** @jest-environment jsdom */
/** People can edit what Framsyn keeps as JSON, in SharePoint's own list view: the page stands all the same and says what is wrong. */
import * as React from 'react';
import { cleanup, screen, waitFor } from '@testing-library/react';
import { planVersions } from '../../src/schema/lists/planVersions';
import type { Result } from '../../src/data/ports';
import { useLivingPlan, type LivingPlan } from '../../src/ui/living/useLivingPlan';
import Compare from '../../src/ui/pages/plan/living/Compare';
import PrintedPlan from '../../src/ui/pages/plan/living/PrintedPlan';
import { formStage } from './formStage';
import { livingSite, unwrap, type LivingSite } from './livingSite';

jest.setTimeout(60_000);
const patience = { timeout: 15_000 };
afterEach(() => window.localStorage.clear());

type Row = Record<string, unknown> & { planned: Record<string, unknown>; progress: Record<string, unknown> };
interface Content {
  assignment: Row;
  workstreams: Row[];
  goals: Row[];
  activities: Row[];
}

/** A plan that is approved as version 1, of which somebody has edited the text that was frozen. */
async function edited(edit: (content: Content) => void): Promise<LivingSite> {
  const site = await livingSite({ isApproved: true });
  const repository = site.data.repository(planVersions);
  const [row] = unwrap(await repository.page()).items;
  if (!row) throw new Error('No version was written.');
  const content = JSON.parse(row.content) as Content;
  edit(content);
  unwrap((await repository.patch(row.id, { content: JSON.stringify(content) }, row.etag)) as Result<unknown>);
  return site;
}

function WithPlan({ id, children }: { readonly id: number; readonly children: (plan: LivingPlan) => React.ReactNode }): JSX.Element {
  const plan = useLivingPlan(id);
  return <React.Suspense fallback={null}>{plan.assignment && children(plan)}</React.Suspense>;
}

const odd: readonly (readonly [string, unknown])[] = [
  ['a number', 5],
  ['a text', 'inte det'],
  ['yes', true],
  ['a list', [1, { id: 1 }, null]],
  ['an object', { id: { id: 1 }, title: { title: 1 }, kind: {}, start: 5, end: 6, precision: [] }],
  ['days that are none', { kind: 'period', start: 'igår', end: '2026-13-45', precision: 'dag' }],
  ['a precision that is none', { kind: 'deadline', end: '2026-03-01', precision: 'constructor' }],
  ['the name of what every object has', 'constructor'],
];
/** Text that is of its kind, and is not what was approved. */
const rewritten = (content: Content): void => content.activities.forEach((row) => (row.planned['title'] = 'constructor'));
const everyField = (value: unknown) => (content: Content) => {
  for (const row of [content.assignment, ...content.workstreams, ...content.goals, ...content.activities]) {
    for (const key of [...Object.keys(row.planned), 'time', 'validity', 'workstream', 'responsible', 'status', 'order', 'themes', 'dependsOn', 'constructor'])
      row.planned[key] = value;
    for (const key of [...Object.keys(row.progress), 'status', 'vpStatus']) row.progress[key] = value;
  }
};

describe.each(odd)('A frozen plan in which every value has become %s', (_what, value) => {
  it('is compared, or said to be unreadable', async () => {
    const site = await edited(everyField(value));
    formStage({ data: site.data, url: '/plan?jamfor=1-nu' }).show(
      <WithPlan id={site.plan}>{(plan) => <Compare plan={plan} onClose={() => undefined} />}</WithPlan>,
    );
    expect(await screen.findByText(/stämmer inte|går inte att läsa/, {}, patience)).toBeVisible();
    cleanup();
  });

  it('is printed with a word that it is not what was approved, or said to be unreadable', async () => {
    const site = await edited(everyField(value));
    window.print = jest.fn();
    const stage = formStage({ data: site.data, url: '/plan' });
    stage.show(<PrintedPlan assignment={site.plan} version={1} onPrinted={() => undefined} />);
    await waitFor(() => expect([document.body.textContent, ...stage.offered].join()).toMatch(/stämmer inte|går inte att läsa/), patience);
  });
});

it('One in which a text was changed is compared all the same, with a word that it is not what was approved', async () => {
  const site = await edited(rewritten);
  formStage({ data: site.data, url: '/plan?jamfor=1-nu' }).show(
    <WithPlan id={site.plan}>{(plan) => <Compare plan={plan} onClose={() => undefined} />}</WithPlan>,
  );
  expect(await screen.findByText('Ändrade: 2. Tillagda: 0. Borttagna: 0.', {}, patience)).toBeVisible();
  expect(screen.getByRole('alert')).toHaveTextContent('Kontrollsumman stämmer inte.');
});
