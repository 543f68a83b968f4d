import * as React from 'react';
import { quarterKeys, type ReportDocument } from '../../../domain/report/document';
import { handWork, typedTexts } from '../../../domain/report/editing';
import { readerWords } from '../../../i18n/pages/reader';
import { reportWords } from '../../../i18n/pages/report';
import { useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import type { SessionState } from './draftSession';
import { LanguageNotes } from './LanguageNotes';
import { quarterHeadings } from './QuarterEditor';
import { reportClasses as classes } from './reportStyles';
import { periodText } from './reportText';

interface PublishFactsProps {
  readonly document: ReportDocument;
  readonly made: ReportDocument;
  readonly state: SessionState;
}

/** What will be frozen, what people have done to it, and the words that are worth a second look. */
export function PublishFacts({ document, made, state: { edits, draft } }: PublishFactsProps): JSX.Element {
  const translator = useTranslator();
  const { t } = useText(reportWords);
  const { t: reader } = useText(readerWords);
  const work = handWork(edits);
  const done = [
    work.words > 0 && t('report.publish.words', { count: work.words }),
    work.added > 0 && t('report.publish.added', { count: work.added }),
    work.isReordered && t('report.publish.order'),
  ].filter(Boolean);
  const titles = new Map([
    ...Object.values(made.quarters).flatMap((rows) => rows.map(({ key, title }) => [key, title] as const)),
    ...made.parts.map(({ key, heading }) => [key as string, heading] as const),
  ]);
  const leftOut = edits.leftOut.flatMap((key) => titles.get(key) ?? []);
  const isEmpty = quarterKeys.every((key) => document.quarters[key].length === 0) && document.parts.length === 0;
  return (
    <>
      <p>{t('report.publish.what')}</p>
      <dl className={classes.facts}>
        <dt>{t('report.field.title')}</dt>
        <dd>{document.title}</dd>
        <dt>{t('report.period')}</dt>
        <dd>{periodText(translator, document.period)}</dd>
        {draft.corrects !== undefined && (
          <>
            <dt>{t('report.published.corrects')}</dt>
            <dd>{t('report.correction.of', { number: draft.corrects, why: draft.correction ?? '' })}</dd>
          </>
        )}
        {quarterKeys.map((key) => (
          <React.Fragment key={key}>
            <dt>{reader(quarterHeadings[key])}</dt>
            <dd>{t('report.publish.rows', { count: key === 'discuss' ? Math.min(1, document.quarters[key].length) : document.quarters[key].length })}</dd>
          </React.Fragment>
        ))}
        <dt>{t('report.edit.parts')}</dt>
        <dd>{t('report.publish.parts', { count: document.parts.length })}</dd>
        <dt>{t('report.publish.byHand')}</dt>
        <dd>{done.length === 0 ? t('report.publish.nothingByHand') : done.join(', ')}</dd>
      </dl>
      {leftOut.length > 0 && (
        <>
          <p className={classes.small}>{t('report.publish.leftOut', { count: leftOut.length })}</p>
          <ul className={classes.bullets}>
            {leftOut.map((title, index) => (
              <li key={index}>{title}</li>
            ))}
          </ul>
        </>
      )}
      {isEmpty && <p className={classes.note}>{t('report.publish.empty')}</p>}
      <LanguageNotes text={typedTexts(edits).join('\n')} />
    </>
  );
}
