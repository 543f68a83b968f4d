import * as React from 'react';
import { setupArchiveWords } from '../../i18n/pages/setupArchive';
import type { ArchiveProgress } from '../../data/archive';
import { listByKey } from '../../schema/lists';
import { useServices, useTranslator } from '../app/services';
import { useText } from '../app/useText';
import { buttonClasses } from '../theme/buttons';
import { Icon } from '../theme/icons';
import { ImportPart } from './ImportPart';
import { setupClasses as classes } from './setupStyles';
import { useArchive, type ArchiveWork } from './useArchive';

interface ArchiveSectionProps {
  readonly siteTitle: string;
  readonly isUsed: boolean;
  /** The lists are the program's own version: what a file holds fits them. */
  readonly canRead: boolean;
}

/** A copy of everything, and the reading in of one. */
export default function ArchiveSection({ siteTitle, isUsed, canRead }: ArchiveSectionProps): JSX.Element {
  const { now } = useServices();
  const { t } = useText(setupArchiveWords);
  const archive = useArchive();
  const { state, isBusy } = archive;
  const fileName = (): string => `${t('setupArchive.fileName', { site: siteTitle, date: now().toISOString().slice(0, 10) })}.zip`;
  return (
    <section className={`${classes.section} ${classes.onScreen}`} aria-labelledby="setup-archive">
      <h2 id="setup-archive" className={classes.heading}>
        {t('setupArchive.heading')}
      </h2>
      <p className={classes.text}>
        {t('setupArchive.text')} {t('setupArchive.personal')}
      </p>
      <button type="button" className={buttonClasses.outlined} aria-disabled={isBusy} onClick={() => archive.save(fileName())}>
        {t('setupArchive.export')}
      </button>
      {state.is === 'exporting' && <Working progress={state.progress} onCancel={archive.cancel} />}
      <div role="status">
        {state.is === 'exported' && <Good>{t('setupArchive.exported', { file: state.file })}</Good>}
        {state.is === 'failed' && state.during === 'export' && <Failed archive={archive} />}
      </div>
      {canRead && <ImportPart archive={archive} isUsed={isUsed} />}
    </section>
  );
}

export const Good = ({ children }: { readonly children: React.ReactNode }): JSX.Element => (
  <p className={classes.done}>
    <Icon name="completed" size={15} />
    <span>{children}</span>
  </p>
);

export function Failed({ archive: { state } }: { readonly archive: ArchiveWork }): JSX.Element | null {
  const { locale } = useTranslator();
  if (state.is !== 'failed') return null;
  return (
    <p className={classes.problem}>
      <Icon name="error" size={15} />
      <span>{state.words[locale]}</span>
    </p>
  );
}

/** How far it has come, and the way to call it off. */
export function Working({ progress, onCancel }: { readonly progress: ArchiveProgress | undefined; readonly onCancel: () => void }): JSX.Element {
  const { t } = useText(setupArchiveWords);
  const phase = usePhase();
  const bar = progress !== undefined && progress.total > 0 ? { max: progress.total, value: progress.done } : {};
  return (
    <>
      <progress className={classes.progress} aria-label={t('setupArchive.bar')} {...bar} />
      <p className={`${classes.note} ${classes.step}`}>
        {progress !== undefined && phase(progress)} {t('setupArchive.keepOpen')}
      </p>
      <button type="button" className={buttonClasses.outlined} onClick={onCancel}>
        {t('setupArchive.cancel')}
      </button>
    </>
  );
}

function usePhase(): (progress: ArchiveProgress) => string {
  const { t } = useText(setupArchiveWords);
  return ({ phase, list }) => {
    const title = list === undefined ? undefined : (listByKey(list)?.title ?? list);
    const words = {
      reading: () => (title === undefined ? t('setupArchive.phase.readingAll') : t('setupArchive.phase.reading', { list: title })),
      files: () => t('setupArchive.phase.files'),
      checking: () => t('setupArchive.phase.checking'),
      people: () => t('setupArchive.phase.people'),
      writing: () => t('setupArchive.phase.writing', { list: title ?? '' }),
      finishing: () => t('setupArchive.phase.finishing'),
    } satisfies Readonly<Record<ArchiveProgress['phase'], () => string>>;
    return words[phase]();
  };
}
