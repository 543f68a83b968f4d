import { createMemoryDataSource } from '../../src/data/memory';
import { settings } from '../../src/schema/lists/settings';
import { botAddressSetting, siteChatDrafts } from '../../src/data/siteChatDrafts';

const person = { tenantId: 'tenant', personId: 'person' };

async function taken(address: string | undefined) {
  const asked: string[] = [];
  const fetched = async (url: string): Promise<Response> => {
    asked.push(url);
    return { status: 200, json: async () => ({ title: 'Rubrik', seen: 'Sett', source: 'Källa' }) } as Response;
  };
  const data = createMemoryDataSource();
  if (address !== undefined) await data.repository(settings).add({ title: botAddressSetting, value: address }, 'bot');
  const answer = await siteChatDrafts(data, { ...person, fetch: fetched }).take('a-draft', 'a-nonce');
  return { answer, asked };
}

describe('The drafts of the bot that a site has', () => {
  it('are fetched from where the setting says that the bot is', async () => {
    const { answer, asked } = await taken(' https://bot.exempelregionen.example/ ');
    expect(asked).toEqual(['https://bot.exempelregionen.example/api/drafts/take']);
    expect(answer).toMatchObject({ ok: true, value: { title: 'Rubrik' } });
  });

  it.each([undefined, '', 'http://bot.exempelregionen.example', 'javascript:alert(1)', 'bot'])(
    'are none, and nobody is asked, when it says %p',
    async (address) => {
      expect(await taken(address)).toEqual({ answer: { ok: false, error: 'gone' }, asked: [] });
    },
  );

  it('may be asked for again when the setting could not be read', async () => {
    const data = createMemoryDataSource();
    const offline: typeof data = {
      ...data,
      repository: (list) => ({ ...data.repository(list), page: async () => ({ ok: false, error: { kind: 'offline', attempted: 'read', list: list.key } }) }),
    };
    expect(await siteChatDrafts(offline, person).take('a-draft', 'a-nonce')).toEqual({ ok: false, error: 'offline' });
  });
});
