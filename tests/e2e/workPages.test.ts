import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { launchBrowser } from './browser';
import { startEdition } from './edition';
import type { Edition } from './edition';
import { checkAlone, contextForChecks } from './pageCheck';
import type { PageUnderTest } from './pageCheck';

jest.setTimeout(300_000);

let browser: Browser;
let context: BrowserContext;
let edition: Edition;
let emptyEdition: Edition;
beforeAll(async () => {
  [browser, edition, emptyEdition] = await Promise.all([launchBrowser(), startEdition(), startEdition({ content: 'empty' })]);
  context = await contextForChecks(browser);
});
afterAll(async () => {
  await browser?.close();
  await Promise.all([edition?.dispose(), emptyEdition?.dispose()]);
});

type Arrive = PageUnderTest['arrive'];
const words =
  (text: RegExp): Arrive =>
  async (_page, app) =>
    app.getByText(text).filter({ visible: true }).first().waitFor();
const dialog: Arrive = async (_page: Page, app: Frame) => app.getByRole('dialog').getByRole('textbox').first().waitFor();
const at = (address: string): string => `/team/framsynsarbetet#${address}`;

describe('Every page of the assignment passes the page check', () => {
  it.each<[string, PageUnderTest & { readonly isEmpty?: true }]>([
    ['the start page of the group', { address: at('/start'), arrive: words(/Lägesrapport för hösten/) }],
    ['the start page of a new site', { address: at('/start'), arrive: words(/Välkommen till Framsyn|Welcome to Framsyn/), isEmpty: true }],
    ['the plan as a timeline, with one activity open', { address: at('/plan?vy=tidslinje&visa=30'), arrive: words(/Kedjan|The chain/) }],
    ['the plan as a list', { address: at('/plan?vy=lista'), arrive: words(/Bygg metodbanken/) }],
    ['the plan as a board', { address: at('/plan?vy=tavla'), arrive: words(/Bygg metodbanken/) }],
    ['the plan as a wheel', { address: at('/plan?vy=arshjul'), arrive: words(/RU-dag: framsynspass/) }],
    ['the form of an activity', { address: at('/plan?ny=1'), arrive: dialog }],
    ['the assignment', { address: at('/uppdrag'), arrive: words(/En bank som används/) }],
    ['the hours', { address: at('/tid'), arrive: words(/förberedelser|preparation/i) }],
    ['the costs', { address: at('/tid?visa=kostnader'), arrive: words(/Tåg och boende/) }],
    ['the business plan', { address: at('/verksamhetsplan'), arrive: words(/Prova reservkraft/) }],
    ['an occasion', { address: at('/larande?visa=10'), arrive: words(/Vi prövar tre trender/) }],
    ['the learnings, ranked', { address: at('/lardomar?vy=rangordning'), arrive: words(/Tyst skrivande först/) }],
    ['the annual wheel', { address: at('/arshjul'), arrive: words(/Stormötet/) }],
    ['a kit for a workplace meeting', { address: at('/apt'), arrive: words(/Dagordning|Agenda/) }],
    ['the answers of an occasion', { address: at('/svara?tillfalle=8&vy=svar'), arrive: words(/Skolskjutsen/) }],
    ['the queue of support', { address: at('/stod?visa=6'), arrive: words(/det osannolika/) }],
    ['the contacts', { address: at('/kontakter'), arrive: words(/Institutet för framtidsstudier/) }],
    ['the groups', { address: at('/grupper'), arrive: words(/Externa framsynsgruppen/) }],
    ['the processes', { address: at('/processer'), arrive: words(/Översynen av den regionala/) }],
  ])('%s', async (_name, page) => {
    expect(await checkAlone(context, (page.isEmpty ? emptyEdition : edition).url, page)).toEqual([]);
  });
});
