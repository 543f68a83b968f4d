import * as React from 'react';
import { bankWords } from '../../../i18n/pages/bank';
import type { Item } from '../../../schema/field';
import { knowledge } from '../../../schema/lists/knowledge';
import { useServices } from '../../app/services';
import { useText } from '../../app/useText';
import { useWords } from '../../fields/words';
import { panelClasses as classes } from '../../panels/panelStyles';
import { Icon, type IconName } from '../../theme/icons';
import { LinkedText } from '../../text/LinkedText';
import { bodyClasses, bySemicolon, Formatted, Section, Things } from './bodyParts';

type Knowledge = Item<typeof knowledge>;

const validityIcons = { galler: 'completed', borProvas: 'warning', gallerInte: 'error' } as const satisfies Record<Knowledge['validity'], IconName>;

/** An insight: what it says, where it comes from, and whether it still holds. */
export function KnowledgeBody({ item }: { readonly item: Knowledge }): JSX.Element {
  const words = useWords(knowledge);
  return (
    <>
      <p className={classes.meta}>
        {[words.choice('kind', item.kind), ...bySemicolon(item.themes).filter((theme) => theme !== words.plainChoice('kind', item.kind))].join(' · ')}
      </p>
      <Validity item={item} />
      <Section title={words.label('explanation')}>{item.explanation && <Formatted text={item.explanation} />}</Section>
      <Section title={words.label('source')}>
        <p className={classes.lines}>
          <LinkedText text={item.source} />
        </p>
      </Section>
      <Section title={words.label('appliesTo')}>{item.appliesTo && <Things things={bySemicolon(item.appliesTo)} />}</Section>
    </>
  );
}

/** In words, with the year of review; a year that has passed is a warning whatever the validity says. */
function Validity({ item: { validity, reviewYear, validityNote } }: { readonly item: Knowledge }): JSX.Element {
  const { t } = useText(bankWords);
  const { now } = useServices();
  const words = useWords(knowledge);
  const isOverdue = reviewYear !== undefined && reviewYear < now().getFullYear();
  return (
    <div className={classes.state}>
      <p className={`${bodyClasses.state} ${validity === 'galler' ? bodyClasses.ok : bodyClasses.warns}`}>
        <Icon name={validityIcons[validity]} size={15} />
        <span>{words.choice('validity', validity)}</span>
      </p>
      {reviewYear !== undefined && !isOverdue && <p>{t('bank.knowledge.reviewed', { year: String(reviewYear) })}</p>}
      {isOverdue && (
        <p className={`${bodyClasses.state} ${bodyClasses.warns}`}>
          <Icon name="warning" size={15} />
          <span>{t('bank.knowledge.overdue', { year: String(reviewYear) })}</span>
        </p>
      )}
      {validityNote && <p className={bodyClasses.note}>{validityNote}</p>}
    </div>
  );
}
