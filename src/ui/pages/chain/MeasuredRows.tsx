import * as React from 'react';
import { chainWords } from '../../../i18n/pages/chain';
import { decisions as decisionList } from '../../../schema/lists/decisions';
import { signals as signalList } from '../../../schema/lists/signals';
import { AppLink } from '../../app/AppLink';
import { useTranslator } from '../../app/services';
import { useMay } from '../../app/useMay';
import { useText } from '../../app/useText';
import { useWords } from '../../fields/words';
import { chainPlace } from '../../links/places';
import { chainClasses as classes } from './chainStyles';
import type { Traced } from './useTrace';

const shownFirst = 6;

interface RowsProps<T> {
  readonly id: string;
  readonly heading: string;
  readonly rows: readonly T[];
  readonly none: string;
  readonly intro?: string;
  readonly row: (item: T) => React.ReactNode;
}

/** The first few, and the rest when asked. */
function Rows<T extends { readonly id: number }>({ id, heading, rows, none, intro, row }: RowsProps<T>): JSX.Element {
  const { t } = useText(chainWords);
  const [isWhole, setWhole] = React.useState(false);
  const list = React.useRef<HTMLUListElement>(null);
  React.useEffect(() => {
    if (isWhole) list.current?.children[shownFirst]?.querySelector('a')?.focus(); // the button that had focus is gone
  }, [isWhole]);
  const shown = isWhole ? rows : rows.slice(0, shownFirst);
  return (
    <section className={classes.section} aria-labelledby={id}>
      <h2 id={id} className={classes.sectionTitle}>
        {heading}
      </h2>
      {rows.length === 0 ? <p className={classes.note}>{none}</p> : intro && <p className={classes.note}>{intro}</p>}
      <ul ref={list} className={classes.rows}>
        {shown.map((item) => (
          <li key={item.id}>{row(item)}</li>
        ))}
      </ul>
      {shown.length < rows.length && (
        <button type="button" className={classes.action} onClick={() => setWhole(true)}>
          {t('chain.all', { count: rows.length })}
        </button>
      )}
    </section>
  );
}

/** Decisions that no spaning, trend or method run is known to have led to. */
export function Untraced({ traced: { untraced, trace } }: { readonly traced: Traced }): JSX.Element | null {
  const { t } = useText(chainWords);
  const translator = useTranslator();
  const words = useWords(decisionList);
  const may = useMay();
  const mayJoin = may('add', 'links') && may('remove', 'links');
  if (trace.decisions.total === 0) return null;
  return (
    <Rows
      id="framsyn-chain-untraced"
      heading={t('chain.untraced', { count: untraced.length })}
      rows={untraced}
      none={t('chain.untraced.none')}
      intro={t(mayJoin ? 'chain.untraced.join' : 'chain.untraced.text')}
      row={({ id, title, body, date, outcome }) => (
        <>
          <AppLink className={classes.rowTitle} to={chainPlace({ list: 'decisions', id })}>
            {title}
          </AppLink>
          <span className={classes.rowMeta}>{[words.choice('outcome', outcome), body.title, translator.date(date)].filter(Boolean).join(' · ')}</span>
          {mayJoin && (
            <span className={classes.rowActions}>
              <AppLink to={`${chainPlace({ list: 'decisions', id })}&koppla=1`} aria-label={t('chain.join.long', { title })}>
                {t('chain.join')}
              </AppLink>
            </span>
          )}
        </>
      )}
    />
  );
}

/** Spaningar that came to something. */
export function LedOn({ traced: { ledOn, trace } }: { readonly traced: Traced }): JSX.Element | null {
  const { t } = useText(chainWords);
  const translator = useTranslator();
  const words = useWords(signalList);
  if (trace.signals.total === 0) return null;
  return (
    <Rows
      id="framsyn-chain-led"
      heading={t('chain.ledOn', { count: ledOn.length })}
      rows={ledOn}
      none={t('chain.ledOn.none')}
      row={({ id, title, category, created }) => (
        <>
          <AppLink className={classes.rowTitle} to={chainPlace({ list: 'signals', id })}>
            {title}
          </AppLink>
          <span className={classes.rowMeta}>{[category && words.choice('category', category), translator.date(created)].filter(Boolean).join(' · ')}</span>
        </>
      )}
    />
  );
}
