import * as React from 'react';
import type { AgendaItem, Kit } from '../../../domain/kit/kit';
import { kitWords } from '../../../i18n/pages/kit';
import { useText } from '../../app/useText';

/** A point of the agenda in words. */
export interface KitLine {
  readonly heading: string;
  readonly minutes: number;
  /** Minutes from the start. */
  readonly from: number;
  /** What the leader says and does, a paragraph each. */
  readonly lines: readonly string[];
}

type Words = ReturnType<typeof useText<(typeof kitWords)['sv']>>['t'];
type Write = (t: Words, kit: Kit) => Pick<KitLine, 'heading' | 'lines'>;

function talkLine(t: Words, { talk }: Kit): string {
  if (talk.form === 'groups') return t('kit.line.talk.groups', { groups: String(talk.groups) });
  return t(talk.form === 'pairs' ? 'kit.line.talk.pairs' : 'kit.line.talk.together');
}

/** What a built point says; a method's own step has its own words. */
const writers: Readonly<Record<Exclude<AgendaItem['part'], 'step'>, Write>> = {
  welcome: (t, { total }) => ({ heading: t('kit.part.welcome'), lines: [t('kit.line.welcome', { minutes: String(total) })] }),
  signal: (t, { signal }) => ({ heading: t('kit.part.signal', { title: signal?.item.title ?? '' }), lines: [t('kit.line.signal')] }),
  question: (t, { question }) => ({ heading: t('kit.part.question'), lines: [t('kit.line.question', { question: insideQuotes(question?.item.title ?? '') })] }),
  talk: (t, kit) => ({ heading: t('kit.part.talk'), lines: [...(kit.question ? [] : [t('kit.line.talk.noQuestion')]), talkLine(t, kit)] }),
  capture: (t) => ({ heading: t('kit.part.capture'), lines: [t('kit.line.capture')] }),
  thanks: (t) => ({ heading: t('kit.part.thanks'), lines: [t('kit.line.thanks')] }),
};

/** Within quotation marks of ours, those of the text itself are single; a text that is one quotation loses its own. */
const insideQuotes = (text: string): string =>
  text
    .trim()
    .replace(/^[”"“]([^”"“]*)[”"“]$/, '$1')
    .replace(/[”"“]/g, '’');

/** The agenda of a kit as the leader reads it. */
export function useKitLines(kit: Kit | undefined): readonly KitLine[] {
  const { t } = useText(kitWords);
  return React.useMemo(() => {
    let passed = 0;
    return (kit?.agenda ?? []).map((item): KitLine => {
      const from = passed;
      passed += item.minutes;
      if (item.part !== 'step') return { ...writers[item.part](t, kit as Kit), minutes: item.minutes, from };
      const { title, toParticipants, toLeader } = item.step;
      const said = toParticipants.trim() === '' ? [] : [t('kit.step.say', { text: insideQuotes(toParticipants) })];
      return { heading: title, minutes: item.minutes, from, lines: [...said, ...(toLeader.trim() === '' ? [] : [toLeader.trim()])] };
    });
  }, [kit, t]);
}
