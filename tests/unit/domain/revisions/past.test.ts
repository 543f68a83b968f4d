import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createMemoryDataSource } from '../../../../src/data/memory';
import { isPlanList } from '../../../../src/domain/revisions/plannedFields';
import type { ListDefinition } from '../../../../src/schema/field';
import { isOpen, targets } from '../../../../src/ui/pages/import/targets';
import { listWriter } from '../../../../src/ui/pages/import/writer';

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

describe('The import of rows', () => {
  const own = files.filter((file) => file.startsWith('import'));

  it('writes a list of a plan through the living plan’s writer only: none of them is among those that a table goes straight into', () => {
    expect(targets.some(({ key }) => isPlanList(key))).toBe(true);
    for (const target of targets) {
      expect([target.key, isOpen(target)]).toEqual([target.key, !isPlanList(target.key)]);
      expect(target.list.key).toBe(target.key);
    }
  });

  it('has one place that writes past the plan, and that takes only lists that are no plan’s', () => {
    const writes = own.filter((file) => /\.(addMany|patch|restore)\(|repository\([^)]*\)\s*\.(add|remove)\(|repository\.(add|remove)\(/.test(sourceOf(file)));
    expect(writes).toEqual(['import/writer.ts']);
    const asked: string[] = [];
    const memory = createMemoryDataSource();
    const data = {
      ...memory,
      repository: <L extends ListDefinition>(list: L) => {
        asked.push(list.key);
        return memory.repository(list);
      },
    };
    for (const target of targets) if (isOpen(target)) listWriter(data, target);
    expect(asked.filter(isPlanList)).toEqual([]);
    // @ts-expect-error the activities of a plan have no such writer
    for (const target of targets) if (!isOpen(target)) void ((): unknown => listWriter(data, target));
  });
});
