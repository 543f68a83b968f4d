/** Loading, waiting, empty and error: what has happened, that nothing is lost, and the way out. */
export const states = {
  'state.loading': 'Hämtar spaningar.',

  'state.waiting.throttled': {
    one: 'SharePoint har mycket att göra. Vi försöker igen om {count} sekund.',
    other: 'SharePoint har mycket att göra. Vi försöker igen om {count} sekunder.',
  },
  'state.waiting.offline': {
    one: 'Ingen kontakt med SharePoint. Vi försöker igen om {count} sekund.',
    other: 'Ingen kontakt med SharePoint. Vi försöker igen om {count} sekunder.',
  },

  'error.offline.heading': 'Vi når inte SharePoint just nu',
  'error.offline.who': 'Du själv, när nätet är tillbaka.',

  'error.throttled.heading': 'SharePoint tar inte emot fler frågor just nu',
  'error.throttled.who': 'Det löser sig oftast av sig självt inom några minuter.',

  'error.signedOut.heading': 'Du behöver logga in igen',
  'error.signedOut.who': 'Du själv. Logga in i en ny flik, kom tillbaka hit och försök igen.',

  'error.forbidden.heading': 'Du kan inte göra det här ännu',
  'error.forbidden.heading.read': 'Du kan inte läsa det här ännu',
  'error.forbidden.who': 'Webbplatsens ägare.',

  'error.notFound.heading': 'Det du söker finns inte här',
  'error.notFound.who': 'Arbetsgruppen kan ta fram det som är borttaget ur papperskorgen.',

  'error.conflict.heading': 'Någon annan har sparat under tiden',
  'error.conflict.who': 'Du själv.',

  'error.duplicate.heading': 'Det finns redan en sådan',
  'error.duplicate.who': 'Du själv, genom att ändra och försöka igen.',

  'error.invalid.heading': 'SharePoint tog inte emot en uppgift',
  'error.invalid.who': 'Du själv. Hjälper det inte: webbplatsens ägare.',

  'error.listMissing.heading': 'Framsyn är inte helt uppsatt här',
  'error.listMissing.who': 'Webbplatsens ägare.',

  'error.siteOlder.heading': 'Webbplatsen behöver uppgraderas',
  'error.siteOlder.who': 'Webbplatsens ägare.',

  'error.siteNewer.heading': 'Den här sidan visar en äldre version av Framsyn',
  'error.siteNewer.who': 'Du själv, genom att ladda om sidan. Hjälper det inte: SharePoint-administratören.',

  'error.locked.heading': 'Webbplatsen är låst',
  'error.locked.who': 'SharePoint-administratören.',

  'error.threshold.heading': 'Listan är för stor för den här frågan',
  'error.threshold.who': 'De som utvecklar Framsyn.',

  'error.server.heading': 'SharePoint svarade med ett fel',
  'error.server.who': 'Kommer felet tillbaka: webbplatsens ägare.',

  'error.page.heading': 'Något gick fel i Framsyn',
  'error.page.who': 'De som utvecklar Framsyn.',

  'error.gone.heading': 'Den här delen av Framsyn kunde inte hämtas',
  'error.gone.who': 'Du själv, genom att ladda om sidan. Hjälper det inte: webbplatsens ägare.',

  'error.signIn': 'Logga in i en ny flik',
  'error.whoCanHelp': 'Vem kan ordna det?',
} as const;
