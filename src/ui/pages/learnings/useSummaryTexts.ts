import * as React from 'react';
import type { UsedMethod } from '../../../domain/learning/compilation';
import { knowledgeChainOf } from '../../../domain/learning/gaps';
import { grouped, type Grouping, type Section, type SummaryDraft } from '../../../domain/learning/summary';
import { learningsWords } from '../../../i18n/pages/learnings';
import { publications } from '../../../schema/lists/publications';
import { useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { useWords } from '../../fields/words';
import type { Learning } from './learningsUrl';
import type { Compilation, Publication } from './useSummary';

const sentence = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);

/** The sections and pieces of a summary in words: learnings by theme or receiver, then methods, then material. */
export function useSummaryTexts() {
  const translator = useTranslator();
  const { t } = useText(learningsWords);
  const words = useWords(publications);
  return React.useMemo(() => {
    const learningText = ({ title, soWhat, nowWhat }: Learning): string =>
      [sentence(title), soWhat && sentence(soWhat), nowWhat && t('learnings.summary.now', { text: sentence(nowWhat) })].filter(Boolean).join(' ');
    const methodText = ({ id, title, experience, worked, failed }: UsedMethod): string => {
      const { ratings, timesUsed, lastUsed } = experience;
      const range = ratings && (ratings.low === ratings.high ? String(ratings.low) : `${ratings.low}–${ratings.high}`);
      return [
        sentence(title ?? t('learnings.summary.method', { id })),
        timesUsed === 0 ? t('learnings.summary.untold') : t('learnings.summary.tried', { count: timesUsed, last: translator.date(lastUsed ?? '') }),
        ratings && range && t('learnings.summary.rated', { range, count: ratings.count }),
        worked[0] && t('learnings.summary.worked', { text: sentence(worked[0]) }),
        failed[0] && t('learnings.summary.failed', { text: sentence(failed[0]) }),
      ].filter(Boolean).join(' '); // prettier-ignore
    };
    const publicationText = ({ title, publisher, year, language, licence, summary, link }: Publication): string => {
      const facts = [publisher, year, language && words.plainChoice('language', language), licence].filter(Boolean).join(', ');
      return [`${title} (${facts}).`, summary && sentence(summary), link?.url].filter(Boolean).join(' ');
    };
    const section = (key: string, heading: string, pieces: readonly { readonly key: string; readonly text: string }[]): readonly Section[] =>
      pieces.length === 0 ? [] : [{ key, heading, isIn: true, pieces: pieces.map((piece) => ({ ...piece, isIn: true })) }];

    const draftOf = (chosen: readonly Learning[], grouping: Grouping, { methods, material }: Compilation, all: readonly Learning[]): SummaryDraft => {
      const otherwise = t(grouping === 'theme' ? 'learnings.summary.noTheme' : 'learnings.summary.noReceiver');
      const groups = grouped(chosen, grouping, otherwise);
      return {
        sections: [
          ...section('chain', t('learnings.summary.chain'), all.length === 0 ? [] : [{ key: 'chain', text: t('learnings.chain', knowledgeChainOf(all)) }]),
          ...groups.flatMap(
            ({ name, members }) =>
            section(`group-${name.toLocaleLowerCase('sv')}`, name, members.map((learning) => ({ key: `learning-${learning.id}`, text: learningText(learning) }))), // prettier-ignore
          ),
          ...section(
            'methods',
            t('learnings.summary.methods'),
            methods.map((method) => ({ key: `method-${method.id}`, text: methodText(method) })),
          ),
          ...section('material', t('learnings.summary.material'), [
            ...material.publications.map((publication) => ({ key: `publication-${publication.id}`, text: publicationText(publication) })),
            ...material.occasions.map(({ id, title, material: text }) => ({ key: `event-${id}`, text: `${title}: ${text}` })),
          ]),
        ],
      };
    };
    return { draftOf };
  }, [t, translator, words]);
}
