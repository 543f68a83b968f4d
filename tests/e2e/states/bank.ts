/** The states of the pages of the bank that are checked. */
import type { Arrive, StateUnderTest } from './steps';
import { at } from './steps';

const heading =
  (name: RegExp): Arrive =>
  async (_page, app) =>
    app.getByRole('heading', { name }).first().waitFor();
const link =
  (name: RegExp): Arrive =>
  async (_page, app) =>
    app.getByRole('link', { name }).first().waitFor();
/** All that is waited for, one after the other. */
const all =
  (...steps: readonly Arrive[]): Arrive =>
  async (page, app) => {
    for (const step of steps) await step(page, app);
  };
const pasted: Arrive = async (_page, app) => {
  await app.getByRole('textbox').first().fill('Rubrik\tVad har du sett?\tKälla\nEn bokbuss\tkort\tPå ett möte\n');
  await app.getByRole('button', { name: /Läs in|Read/ }).click();
  await app
    .getByText(/rad 2|row 2/i)
    .first()
    .waitFor();
};
const table: Arrive = async (_page, app) => app.getByRole('table').first().waitFor();

export const bankStates: readonly StateUnderTest[] = [
  ['the bank', { address: at('/metodbank'), arrive: link(/Rekordfå barn|Drönaren|godståget/) }],
  ['methods for 45 minutes and 12 persons', { address: at('/metodbank?minuter=45&deltagare=12&syfte=prova'), arrive: link(/Delfi|Raps/) }],
  ['an insight with its source', { address: at('/metodbank?slag=knowledge&visa=1'), arrive: all(heading(/Antagande/), heading(/Kedjan|The chain/)) }],
  [
    'a search in the bank that finds nothing',
    {
      address: at('/metodbank?sok=zzzzzzzz'),
      arrive: async (_page, app) =>
        app
          .getByRole('heading', { name: /Inget passar|Nothing matches/ })
          .first()
          .waitFor(),
    },
  ],
  ['a method at 45 minutes', { address: at('/metod?visa=1&minuter=45&deltagare=12'), arrive: heading(/Det här förlorar ni|What you lose/) }],
  [
    'the form of a method with its steps',
    { address: at('/metod?visa=1&andra=1'), arrive: async (_page, app) => app.getByRole('dialog').getByRole('textbox').nth(1).waitFor() },
  ],
  ['trends with one open', { address: at('/trender?visa=5'), arrive: all(heading(/Servicen byter form/), heading(/Kedjan|The chain/)) }],
  ['the radar', { address: at('/radar'), arrive: table }],
  ['the matrix', { address: at('/radar?vy=matris'), arrive: table }],
  ['the blind spots', { address: at('/radar?vy=blinda'), arrive: table }],
  ['an import with an error in a row', { address: at('/importera'), arrive: pasted }],
];
