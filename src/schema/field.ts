/**
 * The schema's language. A list is a literal of fields; what people read and write of it (`Item`, `Draft`), the
 * SharePoint columns, the queries, the forms and the documentation all follow from that literal.
 * The types are looked up, not computed: each field carries its item and draft type in a member that never exists
 * at run time, so that the compiler stays quick however many lists there are.
 */
import type { ItemSecurity } from './itemSecurity';

export type Kind =
  'text' | 'note' | 'markdown' | 'number' | 'bool' | 'date' | 'dateTime' | 'choice' | 'choices' | 'person' | 'people' | 'lookup' | 'lookups' | 'url' | 'time';

export interface PersonValue {
  readonly id: number;
  readonly title: string;
  readonly email?: string;
}
export interface LookupValue {
  readonly id: number;
  readonly title?: string;
}
export interface UrlValue {
  readonly url: string;
  readonly text?: string;
}
export type TimeKind = 'deadline' | 'period' | 'lopande' | 'milstolpe';
export type TimePrecision = 'dag' | 'manad' | 'termin' | 'ar';
/** When something happens, as sure as it is known. `start` and `end` are days; the precision says how much of them counts. */
export interface TimeValue {
  readonly kind: TimeKind;
  readonly start?: string;
  readonly end?: string;
  readonly precision: TimePrecision;
}

/** code → the Swedish text that SharePoint stores. */
export type Choices = Readonly<Record<string, string>>;

/** What a kind can be told besides what every field can. */
export interface Settings {
  readonly text: { readonly maxLength?: number; readonly minLength?: number };
  readonly note: { readonly maxLength?: number; readonly minLength?: number; readonly rows?: number };
  readonly markdown: { readonly maxLength?: number; readonly minLength?: number; readonly rows?: number };
  readonly number: { readonly min?: number; readonly max?: number; readonly decimals?: number };
  readonly bool: object;
  readonly date: object;
  readonly dateTime: object;
  readonly choice: { readonly choices: Choices };
  readonly choices: { readonly choices: Choices; readonly max?: number };
  readonly person: object;
  readonly people: object;
  readonly lookup: { readonly list: string };
  readonly lookups: { readonly list: string };
  readonly url: object;
  readonly time: { readonly columns: Readonly<Record<TimeColumn, ColumnName>> };
}
/** The settings of a field whose kind does not matter: those that its kind lacks are absent. */
export type AnySettings = Partial<
  Settings['text'] & Settings['note'] & Settings['number'] & Settings['choices'] & Settings['lookup'] & { readonly columns: Settings['time']['columns'] }
>;
export type TimeColumn = 'kind' | 'start' | 'end' | 'precision';
export interface ColumnName {
  readonly internal: string;
  readonly id: string;
}

export type ItemValue =
  string | number | boolean | readonly string[] | PersonValue | readonly PersonValue[] | LookupValue | readonly LookupValue[] | UrlValue | TimeValue;
export type DraftValue = string | number | boolean | readonly string[] | readonly number[] | UrlValue | TimeValue;

/** required: must be written. defaulted: may be left out, and the default is written. optional: may be missing or cleared. */
export type Presence = 'required' | 'defaulted' | 'optional';

export interface FieldOptions {
  /** The column's internal name, which nothing changes later: ASCII, prefix Fs, 32 characters at most. */
  readonly internal: string;
  /** The column's GUID; a built-in column has its own. */
  readonly id?: string;
  /** The column is there in every new list (Title). */
  readonly builtin?: boolean;
  readonly label: string;
  readonly hint?: string;
  /** Every column that a query filters or sorts on; SharePoint refuses the query past 5,000 items otherwise. */
  readonly indexed?: boolean;
  readonly unique?: boolean;
  /** Found by free-text search. */
  readonly search?: boolean;
  /** Where the form shows it: at once, behind "Fler fält", or not at all. Default: required ones at once, others behind. */
  readonly form?: 'main' | 'more' | 'none';
  /** The schema version that brought the column; absent: 1. */
  readonly since?: number;
}

export interface Field<
  K extends Kind = Kind,
  V extends ItemValue = ItemValue,
  W extends DraftValue = DraftValue,
  P extends Presence = Presence,
> extends FieldOptions {
  readonly kind: K;
  readonly presence: P;
  readonly settings: Settings[K];
  readonly default?: string | number | boolean;
  /** For the compiler only. */
  readonly type?: { readonly item: V; readonly draft: W };
}
export type Fields = Readonly<Record<string, Field>>;

export interface ViewDefinition<Key extends string = string> {
  readonly title: string;
  readonly isDefault?: boolean;
  readonly fields: readonly Key[];
  readonly order?: { readonly field: Key; readonly descending?: boolean };
  /** One condition on an indexed column, so that the view opens past 5,000 items. */
  readonly where?: { readonly field: Key; readonly equals: string | 'me' };
}

export interface ListDefinition<K extends string = string, F extends Fields = Fields> {
  readonly key: K;
  /** Relative to the site: 'Lists/Signals'. ASCII and fixed; the title may be changed by anybody. */
  readonly url: string;
  readonly title: string;
  readonly description: string;
  readonly fields: F;
  readonly views: readonly ViewDefinition[];
  /** Whose items people may read and change who cannot override it: SharePoint's item-level permissions. */
  readonly items?: ItemSecurity;
  readonly attachments?: boolean;
  readonly hidden?: boolean;
}

