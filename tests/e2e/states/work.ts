/** The states of the pages of the assignment that are checked. */
import type { StateUnderTest } from './steps';
import { at, dialog, words } from './steps';

export const workStates: readonly StateUnderTest[] = [
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
];
