/** P1 and P2: requests and bytes before the first useful paint, counted in Chromium. */
import { bytesToOpen, firstView } from '../budgets/firstView';
import { launchBrowser } from '../e2e/browser';
import { startEdition } from '../e2e/edition';
import { announce } from './report';
import type { Row } from './report';

export async function browserRows(): Promise<readonly Row[]> {
  const [browser, edition] = await Promise.all([launchBrowser(), startEdition()]);
  try {
    const { cold, warmWithoutAnswers, script } = await firstView(browser, edition.url);
    const form = bytesToOpen('../ui/pages/capture/CapturePage.tsx', 'capture');
    return [
      announce({
        id: 'P1',
        metric: 'SharePoint requests before the first rows, cold',
        measured: String(cold.length),
        goal: '1 ($batch)',
        reached: cold.length === 1 && cold[0]!.endsWith('/$batch'),
        detail: cold,
      }),
      announce({
        id: 'P1',
        metric: 'answers that the first rows wait for, warm',
        measured: warmWithoutAnswers ? '0' : 'some',
        goal: '0',
        reached: warmWithoutAnswers,
      }),
      announce({
        id: 'P2',
        metric: 'JavaScript before the first rows, gz',
        measured: `${Math.round(script.first / 1024)} KB`,
        goal: '≤ 130 KB',
        reached: script.first <= 130 * 1024,
        detail: script,
      }),
      announce({
        id: 'P2',
        metric: 'JavaScript before the form for a spaning, in its own web part, gz',
        measured: `${Math.round(form / 1024)} KB`,
        goal: '≤ 130 KB',
        reached: form <= 130 * 1024,
        detail: form,
      }),
    ];
  } finally {
    await browser.close();
    await edition.dispose();
  }
}
