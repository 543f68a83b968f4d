/** What the lists of states are written with. */
import type { PageUnderTest } from '../pageCheck';

export type Arrive = PageUnderTest['arrive'];
/** The state in words, and how it is come to. */
export type StateUnderTest = readonly [
  string,
  PageUnderTest & {
    /** In a site without content. */
    readonly isEmpty?: true;
    /** As somebody of the management group; else as the working group. */
    readonly isOfDirectors?: true;
  },
];

export const words =
  (text: RegExp): Arrive =>
  async (_page, app) =>
    app.getByText(text).filter({ visible: true }).first().waitFor();
export const dialog: Arrive = async (_page, app) => app.getByRole('dialog').getByRole('textbox').first().waitFor();
export const at = (address: string): string => `/team/framsynsarbetet#${address}`;
