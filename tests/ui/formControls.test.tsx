/** @jest-environment jsdom */
import { formOf } from '../../src/schema/form';
import { allLists } from '../../src/schema/lists';
import { signals } from '../../src/schema/lists/signals';
import { controls } from '../../src/ui/forms/controls';
import { allControls } from '../../src/ui/forms/moreControls';

const fields = (list: Parameters<typeof formOf>[0]) => [...formOf(list).main, ...formOf(list).more];

describe('A form', () => {
  it.each(allLists.map((list) => [list.key, list] as const))('of %s has a control for every field that it shows', (_key, list) => {
    const missing = fields(list).filter(({ control }) => !(control in allControls));
    expect(missing.map((field) => field.key)).toEqual([]);
  });

  it('for a spaning needs no control that it has to fetch', () => {
    expect(fields(signals).filter(({ control }) => !(control in controls))).toEqual([]);
  });
});
