import { defineList, f } from '../field';
import { itemSecurity } from '../itemSecurity';
import { clientKey, fictional, rating } from './shared';

/** An answer to an evaluation, or how somebody rates their own competence before and after. Shown as sums only, from five answers. */
export const responses = defineList({
  key: 'responses',
  url: 'Lists/Responses',
  title: 'Svar på utvärderingar',
  description: 'Svar på utvärderingar och skattad kompetens. Visas bara som summor.',
  items: itemSecurity.responses,

  fields: {
    title: f.text({ internal: 'Title', builtin: true, label: 'Svar', maxLength: 255 }),
    event: f.lookup({ internal: 'FsEvent', id: 'f5b670cf-9e98-4022-9ae4-9e1579b09a3f', label: 'Tillfälle', list: 'events', required: true, indexed: true }),
    kind: f.choice({
      internal: 'FsResponseKind',
      id: 'd71042fd-f9c7-4631-ac88-71270bfc6ab0',
      label: 'Slag av svar',
      required: true,
      indexed: true,
      choices: { utvardering: 'utvärdering', fore: 'kompetens före', efter: 'kompetens efter' },
    }),
    first: f.number({ internal: 'FsAnswer1', id: '3fdb183b-bdea-4c1e-bb23-c46b51da143f', label: 'Svar 1', ...rating }),
    second: f.number({ internal: 'FsAnswer2', id: '49a1faf2-162d-4bd5-9489-24a1930c0bef', label: 'Svar 2', ...rating }),
    third: f.number({ internal: 'FsAnswer3', id: '711a3e3f-f336-418f-9aa0-22980089b088', label: 'Svar 3', ...rating }),
    fourth: f.number({ internal: 'FsAnswer4', id: '1013a7ee-30c5-40ef-bed7-0f1a326a3a44', label: 'Svar 4', ...rating }),
    fifth: f.number({ internal: 'FsAnswer5', id: '6bf1368e-f7cd-45d6-9d18-9153a9b966e7', label: 'Svar 5', ...rating }),
    comment: f.note({ internal: 'FsComment', id: '9043463b-8837-4488-816f-aeab480603c9', label: 'Med egna ord', maxLength: 1000, rows: 3 }),

    fictional,
    clientKey,
  },
  views: [{ title: 'Alla svar', isDefault: true, fields: ['title', 'event', 'kind'] }],
});
