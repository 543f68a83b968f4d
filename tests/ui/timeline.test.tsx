/** @jest-environment jsdom */
import './browserGaps';
import * as React from 'react';
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import type { PlanActivity } from '../../src/domain/plan/activity';
import type { TimeValue } from '../../src/schema/field';
import YearWheel from '../../src/ui/charts/wheel/YearWheel';
import PlanTimeline from '../../src/ui/pages/plan/timeline/PlanTimeline';
import PlanWheel from '../../src/ui/pages/plan/timeline/PlanWheel';
import { formStage } from './formStage';

const day = (end: string): TimeValue => ({ kind: 'deadline', end, precision: 'dag' });
const plan: readonly PlanActivity[] = [
  { id: 1, title: 'Workshop 1', lane: 'nationellt', time: { kind: 'period', start: '2026-02-03', end: '2026-02-05', precision: 'dag' }, status: 'klar' },
  { id: 2, title: 'Hemuppgift', lane: 'hemmaplan', time: day('2026-03-06'), status: 'planerad', dependsOn: [{ id: 1 }] },
  { id: 3, title: 'RU-dag', lane: 'hemmaplan', time: day('2026-03-20'), status: 'planerad' },
  {
    id: 4,
    title: 'Bygg metodbank',
    lane: 'hemmaplan',
    time: { kind: 'lopande', start: '2026-01-01', precision: 'ar' },
    lastDone: '2026-03-12',
    nextPlanned: '2026-03-25',
    status: 'pagar',
  },
  { id: 5, title: 'Nästa år', time: day('2027-02-01'), status: 'planerad' },
  { id: 6, title: 'Utan tid', status: 'planerad' },
];
const year = { from: '2026-01-01', to: '2026-12-31' };
const opened: (readonly [number | string, boolean])[] = [];
const onOpen = (id: number | string, byKeyboard: boolean): void => void opened.push([id, byKeyboard]);
const drawing = (): HTMLElement => screen.getByRole('group', { name: /Tidslinje|Årshjul|Forum/ });
const marks = (): readonly HTMLElement[] => within(drawing()).getAllByRole('link');

beforeEach(() => {
  opened.length = 0;
  Object.defineProperty(window, 'innerWidth', { configurable: true, value: 1200 });
  Object.defineProperty(globalThis, 'ResizeObserver', { configurable: true, writable: true, value: undefined });
});
afterEach(cleanup);

const showPlan = (activities = plan): void => void formStage().show(<PlanTimeline activities={activities} span={year} today="2026-03-17" onOpen={onOpen} />);

describe('The timeline', () => {
  it('begins with a sentence: how much, what is late and what comes next; and says what is not drawn', () => {
    showPlan();
    expect(screen.getByText('Fyra aktiviteter under 2026. En är sen: Hemuppgift (6 mars). Härnäst: RU-dag (20 mars).')).toBeTruthy();
    expect(screen.getByText('Inte med i ritningen: 1 efter perioden, 1 utan tid. De finns i listan.')).toBeTruthy();
  });

  it('says of each its state, its time and its lane in words, lane by lane in the order of time', () => {
    showPlan();
    expect(marks().map((mark) => mark.getAttribute('aria-label'))).toEqual([
      'Klar: Workshop 1, 3–5 februari. Nationellt.',
      'Bygg metodbank, löpande, senast 12 mars, nästa 25 mars. Hemmaplan.',
      'Sen, 11 dagar: Hemuppgift, 6 mars. Hemmaplan.',
      'RU-dag, 20 mars. Hemmaplan.',
    ]);
  });

  it('is one tab stop; arrows go through it, Enter opens and says that it was by keyboard, Escape leaves', () => {
    showPlan();
    expect(marks().filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
    const [first] = marks();
    first?.focus();
    fireEvent.keyDown(first!, { key: 'ArrowDown' });
    fireEvent.keyDown(document.activeElement!, { key: 'ArrowDown' });
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/Hemuppgift/);
    expect(marks().filter(({ tabIndex }) => tabIndex === 0)).toEqual([document.activeElement]);
    fireEvent.keyDown(document.activeElement!, { key: 'Enter' });
    expect(opened).toEqual([[2, true]]);
    fireEvent.keyDown(document.activeElement!, { key: 'PageUp' });
    expect(document.activeElement).toBe(marks()[0]);
    fireEvent.keyDown(document.activeElement!, { key: 'Escape' });
    expect(drawing().contains(document.activeElement)).toBe(false);
    fireEvent.click(marks()[3]!, { detail: 1 });
    expect(opened[1]).toEqual([3, false]);
  });

  it('draws what the selected one waits for, and nobody else’s', () => {
    formStage().show(<PlanTimeline activities={plan} span={year} today="2026-03-17" selected={2} onOpen={onOpen} />);
    expect(drawing().querySelectorAll('path[stroke="var(--fs-ac)"][stroke-width="1.4"]')).toHaveLength(1);
    expect(
      marks()
        .find((mark) => mark.getAttribute('aria-current') === 'true')
        ?.getAttribute('aria-label'),
    ).toMatch(/Hemuppgift/);
  });

  it('scrolls inside a region of its own where it is wider than its place, and says that the list is the same', () => {
    Object.defineProperty(window, 'innerWidth', { configurable: true, value: 320 });
    showPlan();
    expect(screen.getByRole('region', { name: 'Tidslinjen' }).tabIndex).toBe(0);
    expect(screen.getByText(/Listan visar samma sak/)).toBeTruthy();
  });

  it('with nothing in the span says so, and where the rest is', () => {
    showPlan(plan.slice(4));
    expect(screen.getByText('Inget i planen har en tid under 2026.')).toBeTruthy();
    expect(screen.queryByRole('group')).toBeNull();
  });

  it('of 2,000 draws what the window shows, and the keyboard still reaches the last one', () => {
    const many = Array.from({ length: 2000 }, (_, index): PlanActivity => ({
      id: index + 1,
      title: `Uppgift ${index}`,
      lane: 'hemmaplan',
      time: day('2026-05-04'),
      status: 'planerad',
    }));
    showPlan(many);
    expect(marks().length).toBeLessThan(200);
    fireEvent.keyDown(marks()[0]!, { key: 'End' });
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Uppgift 999, 4 maj. Hemmaplan.');
  });
});

