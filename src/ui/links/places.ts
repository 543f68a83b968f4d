import { bankPlaces } from '../../domain/links/bankPlaces';
import type { LinkNode } from '../../domain/links/keys';
import type { AppUrl } from '../app/hostFrame';

/** Where the chain of an item is drawn. */
export const chainPlace = ({ list, id }: LinkNode): AppUrl => `/kedjan?fran=${list}-${id}`;

/** Where an item has its own place in the app: what a link that is sent to a colleague opens. */
const places: Readonly<Record<string, (id: number) => AppUrl>> = {
  ...bankPlaces,
  activities: (id) => `/plan?visa=${id}`,
  assignments: (id) => `/uppdrag?uppdrag=${id}`,
  goals: (id) => `/uppdrag?mal=${id}`,
  events: (id) => `/larande?visa=${id}`,
  learnings: (id) => `/lardomar?visa=${id}`,
  forums: (id) => `/arshjul?visa=${id}`,
  contributions: (id) => `/svara?inspel=${id}`,
  supportRequests: (id) => `/stod?visa=${id}`,
  contacts: (id) => `/kontakter?slag=contacts&visa=${id}`,
  networks: (id) => `/kontakter?slag=networks&visa=${id}`,
  resources: (id) => `/kontakter?slag=resources&visa=${id}`,
  groups: (id) => `/grupper?visa=${id}`,
  processes: (id) => `/processer?visa=${id}`,
  strategyGoals: (id) => `/processer?mal=${id}`,
  proposals: (id) => `/forslag?visa=${id}`,
  decisions: (id) => chainPlace({ list: 'decisions', id }),
  handlings: (id) => chainPlace({ list: 'handlings', id }),
  effects: (id) => chainPlace({ list: 'effects', id }),
  reports: () => '/rapport?visa=publicerade',
  editions: (id) => `/radar?utgava=${id}`,
};

/** The app's address of an item; undefined for lists whose items are read in SharePoint only. */
export const placeOf = (listKey: string, id: number): AppUrl | undefined => (Object.hasOwn(places, listKey) ? places[listKey]?.(id) : undefined);
