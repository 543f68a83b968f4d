/** SPFx's compiler resolves modules the old way, which knows no `exports` of a package; the bundlers do. */
declare module '@orama/stemmers/swedish' {
  export function stemmer(word: string): string;
}
