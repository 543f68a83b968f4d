import type { states as source } from '../sv/states';
import type { Translation } from '../message';

export const states: Translation<typeof source> = {
  'state.loading': 'Getting signals.',

  'state.waiting.throttled': { one: 'SharePoint is busy. We try again in {count} second.', other: 'SharePoint is busy. We try again in {count} seconds.' },
  'state.waiting.offline': {
    one: 'No contact with SharePoint. We try again in {count} second.',
    other: 'No contact with SharePoint. We try again in {count} seconds.',
  },

  'error.offline.heading': 'We cannot reach SharePoint right now',
  'error.offline.who': 'You, when the network is back.',

  'error.throttled.heading': 'SharePoint takes no more requests right now',
  'error.throttled.who': 'It usually settles by itself within minutes.',

  'error.signedOut.heading': 'You need to sign in again',
  'error.signedOut.who': 'You. Sign in in a new tab, come back here and try again.',

  'error.forbidden.heading': 'You cannot do this yet',
  'error.forbidden.heading.read': 'You cannot read this yet',
  'error.forbidden.who': 'The site’s owner.',

  'error.notFound.heading': 'What you are looking for is not here',
  'error.notFound.who': 'The working group can bring what was deleted back from the recycle bin.',

  'error.conflict.heading': 'Someone else has saved in the meantime',
  'error.conflict.who': 'You.',

  'error.duplicate.heading': 'There is already one like this',
  'error.duplicate.who': 'You, by changing it and trying again.',

  'error.invalid.heading': 'SharePoint did not accept a value',
  'error.invalid.who': 'You. If that does not help: the site’s owner.',

  'error.listMissing.heading': 'Framsyn is not fully set up here',
  'error.listMissing.who': 'The site’s owner.',

  'error.siteOlder.heading': 'The site needs to be upgraded',
  'error.siteOlder.who': 'The site’s owner.',

  'error.siteNewer.heading': 'This page shows an earlier version of Framsyn',
  'error.siteNewer.who': 'You, by reloading the page. If that does not help: the SharePoint administrator.',

  'error.locked.heading': 'The site is locked',
  'error.locked.who': 'The SharePoint administrator.',

  'error.threshold.heading': 'The list is too large for this question',
  'error.threshold.who': 'Those who develop Framsyn.',

  'error.server.heading': 'SharePoint answered with an error',
  'error.server.who': 'If the error comes back: the site’s owner.',

  'error.page.heading': 'Something went wrong in Framsyn',
  'error.page.who': 'Those who develop Framsyn.',

  'error.gone.heading': 'This part of Framsyn could not be fetched',
  'error.gone.who': 'You, by reloading the page. If that does not help: the site’s owner.',

  'error.signIn': 'Sign in in a new tab',
  'error.whoCanHelp': 'Who can fix it?',
};
