import * as React from 'react';
import { proposalClasses as classes } from '../proposalStyles';

interface SectionProps {
  readonly id: string;
  readonly title: string;
  readonly count?: number;
  /** At the right of the heading. */
  readonly beside?: React.ReactNode;
  readonly children: React.ReactNode;
}

/** A part of the proposal under its heading. */
export const Section = ({ id, title, count, beside, children }: SectionProps): JSX.Element => (
  <section className={classes.section} aria-labelledby={id}>
    <div className={classes.sectionHead}>
      <h2 id={id} tabIndex={-1} className={classes.sectionTitle}>
        {title}
        {count !== undefined && <span className={classes.groupCount}> {count}</span>}
      </h2>
      {beside}
    </div>
    {children}
  </section>
);
