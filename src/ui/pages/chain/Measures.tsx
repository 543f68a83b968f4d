import * as React from 'react';
import type { Locale, Text } from '../../../i18n';
import { neuterInWords, type Telling } from '../../../i18n/numberWords';
import { chainWords } from '../../../i18n/pages/chain';
import { dayOf } from '../../../domain/review/calendar';
import { useServices, useTranslator } from '../../app/services';
import { useTelling } from '../../app/useTelling';
import { useText } from '../../app/useText';
import { PictureLinks } from '../../charts/PictureLinks';
import { ShareBars, type Share } from '../../charts/chain/ShareBars';
import { chartClasses } from '../../charts/chartStyles';
import { ScrollRegion } from '../../lists/ScrollRegion';
import { DataErrorState } from '../../states/ErrorState';
import { chainClasses as classes } from './chainStyles';
import { LedOn, Untraced } from './MeasuredRows';
import { useTrace, type Traced } from './useTrace';

const StartPicker = React.lazy(() => import('./StartPicker'));

type ChainText = Text<(typeof chainWords)['sv']>;

function sharesOf({ t }: ChainText, percent: (share: number) => string, { isWhole, trace, knowledge }: Traced): readonly Share[] {
  const words = (part: number, whole: number): string =>
    whole === 0 ? t('chain.share.none') : t('chain.share', { part: String(part), whole: String(whole), percent: percent(part / whole) });
  const share = (key: string, label: string, part: number, whole: number): Share => ({ key, label, part, whole, words: words(part, whole) });
  const steps = [
    share('decisions', t('chain.measure.decisions'), trace.decisions.traced.length, trace.decisions.total),
    share('signals', t('chain.measure.signals'), trace.signals.withOutcome.length, trace.signals.total),
  ];
  return [
    ...(isWhole ? steps : []),
    share('shared', t('chain.measure.shared'), knowledge.shared, knowledge.recorded),
    share('used', t('chain.measure.used'), knowledge.used, knowledge.recorded),
  ];
}

/** What the figures say, as sentences. */
const leadOf = ({ tell }: Telling<(typeof chainWords)['sv']>, locale: Locale, { isWhole, trace: { decisions, signals }, knowledge }: Traced): string =>
  [
    !isWhole && tell('chain.lead.partly'),
    isWhole &&
      (decisions.total === 0
        ? tell('chain.lead.noDecisions')
        : tell('chain.lead.decisions', { part: neuterInWords(decisions.traced.length, locale), whole: neuterInWords(decisions.total, locale) })),
    isWhole && (signals.total === 0 ? tell('chain.lead.noSignals') : tell('chain.lead.signals', { part: signals.withOutcome.length, whole: signals.total })),
    knowledge.recorded > 0 && tell('chain.lead.knowledge', { ...knowledge }),
  ]
    .filter(Boolean)
    .join(' ');

/** How much rests on foresight, how much comes of it, and where something can be done about that. */
export function Measures(): JSX.Element {
  const { t: common, locale } = useTranslator();
  const { t } = useText(chainWords);
  const telling = useTelling(chainWords);
  const { traced, error, retry } = useTrace();
  if (error) return <DataErrorState error={error} page={common('page.chain')} onRetry={retry} />;
  return (
    <>
      {traced ? (
        <p className={classes.lead} role="status">
          {leadOf(telling, locale, traced)}
        </p>
      ) : (
        <Loading text={t('chain.loading')} />
      )}
      {traced && <Figure traced={traced} />}
      <section className={classes.section} aria-labelledby="framsyn-chain-pick">
        <h2 id="framsyn-chain-pick" className={classes.sectionTitle}>
          {t('chain.pick')}
        </h2>
        <React.Suspense fallback={<div style={{ minHeight: 70 }} />}>
          <StartPicker />
        </React.Suspense>
      </section>
      {traced?.isWhole && <Untraced traced={traced} />}
      {traced?.isWhole && <LedOn traced={traced} />}
    </>
  );
}

const Loading = ({ text }: { readonly text: string }): JSX.Element => (
  <div style={{ minHeight: 260 }}>
    <p role="status" className={classes.kind}>
      {text}
    </p>
    <div aria-hidden="true">
      {[70, 55, 62, 40].map((width) => (
        <div key={width} className={classes.bar} style={{ width: `${width}%` }} />
      ))}
    </div>
  </div>
);

function Figure({ traced }: { readonly traced: Traced }): JSX.Element {
  const text = useText(chainWords);
  const { t } = text;
  const translator = useTranslator();
  const { now } = useServices();
  const svg = React.useRef<SVGSVGElement>(null);
  const percent = (share: number): string => new Intl.NumberFormat(translator.locale === 'sv' ? 'sv-SE' : 'en-GB', { style: 'percent' }).format(share);
  const shares = sharesOf(text, percent, traced);
  const description = shares.map(({ label, words }) => `${label}: ${words}.`).join(' ');
  return (
    <section className={classes.section} aria-labelledby="framsyn-chain-measures">
      <h2 id="framsyn-chain-measures" className={classes.sectionTitle}>
        {t('chain.measures')}
      </h2>
      <figure className={classes.figure} style={{ marginTop: 12 }}>
        <ScrollRegion className={chartClasses.scroll} role="group" aria-label={t('chain.measures')}>
          <ShareBars shares={shares} label={description} svgRef={svg} />
        </ScrollRegion>
        <PictureLinks
          drawing={svg}
          fileName="kedjans-matt"
          caption={{ title: t('chain.measures'), description, source: t('chain.source', { date: translator.date(dayOf(now()), 'full') }) }}
        />
      </figure>
      <ScrollRegion className={classes.scroll} aria-label={t('chain.table')}>
        <table className={classes.table}>
          <caption>{t('chain.table')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('chain.table.measure')}</th>
              <th scope="col" data-number="">
                {t('chain.table.part')}
              </th>
              <th scope="col" data-number="">
                {t('chain.table.whole')}
              </th>
              <th scope="col" data-number="">
                {t('chain.table.share')}
              </th>
            </tr>
          </thead>
          <tbody>
            {shares.map(({ key, label, part, whole }) => (
              <tr key={key}>
                <th scope="row">{label}</th>
                <td data-number="">{part}</td>
                <td data-number="">{whole}</td>
                <td data-number="">{whole === 0 ? '–' : percent(part / whole)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {traced.isWhole && <p className={classes.note}>{t('chain.measures.note')}</p>}
    </section>
  );
}
