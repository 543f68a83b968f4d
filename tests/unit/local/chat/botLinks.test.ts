import * as fc from 'fast-check';
import { bankPlaces } from '../../../../src/domain/links/bankPlaces';
import { bankKinds } from '../../../../src/bot/core/ports';
import { botAppId } from '../../../../src/local/content/tenant';
import { createLocalLinks } from '../../../../src/local/server/botLinks';

const origin = 'http://localhost:4300';
const links = createLocalLinks(origin);

describe('A link of the bot in the local edition', () => {
  it('leads to the item that it is known by again, from the app, a channel, the page and the list’s own form', () => {
    fc.assert(
      fc.property(fc.constantFrom(...bankKinds), fc.integer({ min: 1, max: 999_999_999 }), (kind, id) => {
        const place = bankPlaces[kind](id);
        for (const address of [links.place(place), `${origin}/team/hemmaplan#${place}`, `${origin}/sites/framsyn/SitePages/Framsyn.aspx#${place}`])
          expect(links.itemAt(address)).toEqual({ kind, id });
      }),
    );
    expect(links.itemAt(`${origin}/sites/framsyn/Lists/Signals/DispForm.aspx?ID=4`)).toEqual({ kind: 'signals', id: 4 });
  });

  it('opens the form in its own tab, and the dialog with nothing but the draft’s id and the bot’s', () => {
    expect(links.place('/spana?bekrafta=7')).toBe(`${origin}/app/spana#/spana?bekrafta=7`);
    expect(links.place('/spaningar?visa=4')).toBe(`${origin}/app#/spaningar?visa=4`);
    expect(links.capture('abc', 'sv')).toBe(`${origin}/sites/framsyn/_layouts/15/teamstaskhostedapp.aspx?framsynBot=${botAppId}&framsynDraft=abc`);
    expect(links.capture(undefined, 'sv')).toBe(`${origin}/sites/framsyn/_layouts/15/teamstaskhostedapp.aspx?framsynBot=${botAppId}`);
  });

  it.each(['', 'hej', 'https://example.se/app#/spaningar?visa=4', `${origin}/app#/spaningar`, `${origin}/app#/spaningar?visa=0x4`, `${origin}/app#//x?visa=4`])(
    'is none of ours: %s',
    (address) => expect(links.itemAt(address)).toBeUndefined(),
  );
});
