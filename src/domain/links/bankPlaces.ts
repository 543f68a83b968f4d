import type { BankKind } from '../search/document';

/** Where an item of the bank has its own place in the app: for the app itself, and for the bot's links. */
export const bankPlaces = {
  signals: (id) => `/spaningar?visa=${id}`,
  trends: (id) => `/trender?visa=${id}`,
  methods: (id) => `/metod?visa=${id}`,
  knowledge: (id) => `/metodbank?slag=knowledge&visa=${id}`,
  publications: (id) => `/metodbank?slag=publications&visa=${id}`,
  questions: (id) => `/metodbank?slag=questions&visa=${id}`,
} satisfies Record<BankKind, (id: number) => string>;
