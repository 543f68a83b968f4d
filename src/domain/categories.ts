/**
 * One code is stored with an item; which sectors they make is the group's choice, so that the system can be switched
 * without tagging anything anew.
 */
import { categories } from '../schema/lists/shared';

export type Category = keyof typeof categories;
export const categoryCodes = Object.keys(categories) as readonly Category[];

export interface Sector {
  /** Unique within its system. */
  readonly key: string;
  readonly categories: readonly Category[];
}
export interface CategorySystem {
  readonly title: string;
  readonly sectors: readonly Sector[];
}

const alone = (...codes: readonly Category[]): readonly Sector[] => codes.map((code) => ({ key: code, categories: [code] }));
const society: Sector = { key: 'social', categories: ['social', 'demografi', 'varderingar'] };
const societyBesideValues: Sector = { key: 'social', categories: ['social', 'demografi'] };
const culture: Sector = { key: 'varderingar', categories: ['varderingar'] };
const societyBesidePeople: Sector = { key: 'social', categories: ['social', 'varderingar'] };
const politicsAndLaw: Sector = { key: 'politik', categories: ['politik', 'juridik'] };

/** STEEP+V is UNDP's, PESTEC Sitra's with culture as its C; `atta` shows the stored codes as they are. Every code is in exactly one sector of each. */
export const categorySystems = {
  atta: { title: 'Framsyns åtta', sectors: alone(...categoryCodes) },
  steep: { title: 'STEEP', sectors: [society, ...alone('teknik', 'ekonomi', 'miljo'), politicsAndLaw] },
  steepv: { title: 'STEEP+V', sectors: [societyBesideValues, ...alone('teknik', 'ekonomi', 'miljo'), politicsAndLaw, culture] },
  pestel: { title: 'PESTEL', sectors: [...alone('politik', 'ekonomi'), society, ...alone('teknik', 'miljo', 'juridik')] },
  destep: { title: 'DESTEP', sectors: [...alone('demografi', 'ekonomi'), societyBesidePeople, ...alone('teknik', 'miljo'), politicsAndLaw] },
  pestec: { title: 'PESTEC', sectors: [politicsAndLaw, ...alone('ekonomi'), societyBesideValues, ...alone('teknik', 'miljo'), culture] },
} as const satisfies Readonly<Record<string, CategorySystem>>;

export type CategorySystemKey = keyof typeof categorySystems;
export const standardSystem: CategorySystemKey = 'atta';
export const isCategorySystem = (key: string): key is CategorySystemKey => Object.hasOwn(categorySystems, key);

/** The sector of a category; every system has one for each. */
export function sectorOf(system: CategorySystem, category: Category): Sector {
  const found = system.sectors.find((sector) => sector.categories.includes(category));
  if (found === undefined) throw new Error(`${system.title} has no sector for ${category}`);
  return found;
}
