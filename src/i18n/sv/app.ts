/** The frame around every page, and words that every page uses. */
export const app = {
  'app.skip': 'Hoppa till innehållet',
  'app.navigation': 'Sidor i Framsyn',
  'app.menu': 'Meny, du är på {page}',
  'app.loadingPage': 'Sidan hämtas',
  'app.titleOf': '{page} – Framsyn',

  'page.signals': 'Spaningar',
  'page.trends': 'Trender',
  'page.radar': 'Radar',
  'page.bank': 'Metodbank',
  'page.method': 'Metod',
  'page.import': 'Importera',
  'page.signals.purpose': 'Tidiga tecken på förändring, med källa.',

  'action.close': 'Stäng',
  'action.cancel': 'Avbryt',
  'action.undo': 'Ångra',
  'action.retry': 'Försök igen',
  'action.copyText': 'Kopiera texten',
  'action.copyLink': 'Kopiera länk',
  'action.clear': 'Rensa',
  'action.clearSearch': 'Rensa sökningen',
  'action.edit': 'Ändra',
  'action.remove': 'Ta bort',
  'action.openInSharePoint': 'Öppna i SharePoint',

  'done.copied': 'Texten är kopierad.',
  'done.copiedLink': 'Länken är kopierad.',
  'done.notCopied': 'Det gick inte att kopiera. Markera texten och kopiera den själv.',

  'word.yes': 'Ja',
  'word.no': 'Nej',

  'date.today': 'i dag',
  'date.yesterday': 'i går',
} as const;
