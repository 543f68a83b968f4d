import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const pages = path.resolve(__dirname, '../../../../src/ui/pages');
const files = readdirSync(pages, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
const sourceOf = (file: string): string => readFileSync(path.join(pages, file), 'utf8');
const lists = '(activities|workstreams|goals|assignments)';

/** Writes of a plan's list that do not go through `useLivingPlan`. */
const pastIt: readonly RegExp[] = [
  new RegExp(`repository\\(${lists}\\)\\s*\\.(add|addMany|patch|remove|restore)\\b`),
  new RegExp(`useItemRemoval\\(${lists}\\b`),
  new RegExp(`useItem(Change|Step)\\(${lists}\\)`),
];
/** The phase of an assignment is progress. */
const known: readonly string[] = ['assignment/PhaseDialog.tsx'];

describe('A page', () => {
  it('writes no list of a plan past the living plan, which asks for the reason', () => {
    const found = files.filter((file) => !known.includes(file) && pastIt.some((pattern) => pattern.test(sourceOf(file))));
    expect(found).toEqual([]);
  });

  it('has no form of a plan’s list without the part that asks for the reason', () => {
    const forms = files.filter((file) => new RegExp(`<(ItemForm|Editor)[^>]*list=\\{${lists}\\}`, 's').test(sourceOf(file)));
    expect(forms.length).toBeGreaterThan(0);
    expect(forms.filter((file) => !/useReasonForm|useLivingPlan/.test(sourceOf(file)))).toEqual([]);
  });
});
