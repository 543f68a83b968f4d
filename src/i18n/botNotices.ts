import { pageWords } from './pageWords';

/** What the bot says of its own accord, to who asked for it. */
export const noticeWords = pageWords(
  {
    'notice.heading': { one: 'Nytt om din spaning', other: 'Nytt om {count} av dina spaningar' },
    'notice.granskad': 'Arbetsgruppen har granskat den.',
    'notice.klustrad': 'Arbetsgruppen har fört ihop den med andra spaningar som liknar den.',
    'notice.vilande': 'Arbetsgruppen låter den vila tills vidare.',
    'notice.arkiverad': 'Arbetsgruppen har lagt den i arkivet.',
    'notice.reason': 'Så här skriver gruppen:',
    'notice.open': 'Öppna spaningen',
    'notice.more': { one: 'Det har hänt något med en spaning till.', other: 'Det har hänt något med {count} spaningar till.' },
    'notice.openAll': 'Öppna Framsyn',
    'notice.stop': 'Skriv ”sluta meddela” till mig om du inte vill ha besked längre.',
    'notice.fallback': 'Teams kan inte visa kortet här. Du ser läget i Framsyn under Spaningar.',
  },
  {
    'notice.heading': { one: 'News about your signal', other: 'News about {count} of your signals' },
    'notice.granskad': 'The working group has reviewed it.',
    'notice.klustrad': 'The working group has put it together with other signals like it.',
    'notice.vilande': 'The working group is letting it rest for now.',
    'notice.arkiverad': 'The working group has put it in the archive.',
    'notice.reason': 'This is what the group writes:',
    'notice.open': 'Open the signal',
    'notice.more': { one: 'Something has happened to one more signal.', other: 'Something has happened to {count} more signals.' },
    'notice.openAll': 'Open Framsyn',
    'notice.stop': 'Write “stop” to me if you no longer want to be told.',
    'notice.fallback': 'Teams cannot show the card here. You can see how it is doing in Framsyn under Signals.',
  },
);
