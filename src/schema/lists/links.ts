import { defineList, f } from '../field';
import { clientKey, fictional, linkedLists } from './shared';

/** Every many-to-many relation between things of different lists: the chain from spaning to effect is walked here, both ways. */
export const links = defineList({
  key: 'links',
  url: 'Lists/Links',
  title: 'Kopplingar',
  description: 'Kopplingar mellan spaningar, metoder, aktiviteter och annat. Sätts av Framsyn.',
  fields: {
    title: f.text({ internal: 'Title', builtin: true, label: 'Koppling', maxLength: 255 }),
    fromList: f.choice({ internal: 'FsFromList', id: '278df826-78a4-489e-8ac6-f38acb8cf532', label: 'Från lista', choices: linkedLists, required: true, indexed: true }),
    fromItem: f.number({ internal: 'FsFromItem', id: 'b160f56c-4608-45f1-9ced-f2f11c4ca8fd', label: 'Från objekt', required: true, min: 1, decimals: 0, indexed: true }),
    toList: f.choice({ internal: 'FsToList', id: 'd8bc3240-5f16-42db-bd58-9752334819ab', label: 'Till lista', choices: linkedLists, required: true, indexed: true }),
    toItem: f.number({ internal: 'FsToItem', id: '40de6706-a57b-44b7-b724-bfc98652c91d', label: 'Till objekt', required: true, min: 1, decimals: 0, indexed: true }),
    relation: f.choice({
      internal: 'FsRelation', id: '6d3381d8-570e-4a0b-9cce-d174a798e2ef', label: 'Relation', required: true, indexed: true,
      choices: {
        klustrasI: 'klustras i', provasI: 'prövas i', leddeTill: 'ledde till', behandlades: 'behandlades', beslutades: 'beslutades', genomforsI: 'genomförs i',
        gav: 'gav', beror: 'berör', utmanar: 'utmanar', stoder: 'stöder', anvandesI: 'användes i', horTill: 'hör till',
      },
    }),
    note: f.note({ internal: 'FsNote', id: '7732c437-e0de-4099-a1c0-e2e89a0aa232', label: 'Anteckning', rows: 2 }),
    fictional,
    clientKey,
  },
  views: [{ title: 'Alla kopplingar', isDefault: true, fields: ['fromList', 'fromItem', 'relation', 'toList', 'toItem', 'note'] }],
});
