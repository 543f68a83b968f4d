/** The two forms that Swedish and English count with. `{count}` stands for the number in both. */
export interface Plural {
  readonly one: string;
  readonly other: string;
}

/** The names inside braces: `'{name} av {total}'` has `'name' | 'total'`. */
export type Placeholders<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Placeholders<Rest> : never;

export type ParametersOf<M> = M extends Plural
  ? { readonly count: number } & Record<Exclude<Placeholders<M['other']>, 'count'>, string | number>
  : [Placeholders<M>] extends [never]
    ? never
    : Record<Placeholders<M>, string | number>;

/** What a catalogue or a page's own texts are made of. */
export type Messages = Readonly<Record<string, string | Plural>>;

/** The same keys, and a plural wherever the source has one: a language that lacks a key does not compile. */
export type Translation<Source> = { readonly [Key in keyof Source]: Source[Key] extends string ? string : Plural };

export type Segment = { readonly text: string } | { readonly parameter: string };

/** Cuts a text at its placeholders, so that a page can set one of them in bold or make it a link. */
export function segments(text: string): readonly Segment[] {
  return text
    .split(/(\{[a-zA-Z]+\})/)
    .filter((part) => part !== '')
    .map((part) => (part.startsWith('{') ? { parameter: part.slice(1, -1) } : { text: part }));
}
