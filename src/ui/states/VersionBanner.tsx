import * as React from 'react';
import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { useQueryClient } from '@tanstack/react-query';
import { siteVersionWords } from '../../i18n/pages/siteVersion';
import type { Standing } from '../../data/ports';
import { AppLink } from '../app/AppLink';
import { setupPath } from '../app/pages';
import { useServices, useTranslator } from '../app/services';
import { useText } from '../app/useText';
import { buttonClasses } from '../theme/buttons';
import { Icon } from '../theme/icons';
import { phone } from '../theme/styles';
import { stateClasses } from './stateStyles';
import { useCopy } from './useCopy';

const classes = mergeStyleSets({
  banner: {
    display: 'flex',
    gap: 12,
    padding: '12px 32px',
    background: 'var(--fs-bg2)',
    // Its edge tells it from the page where grounds are gone: contrast, forced colours, print.
    borderBottom: '2px solid var(--fs-tx)',
    color: 'var(--fs-tx)',
    selectors: { ...phone({ padding: '12px 16px' }), '@media print': { display: 'none' } },
  },
  words: { flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column', gap: 8, maxWidth: 760 },
  heading: { fontSize: 16, lineHeight: '22px', fontWeight: 600 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: 8, alignItems: 'center' },
  summary: { cursor: 'pointer', width: 'fit-content', padding: '3px 0' },
  letter: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: 8, paddingTop: 8 },
});

type Outcome = 'still' | 'unread';

/** Asks again whether the site is upgraded, and says what came of it; when it is, the banner goes and the page is read anew. */
function useCheck(standing: Standing): { readonly outcome: Outcome | undefined; readonly check: () => Promise<void> } {
  const { version } = useServices().data;
  const client = useQueryClient();
  const [outcome, setOutcome] = React.useState<Outcome>();
  // Also when a write has found out: what was read of the older site lacks what it has now.
  React.useEffect(
    () =>
      version?.onStanding((now) => {
        if (now.site !== standing.site) void client.invalidateQueries();
      }),
    [version, client, standing],
  );
  const check = async (): Promise<void> => {
    setOutcome(undefined);
    const now = await version?.check();
    if (now?.is !== 'current') setOutcome(now === undefined ? 'unread' : 'still'); // else the banner is gone
  };
  return { outcome, check };
}

/** The site's lists and the program are not of one version: what that means, why, who can put it right, and the text to send them. */
export default function VersionBanner({ standing }: { readonly standing: Standing }): JSX.Element {
  const { host, announce } = useServices();
  const { t: common } = useTranslator();
  const { t } = useText(siteVersionWords);
  const { copy, outcome: copied } = useCopy();
  const { outcome, check } = useCheck(standing);
  const isOlder = standing.is === 'older';
  const heading = t(isOlder ? 'siteVersion.older.heading' : 'siteVersion.newer.heading');
  React.useEffect(() => announce(heading), [announce, heading]); // it comes after the page, above it

  const { site, program } = standing;
  const message = isOlder
    ? t('siteVersion.message.older', { site, program, address: host.linkTo(setupPath) })
    : t('siteVersion.message.newer', { site, program, address: host.linkTo('/start') });
  const said = copied === 'copied' ? common('done.copied') : copied === 'failed' ? common('done.notCopied') : '';

  return (
    <section className={classes.banner} aria-label={t('siteVersion.label')}>
      <Icon name="warning" size={20} />
      <div className={classes.words}>
        <p className={classes.heading}>{heading}</p>
        <p>
          {t(isOlder ? 'siteVersion.older.text' : 'siteVersion.newer.text')} {t(isOlder ? 'siteVersion.older.who' : 'siteVersion.newer.who')}
        </p>
        <div className={classes.actions}>
          {isOlder ? (
            <>
              <AppLink to={setupPath}>{t('siteVersion.older.open')}</AppLink>
              <button type="button" className={buttonClasses.outlined} onClick={() => void check()}>
                {t('siteVersion.check')}
              </button>
            </>
          ) : (
            <button type="button" className={buttonClasses.outlined} onClick={() => window.location.reload()}>
              {common('action.reload')}
            </button>
          )}
        </div>
        <p role="status" className={stateClasses.note}>
          {outcome === 'still' ? t('siteVersion.still') : outcome === 'unread' ? t('siteVersion.unread') : ''}
        </p>
        <details>
          <summary className={classes.summary}>{t('siteVersion.text')}</summary>
          <div className={classes.letter}>
            <p className={stateClasses.message}>{message}</p>
            <button type="button" className={buttonClasses.outlined} onClick={() => void copy(message)}>
              <Icon name="copy" />
              {common('action.copyText')}
            </button>
            <p role="status" className={stateClasses.note}>
              {said}
            </p>
          </div>
        </details>
      </div>
    </section>
  );
}
