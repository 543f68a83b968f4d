/** Regional settings and time zones. */
import { SharePointError } from '../../engine';
import { notEmulated } from '../../odata/refusal';
import { fromZone, toUtcSecond, zoneWallClock } from '../../odata/time';
import { collection } from '../collection';
import { languages, regionalSettingsEntity, siteZone, timeZoneEntity, zones } from '../present/regional';
import { argument, textArgument } from '../targets';
import type { Answer, Call, Route } from '../wire';

const invalid = (): SharePointError => new SharePointError(400, '-2147024809, System.ArgumentException', 'Value does not fall within the expected range.');

function zone(call: Call): Answer {
  const entity = siteZone(call);
  if (!entity) throw notEmulated(`The time zone ${call.site.timeZone}`);
  return { kind: 'entity', status: 200, entity };
}

function zoneById(call: Call): Answer {
  const found = zones.find(({ id }) => id === argument(call, 'id'));
  if (!found) throw invalid();
  return { kind: 'entity', status: 200, entity: timeZoneEntity(found) };
}

/** PnPjs writes local times with a 'Z' that means nothing. */
function toUtc(call: Call): Answer {
  const utc = fromZone(textArgument(call, 'date').replace(/(Z|[+-]\d{2}:\d{2})$/i, ''), call.site.timeZone);
  if (utc === null) throw invalid();
  return { kind: 'value', name: 'LocalTimeToUTC', value: utc };
}

function toLocal(call: Call): Answer {
  const utc = toUtcSecond(textArgument(call, 'date'));
  if (utc === null) throw invalid();
  return { kind: 'value', name: 'UTCToLocalTime', value: zoneWallClock(new Date(utc), call.site.timeZone) };
}

const settings = 'web/regionalsettings';
const byId: Omit<Route, 'verb'> = { path: `${settings}/timezones/getbyid`, writes: false, answer: zoneById };

export const regionalRoutes: readonly Route[] = [
  { verb: 'GET', path: settings, writes: false, answer: (call) => ({ kind: 'entity', status: 200, entity: regionalSettingsEntity(call) }) },
  {
    verb: 'GET',
    path: `${settings}/installedlanguages`,
    writes: false,
    answer: (call) => ({ kind: 'object', value: { Items: languages(call) }, type: 'SP.LanguageCollection', name: 'InstalledLanguages' }),
  },
  { verb: 'GET', path: `${settings}/timezone`, writes: false, answer: zone },
  { verb: 'POST', path: `${settings}/timezone/localtimetoutc`, writes: false, answer: toUtc },
  { verb: 'POST', path: `${settings}/timezone/utctolocaltime`, writes: false, answer: toLocal },
  { verb: 'GET', path: `${settings}/timezones`, writes: false, answer: (call) => collection(call, 'SP.ApiData.TimeZones', zones.map(timeZoneEntity)) },
  { verb: 'GET', ...byId },
  { verb: 'POST', ...byId },
];
