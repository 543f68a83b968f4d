import * as React from 'react';
import { fold, guessMapping, type ImportNames, type Mapping } from '../../../domain/import/fields';
import { useServices } from '../../app/services';
import type { Source } from './source';
import type { Target } from './targets';

export interface ChosenMapping {
  readonly mapping: Mapping;
  readonly isRemembered: boolean;
  readonly choose: (mapping: Mapping) => void;
}

/** A file's columns and their fields: as they were chosen for the same headers last time, or else guessed. */
export function useMapping(target: Target, source: Source, fields: readonly string[], names: ImportNames): ChosenMapping {
  const { drafts } = useServices();
  const { header } = source.table;
  const form = `import.${target.key}`;
  const signature = header.map(fold).join(';').slice(0, 400);
  const found = React.useMemo(() => {
    const saved = drafts.load(form, signature);
    const columns: unknown = saved.ok ? saved.value?.values['mapping'] : undefined;
    const isKnown = (key: unknown): boolean => key === null || (typeof key === 'string' && fields.includes(key));
    const remembered = Array.isArray(columns) && columns.length === header.length && columns.every(isKnown) ? (columns as Mapping) : undefined;
    return { mapping: remembered ?? guessMapping(header, fields, names), isRemembered: remembered !== undefined };
  }, [drafts, form, signature, header, fields, names]);
  const [chosen, setChosen] = React.useState<{ readonly of: typeof found; readonly mapping: Mapping }>();
  const mapping = chosen?.of === found ? chosen.mapping : found.mapping;
  return {
    mapping,
    isRemembered: found.isRemembered,
    choose: (next) => {
      drafts.save({ form, clientKey: signature, values: { mapping: next } });
      setChosen({ of: found, mapping: next });
    },
  };
}
