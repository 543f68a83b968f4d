import * as React from 'react';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import type { Wish } from '../../../domain/methods/picker';
import { supportWords } from '../../../i18n/pages/support';
import { AppLink } from '../../app/AppLink';
import { useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { listClasses } from '../../lists/listStyles';
import { DataErrorState } from '../../states/ErrorState';
import { Picker, usual } from '../../methods/Picker';
import { PickedRow } from '../../methods/PickedRow';
import { usePicked } from '../../methods/usePicked';
import { bestOf } from '../../methods/wish';
import { emptyView, viewUrl as bankUrl } from '../bank/bankUrl';
import { supportClasses as classes } from './supportStyles';

interface GuideProps {
  readonly wish: Wish;
  /** The id of the button that opens the form; focus comes back to it. */
  readonly writeId: string;
  readonly onWish: (wish: Wish) => void;
  readonly onWrite: () => void;
  readonly onClose: () => void;
}

const place = { link: { tabIndex: 0 }, isFixed: false } as const;

/** What most questions are about, answered at once: three methods for the time and the group. Then whether that helped. */
export default function Guide({ wish, writeId, onWish, onWrite, onClose }: GuideProps): JSX.Element {
  const { t: common } = useTranslator();
  const { t } = useText(supportWords);
  const isOn = Object.keys(wish).length > 0;
  const title = React.useRef<HTMLHeadingElement>(null);
  React.useEffect(() => title.current?.focus(), []);
  // Whoever opened the guide has said what it is for: it starts with the usual time and group, to change from there.
  const asked: Wish = isOn ? wish : usual;
  const { picked, experiences, error, retry } = usePicked(asked, undefined);
  const best = picked && bestOf(picked);
  return (
    <section className={classes.section} aria-labelledby="framsyn-guide">
      <div className={classes.guideHead}>
        <h2 id="framsyn-guide" ref={title} tabIndex={-1} className={classes.guideTitle}>
          {t('support.guide')}
        </h2>
        <button type="button" className={classes.link} onClick={onWrite}>
          {t('support.guide.skip')}
        </button>
        <button type="button" className={classes.link} onClick={onClose}>
          {t('support.guide.close')}
        </button>
      </div>
      <p className={classes.guideText}>{t('support.guide.text')}</p>
      <Picker wish={asked} onChange={onWish} />
      {error && <DataErrorState error={error} page={common('page.support')} headingLevel="h3" onRetry={retry} />}
      {!error && !best && (
        <p role="status" className={classes.best}>
          {t('support.guide.loading')}
        </p>
      )}
      {best && (
        <>
          <div role="status">
            <h3 className={classes.best}>{best.length === 0 ? t('support.guide.none') : t('support.guide.best', { count: best.length })}</h3>
          </div>
          <ul className={classes.rows}>
            {best.map((fitting) => (
              <li key={fitting.method.id}>
                <PickedRow
                  method={fitting.method}
                  to={methodUrl(fitting.method.id, asked)}
                  query=""
                  minutes={asked.minutes}
                  experience={experiences.get(fitting.method.id)}
                  place={place}
                  fitting={fitting}
                />
              </li>
            ))}
          </ul>
          <p className={classes.aboutMore}>
            <AppLink to={bankUrl({ ...emptyView, wish: asked })}>{t('support.guide.all')}</AppLink>
          </p>
        </>
      )}
      <Helped writeId={writeId} canHelp={(best?.length ?? 0) > 0} onWrite={onWrite} />
    </section>
  );
}

/** The method's own page, scaled to the time that was asked for. */
const methodUrl = (id: number, { minutes, participants }: Wish): string => {
  const query = new URLSearchParams({ visa: String(id) });
  if (minutes !== undefined) query.set('minuter', String(minutes));
  if (participants !== undefined) query.set('deltagare', String(participants));
  return `/metod?${query.toString()}`;
};

/** Whether the suggestions were enough; if not, the form takes over with what has been said. */
function Helped({ writeId, canHelp, onWrite }: { readonly writeId: string; readonly canHelp: boolean; readonly onWrite: () => void }): JSX.Element {
  const { t } = useText(supportWords);
  const [isHelped, setHelped] = React.useState(false);
  return (
    <>
      <div className={classes.helped} role="group" aria-labelledby="framsyn-helped">
        <h3 id="framsyn-helped" className={classes.question}>
          {t('support.guide.helped')}
        </h3>
        {canHelp && <DefaultButton className={listClasses.primary} text={t('support.guide.yes')} aria-pressed={isHelped} onClick={() => setHelped(true)} />}
        <PrimaryButton id={writeId} className={listClasses.primary} text={t('support.guide.no')} onClick={onWrite} />
      </div>
      <p role="status" className={classes.aboutMore}>
        {isHelped ? t('support.guide.good') : ''}
      </p>
    </>
  );
}
