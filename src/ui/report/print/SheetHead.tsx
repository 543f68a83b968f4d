import * as React from 'react';
import type { Brief } from '../../../domain/report/brief';
import { Clamped } from '../../print/Clamped';
import type { Standing } from '../export/standing';
import { reportPrintClasses as classes } from './reportPrintStyles';

const correctionLines = 1;
const warningLines = 4.5;
/** What the page has to say before its first word. */
export const linesAbove = ({ correction, warning }: Standing): number =>
  (correction === undefined ? 0 : correctionLines) + (warning === undefined ? 0 : warningLines);

/** Which report it is, of which version and day, whether it can be relied on, and the situation. */
export function SheetHead({ brief, standing }: { readonly brief: Brief; readonly standing: Standing }): JSX.Element {
  const { heading, lead, purpose, lines } = brief;
  return (
    <>
      <Clamped as="h1" lines={lines.heading}>
        {heading}
      </Clamped>
      <p className={classes.facts}>
        {standing.version} {standing.period}. {standing.fictional}
      </p>
      <Clamped lines={correctionLines} className={classes.facts}>
        {standing.correction}
      </Clamped>
      {standing.warning !== undefined && <p className={classes.warning}>{standing.warning}</p>}
      <Clamped lines={lines.lead} className={classes.lead}>
        {lead}
      </Clamped>
      <Clamped lines={lines.purpose} className={classes.purpose}>
        {purpose}
      </Clamped>
    </>
  );
}
