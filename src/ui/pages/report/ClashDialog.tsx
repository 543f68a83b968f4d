import * as React from 'react';
import type { QuarterKey, ReportDocument } from '../../../domain/report/document';
import type { EditClash, EditValue, MergedEdits, Side } from '../../../domain/report/mergeEdits';
import { readerWords } from '../../../i18n/pages/reader';
import { reportWords } from '../../../i18n/pages/report';
import { useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { FormDialog } from '../../forms/FormDialog';
import { buttonClasses } from '../../theme/buttons';
import { quarterHeadings } from './QuarterEditor';
import { reportClasses as classes } from './reportStyles';

interface ClashDialogProps {
  readonly clash: MergedEdits;
  readonly document: ReportDocument;
  readonly onChoose: (choices: Readonly<Record<string, Side>>) => void;
  readonly onClose: () => void;
}

const sides = ['mine', 'theirs'] as const;

/** Two have changed the same thing: both stand here, and one is chosen. */
export default function ClashDialog({ clash, document, onChoose, onClose }: ClashDialogProps): JSX.Element {
  const { t: common } = useTranslator();
  const { t } = useText(reportWords);
  const labelOf = useLabel(document);
  const show = useShown(document);
  const [choices, setChoices] = React.useState<Readonly<Record<string, Side>>>({});
  return (
    <FormDialog
      title={t('report.clash.title')}
      onClose={onClose}
      footer={
        <button type="button" className={buttonClasses.primary} onClick={() => onChoose(choices)}>
          {t('report.clash.save')}
        </button>
      }
    >
      <p>{t('report.clash.text', { count: clash.clashes.length })}</p>
      {clash.clashes.map((one) => (
        <fieldset key={one.path} className={classes.fieldset}>
          <legend className={classes.label}>{labelOf(one)}</legend>
          <div className={classes.sides}>
            {sides.map((side) => (
              <label key={side} className={`${classes.choice} ${classes.side}`}>
                <input
                  type="radio"
                  name={`clash-${one.path}`}
                  checked={(choices[one.path] ?? 'mine') === side}
                  onChange={() => setChoices({ ...choices, [one.path]: side })}
                />
                <strong>{common(side === 'mine' ? 'conflict.yours' : 'conflict.theirs')}</strong>
                <span className={classes.sideText}>{show(one, one[side])}</span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
    </FormDialog>
  );
}

const rowsOf = ({ quarters }: ReportDocument): ReadonlyMap<string, string> =>
  new Map(Object.values(quarters).flatMap((rows) => rows.map(({ key, title }) => [key, title] as const)));

/** What was changed, in words. */
function useLabel(document: ReportDocument): (clash: EditClash) => string {
  const { t } = useText(reportWords);
  const { t: reader } = useText(readerWords);
  const titles = rowsOf(document);
  const partOf = (key: string): string | undefined => document.parts.find((part) => part.key === key)?.heading;
  return ({ path }) => {
    const [kind = ''] = path.split('/');
    const rest = path.slice(kind.length + 1);
    const key = kind === 'rows' ? rest.slice(0, rest.lastIndexOf('/')) : rest;
    const name = titles.get(key) ?? partOf(key) ?? key;
    if (kind === 'title') return t('report.field.title');
    if (kind === 'lead') return t('report.field.lead');
    if (kind === 'rows') return t(rest.endsWith('/title') ? 'report.clash.rowTitle' : 'report.clash.rowText', { name });
    if (kind === 'parts') return t('report.clash.finding', { name });
    if (kind === 'order') return t('report.clash.order', { name: reader(quarterHeadings[rest as QuarterKey]) });
    if (kind === 'partOrder') return t('report.clash.order', { name: t('report.edit.parts') });
    if (kind === 'discuss') return reader('reader.quarter.discuss');
    return name;
  };
}

function useShown(document: ReportDocument): (clash: EditClash, value: EditValue | undefined) => string {
  const { t } = useText(reportWords);
  const titles = rowsOf(document);
  const nameOf = (key: string): string => titles.get(key) ?? document.parts.find((part) => part.key === key)?.heading ?? key;
  return ({ path }, value) => {
    if (value === undefined) return t('report.clash.asMade');
    if (value === true) return t('report.row.isOut');
    if (typeof value === 'string') return path === 'discuss' ? nameOf(value) : value;
    if (path.startsWith('added/')) return value.slice(1).filter(Boolean).join('\n');
    return value.map((key, index) => `${index + 1}. ${nameOf(key)}`).join('\n');
  };
}
