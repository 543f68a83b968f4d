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

  'error.offline.label': 'Ingen kontakt',
  'error.offline.heading': 'Vi når inte SharePoint just nu',
  'error.offline.text': 'Kontrollera nätet och försök igen. Det du har skrivit finns kvar här.',
  'error.offline.who': 'Du själv, när nätet är tillbaka.',

  'error.throttled.label': 'SharePoint är upptaget',
  'error.throttled.heading': 'SharePoint tar inte emot fler frågor just nu',
  'error.throttled.text': 'Många använder tjänsten samtidigt. Vänta en stund och försök igen. Inget har gått förlorat.',
  'error.throttled.who': 'Det löser sig oftast av sig självt inom några minuter.',

  'error.signedOut.label': 'Utloggad',
  'error.signedOut.heading': 'Du behöver logga in igen',
  'error.signedOut.text': 'Din inloggning har gått ut. Ladda om sidan och logga in. Det du har skrivit finns kvar här.',
  'error.signedOut.who': 'Du själv, genom att ladda om sidan.',

  'error.forbidden.label': 'Behörighet saknas',
  'error.forbidden.heading': 'Du kan inte göra det här ännu',
  'error.forbidden.heading.read': 'Du kan inte läsa det här ännu',
  'error.forbidden.text': 'Ditt konto saknar behörighet. Inget är fel och inget har gått förlorat.',
  'error.forbidden.textGroup': 'Ditt konto är inte med i gruppen {group}. Inget är fel och inget har gått förlorat.',
  'error.forbidden.who': 'Webbplatsens ägare.',

  'error.notFound.label': 'Finns inte',
  'error.notFound.heading': 'Det du söker finns inte här',
  'error.notFound.text': 'Den kan ha tagits bort, eller så har du inte behörighet att se den.',
  'error.notFound.who': 'Arbetsgruppen kan ta fram det som är borttaget ur papperskorgen.',

  'error.conflict.label': 'Någon hann före',
  'error.conflict.heading': 'Någon annan har sparat under tiden',
  'error.conflict.text': 'Öppna sidan igen för att se det senaste.',
  'error.conflict.who': 'Du själv.',

  'error.duplicate.label': 'Finns redan',
  'error.duplicate.heading': 'Det finns redan en sådan',
  'error.duplicate.text': 'SharePoint tar inte emot två likadana. Det du har skrivit finns kvar här.',
  'error.duplicate.who': 'Du själv, genom att ändra och försöka igen.',

  'error.invalid.label': 'Uppgift som inte går att spara',
  'error.invalid.heading': 'SharePoint tog inte emot en uppgift',
  'error.invalid.text': 'Kontrollera fälten och försök igen. Det du har skrivit finns kvar här.',
  'error.invalid.who': 'Du själv. Hjälper det inte: webbplatsens ägare.',

  'error.listMissing.label': 'Webbplatsen är inte klar',
  'error.listMissing.heading': 'Framsyn är inte uppsatt här ännu',
  'error.listMissing.text': 'Webbplatsen saknar en lista eller en kolumn som Framsyn behöver. Inget har gått förlorat.',
  'error.listMissing.who': 'Webbplatsens ägare.',

  'error.siteOlder.label': 'Bara läsning just nu',
  'error.siteOlder.heading': 'Webbplatsen behöver uppgraderas',
  'error.siteOlder.text': 'Framsyn är nyare än webbplatsens listor. Du kan läsa, men inte ändra. Det du har skrivit finns kvar här.',
  'error.siteOlder.who': 'Webbplatsens ägare.',

  'error.siteNewer.label': 'Bara läsning just nu',
  'error.siteNewer.heading': 'Den här sidan visar en äldre version av Framsyn',
  'error.siteNewer.text': 'Webbplatsens listor är nyare. Ladda om sidan. Det du har skrivit finns kvar här.',
  'error.siteNewer.who': 'Du själv, genom att ladda om sidan. Hjälper det inte: SharePoint-administratören.',

  'error.threshold.label': 'För stor fråga',
  'error.threshold.heading': 'Listan är för stor för den här frågan',
  'error.threshold.text': 'Felet är vårt. Inget har gått förlorat. Prova med färre filter så länge.',
  'error.threshold.who': 'De som utvecklar Framsyn.',

  'error.server.label': 'Fel i SharePoint',
  'error.server.heading': 'SharePoint svarade med ett fel',
  'error.server.text': 'Det är oftast tillfälligt. Försök igen om en stund. Inget har gått förlorat.',
  'error.server.who': 'Kommer felet tillbaka: webbplatsens ägare.',

  'error.page.label': 'Sidan kunde inte visas',
  'error.page.heading': 'Något gick fel i Framsyn',
  'error.page.text': 'Felet är vårt. Det som är sparat finns kvar i SharePoint, och utkast finns kvar här.',
  'error.page.who': 'De som utvecklar Framsyn.',

  'error.whoCanHelp': 'Vem kan ordna det?',
  'error.sendThis': 'Skicka den här texten:',
  'error.message.greeting': 'Hej! Jag använder Framsyn, sidan {page}.',
  'error.message.problem': 'Jag får beskedet ”{heading}”.',
  'error.message.addToGroup': 'Lägg till mig i SharePoint-gruppen ”{group}”.',
  'error.message.reference': 'Referens: {reference}, {date} kl. {time}',
  'error.message.noReference': 'Tid: {date} kl. {time}',
  'error.technical': 'SharePoints egna ord: {detail}',
} as const;
