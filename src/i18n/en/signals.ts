import type { signals as source } from '../sv/signals';
import type { Translation } from '../message';

export const signals: Translation<typeof source> = {
  'signals.new': 'New signal',
  'signals.search': 'Search signals',
  'signals.allCategories': 'All categories',
  'signals.allHorizons': 'All horizons',
  'signals.category': 'Category',
  'signals.horizon': 'Time horizon',
  'signals.filters': 'Filters',
  'signals.filters.more': 'More',
  'signals.filters.fewer': 'Fewer',
  'signals.filters.showMore': 'Show more filters',
  'signals.filters.hideMore': 'Show fewer filters',
  'signals.filters.chosen': { one: 'Filters, {count} chosen', other: 'Filters, {count} chosen' },
  'signals.count.all': { one: '{count} signal', other: '{count} signals' },
  'signals.count.some': '{shown} of {total}',
  'signals.count.hits': { one: '{count} hit', other: '{count} hits' },
  'signals.count.latest': 'The latest {count}',
  'signals.count.latestHits': 'The latest {count} hits',
  'signals.sort': 'Order',
  'signals.sort.newest': 'Newest first',
  'signals.sort.oldest': 'Oldest first',
  'signals.sort.disagreement': 'Most disagreement first',
  'signals.sort.title': 'Headline A–Ö',
  'signals.list': 'Signals',
  'signals.more': 'Show more',
  'signals.loadingMore': 'Getting more signals',

  'signals.row.noCategory': 'No category',
  'signals.row.anonymous': 'unnamed',

  'detail.loading': 'Getting the signal',

  'removed.text': '“{title}” is deleted.',
  'removed.restored': '“{title}” is back.',
  'removed.failed': '“{title}” is not deleted.',
  'removed.restoreFailed': '“{title}” could not be brought back. It is in the site’s recycle bin.',
  'removed.conflict': '“{title}” is not deleted. Someone else has changed it in the meantime. Read it again first.',
};
