/** What the lists of states are written with. */
import type { Role } from '../../../src/domain/permissions';
import type { PageUnderTest } from '../pageCheck';

export type Arrive = PageUnderTest['arrive'];
/** The state in words, and how it is come to. */
export type StateUnderTest = readonly [
  string,
  PageUnderTest & {
    /** In a site without content. */
    readonly isEmpty?: true;
    /** Who looks at it; else somebody of the working group. */
    readonly role?: Role;
  },
];

export const words =
  (text: RegExp): Arrive =>
  async (_page, app) =>
    app.getByText(text).filter({ visible: true }).first().waitFor();
export const dialog: Arrive = async (_page, app) => app.getByRole('dialog').getByRole('textbox').first().waitFor();
export const at = (address: string): string => `/team/framsynsarbetet#${address}`;
