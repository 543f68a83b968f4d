import { defineList, f } from '../field';
import { itemSecurity } from '../itemSecurity';
import { clientKey, fictional, key } from './shared';

/** What people answered when they were asked: an input to the strategy, or something that becomes a spaning. */
export const contributions = defineList({
  key: 'contributions',
  url: 'Lists/Contributions',
  title: 'Inspel',
  description: 'Svar och inspel från möten och dialoger, och hur de användes.',
  items: itemSecurity.contributions,

  fields: {
    title: f.text({ internal: 'Title', builtin: true, label: 'Svar', required: true, maxLength: 255, search: true }),
    text: f.note({ internal: 'FsText', id: 'ee515a00-a7e9-4e32-b580-617315a15036', label: 'Mer', maxLength: 4000, rows: 3, form: 'main', search: true }),
    event: f.lookup({ internal: 'FsEvent', id: 'f5b670cf-9e98-4022-9ae4-9e1579b09a3f', label: 'Tillfälle', list: 'events', indexed: true }),
    question: f.lookup({ internal: 'FsQuestion', id: '7db36260-8ba3-4621-9c9c-3370df9a7084', label: 'Fråga', list: 'questions', indexed: true }),
    strategyGoal: f.lookup({
      internal: 'FsStrategyGoal',
      id: '50cf221a-8539-42a6-88cd-56915a7a97e0',
      label: 'Mål i strategin',
      list: 'strategyGoals',
      indexed: true,
    }),
    table: f.text({ internal: 'FsTable', id: 'fc28ce8c-4978-47c8-8611-2521bbe281d8', label: 'Bord eller grupp', maxLength: 50, form: 'main' }),
    municipality: f.text({ internal: 'FsMunicipality', id: '0c555b41-c5a2-40ca-b1a3-a807a1b3b81d', label: 'Kommun', maxLength: 100, indexed: true }),
    used: f.choice({
      internal: 'FsUsed',
      id: '4e35540b-e055-49f7-ac9c-bd64f16b2828',
      label: 'Hur det användes',
      required: true,
      default: 'inteBedomt',
      indexed: true,
      form: 'more',
      choices: { inteBedomt: 'inte bedömt', anvant: 'använt', delvis: 'delvis använt', inte: 'inte använt' },
    }),
    usedWhy: f.note({ internal: 'FsUsedWhy', id: '9201a49d-a87b-41e3-ab09-8ebb809a6b60', label: 'Varför', maxLength: 2000, rows: 2 }),
    signal: f.lookup({
      internal: 'FsSignal',
      id: '933e4aca-cc97-4a6a-baca-093cfe371fc3',
      label: 'Blev spaningen',
      list: 'signals',
      indexed: true,
      form: 'none',
    }),

    key,
    fictional,
    clientKey,
  },
  views: [{ title: 'Alla inspel', isDefault: true, fields: ['title', 'event', 'question', 'used'] }],
});
