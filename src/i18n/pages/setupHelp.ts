import { pageWords } from '../pageWords';

/** The owner's page: where the region has published its accessibility statement and its guides. */
export const setupHelpWords = pageWords(
  {
    'setupHelp.heading': 'Hjälp och tillgänglighet',
    'setupHelp.text': 'Skriv in var ni har publicerat redogörelsen och guiderna. Länkarna visas längst ner på varje sida i Framsyn.',
    'setupHelp.reading': 'Adresserna hämtas.',
    'setupHelp.accessibility': 'Adress till tillgänglighetsredogörelsen',
    'setupHelp.accessibility.hint': 'Till exempel https://www.region.example/tillganglighet-framsyn. Lagen kräver att redogörelsen går att hitta.',
    'setupHelp.guides': 'Adress till guiderna',
    'setupHelp.guides.hint': 'En sida på intranätet eller en mapp som alla medarbetare kan läsa. Lämna tomt för att inte visa någon länk.',
    'setupHelp.save': 'Spara adresserna',
    'setupHelp.saved': 'Adresserna är sparade.',
    'setupHelp.notSaved': 'Adresserna är inte sparade. {reason}. {who}',
    'setupHelp.notAddress': 'Skriv hela adressen, från https:// och framåt.',
    'setupHelp.notSecure': 'Adressen börjar med http://. Skriv en som börjar med https://.',
    'setupHelp.tooLong': 'Adressen är för lång. Den får ha högst 500 tecken.',
  },
  {
    'setupHelp.heading': 'Help and accessibility',
    'setupHelp.text': 'Enter where you have published the statement and the guides. The links stand at the bottom of every page in Framsyn.',
    'setupHelp.reading': 'Fetching the addresses.',
    'setupHelp.accessibility': 'Address of the accessibility statement',
    'setupHelp.accessibility.hint': 'For instance https://www.region.example/accessibility-framsyn. The law demands that the statement can be found.',
    'setupHelp.guides': 'Address of the guides',
    'setupHelp.guides.hint': 'A page on the intranet or a folder that all staff can read. Leave it empty to show no link.',
    'setupHelp.save': 'Save the addresses',
    'setupHelp.saved': 'The addresses are saved.',
    'setupHelp.notSaved': 'The addresses are not saved. {reason}. {who}',
    'setupHelp.notAddress': 'Write the whole address, from https:// on.',
    'setupHelp.notSecure': 'The address begins with http://. Write one that begins with https://.',
    'setupHelp.tooLong': 'The address is too long. It may have 500 characters at most.',
  },
);
