/** The drafts of the bot that a site has, where it has one. */
import { settings } from '../schema/lists/settings';
import type { ChatDrafts } from './chatDrafts';
import type { ChatDraftsOverHttpOptions } from './chatDraftsOverHttp';
import type { DataSource } from './ports';

/** The setting that says where the bot answers. */
export const botAddressSetting = 'bot.url';

/** Only over TLS: what is fetched is somebody's words. */
function secureAddress(text: string | undefined): string | undefined {
  try {
    const { protocol, origin } = new URL((text ?? '').trim());
    return protocol === 'https:' ? origin : undefined;
  } catch {
    return undefined;
  }
}

/** Neither the address nor the code is fetched before somebody comes with a draft. */
export function siteChatDrafts(data: DataSource, person: Omit<ChatDraftsOverHttpOptions, 'botUrl'>): ChatDrafts {
  return {
    take: async (id, nonce) => {
      const [page, { chatDraftsOverHttp }] = await Promise.all([
        data.repository(settings).page({ where: [{ field: 'title', is: 'equal', value: botAddressSetting }], top: 1 }),
        import('./chatDraftsOverHttp'),
      ]);
      if (!page.ok) return { ok: false, error: 'offline' };
      const botUrl = secureAddress(page.value.items[0]?.value);
      return botUrl === undefined ? { ok: false, error: 'gone' } : chatDraftsOverHttp({ ...person, botUrl }).take(id, nonce);
    },
  };
}
