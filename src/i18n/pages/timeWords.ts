import { pageWords } from '../pageWords';

/** When something happens, in words that promise no more than is known. */
export const timeWords = pageWords(
  {
    'time.ongoing': 'löpande',
    'time.from': 'från {from}',
    'time.until': 'till {to}',
    'time.last': 'senast {day}',
    'time.next': 'nästa {day}',
    'time.spring': 'våren',
    'time.autumn': 'hösten',
    'time.someTime': 'någon gång {year}',
    'time.none': 'ingen tid',
  },
  {
    'time.ongoing': 'ongoing',
    'time.from': 'from {from}',
    'time.until': 'until {to}',
    'time.last': 'last {day}',
    'time.next': 'next {day}',
    'time.spring': 'spring',
    'time.autumn': 'autumn',
    'time.someTime': 'some time in {year}',
    'time.none': 'no time',
  },
);
