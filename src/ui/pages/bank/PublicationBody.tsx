import * as React from 'react';
import { bankWords } from '../../../i18n/pages/bank';
import type { Item } from '../../../schema/field';
import { publications } from '../../../schema/lists/publications';
import { useText } from '../../app/useText';
import { appClasses } from '../../app/appStyles';
import { useWords } from '../../fields/words';
import { panelClasses as classes } from '../../panels/panelStyles';
import { Icon } from '../../theme/icons';
import { bodyClasses, byLine, bySemicolon, Facts, Formatted, Section, Things } from './bodyParts';

const AttachmentsField = React.lazy(() => import('../../forms/AttachmentsField'));

/** Any other scheme could run script when it is clicked. */
const isWebAddress = (address: string | undefined): address is string => address !== undefined && /^https?:\/\//i.test(address);

/** A report of others: our own words about it, and where it is. */
export function PublicationBody({ item }: { readonly item: Item<typeof publications> }): JSX.Element {
  const { t } = useText(bankWords);
  const words = useWords(publications);
  const facts = [item.publisher, item.year === undefined ? undefined : String(item.year), item.language && words.plainChoice('language', item.language)];
  const points = byLine(item.keyPoints);
  return (
    <>
      <p className={classes.meta}>{facts.filter(Boolean).join(' · ')}</p>
      <div className={classes.state}>
        <p className={`${bodyClasses.state} ${item.verified ? bodyClasses.ok : bodyClasses.warns}`}>
          <Icon name={item.verified ? 'completed' : 'warning'} size={15} />
          <span>{t(item.verified ? 'bank.publication.verified' : 'bank.publication.unverified')}</span>
        </p>
        {item.verificationNote && <p className={bodyClasses.note}>{item.verificationNote}</p>}
      </div>
      {isWebAddress(item.link?.url) && (
        <div className={classes.section}>
          <a href={item.link?.url} target="_blank" rel="noreferrer">
            {item.link?.text && item.link.text !== item.link.url ? item.link.text : t('bank.publication.open')}
            <span className={appClasses.spoken}> ({t('bank.publication.elsewhere')})</span>
          </a>
        </div>
      )}
      <Section title={words.label('summary')}>{item.summary && <Formatted text={item.summary} />}</Section>
      <Section title={words.label('keyPoints')}>{points.length > 0 && <Things things={points} />}</Section>
      <Facts
        facts={[
          [words.label('licence'), item.licence],
          [words.label('themes'), bySemicolon(item.themes).join(', ')],
        ]}
      />
      <React.Suspense fallback={null}>
        <AttachmentsField key={item.id} list={publications} id={item.id} />
      </React.Suspense>
    </>
  );
}
