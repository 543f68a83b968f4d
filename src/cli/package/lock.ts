/** Packages that the program is made of, as package-lock.json has them: all but those that only building and testing need. */

/** package-lock.json, as far as it is read here. */
export interface Lock {
  readonly packages: Readonly<Record<string, { readonly name?: string; readonly version?: string; readonly dev?: boolean }>>;
}

export interface Ingredient {
  /** `name@version`, as a bill of materials refers to it. */
  readonly ref: string;
  /** Where it is installed, from the root of the project. */
  readonly folder: string;
}

const modules = 'node_modules/';

/** npm marks with `dev` what nothing but a development dependency needs; what both need ships. */
export const ingredientsOf = ({ packages }: Lock): readonly Ingredient[] =>
  Object.entries(packages).flatMap(([folder, { name, version, dev }]) =>
    folder === '' || dev === true || version === undefined
      ? []
      : [{ ref: `${name ?? folder.slice(folder.lastIndexOf(modules) + modules.length)}@${version}`, folder }],
  );
