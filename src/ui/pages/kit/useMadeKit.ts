import * as React from 'react';
import type { DataError } from '../../../data/ports';
import { categoryCodes, type Category } from '../../../domain/categories';
import { categoryNamed } from '../../../domain/kit/choose';
import { usualMinutes, usualPeople, type ForumKind } from '../../../domain/kit/forum';
import { makeKit, type Kit } from '../../../domain/kit/kit';
import { dayOf } from '../../../domain/review/calendar';
import { forums } from '../../../schema/lists/forums';
import { signals } from '../../../schema/lists/signals';
import { useServices, useTranslator } from '../../app/services';
import { useWords } from '../../fields/words';
import type { KitView } from './kitUrl';
import { useKitBank, type Forum, type KitMethod } from './useKitBank';

export interface MadeKit {
  /** Nothing until the bank has been read. */
  readonly kit: Kit<KitMethod> | undefined;
  readonly kind: ForumKind;
  /** One of the group's own forums, when the kit is for that. */
  readonly forum: Forum | undefined;
  readonly forumName: string;
  readonly forums: readonly Forum[];
  readonly minutes: number;
  readonly people: number;
  /** Words to begin a theme with. */
  readonly themes: readonly string[];
  readonly error: DataError | null;
  readonly retry: () => void;
}

/** So many of the bank's keywords are offered as themes. */
const mostKeywords = 40;

/** The categories, then what most spaningar are tagged with. */
function themesOf(names: readonly string[], keywords: readonly (string | undefined)[]): readonly string[] {
  const counts = new Map<string, number>();
  const words = keywords.flatMap((text) => (text ?? '').split(';').map((part) => part.trim()));
  for (const word of words) if (word !== '') counts.set(word, (counts.get(word) ?? 0) + 1);
  const usual = [...counts].sort(([a, first], [b, second]) => second - first || a.localeCompare(b, 'sv')).map(([word]) => word);
  return [...new Set([...names, ...usual.slice(0, mostKeywords)])];
}

/** The forum of an address, with what it says of itself; a forum that is gone is a workplace meeting. */
function useForum({ forum: asked, minutes, people }: KitView, own: readonly Forum[]): Pick<MadeKit, 'kind' | 'forum' | 'forumName' | 'minutes' | 'people'> {
  const words = useWords(forums);
  const forum = own.find(({ id }) => id === asked);
  const kind = forum?.kind ?? (typeof asked === 'string' ? asked : 'apt');
  return {
    kind,
    forum,
    forumName: forum?.title ?? words.choice('kind', kind),
    minutes: minutes ?? forum?.minutes ?? usualMinutes[kind],
    people: people ?? forum?.size ?? usualPeople,
  };
}

/** The kit that an address asks for. */
export function useKit(view: KitView): MadeKit {
  const { now } = useServices();
  const { locale } = useTranslator();
  const { bank, forums: own, error, retry } = useKitBank();
  const words = useWords(signals);
  const place = useForum(view, own);
  const { kind, minutes, people } = place;
  const { theme, signal, question, method } = view;
  const today = dayOf(now());
  const names = React.useMemo(
    () => Object.fromEntries(categoryCodes.map((code) => [code, words.plainChoice('category', code)])) as Record<Category, string>,
    [words],
  );
  const kit = React.useMemo(() => {
    const setting = { today, language: locale, categoryOf: (wanted: string) => categoryNamed(wanted, names) };
    return bank && makeKit({ forum: kind, minutes, people, theme, signal, question, method }, bank, setting);
  }, [bank, names, today, locale, kind, minutes, people, theme, signal, question, method]);
  const themes = React.useMemo(
    () =>
      themesOf(
        Object.values(names),
        (bank?.signals ?? []).map(({ keywords }) => keywords),
      ),
    [bank, names],
  );
  return { ...place, kit, forums: own, themes, error, retry };
}
