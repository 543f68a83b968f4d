import type { Purpose, Wish } from '../../../domain/methods/picker';
import type { BankKind, FacetKey } from '../../../domain/search/document';
import { methods } from '../../../schema/lists/methods';
import { numberIn, oneOf } from '../../app/address';
import { appUrl, queryOf } from '../../app/navigation';
import type { AppUrl } from '../../app/hostFrame';
import { mostMinutes, mostParticipants } from '../../methods/wish';

export const bankPath = '/metodbank';

/** What the bank holds, in the order in which its facet names them. */
export const bankKinds = ['methods', 'knowledge', 'publications', 'questions', 'trends', 'signals'] as const satisfies readonly BankKind[];
/** Those that open in the panel here; the others have a page of their own. */
export const panelKinds = ['knowledge', 'publications', 'questions'] as const satisfies readonly BankKind[];
export type PanelKind = (typeof panelKinds)[number];

export const bankSorts = ['relevance', 'newest', 'title'] as const;
export type BankSort = (typeof bankSorts)[number];

/** The facets of the search, by the names that they have in an address. */
export const facetParameters = {
  kind: 'slag',
  theme: 'tema',
  phase: 'fraga',
  category: 'kategori',
  horizon: 'horisont',
  status: 'status',
  year: 'ar',
  language: 'sprak',
} as const satisfies Record<FacetKey, string>;
export const facetNames = Object.keys(facetParameters) as readonly FacetKey[];
export type Chosen = Readonly<Partial<Record<FacetKey, readonly string[]>>>;

export interface OpenItem {
  readonly kind: PanelKind;
  readonly id: number;
}
export interface Writing {
  readonly kind: PanelKind;
  readonly id: 'new' | number;
}

/** All that the page shows, as its address says it: what is shared or gone back to is the same view. */
export interface BankView {
  readonly text: string;
  readonly chosen: Chosen;
  readonly sort: BankSort;
  /** What the picker is told; it is in effect when something is. */
  readonly wish: Wish;
  /** Methods that do not fit are shown too, with the reason. */
  readonly showsOthers: boolean;
  /** Only what is new since the last visit. */
  readonly onlyNew: boolean;
  readonly open?: OpenItem;
  readonly writing?: Writing;
}

export const emptyView: BankView = { text: '', chosen: {}, sort: 'relevance', wish: {}, showsOthers: false, onlyNew: false };

export const isPanelKind = (kind: string | undefined): kind is PanelKind => panelKinds.some((known) => known === kind);
const purposes = Object.keys(methods.fields.purpose.settings.choices) as readonly Purpose[];

/** `4` with one kind beside it, or `knowledge.4` where the kinds in view are others. */
function itemIn(value: string | null, kinds: readonly string[]): { readonly kind: PanelKind; readonly id: string } | undefined {
  if (value === null) return undefined;
  const [, kind = kinds.length === 1 ? kinds[0] : undefined, id = ''] = /^(?:([a-z]+)\.)?([a-z0-9]+)$/i.exec(value) ?? [];
  return isPanelKind(kind) ? { kind, id } : undefined;
}

function readChosen(query: URLSearchParams): Chosen {
  const chosen: Partial<Record<FacetKey, readonly string[]>> = {};
  for (const name of facetNames) {
    const values = [...new Set(query.getAll(facetParameters[name]))].filter((value) => value !== '' && (name !== 'kind' || oneOf(value, bankKinds)));
    if (values.length > 0) chosen[name] = values;
  }
  return chosen;
}

/** Reads an address. What it does not understand, it leaves out: an old or mistyped link still opens the page. */
export function readView(url: AppUrl): BankView {
  const query = queryOf(url);
  const chosen = readChosen(query);
  const kinds = chosen.kind ?? [];
  const shown = itemIn(query.get('visa'), kinds);
  const shownId = numberIn(shown?.id ?? null);
  const changed = itemIn(query.get('andra'), kinds);
  const changedId = numberIn(changed?.id ?? null);
  const begun = oneOf(query.get('ny'), panelKinds);
  return {
    text: query.get('sok')?.trim() ?? '',
    chosen,
    sort: oneOf(query.get('sortera'), bankSorts) ?? 'relevance',
    wish: {
      minutes: numberIn(query.get('minuter'), mostMinutes),
      participants: numberIn(query.get('deltagare'), mostParticipants),
      purpose: oneOf(query.get('syfte'), purposes),
    },
    showsOthers: query.get('alla') === '1',
    onlyNew: query.get('nytt') === '1',
    open: shown && shownId !== undefined ? { kind: shown.kind, id: shownId } : undefined,
    writing: begun ? { kind: begun, id: 'new' } : changed && changedId !== undefined ? { kind: changed.kind, id: changedId } : undefined,
  };
}

/** The address of a view; nothing stands in it that is as usual. */
export function viewUrl(view: BankView): AppUrl {
  const query = new URLSearchParams();
  const set = (name: string, value: string | number | undefined): void => {
    if (value !== undefined && value !== '') query.set(name, String(value));
  };
  const kinds = view.chosen.kind ?? [];
  const named = ({ kind, id }: { readonly kind: string; readonly id: number | 'new' }): string =>
    kinds.length === 1 && kinds[0] === kind ? `${id}` : `${kind}.${id}`;
  set('sok', view.text);
  for (const name of facetNames) view.chosen[name]?.forEach((value) => query.append(facetParameters[name], value));
  set('sortera', view.sort === 'relevance' ? undefined : view.sort);
  set('minuter', view.wish.minutes);
  set('deltagare', view.wish.participants);
  set('syfte', view.wish.purpose);
  set('alla', view.showsOthers ? 1 : undefined);
  set('nytt', view.onlyNew ? 1 : undefined);
  set('visa', view.open && named(view.open));
  set('ny', view.writing?.id === 'new' ? view.writing.kind : undefined);
  set('andra', view.writing && view.writing.id !== 'new' ? named(view.writing) : undefined);
  return appUrl(bankPath, query);
}

export const picks = ({ wish }: BankView): boolean => Object.values(wish).some((value) => value !== undefined);
export const isNarrowed = (view: BankView): boolean =>
  view.text !== '' || view.onlyNew || Object.values(view.chosen).some((values) => values && values.length > 0);

/** With a value added to a facet, or taken from it. */
export function withChoice(chosen: Chosen, name: FacetKey, value: string, isOn: boolean): Chosen {
  const others = (chosen[name] ?? []).filter((other) => other !== value);
  const values = isOn ? [...others, value] : others;
  return { ...chosen, [name]: values.length > 0 ? values : undefined };
}
