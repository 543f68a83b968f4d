/** What every field kind must be able to say. A new kind does not compile until it says all of it. */
import type { DraftValue, Field, ItemValue, Kind } from '../field';

/** A row of SharePoint's REST answers, or the body of a write, by REST name. */
export type Row = Readonly<Record<string, unknown>>;

export type ColumnType =
  'Text' | 'Note' | 'Number' | 'Boolean' | 'DateTime' | 'Choice' | 'MultiChoice' | 'User' | 'UserMulti' | 'Lookup' | 'LookupMulti' | 'URL';

/** One SharePoint column. All kinds but the time value have exactly one. */
export interface Column {
  readonly internal: string;
  readonly id?: string;
  readonly builtin: boolean;
  readonly type: ColumnType;
  readonly title: string;
  readonly description: string;
  readonly required: boolean;
  readonly indexed: boolean;
  readonly unique: boolean;
  readonly since: number;
  /** Attributes of the field XML that only this type has: MaxLength, Format, Min … */
  readonly attributes: Readonly<Record<string, string>>;
  readonly choices?: readonly string[];
  /** As SharePoint stores it. */
  readonly default?: string;
  /** The key of the list that a lookup points at. */
  readonly lookupList?: string;
}

export type ProblemCode =
  | 'required'
  | 'tooShort'
  | 'tooLong'
  | 'unsupportedCharacter'
  | 'notText'
  | 'notNumber'
  | 'tooSmall'
  | 'tooLarge'
  | 'tooManyDecimals'
  | 'notBoolean'
  | 'notDate'
  | 'notDateTime'
  | 'unknownChoice'
  | 'tooMany'
  | 'repeated'
  | 'notId'
  | 'notUrl'
  | 'notTime'
  | 'yearOutside'
  | 'timeWithoutStart'
  | 'timeWithoutEnd'
  | 'endBeforeStart';
export interface KindProblem {
  readonly code: ProblemCode;
  readonly params?: Readonly<Record<string, string | number>>;
}

export interface KindDefinition<K extends Kind> {
  /** The SharePoint columns of a field. */
  columns(field: Field<K>): readonly Column[];
  /** $select and $expand paths. */
  select(field: Field<K>): readonly string[];
  expand(field: Field<K>): readonly string[];
  /** The name in $filter and $orderby; null when SharePoint can do neither with this kind. */
  queryName(field: Field<K>): string | null;
  /** A condition's value as the column stores it. */
  stored(field: Field<K>, value: string | number | boolean): string | number | boolean;
  /** undefined: the column is empty, or holds what the schema does not know. */
  decode(field: Field<K>, row: Row): ItemValue | undefined;
  /** The members of a write; null clears. */
  encode(field: Field<K>, value: DraftValue | null): Row;
  /** What stands for an empty required column: someone may have saved the item past our forms. */
  empty(field: Field<K>): ItemValue;
  /** What an item's value is when it is written back. */
  draft(value: ItemValue): DraftValue;
  problems(field: Field<K>, value: DraftValue): readonly KindProblem[];
  /** For search and for a CSV cell, in Swedish words. */
  text(field: Field<K>, value: ItemValue): string;
}

const noAttributes: Readonly<Record<string, string>> = {};

/** The column of a kind that has one. */
export function column(field: Field, type: ColumnType, extra: Partial<Pick<Column, 'attributes' | 'choices' | 'default' | 'lookupList'>>): readonly Column[] {
  return [
    {
      internal: field.internal,
      ...(field.id === undefined ? {} : { id: field.id }),
      builtin: field.builtin === true,
      type,
      title: field.label,
      description: field.hint ?? '',
      required: field.presence === 'required',
      indexed: field.indexed === true,
      unique: field.unique === true,
      since: field.since ?? 1,
      attributes: noAttributes,
      ...extra,
    },
  ];
}

/** Reading and querying are the same for every kind whose column is named after it and holds a plain value. */
export const plain = {
  select: (field: Field): readonly string[] => [field.internal],
  expand: (): readonly string[] => [],
  queryName: (field: Field): string | null => field.internal,
  stored: (_field: Field, value: string | number | boolean): string | number | boolean => value,
  draft: (value: ItemValue): DraftValue => value as DraftValue,
  text: (_field: Field, value: ItemValue): string => String(value),
} as const;

export const none: readonly KindProblem[] = [];
