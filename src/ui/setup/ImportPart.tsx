import * as React from 'react';
import { setupArchiveWords } from '../../i18n/pages/setupArchive';
import type { ImportSummary } from '../../data/archive';
import { listByKey } from '../../schema/lists';
import { useTranslator } from '../app/services';
import { useText } from '../app/useText';
import { buttonClasses } from '../theme/buttons';
import { Failed, Good, Working } from './ArchiveSection';
import { setupClasses as classes } from './setupStyles';
import type { ArchiveState, ArchiveWork } from './useArchive';

const fileId = 'setup-archive-file';

interface ImportPartProps {
  readonly archive: ArchiveWork;
  readonly isUsed: boolean;
}

/** From a file into the site. What the file holds is shown before anything is written. */
export function ImportPart({ archive, isUsed }: ImportPartProps): JSX.Element {
  const { t } = useText(setupArchiveWords);
  const { state } = archive;
  return (
    <details className={`${classes.details} ${classes.wide}`} open={!isUsed}>
      <summary>
        <h3 className={classes.summaryTitle}>{t('setupArchive.import')}</h3>
      </summary>
      <div className={classes.said}>
        <p className={classes.text}>{t(isUsed ? 'setupArchive.import.used' : 'setupArchive.import.text')}</p>
        <FileField archive={archive} />
        {state.is === 'planned' && <Planned state={state} onBegin={archive.begin} />}
        {state.is === 'importing' && <Working progress={state.progress} onCancel={archive.cancel} />}
        <div role="status">
          {state.is === 'reading' && <p className={classes.note}>{t('setupArchive.reading')}</p>}
          {state.is === 'imported' && <Imported summary={state.summary} />}
          {state.is === 'failed' && state.during === 'import' && <Failed archive={archive} />}
        </div>
      </div>
    </details>
  );
}

/** The browser's own file field speaks the browser's language: ours is drawn over it, and it keeps focus, keyboard and name. */
function FileField({ archive: { state, isBusy, read } }: { readonly archive: ArchiveWork }): JSX.Element {
  const { t } = useText(setupArchiveWords);
  const handleChange = ({ target }: React.ChangeEvent<HTMLInputElement>): void => {
    const [file] = target.files ?? [];
    target.value = ''; // so that the same file can be chosen again
    if (file) read(file);
  };
  return (
    <div className={classes.fileRow}>
      <span id={`${fileId}-label`} className={classes.label}>
        {t('setupArchive.file')}
      </span>
      <label id={`${fileId}-choose`} className={classes.fileButton}>
        {t('setupArchive.choose')}
        <input
          type="file"
          accept=".zip,application/zip"
          className={classes.fileInput}
          disabled={isBusy}
          aria-labelledby={`${fileId}-label ${fileId}-choose`}
          aria-describedby={`${fileId}-name`}
          onChange={handleChange}
        />
      </label>
      <span id={`${fileId}-name`} className={classes.note}>
        {'file' in state && state.is !== 'exported' ? state.file : t('setupArchive.noFile')}
      </span>
    </div>
  );
}

function Planned({
  state: { archive, plan },
  onBegin,
}: {
  readonly state: Extract<ArchiveState, { readonly is: 'planned' }>;
  readonly onBegin: () => void;
}): JSX.Element {
  const { date } = useTranslator();
  const { t } = useText(setupArchiveWords);
  const { manifest } = archive;
  return (
    <>
      <p className={classes.text}>
        {t('setupArchive.from', { site: manifest.site.title, date: date(manifest.exportedAt, 'full') })} {plan.toAdd === 0 && t('setupArchive.allThere')}
        {plan.toAdd > 0 && t('setupArchive.holds', { count: plan.toAdd, lists: plan.lists.length })}{' '}
        {plan.toAdd > 0 && plan.there > 0 && t('setupArchive.there', { count: plan.there })}
      </p>
      {plan.migrateFrom !== undefined && <p className={classes.text}>{t('setupArchive.upgrade')}</p>}
      <details className={classes.details}>
        <summary>{t('setupArchive.lists', { count: plan.lists.length })}</summary>
        <ul className={classes.items}>
          {plan.lists.map(({ list, toAdd, there }) => (
            <li key={list}>{t('setupArchive.list', { title: listByKey(list)?.title ?? list, count: toAdd + there })}</li>
          ))}
        </ul>
      </details>
      {plan.toAdd > 0 && (
        <button type="button" className={buttonClasses.outlined} onClick={onBegin}>
          {t('setupArchive.begin')}
        </button>
      )}
    </>
  );
}

/** What is there now, and what came otherwise than it was. */
function Imported({ summary }: { readonly summary: ImportSummary }): JSX.Element {
  const { t } = useText(setupArchiveWords);
  const { added, unknownPeople, lostReferences, different, unstamped, migrateFrom } = summary;
  return (
    <>
      <Good>{t('setupArchive.imported', { count: added })}</Good>
      {unknownPeople.length > 0 && <p className={classes.text}>{t('setupArchive.unknown', { count: unknownPeople.length })}</p>}
      {lostReferences.length > 0 && <p className={classes.text}>{t('setupArchive.lost', { count: lostReferences.length })}</p>}
      {different.length > 0 && <p className={classes.text}>{t('setupArchive.different', { count: different.length })}</p>}
      {unstamped > 0 && <p className={classes.text}>{t('setupArchive.unstamped', { count: unstamped })}</p>}
      {migrateFrom !== undefined && <p className={classes.text}>{t('setupArchive.upgradeNow')}</p>}
    </>
  );
}
