import * as React from 'react';
import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { isImportable } from '../../domain/import/lists';
import type { ListDefinition } from '../../schema/field';
import type { ListKey } from '../../schema/lists';
import { AppLink } from '../app/AppLink';
import { useTranslator } from '../app/services';
import { useMay } from '../app/useMay';
import { touch } from '../theme/styles';
import ExportMenu, { type ExportMenuProps } from './ExportMenu';

const classes = mergeStyleSets({
  tools: { display: 'inline-flex', flexWrap: 'wrap', alignItems: 'center', gap: '0 12px', selectors: { '@media print': { display: 'none' } } },
  link: { display: 'inline-flex', alignItems: 'center', selectors: { ...touch({ minHeight: 44 }) } },
});

interface ToolsProps {
  /** The list that rows are imported into; who may not change what stands in it is not offered to. */
  readonly importTo: ListKey;
  /** What of the list: a plan. */
  readonly within?: string;
  /** The export. */
  readonly children: React.ReactNode;
}

/** Out and in: what a view shows as a file, and for those who look after the list a way to bring many. */
export function Tools({ importTo, within = '', children }: ToolsProps): JSX.Element {
  const { t } = useTranslator();
  const may = useMay();
  return (
    <span className={classes.tools}>
      {children}
      {isImportable(importTo) && may('edit', importTo) && (
        <AppLink className={classes.link} to={`/importera?till=${importTo}${within}`}>
          {t('page.import')}
        </AppLink>
      )}
    </span>
  );
}

/** The same for a view of one list. */
export default function ViewTools<L extends ListDefinition<ListKey>>(props: ExportMenuProps<L>): JSX.Element {
  return (
    <Tools importTo={props.list.key}>
      <ExportMenu {...props} />
    </Tools>
  );
}