const rings = [
  { key: 'apt', title: 'APT', entries: [{ id: 'a', title: 'Spaning på APT', from: '2026-02-10', to: '2026-02-10', kind: 'day' as const }] },
  {
    key: 'ru',
    title: 'RU-dag',
    entries: [
      { id: 'b', title: 'Framsynspass', from: '2026-03-20', to: '2026-03-21', kind: 'span' as const, isWarning: true },
      { id: 'c', title: 'Puls', from: '2026-01-01', to: '2026-12-31', kind: 'running' as const },
    ],
  },
];

describe('The annual wheel', () => {
  it('begins with a sentence and has the same things, with the same numbers, as a table by month', () => {
    formStage().show(<YearWheel rings={rings} year={2026} today="2026-03-17" label="Forum" onOpen={onOpen} />);
    expect(screen.getByText('Tre saker under året. En behöver ses över.')).toBeTruthy();
    const table = screen.getByRole('table', { name: /Forum 2026/ });
    expect(
      within(table)
        .getAllByRole('row')
        .slice(1)
        .map((row) => row.textContent),
    ).toEqual(['februari', '1Spaning på APT10 februariAPT', 'mars', '2Framsynspass Se över20 mars–21 marsRU-dag', 'Löpande', '3PulslöpandeRU-dag']);
    expect(marks().map((mark) => mark.getAttribute('aria-label'))).toEqual([
      '1, Spaning på APT, 10 februari. APT.',
      'Se över: 2, Framsynspass, 20 mars–21 mars. RU-dag.',
      '3, Puls, löpande. RU-dag.',
    ]);
  });

  it('opens from the wheel by Enter and from the table by its button', () => {
    formStage().show(<YearWheel rings={rings} year={2026} today="2026-03-17" label="Forum" onOpen={onOpen} />);
    const [first] = marks();
    first?.focus();
    fireEvent.keyDown(first!, { key: 'ArrowRight' });
    fireEvent.keyDown(document.activeElement!, { key: 'Enter' });
    fireEvent.click(screen.getByRole('button', { name: 'Spaning på APT' }), { detail: 1 });
    expect(opened).toEqual([
      ['b', true],
      ['a', false],
    ]);
  });

  it('of the plan has its lanes as rings, says how late, and has a year of its own to choose', () => {
    formStage().show(<PlanWheel activities={plan} span={{ from: '2026-01-01', to: '2027-12-31' }} today="2026-03-17" onOpen={onOpen} />);
    expect(screen.getByRole('table', { name: /Årshjul 2026/ }).textContent).toMatch(/Hemuppgift Sen, 11 dagar/);
    expect(screen.getByText(/1 utan tid/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '2027' }));
    expect(screen.getByRole('table', { name: /Årshjul 2027/ }).textContent).toMatch(/Nästa år/);
  });
});
