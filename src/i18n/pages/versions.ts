import { pageWords } from '../pageWords';

/** An item's versions, and what changed between them. */
export const versionWords = pageWords(
  {
    'versions.label': 'Versioner, den senaste först',
    'versions.loading': 'Hämtar versionerna.',
    'versions.error': 'Vi kunde inte hämta versionerna.',
    'versions.version': 'Version {label}',
    'versions.current': '{version}, gäller nu',
    'versions.first': 'Den första versionen.',
    'versions.nothing': 'Inget av det som visas här ändrades.',
    'versions.change': '{before} → {after}',
    'versions.empty': '(tomt)',
    'versions.inserted': 'tillagt:',
    'versions.deleted': 'borttaget:',
    'versions.endOfMark': 'slut på ändringen.',
    'versions.older': { one: 'Visa {count} äldre', other: 'Visa {count} äldre' },
  },
  {
    'versions.label': 'Versions, latest first',
    'versions.loading': 'Loading the versions.',
    'versions.error': 'We could not load the versions.',
    'versions.version': 'Version no. {label}',
    'versions.current': '{version}, current',
    'versions.first': 'The first version.',
    'versions.nothing': 'Nothing of what is shown here changed.',
    'versions.change': '{before} → {after}',
    'versions.empty': '(empty)',
    'versions.inserted': 'added:',
    'versions.deleted': 'removed:',
    'versions.endOfMark': 'end of change.',
    'versions.older': { one: 'Show {count} older', other: 'Show {count} older' },
  },
);
