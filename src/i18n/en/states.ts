import type { states as source } from '../sv/states';
import type { Translation } from '../message';

export const states: Translation<typeof source> = {
  'state.loading': 'Getting signals.',

  'state.waiting.throttled': { one: 'SharePoint is busy. We try again in {count} second.', other: 'SharePoint is busy. We try again in {count} seconds.' },
  'state.waiting.offline': {
    one: 'No contact with SharePoint. We try again in {count} second.',
    other: 'No contact with SharePoint. We try again in {count} seconds.',
  },

  'error.offline.label': 'No contact',
  'error.offline.heading': 'We cannot reach SharePoint right now',
  'error.offline.text': 'Check the network and try again. What you have written is still here.',
  'error.offline.who': 'You, when the network is back.',

  'error.throttled.label': 'SharePoint is busy',
  'error.throttled.heading': 'SharePoint takes no more requests right now',
  'error.throttled.text': 'Many people use the service at once. Wait a while and try again. Nothing is lost.',
  'error.throttled.who': 'It usually settles by itself within minutes.',

  'error.signedOut.label': 'Signed out',
  'error.signedOut.heading': 'You need to sign in again',
  'error.signedOut.text': 'Your session has ended. Reload the page and sign in. What you have written is still here.',
  'error.signedOut.who': 'You, by reloading the page.',

  'error.forbidden.label': 'Permission missing',
  'error.forbidden.heading': 'You cannot do this yet',
  'error.forbidden.heading.read': 'You cannot read this yet',
  'error.forbidden.text': 'Your account lacks permission. Nothing is wrong and nothing is lost.',
  'error.forbidden.textGroup': 'Your account is not in the group {group}. Nothing is wrong and nothing is lost.',
  'error.forbidden.who': 'The site’s owner.',

  'error.notFound.label': 'Not found',
  'error.notFound.heading': 'What you are looking for is not here',
  'error.notFound.text': 'It may have been deleted, or you may not have permission to see it.',
  'error.notFound.who': 'The working group can bring what was deleted back from the recycle bin.',

  'error.conflict.label': 'Someone was first',
  'error.conflict.heading': 'Someone else has saved in the meantime',
  'error.conflict.text': 'Open the page again to see the latest.',
  'error.conflict.who': 'You.',

  'error.duplicate.label': 'Exists already',
  'error.duplicate.heading': 'There is already one like this',
  'error.duplicate.text': 'SharePoint does not take two of the same. What you have written is still here.',
  'error.duplicate.who': 'You, by changing it and trying again.',

  'error.invalid.label': 'A value that cannot be saved',
  'error.invalid.heading': 'SharePoint did not accept a value',
  'error.invalid.text': 'Check the fields and try again. What you have written is still here.',
  'error.invalid.who': 'You. If that does not help: the site’s owner.',

  'error.listMissing.label': 'The site is not ready',
  'error.listMissing.heading': 'Framsyn is not set up here yet',
  'error.listMissing.text': 'The site lacks a list or a column that Framsyn needs. Nothing is lost.',
  'error.listMissing.who': 'The site’s owner.',

  'error.siteOlder.label': 'Reading only right now',
  'error.siteOlder.heading': 'The site needs to be upgraded',
  'error.siteOlder.text': 'Framsyn is newer than the lists of the site. You can read, but not change. What you have written is still here.',
  'error.siteOlder.who': 'The site’s owner.',

  'error.siteNewer.label': 'Reading only right now',
  'error.siteNewer.heading': 'This page shows an earlier version of Framsyn',
  'error.siteNewer.text': 'The lists of the site are newer. Reload the page. What you have written is still here.',
  'error.siteNewer.who': 'You, by reloading the page. If that does not help: the SharePoint administrator.',

  'error.threshold.label': 'Too large a question',
  'error.threshold.heading': 'The list is too large for this question',
  'error.threshold.text': 'The fault is ours. Nothing is lost. Try with fewer filters meanwhile.',
  'error.threshold.who': 'Those who develop Framsyn.',

  'error.server.label': 'Error in SharePoint',
  'error.server.heading': 'SharePoint answered with an error',
  'error.server.text': 'It is usually temporary. Try again in a while. Nothing is lost.',
  'error.server.who': 'If the error comes back: the site’s owner.',

  'error.page.label': 'The page could not be shown',
  'error.page.heading': 'Something went wrong in Framsyn',
  'error.page.text': 'The fault is ours. What is saved is still in SharePoint, and drafts are still here.',
  'error.page.who': 'Those who develop Framsyn.',

  'error.whoCanHelp': 'Who can fix it?',
  'error.sendThis': 'Send this text:',
  'error.message.greeting': 'Hello! I am using Framsyn, the page {page}.',
  'error.message.problem': 'I get the message “{heading}”.',
  'error.message.addToGroup': 'Please add me to the SharePoint group “{group}”.',
  'error.message.reference': 'Reference: {reference}, {date} at {time}',
  'error.message.noReference': 'Time: {date} at {time}',
  'error.technical': 'SharePoint’s own words: {detail}',
};
