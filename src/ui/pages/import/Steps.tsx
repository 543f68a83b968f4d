import * as React from 'react';
import { PrimaryButton } from '@fluentui/react/lib/Button';
import { importFields, missingFields, type ImportNames } from '../../../domain/import/fields';
import { duplicatesOf, type Duplicate, type ReadyRow } from '../../../domain/import/rows';
import { importWords } from '../../../i18n/pages/import';
import type { ListDefinition } from '../../../schema/field';
import { useMay } from '../../app/useMay';
import { useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { DataErrorState } from '../../states/ErrorState';
import { CheckStep } from './CheckStep';
import { ColumnsStep } from './ColumnsStep';
import { importClasses as classes } from './importStyles';
import { namesOf } from './names';
import { Step } from './parts';
import type { Source } from './source';
import type { Target } from './targets';
import { useChecked } from './useChecked';
import { useExisting } from './useExisting';
import { useMapping } from './useMapping';

const noDuplicates: ReadonlyMap<number, Duplicate> = new Map();

interface StepsProps {
  readonly target: Target;
  readonly source: Source;
  /** Asked before the import begins. */
  readonly question?: React.ReactNode;
  readonly onRun: (rows: readonly ReadyRow<ListDefinition>[]) => void;
}

function useNames({ list, items }: Target): ImportNames | undefined {
  const [names, setNames] = React.useState<ImportNames>();
  React.useEffect(() => {
    let isWanted = true;
    void namesOf(list, items).then((found) => isWanted && setNames(found));
    return () => {
      isWanted = false;
    };
  }, [list, items]);
  return names;
}

/** What follows when a file has been read: columns, check, import. */
export default function Steps(props: StepsProps): JSX.Element {
  const { t } = useText(importWords);
  const names = useNames(props.target);
  return names === undefined ? <p className={classes.note}>{t('import.reading')}</p> : <NamedSteps {...props} names={names} />;
}

function NamedSteps({ target, source, names, question, onRun }: StepsProps & { readonly names: ImportNames }): JSX.Element {
  const { t } = useText(importWords);
  const translator = useTranslator();
  const mayEdit = useMay()('edit', target.key);
  const fields = React.useMemo(() => importFields(target.list, mayEdit ? 'edits' : 'adds', Object.keys(target.items ?? {})), [target, mayEdit]);
  const { mapping, isRemembered, choose } = useMapping(target, source, fields, names);
  const isWhole = missingFields(target.list, fields, mapping).length === 0;
  const checked = useChecked(target, source, mapping, names, isWhole);
  const existing = useExisting(target);
  const [isSkipping, setSkipping] = React.useState(true);
  const duplicates = React.useMemo(
    () => (checked.isDone && existing.data ? duplicatesOf(checked.ready, existing.data) : noDuplicates),
    [checked, existing.data],
  );
  const wanted = checked.ready.filter(({ row }) => {
    const kind = duplicates.get(row);
    return kind === undefined || (kind !== 'imported' && !isSkipping);
  });
  return (
    <>
      <ColumnsStep target={target} source={source} fields={fields} mapping={mapping} isRemembered={isRemembered} onChange={choose} />
      {isWhole && existing.error && <DataErrorState error={existing.error} page={translator.t('page.import')} onRetry={() => void existing.refetch()} />}
      {isWhole && !existing.error && (
        <>
          <CheckStep
            target={target}
            source={source}
            mapping={mapping}
            checked={checked}
            duplicates={duplicates}
            isSkipping={isSkipping}
            onSkipping={setSkipping}
          />
          <Step id="import-run" heading={t('import.step.run')}>
            {existing.data === undefined && <p role="status">{t('import.existing.loading')}</p>}
            {checked.isDone && existing.data !== undefined && wanted.length === 0 && <p>{t('import.run.none')}</p>}
            {checked.isDone && existing.data !== undefined && wanted.length > 0 && (
              <>
                {question}
                <PrimaryButton text={t('import.run', { count: wanted.length })} onClick={() => onRun(wanted)} />
              </>
            )}
          </Step>
        </>
      )}
    </>
  );
}
