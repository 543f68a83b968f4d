/** SP.RegionalSettings and SP.TimeZone: how the site writes numbers and dates. */
import type { Call, Entity } from '../wire';

interface Zone {
  readonly id: number;
  readonly name: string;
  readonly description: string;
  readonly bias: number;
  readonly daylight: number;
}

/** SharePoint numbers its time zones; the IANA names are how this host is told of one. Biases in minutes, west positive. */
export const zones: readonly Zone[] = [
  { id: 2, name: 'Europe/London', description: '(UTC+00:00) Dublin, Edinburgh, Lisbon, London', bias: 0, daylight: -60 },
  { id: 4, name: 'Europe/Stockholm', description: '(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna', bias: -60, daylight: -60 },
  { id: 10, name: 'America/New_York', description: '(UTC-05:00) Eastern Time (US and Canada)', bias: 300, daylight: -60 },
  { id: 13, name: 'America/Los_Angeles', description: '(UTC-08:00) Pacific Time (US and Canada)', bias: 480, daylight: -60 },
  { id: 59, name: 'Europe/Helsinki', description: '(UTC+02:00) Helsinki, Kyiv, Riga, Sofia, Tallinn, Vilnius', bias: -120, daylight: -60 },
  { id: 93, name: 'UTC', description: '(UTC) Coordinated Universal Time', bias: 0, daylight: 0 },
];

export const timeZoneEntity = (zone: Zone): Entity => ({
  type: 'SP.TimeZone',
  url: `Web/RegionalSettings/TimeZones/GetById(${zone.id})`,
  properties: { Description: zone.description, Id: zone.id, Information: { Bias: zone.bias, DaylightBias: zone.daylight, StandardBias: 0 } },
});

const swedish = {
  CollationLCID: 1053,
  Collation: 12,
  DateFormat: 2,
  DateSeparator: '-',
  DecimalSeparator: ',',
  FirstDayOfWeek: 1,
  FirstWeekOfYear: 2,
  ListSeparator: ';',
  NegNumberMode: 1,
  ThousandSeparator: '\u00a0',
  Time24: true,
  AM: '',
  PM: '',
} as const;
const american = {
  CollationLCID: 2070,
  Collation: 25,
  DateFormat: 0,
  DateSeparator: '/',
  DecimalSeparator: '.',
  FirstDayOfWeek: 0,
  FirstWeekOfYear: 0,
  ListSeparator: ',',
  NegNumberMode: 1,
  ThousandSeparator: ',',
  Time24: false,
  AM: 'AM',
  PM: 'PM',
} as const;

const languageOf = (call: Call): number => call.session.web().language;
export const languages = (call: Call): readonly Readonly<Record<string, unknown>>[] =>
  languageOf(call) === 1053 ? [{ DisplayName: 'Swedish', LanguageTag: 'sv-SE', Lcid: 1053 }] : [{ DisplayName: 'English', LanguageTag: 'en-US', Lcid: 1033 }];

export function regionalSettingsEntity(call: Call): Entity {
  const language = languageOf(call);
  return {
    type: 'SP.RegionalSettings',
    url: 'Web/RegionalSettings',
    properties: {
      AdjustHijriDays: 0,
      AlternateCalendarType: 0,
      CalendarType: 1,
      DigitGrouping: '3;0',
      IsEastAsia: false,
      IsRightToLeft: false,
      IsUIRightToLeft: false,
      LocaleId: language,
      NegativeSign: '-',
      PositiveSign: '',
      ShowWeeks: false,
      TimeMarkerPosition: 0,
      TimeSeparator: ':',
      WorkDayEndHour: 1020,
      WorkDays: 62,
      WorkDayStartHour: 480,
      ...(language === 1053 ? swedish : american),
    },
    navigation: { TimeZone: () => siteZone(call), TimeZones: () => zones.map(timeZoneEntity) },
  };
}

/** The site's own zone, or null when SharePoint has no number for it. */
export function siteZone(call: Call): Entity | null {
  const zone = zones.find(({ name }) => name === call.site.timeZone);
  return zone ? timeZoneEntity(zone) : null;
}
