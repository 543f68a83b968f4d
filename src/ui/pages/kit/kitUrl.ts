import { isForumKind, kitLimits, type ForumKind } from '../../../domain/kit/forum';
import { numberIn } from '../../app/address';
import { appUrl, queryOf } from '../../app/navigation';
import type { AppUrl } from '../../app/hostFrame';

/** All that the page shows, as its address says it: a kit that is sent to a colleague is the same kit. */
export interface KitView {
  /** A sort of meeting, or one of the forums by its id. */
  readonly forum: ForumKind | number;
  readonly minutes?: number;
  readonly people?: number;
  readonly theme: string;
  readonly signal?: number;
  readonly question?: number;
  readonly method?: number | 'none';
  /** The occasion that it became. */
  readonly saved?: number;
}

export const kitPath = '/apt';
export const longestTheme = 100;

/** Reads an address. What it does not understand, it leaves out. */
export function readKitView(url: AppUrl): KitView {
  const query = queryOf(url);
  const forum = query.get('forum') ?? '';
  return {
    forum: isForumKind(forum) ? forum : (numberIn(forum) ?? 'apt'),
    minutes: numberIn(query.get('minuter'), kitLimits.minutes),
    people: numberIn(query.get('personer'), kitLimits.people),
    theme: (query.get('tema') ?? '').trim().slice(0, longestTheme),
    signal: numberIn(query.get('spaning')),
    question: numberIn(query.get('fraga')),
    method: query.get('metod') === 'ingen' ? 'none' : numberIn(query.get('metod')),
    saved: numberIn(query.get('sparat')),
  };
}

/** The address of a view; nothing stands in it that is as usual. */
export function kitUrl({ forum, minutes, people, theme, signal, question, method, saved }: KitView): AppUrl {
  const query = new URLSearchParams();
  const set = (name: string, value: string | number | undefined): void => {
    if (value !== undefined && value !== '') query.set(name, String(value));
  };
  set('forum', forum === 'apt' ? undefined : forum);
  set('minuter', minutes);
  set('personer', people);
  set('tema', theme);
  set('spaning', signal);
  set('fraga', question);
  set('metod', method === 'none' ? 'ingen' : method);
  set('sparat', saved);
  return appUrl(kitPath, query);
}
