import { defineList, f } from '../field';

import { clientKey, fictional, key } from './shared';

/** The goals of the regional development strategy: what foresight speaks to. */
export const strategyGoals = defineList({
  key: 'strategyGoals',
  url: 'Lists/StrategyGoals',
  title: 'RUS-mål',
  description: 'Målen i den regionala utvecklingsstrategin.',

  fields: {
    title: f.text({ internal: 'Title', builtin: true, label: 'Mål', required: true, maxLength: 255, indexed: true, search: true }),
    number: f.number({
      internal: 'FsNumber',
      id: '2d899d9f-0626-4ba6-b688-5d126435d828',
      label: 'Nummer',
      min: 1,
      max: 999,
      decimals: 0,
      indexed: true,
      form: 'main',
    }),
    area: f.text({ internal: 'FsArea', id: 'ad7b3edd-e6ac-4f08-987b-d41ec00ec1e6', label: 'Område', maxLength: 150, indexed: true, form: 'main' }),
    indicator: f.text({ internal: 'FsIndicator', id: '9832b805-3975-4905-aa3e-a9218588ca22', label: 'Indikator', maxLength: 255 }),
    baseline: f.text({ internal: 'FsBaseline', id: '09aaa457-7da6-4f58-8a7e-47837d046a15', label: 'Utgångsläge', maxLength: 150 }),
    target: f.text({ internal: 'FsTarget', id: 'f1ac1495-7766-4192-a1f9-9349005d0857', label: 'Målnivå', maxLength: 255 }),
    targetYear: f.number({ internal: 'FsTargetYear', id: 'd1ad9ed3-1ea2-4dcd-8b9f-72cea48c7c0e', label: 'Målår', min: 2000, max: 2200, decimals: 0 }),
    ownerRole: f.text({ internal: 'FsOwnerRole', id: '4b587a36-8f72-4c05-91b6-cee57a2a7a45', label: 'Ansvarig roll', maxLength: 150 }),

    key,
    fictional,
    clientKey,
  },
  views: [{ title: 'Alla mål', isDefault: true, fields: ['number', 'title', 'area', 'targetYear'], order: { field: 'number' } }],
});
