/** Who somebody is at their computer, before anything is loaded there. */
import type { BrowserContext } from 'playwright-core';
import { paths } from '../../src/local/paths';

/** As the frame's own control does it, which frame.test tries; after that control, the app is loaded anew. */
export async function signIn({ request }: BrowserContext, origin: string, role: string): Promise<void> {
  const answer = await request.post(`${origin}${paths.role}`, { headers: { Origin: origin }, data: { role } });
  if (!answer.ok()) throw new Error(`Nobody can be ${role} here: ${answer.status()} ${await answer.text()}`);
}
