/** The computer's clock against SharePoint's: dates of today, deadlines and sign-in all stand on it. */
import type { Result } from '../../data/ports';
import type { Words } from '../words';
import { good, steps } from './context';
import type { HealthFinding } from './health';
import { people } from './letter';

const minute = 60_000;
/** Entra's tokens are good for five minutes of difference; two is when something is wrong already. */
const attentionAfter = 2 * minute;
const badAfter = 24 * 60 * minute;

/** '3 minuter', '5 timmar', '2 dygn', rounded. */
function spanOf(milliseconds: number): Words {
  const minutes = Math.round(milliseconds / minute);
  if (minutes < 120) return { sv: `${minutes} minuter`, en: `${minutes} minutes` };
  const hours = Math.round(minutes / 60);
  return hours < 48 ? { sv: `${hours} timmar`, en: `${hours} hours` } : { sv: `${Math.round(hours / 24)} dygn`, en: `${Math.round(hours / 24)} days` };
}

export function clockFindings(server: Result<Date | null>, before: Date, after: Date): readonly HealthFinding[] {
  if (!server.ok || server.value === null) {
    const title = { sv: 'Det gick inte att jämföra datorns klocka med serverns.', en: "The computer's clock could not be compared with the server's." };
    return [{ area: 'clock', state: 'unknown', title, fixedByApply: false }];
  }
  // Between what it was when the question was sent and when the answer came.
  const difference = (before.getTime() + after.getTime()) / 2 - server.value.getTime();
  const size = Math.abs(difference);
  if (size <= attentionAfter) return [good('clock', { sv: 'Datorns klocka går som serverns.', en: "The computer's clock agrees with the server's." })];
  const span = spanOf(size);
  const fast = difference > 0;
  return [
    {
      area: 'clock',
      state: size > badAfter ? 'bad' : 'attention',
      title: {
        sv: `Datorns klocka går ${span.sv} ${fast ? 'före' : 'efter'} serverns.`,
        en: `The computer's clock is ${span.en} ${fast ? 'ahead of' : 'behind'} the server's.`,
      },
      effect: {
        sv: 'Datum som Framsyn fyller i kan bli fel, sådant som gäller i dag kan hamna på fel dag och inloggningen kan nekas.',
        en: 'Dates that Framsyn fills in may be wrong, what is due today may land on another day and the sign-in may be refused.',
      },
      who: people.you,
      remedy: steps(
        [
          'Öppna Inställningar i Windows, Tid och språk, Datum och tid.',
          'Slå på Ställ in tid automatiskt och Ange tidszon automatiskt, och välj Synkronisera nu.',
          'Går det inte att ändra: be er IT-support.',
        ],
        [
          'Open Settings in Windows, Time and language, Date and time.',
          'Turn on Set time automatically and Set time zone automatically, and choose Sync now.',
          'If it cannot be changed: ask your IT support.',
        ],
      ),
      fixedByApply: false,
    },
  ];
}
