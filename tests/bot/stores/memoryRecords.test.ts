import { createMemoryNoticeRecords } from '../../../src/bot/stores/memoryNoticeRecords';
import { createMemorySubscriptionStore } from '../../../src/bot/stores/memorySubscriptionStore';
import { itKeepsNoticeRecords, itKeepsSubscribers } from './recordsContract';

describe('The subscribers in the process', () => itKeepsSubscribers(createMemorySubscriptionStore));
describe('The records of notices in the process', () => itKeepsNoticeRecords(createMemoryNoticeRecords));
