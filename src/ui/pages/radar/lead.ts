import type { Blip } from '../../../domain/radar/blip';
import type { Movement } from '../../../domain/radar/place';
import { radarWords } from '../../../i18n/pages/radar';
import { useServices, useTranslator } from '../../app/services';
import { useTelling } from '../../app/useTelling';
import { useText } from '../../app/useText';
import type { ComparedWith, OpenEdition } from './useEditions';

export interface Lead {
  /** What is shown, of which day, and what has changed since. */
  readonly text: string;
  /** Day and origin, under a picture that is sent on. */
  readonly source: string;
}

/** So much impact, and so soon, that it is the first thing to talk about. */
const isNear = ({ impact, horizon }: Blip): boolean => horizon === 'h1' && impact !== undefined && impact.value >= 4;

/** The page's sentence before its numbers and its drawing. */
export function useLead(blips: readonly Blip[], compared: ComparedWith | undefined, edition: OpenEdition | undefined, isTruncated: boolean): Lead {
  const { t } = useText(radarWords);
  const { tell, within } = useTelling(radarWords);
  const { now } = useServices();
  const translator = useTranslator();
  const countOf = (list: Blip['list']): number => blips.filter((blip) => blip.list === list).length;
  const [signals, trends] = [countOf('signals'), countOf('trends')];
  const signalText = within('radar.signals', { count: signals });
  const trendText = within('radar.trends', { count: trends });
  const what = trends === 0 ? signalText : signals === 0 ? trendText : within('radar.both', { signals: signalText, trends: trendText });
  const date = translator.date(edition?.date ?? now(), 'full');
  const near = blips.filter(isNear).length;
  const moved = (movement: Movement): number => (compared ? blips.filter(({ key }) => compared.movements.get(key) === movement).length : 0);
  const changes = compared
    ? [
        { count: moved('nearer'), text: within('radar.change.nearer', { count: moved('nearer') }) },
        { count: moved('further'), text: within('radar.change.further', { count: moved('further') }) },
        { count: moved('new'), text: within('radar.change.new', { count: moved('new') }) },
        { count: compared.gone.length, text: within('radar.change.gone', { count: compared.gone.length }) },
      ].flatMap(({ count, text }) => (count > 0 ? [text] : []))
    : [];
  const sentences = [
    edition ? tell('radar.lead.edition', { title: edition.title, date, what }) : tell('radar.lead', { what, date }),
    blips.length === 0 ? '' : near === 0 ? tell('radar.lead.none') : tell('radar.lead.near', { count: near }),
    compared ? tell('radar.lead.since', { title: compared.title, changes: changes.join(', ') || within('radar.change.none') }) : '',
    isTruncated ? tell('radar.lead.truncated', { count: blips.length }) : '',
  ];
  return { text: sentences.filter(Boolean).join(' '), source: t('radar.export.source', { date, what }) };
}
