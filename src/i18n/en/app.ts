import type { app as source } from '../sv/app';
import type { Translation } from '../message';

export const app: Translation<typeof source> = {
  'app.skip': 'Skip to content',
  'app.navigation': 'Pages in Framsyn',
  'app.menu': 'Menu, you are on {page}',
  'app.loadingPage': 'Getting the page',
  'app.titleOf': '{page} – Framsyn',

  'page.signals': 'Signals',
  'page.trends': 'Trends',
  'page.radar': 'Radar view',
  'page.bank': 'Method bank',
  'page.method': 'Method',
  'page.import': 'Import',
  'page.signals.purpose': 'Early signs of change, with a source.',

  'action.close': 'Close',
  'action.cancel': 'Cancel',
  'action.undo': 'Undo',
  'action.retry': 'Try again',
  'action.copyText': 'Copy the text',
  'action.copyLink': 'Copy link',
  'action.clear': 'Clear',
  'action.clearSearch': 'Clear the search',
  'action.edit': 'Edit',
  'action.remove': 'Delete',
  'action.openInSharePoint': 'Open in SharePoint',

  'done.copied': 'The text is copied.',
  'done.copiedLink': 'The link is copied.',
  'done.notCopied': 'Copying did not work. Select the text and copy it yourself.',

  'word.yes': 'Yes',
  'word.no': 'No',

  'date.today': 'today',
  'date.yesterday': 'yesterday',
};
