import type { BankKind } from './ports';

/** Where an item of the bank has its own place in the app. The app's own table (ui/links/places) says the same; a test holds them together. */
export const bankPlaces = {
  signals: (id) => `/spaningar?visa=${id}`,
  trends: (id) => `/trender?visa=${id}`,
  methods: (id) => `/metod?visa=${id}`,
  knowledge: (id) => `/metodbank?slag=knowledge&visa=${id}`,
  publications: (id) => `/metodbank?slag=publications&visa=${id}`,
  questions: (id) => `/metodbank?slag=questions&visa=${id}`,
} satisfies Record<BankKind, (id: number) => string>;
