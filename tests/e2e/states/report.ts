/** The states of the pages of proposals and reports that are checked. */
import { paths } from '../../../src/local/paths';
import type { Arrive, StateUnderTest } from './steps';
import { at, dialog, words } from './steps';

/** The drawings come after the words. */
const drawn: Arrive = async (_page, app) =>
  app
    .getByText(/läget \d+ \w+ 20\d\d|as of \d+/)
    .filter({ visible: true })
    .last()
    .waitFor();
const sitePage = (query = ''): string => `${paths.reportPage}${query}`;

export const reportStates: readonly StateUnderTest[] = [
  ['the proposals', { address: at('/forslag'), arrive: words(/Så organiserar vi framsynsarbetet/) }],
  ['a proposal with two options', { address: at('/forslag?visa=13'), arrive: words(/Tio personer, i rummet/) }],
  ['the form of a proposal', { address: at('/forslag?nytt=1'), arrive: dialog }],
  ['the two measures of the chain', { address: at('/kedjan'), arrive: words(/Workshop med RUS-gruppen/) }],
  ['the chain of a decision', { address: at('/kedjan?fran=decisions-5'), arrive: words(/Två servicepunkter provas/) }],
  ['the governance model', { address: at('/styrmodell'), arrive: words(/Regionala utvecklingsnämnden/) }],
  ['the report as it stands', { address: at('/rapport'), arrive: drawn }],
  ['the published reports', { address: at('/rapport?visa=publicerade'), arrive: words(/Framsyn: läget i/) }],
  ['the report of the management group', { address: sitePage(), arrive: drawn, role: 'ledningsgrupp' }],
  ['the report in a narrow column on a strong ground', { address: sitePage('?column=third&section=strong'), arrive: drawn, role: 'ledningsgrupp' }],
];
