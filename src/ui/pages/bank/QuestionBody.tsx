import * as React from 'react';
import { bankWords } from '../../../i18n/pages/bank';
import type { Item } from '../../../schema/field';
import { questions } from '../../../schema/lists/questions';
import { useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { useWords } from '../../fields/words';
import { bySemicolon, Facts, Section } from './bodyParts';

/** A question to open a meeting with: what it is good for, and where it fits. */
export function QuestionBody({ item }: { readonly item: Item<typeof questions> }): JSX.Element {
  const { t } = useText(bankWords);
  const words = useWords(questions);
  const translator = useTranslator();
  return (
    <>
      <div style={{ height: 8 }} />
      <Section title={words.label('purpose')}>{item.purpose}</Section>
      <Facts
        facts={[
          [words.label('minutes'), item.minutes === undefined ? undefined : t('bank.question.minutes', { count: item.minutes })],
          [words.label('form'), item.form && words.choice('form', item.form)],
          [words.label('phase'), item.phase && words.choice('phase', item.phase)],
          [words.label('forum'), bySemicolon(item.forum).join(', ')],
          [words.label('origin'), item.origin],
          [words.label('lastUsed'), item.lastUsed ? translator.date(item.lastUsed) : t('bank.question.unused')],
        ]}
      />
    </>
  );
}
