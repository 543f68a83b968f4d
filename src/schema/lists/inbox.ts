import { defineList, f } from '../field';
import { itemSecurity } from '../itemSecurity';
import { clientKey } from './shared';

/**
 * Drafts on their way in, seen by their author alone: from the chat, from a phone, from a form that was left. What the
 * bot puts there is unconfirmed until that person has sent it on (docs/adr/0028).
 */
export const inbox = defineList({
  key: 'inbox',
  url: 'Lists/Inbox',
  title: 'Inkorg',
  description: 'Utkast som bara du ser, tills de skickas.',
  items: itemSecurity.inbox,
  fields: {
    title: f.text({ internal: 'Title', builtin: true, label: 'Rubrik', maxLength: 100, indexed: true }),
    target: f.choice({
      internal: 'FsTarget',
      id: 'f1ac1495-7766-4192-a1f9-9349005d0857',
      label: 'Utkast till',
      required: true,
      default: 'spaning',
      form: 'none',
      indexed: true,
      choices: { spaning: 'spaning', stodbegaran: 'stödbegäran', bedomning: 'bedömning' },
    }),
    text: f.note({ internal: 'FsText', id: 'ee515a00-a7e9-4e32-b580-617315a15036', label: 'Text', rows: 6 }),
    source: f.note({ internal: 'FsSource', id: 'cf17a3b3-b104-44ae-8a26-30abde24a3ef', label: 'Källa', maxLength: 2000, rows: 2 }),
    channel: f.choice({
      internal: 'FsChannel',
      id: 'ee2d6a76-3583-4d20-962f-0921208d2844',
      label: 'Kom in via',
      required: true,
      default: 'formular',
      form: 'none',
      indexed: true,
      choices: { formular: 'formulär', chatt: 'chatt', import: 'import' },
    }),
    link: f.url({ internal: 'FsLink', id: '66a2ff51-cd96-45e5-9e62-0666b134f434', label: 'Länk till meddelandet', form: 'none' }),
    receivedAt: f.dateTime({ internal: 'FsReceivedAt', id: 'e599afc6-c60d-4868-a493-209d4c0b5a3e', label: 'Inkom', indexed: true, form: 'none' }),
    payload: f.note({
      internal: 'FsPayload',
      id: 'f2a61610-daee-4486-9679-e83dd5f7bfb1',
      label: 'Utkastets fält',
      hint: 'Fälten i JSON. Sätts av Framsyn.',
      form: 'none',
    }),
    state: f.choice({
      internal: 'FsState',
      id: '6d2d01cd-ee4d-4578-b550-75ee5bb29211',
      label: 'Läge',
      required: true,
      default: 'utkast',
      form: 'none',
      indexed: true,
      choices: { utkast: 'utkast', obekraftad: 'obekräftad', skickad: 'skickad', avvisad: 'avvisad' },
    }),
    reporterId: f.text({
      internal: 'FsReporterId',
      id: '3d8f0c1a-6a52-4f0e-9b7d-51c0a9e4d2b6',
      label: 'Den som spanat',
      hint: 'Personens id i Entra. Sätts av boten.',
      maxLength: 50,
      indexed: true,
      form: 'none',
      since: 5,
    }),
    messageId: f.text({
      internal: 'FsMessageId',
      id: '7c2b9e54-0f6d-4d1b-8a3e-e2f15b7c9d08',
      label: 'Meddelandets id',
      hint: 'Id i Teams. Sätts av boten.',
      maxLength: 150,
      form: 'none',
      since: 5,
    }),
    correlationId: f.text({
      internal: 'FsCorrelationId',
      id: 'a95d4e7f-2b18-4c63-b0f9-86d3c1e7502a',
      label: 'Spårnings-id',
      hint: 'Samma id står i botens logg.',
      maxLength: 50,
      form: 'none',
      since: 5,
    }),
    clientKey,
  },
  views: [{ title: 'Mina utkast', isDefault: true, fields: ['title', 'target', 'channel', 'receivedAt', 'state'] }],
});
