import * as React from 'react';
import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { helpKinds, type HelpKind } from '../../domain/help/places';
import { helpWords } from '../../i18n/pages/help';
import { AppLink } from '../app/AppLink';
import { setupPath } from '../app/pages';
import { useServices, useTranslator } from '../app/services';
import { useMay } from '../app/useMay';
import { useText } from '../app/useText';
import { wordsFor } from '../states/errorWords';
import { touch } from '../theme/styles';
import { useHelpPlaces } from './useHelpPlaces';

const classes = mergeStyleSets({
  list: { display: 'flex', flexDirection: 'column', gap: 4, maxWidth: '68ch', paddingTop: '4px !important' },
  link: { overflowWrap: 'anywhere', selectors: touch({ display: 'inline-block', padding: '12px 0' }) },
});

const words = {
  accessibility: { link: 'help.accessibility', missing: 'help.accessibility.missing' },
  guides: { link: 'help.guides', missing: 'help.guides.missing' },
} as const satisfies Record<HelpKind, { readonly link: string; readonly missing: string }>;

/** The statement and the guides that the region has published; what is missing says who can see to it. */
export default function HelpPlaces(): JSX.Element {
  const { surface } = useServices();
  const { t: common } = useTranslator();
  const { t } = useText(helpWords);
  const isOwner = useMay().roles.includes('agare');
  const { data: places, error } = useHelpPlaces();
  if (error) return <p role="alert">{common(wordsFor(error).heading)}.</p>;
  if (!places) return <p role="status">{t('help.loading')}</p>;
  // A page of its own shows nothing but itself.
  const leadsOn = isOwner && (surface === undefined || surface === 'workspace');
  return (
    <ul className={classes.list}>
      {helpKinds.map((kind) => (
        <li key={kind}>
          {places[kind] === undefined ? (
            <>
              {t(words[kind].missing)} {!isOwner && t('help.who')}
              {leadsOn && <AppLink to={setupPath}>{t('help.enter')}</AppLink>}
            </>
          ) : (
            <a className={classes.link} href={places[kind]} target="_blank" rel="noreferrer">
              {t(words[kind].link)}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}
