import * as React from 'react';
import { useQuery, useQueryClient, type InfiniteData, type QueryClient } from '@tanstack/react-query';
import { mergeStyles } from '@fluentui/react/lib/Styling';
import type { DataError, Page } from '../../data/ports';
import { formWords } from '../../i18n/pages/form';
import { signals } from '../../schema/lists/signals';
import { unwrap } from '../app/queries';
import { useServices } from '../app/services';
import { useText } from '../app/useText';
import { appUrl } from '../app/navigation';
import { signalsPath, type Signal } from '../pages/signals/signalUrl';
import { similarTo } from '../../domain/search/similar';

const hintClass = mergeStyles({ fontSize: 13, lineHeight: '18px', color: 'var(--fs-tx2)', margin: '-8px 0 16px !important' });

/** So long a pause in the writing, and it is looked up. */
const pause = 400;
/** A beginning that so few titles have that the server's answer says something. */
const leastToAsk = { words: 3, signs: 15 } as const;
const mostAsked = 20;

function usePaused(text: string): string {
  const [paused, setPaused] = React.useState(text);
  React.useEffect(() => {
    const timer = window.setTimeout(() => setPaused(text), pause);
    return () => window.clearTimeout(timer);
  }, [text]);
  return paused;
}

/** The spaningar whose title begins as this one, once it is long enough to tell. */
function useSameBeginning(title: string): readonly Signal[] | undefined {
  const { data } = useServices();
  const canAsk = title.split(/\s+/).length >= leastToAsk.words && title.length >= leastToAsk.signs;
  const beginning = title.slice(0, leastToAsk.signs).trim();
  const found = useQuery<readonly Signal[], DataError>({
    queryKey: ['signals', 'beginning', beginning],
    enabled: canAsk,
    queryFn: async () =>
      (await unwrap(data.repository(signals).page({ where: [{ field: 'title', is: 'startsWith', value: beginning }], top: mostAsked }))).items,
  });
  return canAsk ? found.data : undefined;
}

/** Those that the pages of the app have read. */
const readByPages = (client: QueryClient): readonly Signal[] =>
  client.getQueriesData<InfiniteData<Page<typeof signals>>>(['signals', 'list']).flatMap(([, list]) => list?.pages.flatMap((page) => page.items) ?? []);

/** While the headline is written: spaningar that say nearly the same, to look at beside it. It stops nobody. */
export default function SimilarSignals({ title }: { readonly title: string }): JSX.Element {
  const { host } = useServices();
  const { t } = useText(formWords);
  const paused = usePaused(title.trim());
  const client = useQueryClient();
  const found = useSameBeginning(paused);
  const alike = React.useMemo(() => {
    const known = new Map([...readByPages(client), ...(found ?? [])].map((signal) => [signal.id, signal]));
    return similarTo(paused, [...known.values()]);
  }, [client, paused, found]);
  return (
    <div role="status">
      {alike.length > 0 && (
        <p className={hintClass}>
          {t('similar.like')}{' '}
          {alike.map(({ id, title: words }, index) => (
            <React.Fragment key={id}>
              {index > 0 && ', '}
              <a href={host.linkTo(appUrl(signalsPath, new URLSearchParams({ visa: String(id) })))} target="_blank" rel="noopener" data-interception="off">
                {words}
              </a>
            </React.Fragment>
          ))}
          . {t('similar.both')}
        </p>
      )}
    </div>
  );
}
