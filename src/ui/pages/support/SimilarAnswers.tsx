import * as React from 'react';
import { useQuery } from '@tanstack/react-query';
import type { DataError } from '../../../data/ports';
import { similarTo } from '../../../domain/search/similar';
import { supportWords } from '../../../i18n/pages/support';
import { knowledge } from '../../../schema/lists/knowledge';
import { unwrap } from '../../app/queries';
import { useServices } from '../../app/services';
import { useText } from '../../app/useText';
import { placeOf } from '../../links/places';
import { supportClasses as classes } from './supportStyles';
import { answerSources } from './words';

/** So long a pause in the writing, and it is looked up. */
const pause = 400;
/** More than a group answers in many years. */
const mostRead = 1_000;

interface Answered {
  readonly id: number;
  readonly title: string;
}

/** Answers that have become knowledge. The source is a note, which SharePoint cannot filter on: it is read with the titles. */
function useAnswered(isWanted: boolean): readonly Answered[] {
  const { data } = useServices();
  const { data: found } = useQuery<readonly Answered[], DataError>({
    queryKey: ['knowledge', 'answers'],
    enabled: isWanted,
    queryFn: async () => {
      const page = await unwrap(
        data.repository(knowledge).page({ where: [{ field: 'kind', is: 'equal', value: 'insikt' }], fields: ['title', 'source'], top: mostRead }),
      );
      return page.items.filter(({ source }) => answerSources.some((known) => source.startsWith(known)));
    },
  });
  return found ?? [];
}

function usePaused(text: string): string {
  const [paused, setPaused] = React.useState(text);
  React.useEffect(() => {
    const timer = window.setTimeout(() => setPaused(text), pause);
    return () => window.clearTimeout(timer);
  }, [text]);
  return paused;
}

/** While the question is written: what was answered before on nearly the same. It opens beside the form, and stops nobody. */
export function SimilarAnswers({ text }: { readonly text: string }): JSX.Element {
  const { host } = useServices();
  const { t } = useText(supportWords);
  const paused = usePaused(text.trim());
  const answered = useAnswered(paused !== '');
  const alike = React.useMemo(() => similarTo(paused, answered), [paused, answered]);
  return (
    <div role="status">
      {alike.length > 0 && (
        <p className={classes.hint}>
          {t('support.similar')}{' '}
          {alike.map(({ id, title }, index) => (
            <React.Fragment key={id}>
              {index > 0 && ', '}
              <a href={host.linkTo(placeOf('knowledge', id) ?? '')} target="_blank" rel="noopener" data-interception="off">
                {title}
              </a>
            </React.Fragment>
          ))}
        </p>
      )}
    </div>
  );
}
