/** Whether the parts of the program that are fetched when they are needed can be fetched: after an upgrade old ones are gone. */
import { good, steps } from './context';
import type { HealthFinding } from './health';
import { people } from './letter';

/** What a rejected import or fetch says of itself. */
const saidBy = (error: unknown): string => (error instanceof Error ? error.message : String(error));

export async function programFindings(loadChunk: (() => Promise<unknown>) | undefined): Promise<readonly HealthFinding[]> {
  // The command line has no program that is fetched in parts.
  if (loadChunk === undefined) return [];
  try {
    await loadChunk();
    return [good('program', { sv: 'Programmets delar går att hämta.', en: 'The parts of the program can be fetched.' })];
  } catch (error) {
    return [
      {
        area: 'program',
        state: 'bad',
        title: { sv: 'En del av programmet går inte att hämta.', en: 'A part of the program cannot be fetched.' },
        effect: {
          sv: 'Några sidor öppnas inte. Det är vanligast strax efter en uppgradering, när webbläsaren har kvar det äldre programmet.',
          en: 'Some pages do not open. It is most common just after an upgrade, when the browser has kept the older program.',
        },
        who: people.administrator,
        remedy: steps(
          [
            'Ladda om sidan med Ctrl+F5. I Teams: stäng fliken och öppna den igen.',
            'Hjälper det inte: öppna administrationscentret för SharePoint, Fler funktioner, Appar, och se om framsyn finns och är distribuerad.',
            'Kontrollera att nätet släpper fram adressen till public-cdn.sharepointonline.com, om paketet ligger där.',
          ],
          [
            'Reload the page with Ctrl+F5. In Teams: close the tab and open it again.',
            'If that does not help: open the SharePoint admin center, More features, Apps, and see whether framsyn is there and deployed.',
            'Check that the network lets public-cdn.sharepointonline.com through, if the package lies there.',
          ],
        ),
        details: [{ sv: saidBy(error), en: saidBy(error) }],
        fixedByApply: false,
      },
    ];
  }
}
