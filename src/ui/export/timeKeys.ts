/** Of the columns that a time has, and what stands in them: import understands the same. */
export const timeColumnKeys = {
  kind: 'export.time.kind',
  start: 'export.time.start',
  end: 'export.time.end',
  precision: 'export.time.precision',
} as const;
export const timeWordKeys = {
  deadline: 'export.time.deadline',
  period: 'export.time.period',
  lopande: 'export.time.lopande',
  milstolpe: 'export.time.milstolpe',
  dag: 'export.time.dag',
  manad: 'export.time.manad',
  termin: 'export.time.termin',
  ar: 'export.time.ar',
} as const;
