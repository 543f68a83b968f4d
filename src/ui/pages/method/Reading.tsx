import * as React from 'react';
import Markdown from '../../text/Markdown';
import { methodClasses as classes } from './methodStyles';

/** A heading and running text. */
export const Reading = ({ title, text }: { readonly title: string; readonly text: string }): JSX.Element => (
  <section className={classes.section}>
    <h2 className={classes.sectionTitle}>{title}</h2>
    <div className={classes.reading}>
      <Markdown text={text} />
    </div>
  </section>
);
