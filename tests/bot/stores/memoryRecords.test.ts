import { createMemoryNoticeRecords } from '../../../src/bot/stores/noticeRecords';
import { createMemorySubscriptionStore } from '../../../src/bot/stores/subscriptionStores';
import { itKeepsNoticeRecords, itKeepsSubscribers } from './recordsContract';

describe('The subscribers in the process', () => itKeepsSubscribers(createMemorySubscriptionStore));
describe('The records of notices in the process', () => itKeepsNoticeRecords(createMemoryNoticeRecords));