export interface ItemMeta {
  readonly id: number;
  /** As SharePoint gave it, quotes included; the next write sends it back. */
  readonly etag: string;
  readonly created: string;
  readonly modified: string;
  readonly author: PersonValue;
  readonly editor: PersonValue;
}

type ItemOf<F extends Field> = NonNullable<F['type']>['item'];
type DraftOf<F extends Field> = NonNullable<F['type']>['draft'];

/** An item as the product sees it: choice codes, ISO dates, persons and lookups with their names. */
export type Item<L extends ListDefinition> = ItemMeta & {
  readonly [K in keyof L['fields'] as L['fields'][K]['presence'] extends 'optional' ? never : K]: ItemOf<L['fields'][K]>;
} & {
  readonly [K in keyof L['fields'] as L['fields'][K]['presence'] extends 'optional' ? K : never]?: ItemOf<L['fields'][K]>;
};

/** What is written: lookups and persons by id, null clears an optional field. */
export type Draft<L extends ListDefinition> = {
  readonly [K in keyof L['fields'] as L['fields'][K]['presence'] extends 'required' ? K : never]: DraftOf<L['fields'][K]>;
} & {
  readonly [K in keyof L['fields'] as L['fields'][K]['presence'] extends 'defaulted' ? K : never]?: DraftOf<L['fields'][K]>;
} & {
  readonly [K in keyof L['fields'] as L['fields'][K]['presence'] extends 'optional' ? K : never]?: DraftOf<L['fields'][K]> | null;
};

type PresenceOf<R extends boolean, D> = R extends true ? ([D] extends [undefined] ? 'required' : 'defaulted') : 'optional';
type Options<K extends Kind, R extends boolean, D = undefined> = FieldOptions & Settings[K] & { readonly required?: R; readonly default?: D };

const commonOptions = ['internal', 'id', 'builtin', 'label', 'hint', 'indexed', 'unique', 'search', 'form', 'since'] as const;

/** One field constructor; `V` and `W` are what the kind's items and drafts hold. */
function constructorOf<K extends Kind, V extends ItemValue, W extends DraftValue, D0 extends string | number | boolean = never>(kind: K) {
  return <R extends boolean = false, D extends D0 | undefined = undefined>(options: Options<K, R, D>): Field<K, V, W, PresenceOf<R, D>> =>
    build<K, V, W, PresenceOf<R, D>>(kind, options);
}

function build<K extends Kind, V extends ItemValue, W extends DraftValue, P extends Presence>(
  kind: K,
  options: FieldOptions & Settings[K] & { readonly required?: boolean; readonly default?: string | number | boolean },
): Field<K, V, W, P> {
  const presence: Presence = options.required !== true ? 'optional' : options.default === undefined ? 'required' : 'defaulted';
  const { default: standard, ...rest } = options;
  const common = Object.fromEntries(commonOptions.filter((name) => rest[name] !== undefined).map((name) => [name, rest[name]]));
  const settings = Object.fromEntries(Object.entries(rest).filter(([name]) => name !== 'required' && !(commonOptions as readonly string[]).includes(name)));
  return {
    ...(common as unknown as FieldOptions),
    kind,
    presence: presence as P,
    settings: settings as Settings[K],
    ...(standard === undefined ? {} : { default: standard }),
  };
}

type Code<C extends Choices> = keyof C & string;

/** The field kinds. */
export const f = {
  text: constructorOf<'text', string, string, string>('text'),
  note: constructorOf<'note', string, string>('note'),
  markdown: constructorOf<'markdown', string, string>('markdown'),
  number: constructorOf<'number', number, number, number>('number'),
  bool: constructorOf<'bool', boolean, boolean, boolean>('bool'),
  /** A day, 'YYYY-MM-DD', without a clock and without a time zone. */
  date: constructorOf<'date', string, string>('date'),
  /** An instant, ISO 8601 in UTC. */
  dateTime: constructorOf<'dateTime', string, string>('dateTime'),
  choice: <const C extends Choices, R extends boolean = false, D extends Code<C> | undefined = undefined>(
    options: FieldOptions & { readonly choices: C; readonly required?: R; readonly default?: D },
  ): Field<'choice', Code<C>, Code<C>, PresenceOf<R, D>> => build('choice', options),
  choices: <const C extends Choices, R extends boolean = false>(
    options: FieldOptions & { readonly choices: C; readonly max?: number; readonly required?: R },
  ): Field<'choices', readonly Code<C>[], readonly Code<C>[], PresenceOf<R, undefined>> => build('choices', options),
  person: constructorOf<'person', PersonValue, number>('person'),
  people: constructorOf<'people', readonly PersonValue[], readonly number[]>('people'),
  lookup: constructorOf<'lookup', LookupValue, number>('lookup'),
  lookups: constructorOf<'lookups', readonly LookupValue[], readonly number[]>('lookups'),
  url: constructorOf<'url', UrlValue, UrlValue>('url'),
  /** Four columns that are one value; `internal` names the value in messages and is the prefix of none. */
  time: constructorOf<'time', TimeValue, TimeValue>('time'),
} satisfies Record<Kind, unknown>;

/** The literal, typed. Whether SharePoint could hold it (check.ts) is asked where lists are made, not where they are read. */
export function defineList<const K extends string, F extends Fields>(
  definition: ListDefinition<K, F> & { readonly views: readonly ViewDefinition<keyof F & string>[] },
): ListDefinition<K, F> {
  return definition;
}
