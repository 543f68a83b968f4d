import * as React from 'react';
import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { Icon } from '../theme/icons';
import { phone } from '../theme/styles';
import { AppLink } from './AppLink';
import { mainPageOf, pages, sectionsOf, type PageDefinition } from './pages';
import { useTranslator } from './services';
import { useKnownMay } from './useMay';

const classes = mergeStyleSets({
  strip: { background: 'var(--fs-bg2)', borderBottom: '1px solid var(--fs-line)', padding: '0 32px', selectors: { ...phone({ padding: 0 }) } },
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: 20,
    maxWidth: 1376,
    margin: '0 auto !important',
    selectors: { ...phone({ display: 'none', padding: '0 16px 8px !important', flexDirection: 'column' }) },
  },
  open: { selectors: { ...phone({ display: 'flex' }) } },
  link: {
    display: 'inline-flex',
    alignItems: 'center',
    height: 40,
    color: 'var(--fs-tx2) !important',
    textDecoration: 'none !important',
    borderBottom: '2px solid var(--fs-bg2)',
    selectors: {
      ':hover': { color: 'var(--fs-tx) !important' },
      '&[aria-current]': { color: 'var(--fs-tx) !important', fontWeight: 600, borderBottomColor: 'var(--fs-ac)' },
      ...phone({ height: 44, width: '100%' }),
    },
  },
  section: {
    display: 'inline-flex',
    alignItems: 'center',
    height: 36,
    fontSize: 13,
    color: 'var(--fs-tx2) !important',
    textDecoration: 'none !important',
    borderBottom: '2px solid var(--fs-bg)',
    selectors: {
      ':hover': { color: 'var(--fs-tx) !important' },
      '&[aria-current]': { color: 'var(--fs-tx) !important', fontWeight: 600, borderBottomColor: 'var(--fs-ac)' },
      ...phone({ height: 44 }),
    },
  },
  sections: { background: 'var(--fs-bg)', borderBottom: '1px solid var(--fs-line)', padding: '0 32px', selectors: { ...phone({ padding: '0 16px' }) } },
  sectionList: { display: 'flex', flexWrap: 'wrap', columnGap: 20, maxWidth: 1376, margin: '0 auto !important' },
  menu: {
    display: 'none',
    font: 'inherit',
    fontWeight: 600,
    color: 'var(--fs-tx)',
    background: 'none',
    border: 0,
    cursor: 'pointer',
    selectors: { ...phone({ display: 'flex', alignItems: 'center', gap: 10, height: 48, padding: '0 16px', width: '100%' }) },
  },
});

/** What stands beside a page: the plan's assignment, hours and business plan. */
export function SectionStrip({ current }: { readonly current: PageDefinition }): JSX.Element | null {
  const { t } = useTranslator();
  const may = useKnownMay();
  const main = mainPageOf(current);
  const sections = sectionsOf(main).filter(({ needs }) => needs === undefined || !may.isSure || may('read', needs));
  if (sections.length < 2) return null;
  return (
    <nav className={classes.sections} aria-label={t('app.sections', { page: t(main.title) })}>
      <ul className={classes.sectionList}>
        {sections.map((page) => (
          <li key={page.path}>
            <AppLink to={page.path} className={classes.section} aria-current={page === current ? 'page' : undefined}>
              {t(page.title)}
            </AppLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The app's own pages, so that a channel can pin any of them as its tab and still reach the others. */
export function NavigationStrip({ current }: { readonly current: PageDefinition }): JSX.Element {
  const { t } = useTranslator();
  const may = useKnownMay();
  const [isOpen, setOpen] = React.useState(false);
  const main = mainPageOf(current);
  const isOffered = ({ needs }: PageDefinition): boolean => needs === undefined || !may.isSure || may('read', needs);
  const close = (): void => setOpen(false);
  const handleKey = (event: React.KeyboardEvent): void => {
    if (event.key === 'Escape') close();
  };
  return (
    <nav className={classes.strip} aria-label={t('app.navigation')} onKeyDown={handleKey}>
      <button
        type="button"
        className={classes.menu}
        aria-expanded={isOpen}
        aria-label={t('app.menu', { page: t(current.title) })}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="globalnavbutton" />
        {t(current.title)}
        <Icon name="chevrondown" size={12} />
      </button>
      <ul className={`${classes.list} ${isOpen ? classes.open : ''}`}>
        {pages
          .filter((page) => page.within === undefined && isOffered(page))
          .map((page) => (
            <li key={page.path}>
              <AppLink to={page.path} className={classes.link} aria-current={page === current ? 'page' : page === main ? 'true' : undefined} onFollow={close}>
                {t(page.title)}
              </AppLink>
            </li>
          ))}
      </ul>
    </nav>
  );
}
