/** Case, accents and signs do not matter: "Tids-horisont" is "tidshorisont". */
export const fold = (text: string): string =>
  text
    .toLocaleLowerCase('sv')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
