import * as React from 'react';
import { editFinding, leaveOut, movePart } from '../../../domain/report/editing';
import { reportWords } from '../../../i18n/pages/report';
import { useServices } from '../../app/services';
import { useText } from '../../app/useText';
import { EditableRow } from './EditableRow';
import type { Editing } from './QuarterEditor';
import { reportClasses as classes } from './reportStyles';

/** The parts of the depth: what each says, their order, and which are left out. Tables are the data's own. */
export function PartsEditor({ made, whole, edits, change }: Editing): JSX.Element {
  const { announce } = useServices();
  const { t } = useText(reportWords);
  const keys = whole.parts.map(({ key }) => key);
  const kept = keys.filter((key) => !edits.leftOut.includes(key)).length;
  return (
    <section className={classes.section} aria-labelledby="framsyn-edit-parts">
      <h2 id="framsyn-edit-parts" className={classes.heading}>
        {t('report.edit.parts')} <span className={classes.count}>{kept}</span>
      </h2>
      <p className={classes.behind}>{t('report.edit.parts.about')}</p>
      <ul>
        {whole.parts.map(({ key, heading, finding }, at) => (
          <EditableRow
            key={key}
            id={`part-${key}`}
            lang={made.language}
            title={heading}
            text={finding}
            labels={{ text: t('report.field.finding') }}
            limits={{ title: 150, text: 600 }}
            isOut={edits.leftOut.includes(key)}
            place={{ at, of: keys.length }}
            onChange={({ meaning }) => change(editFinding(edits, key, made.parts.find((part) => part.key === key)?.finding ?? '', meaning), `part/${key}`)}
            onMove={(by) => {
              change(movePart(edits, keys, key, by), `move/${key}`);
              announce(t('report.row.moved', { at: at + by + 1, of: keys.length }));
            }}
            onLeaveOut={(isOut) => change(leaveOut(edits, key, isOut), `out/${key}`)}
          />
        ))}
      </ul>
    </section>
  );
}
