import { readSettings } from '../../../src/local/server/settings';
import { StartRefusal } from '../../../src/local/server/refusal';

describe('The variables of npm start', () => {
  it('stand at port 4300, .framsyn in the working folder, demo content and no token when nothing is set', () => {
    expect(readSettings({}, '/project')).toEqual({ port: 4300, dataFolder: '/project/.framsyn', content: { kind: 'demo' }, devToken: null });
  });

  it('are taken as they are set', () => {
    const set = { PORT: '8080', FRAMSYN_DATA: '/data', FRAMSYN_CONTENT: 'volume:2500', FRAMSYN_DEV_TOKEN: 'secret' };
    expect(readSettings(set, '/project')).toEqual({ port: 8080, dataFolder: '/data', content: { kind: 'volume', count: 2500 }, devToken: 'secret' });
  });

  it.each([
    ['PORT', 'http'],
    ['PORT', '70000'],
    ['PORT', '-1'],
    ['PORT', '80.5'],
    ['FRAMSYN_CONTENT', 'full'],
    ['FRAMSYN_CONTENT', 'volume:'],
    ['FRAMSYN_CONTENT', 'volume:0'],
    ['FRAMSYN_CONTENT', 'volume:1e3'],
  ])('are refused by name when %s is "%s"', (name, value) => {
    expect(() => readSettings({ [name]: value }, '/project')).toThrow(StartRefusal);
    expect(() => readSettings({ [name]: value }, '/project')).toThrow(`${name} is "${value}"`);
  });
});
