/**
 * The rows that the host and its peers hold alike: each belongs to a unit, and a page is asked for by unit. However many
 * rows there are, a unit has some 1,250 of them: SharePoint refuses a filter that matches more than 5,000.
 */
const rowsPerUnit = 1250;
const fewestUnits = 8;

export const unitCount = (rows: number): number => Math.max(fewestUnits, Math.ceil(rows / rowsPerUnit));
export const unitOf = (row: number, units: number): string => `Enhet ${row % units}`;
export const askedUnit = 'Enhet 3';
