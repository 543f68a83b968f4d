import { defineList, f } from '../field';

import { clientKey, fictional, key } from './shared';

/** What an activity led to: the last link of the chain from a spaning. */
export const effects = defineList({
  key: 'effects',
  url: 'Lists/Effects',
  title: 'Effekter',
  description: 'Vad aktiviteter har lett till.',

  fields: {
    title: f.text({ internal: 'Title', builtin: true, label: 'Vad har det lett till?', required: true, maxLength: 255, search: true }),
    activity: f.lookup({
      internal: 'FsActivity',
      id: '1d3dc4e5-8be5-4402-ae39-9db16e0aced7',
      label: 'Aktivitet',
      list: 'activities',
      required: true,
      indexed: true,
      form: 'main',
    }),
    status: f.choice({
      internal: 'FsEffectStatus',
      id: '29e15b64-c63e-41e7-b9bf-b7a259fe70a1',
      label: 'Läge',
      required: true,
      default: 'tidig',
      indexed: true,
      form: 'main',
      choices: { tidig: 'tidig effekt', effekt: 'effekt', utebliven: 'utebliven effekt' },
    }),
    measure: f.text({
      internal: 'FsMeasureText',
      id: '31dc8a8e-f31d-494d-8859-4826cf2ac0c2',
      label: 'Så vet vi det',
      hint: 'Mått eller källa.',
      maxLength: 255,
      form: 'main',
    }),
    measuredOn: f.date({ internal: 'FsMeasuredOn', id: '578f1e9c-91ea-460e-9e73-d492b896c0b5', label: 'Mätt', indexed: true, form: 'main' }),
    goal: f.lookup({
      internal: 'FsStrategyGoal',
      id: '50cf221a-8539-42a6-88cd-56915a7a97e0',
      label: 'RUS-mål',
      list: 'strategyGoals',
      indexed: true,
      form: 'main',
    }),

    key,
    fictional,
    clientKey,
  },
  views: [{ title: 'Alla effekter', isDefault: true, fields: ['title', 'activity', 'status', 'measuredOn', 'goal'] }],
});
