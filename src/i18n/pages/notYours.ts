import { pageWords } from '../pageWords';

/** A page of the group, opened by its address by somebody who does not read it. */
export const notYoursWords = pageWords(
  {
    'notYours.heading': '”{page}” är arbetsgruppens sida',
    'notYours.text': 'Här planerar och följer arbetsgruppen sitt arbete. Det som är till för alla finns här:',
    'notYours.signals': 'Spaningar: se vad andra har sett och lämna en egen',
    'notYours.learning': 'Lärande: tillfällen att komma till',
    'notYours.support': 'Stöd: fråga arbetsgruppen',
  },
  {
    'notYours.heading': '“{page}” is the working group’s page',
    'notYours.text': 'Here the working group plans and follows its work. What is there for everybody is here:',
    'notYours.signals': 'Signals: see what others have seen and leave your own',
    'notYours.learning': 'Learning: occasions to come to',
    'notYours.support': 'Support: ask the working group',
  },
);
