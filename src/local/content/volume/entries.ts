/** Generated content, one entry for each number: the same number gives the same entry, in whatever order they are asked for. */
import type { activities } from '../../../schema/lists/activities';
import type { assessments } from '../../../schema/lists/assessments';
import type { knowledge } from '../../../schema/lists/knowledge';
import type { publications } from '../../../schema/lists/publications';
import type { signals } from '../../../schema/lists/signals';
import type { Entry } from '../site';
import { createChance } from './random';
import type { Chance } from './random';
import { actors, consequences, deeds, doubts, keywords, moments, places, questions, sources, units } from './words';

const seeds = { signal: 0x51, assessment: 0x52, activity: 0x53, knowledge: 0x54, publication: 0x55 } as const;
const chanceOf = (kind: keyof typeof seeds, number: number): Chance => createChance(Math.imul(number + 1, 0x9e3779b1) ^ seeds[kind]);
const keyOf = (kind: string, number: number): string => `volume-${kind}-${number}`;

export function signalEntry(number: number, year: number): Entry<typeof signals> {
  const chance = chanceOf('signal', number);
  const actor = chance.one(actors);
  const [category, short, long] = chance.one(deeds);
  const place = chance.one(places);
  const moment = chance.one(moments);
  const [sourceType, source] = chance.one(sources);
  const status = chance.weighted({ ny: 18, granskad: 30, klustrad: 27, vilande: 14, arkiverad: 11 });
  const rate = (): number => Number(chance.weighted({ 1: 8, 2: 22, 3: 34, 4: 25, 5: 11 }));
  return {
    clientKey: keyOf('signal', number),
    draft: {
      title: `${actor} ${short} ${place}`.slice(0, 100),
      seen: `${actor} ${place} har börjat ${long}, ${moment}. ${chance.between(2, 60)} personer berörs, och ${chance.one(['ingen hade räknat med det', 'fler frågar efter det', 'grannen tittar på', 'det började som ett försök', 'beslutet togs på ett kvällsmöte'])}.`,
      source: `${source}, ${year}`,
      sourceType,
      sourceYear: year,
      whyHere: chance.one(consequences),
      whatIf: chance.one(questions),
      counterSignal: chance.next() < 0.6 ? chance.one(doubts) : undefined,
      type: chance.weighted({ svagSignal: 70, trend: 20, megatrend: 4, joker: 6 }),
      category,
      horizon: chance.weighted({ h1: 45, h2: 38, h3: 17 }),
      novelty: rate(),
      impact: rate(),
      uncertainty: rate(),
      urgency: rate(),
      direction: chance.weighted({ mojlighet: 46, hot: 30, bada: 24 }),
      place: place.replace(/^(i|längs|på) /, ''),
      geoLevel: chance.weighted({ lokal: 50, regional: 30, nationell: 14, global: 6 }),
      keywords: [chance.one(keywords), chance.one(keywords)].join('; '),
      unit: chance.one(units),
      status,
      statusReason: status === 'ny' ? undefined : chance.one(consequences),
      key: keyOf('signal', number).slice(0, 64),
      fictional: true,
    },
  };
}

export function assessmentEntry(number: number, signal: number): Entry<typeof assessments> {
  const chance = chanceOf('assessment', number);
  return {
    clientKey: keyOf('assessment', number),
    draft: {
      signal,
      impact: chance.between(1, 5),
      uncertainty: chance.between(1, 5),
      urgency: chance.between(1, 5),
      unit: chance.one(units),
      comment: chance.next() < 0.4 ? chance.one(doubts) : undefined,
      fictional: true,
    },
  };
}

export function activityEntry(number: number, year: number): Entry<typeof activities> {
  const chance = chanceOf('activity', number);
  const month = chance.between(1, 11);
  const day = (of: number): string => `${year}-${String(of).padStart(2, '0')}-01`;
  return {
    clientKey: keyOf('activity', number),
    draft: {
      title: `${chance.one(['Pröva', 'Följ upp', 'Samtala om', 'Berätta om', 'Planera'])} ${chance.one(keywords)} med ${chance.one(units)}, ${number + 1}`,
      description: chance.one(questions),
      time:
        chance.next() < 0.2
          ? { kind: 'lopande', start: day(month), precision: 'ar' }
          : { kind: 'period', start: day(month), end: day(month + 1), precision: 'manad' },
      lane: chance.weighted({ nationellt: 20, hemmaplan: 45, aterrapportering: 15, extern: 10, kommunikation: 10 }),
      status: chance.weighted({ planerad: 30, pagar: 30, pausad: 5, klar: 30, struken: 5 }),
      responsibleRole: chance.one(['Sammankallande', 'Strateg', 'Analytiker', 'Processledare']),
      fictional: true,
    },
  };
}

export function knowledgeEntry(number: number, year: number): Entry<typeof knowledge> {
  const chance = chanceOf('knowledge', number);
  return {
    clientKey: keyOf('knowledge', number),
    draft: {
      title: `Lärdom ${number + 1}: ${chance.one(consequences)}`,
      explanation: `${chance.one(questions)} ${chance.one(doubts)}`,
      source: `${chance.one(sources)[1]}, ${year}`,
      validity: chance.weighted({ galler: 70, borProvas: 24, gallerInte: 6 }),
      reviewYear: year + chance.between(1, 6),
      appliesTo: chance.one(units),
      fictional: true,
    },
  };
}

export function publicationEntry(number: number, year: number): Entry<typeof publications> {
  const chance = chanceOf('publication', number);
  return {
    clientKey: keyOf('publication', number),
    draft: {
      title: `${chance.one(['Lägesbild', 'Utblick', 'Underlag', 'Rapport'])} om ${chance.one(keywords)} och ${chance.one(keywords)}, ${number + 1}`,
      publisher: `Exempelregionen, ${chance.one(units)}`,
      year,
      language: chance.weighted({ sv: 80, en: 14, no: 3, da: 2, fi: 1 }),
      summary: `${chance.one(consequences)} ${chance.one(questions)}`,
      fictional: true,
    },
  };
}
