import * as React from 'react';
import type { Sheet } from '../../../domain/export/csv';
import type { BankKind, FacetKey } from '../../../domain/search/document';
import { exportWords } from '../../../i18n/pages/export';
import type { Item, ListDefinition } from '../../../schema/field';
import { useServices, useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import ExportMenu from '../../export/ExportMenu';
import { readList } from '../../app/readAll';
import { SheetMenu } from '../../export/SheetMenu';
import { useLinks } from '../../export/useLinks';
import { Tools } from '../../export/ViewTools';
import { facetNames } from './bankUrl';
import { lists, useFacetWords } from './facetWords';
import type { Hits } from './useBank';

interface BankExportProps {
  readonly hits: Hits;
  /** The one kind that is asked for. */
  readonly only: BankKind | undefined;
}

type Found = NonNullable<ReturnType<Hits['at']>>;
const step = 100;

/** Every hit, also those that have not come into view: where the server searches, they come page by page. */
async function allOf(hits: Hits): Promise<readonly Found[]> {
  const found: Found[] = [];
  while (found.length < hits.total) {
    const next = hits.at(found.length);
    if (next === undefined) await new Promise((resolve) => window.setTimeout(resolve, step));
    else found.push(next);
  }
  return found;
}

/** What was found, as a file: of one kind with all its fields, of several with what they have in common. */
export default function BankExport({ hits, only }: BankExportProps): JSX.Element {
  const { t } = useTranslator();
  const { data } = useServices();
  const overview = useOverview(hits);
  const title = t('page.bank');
  const rowsOf = async (kind: BankKind): Promise<readonly Item<ListDefinition>[]> => {
    const [found, all] = await Promise.all([allOf(hits), readList<ListDefinition>(data, lists[kind])]);
    const items = new Map(all.map((item) => [item.id, item]));
    return found.flatMap(({ id }) => items.get(id) ?? []);
  };
  return (
    <Tools importTo={only ?? 'methods'}>
      {only === undefined ? (
        <SheetMenu id="export-bank" sheet={overview} title={title} />
      ) : (
        <ExportMenu<ListDefinition> list={lists[only]} rows={() => rowsOf(only)} title={title} />
      )}
    </Tools>
  );
}

function useOverview(hits: Hits): () => Promise<Sheet> {
  const { t } = useText(exportWords);
  const words = useFacetWords();
  const links = useLinks();
  const facets = facetNames.filter((facet) => facet !== 'kind');
  return async () => {
    const header = [
      words.title('kind'),
      'Id',
      t('export.title'),
      ...facets.map(words.title),
      t('export.created'),
      t('export.changed'),
      t('export.teams'),
      t('export.sharepoint'),
    ];
    const rows = (await allOf(hits)).map((hit) => {
      const { kind, id } = hit;
      const document = hits.document(hit);
      const values = (facet: FacetKey): string => (document?.facets[facet] ?? []).map((value) => words.value(facet, value, kind)).join('; ');
      const days = [document?.created, document?.modified].map((moment) => moment?.slice(0, 10) ?? '');
      return [
        words.value('kind', kind),
        String(id),
        document?.title ?? '',
        ...facets.map(values),
        ...days,
        links.inTeams(kind, id) ?? '',
        links.inSharePoint(lists[kind], id),
      ];
    });
    return [header, ...rows];
  };
}
