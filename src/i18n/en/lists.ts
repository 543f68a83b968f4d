/** English names for columns and choices that people meet in a form or a panel. Swedish stands in the schema itself. */
const categories = {
  demografi: 'demography', social: 'social/culture', teknik: 'technology', ekonomi: 'economy', miljo: 'environment/climate', politik: 'politics', juridik: 'law', varderingar: 'values',
} as const;

export const lists = {
  signals: {
    title: { label: 'Headline', hint: 'Say the most important thing in a few words.' },
    seen: { label: 'What have you seen?', hint: 'Tell it in your own words. Write nothing sensitive about people.' },
    source: { label: 'Source', hint: 'A link or a description. “At a meeting” will do.' },
    whyHere: { label: 'Why does it matter here?' },
    whatIf: { label: 'What if?', hint: 'What may come of it if it grows?' },
    counterSignal: { label: 'Counter-signal', hint: 'What speaks against it?' },
    type: {
      label: 'Kind', hint: 'Weak signal: an early sign that may come to matter. Trend: a visible direction. Megatrend: large, slow, global. Wild card: unlikely, high impact.',
      choices: { svagSignal: 'weak signal', trend: 'trend', megatrend: 'megatrend', joker: 'wild card' },
    },
    category: { label: 'Category', choices: categories },
    secondaryCategories: { label: 'More categories', choices: categories },
    horizon: { label: 'Time horizon', hint: 'When will it be felt?', choices: { h1: '0–5 years', h2: '5–15 years', h3: '15–30 years' } },
    novelty: { label: 'Novelty', hint: '1 well known, 3 new to many, 5 new to all.' },
    strength: { label: 'Strength', hint: '1 a single sign, 3 several signs, 5 a clear pattern.' },
    impact: { label: 'Impact', hint: '1 small, 3 noticeable, 5 profound.' },
    uncertainty: { label: 'Uncertainty', hint: '1 fairly certain, 3 may go several ways, 5 we do not know.' },
    urgency: { label: 'Urgency', hint: '1 can wait, 3 within a few years, 5 now.' },
    direction: { label: 'Direction', choices: { mojlighet: 'opportunity', hot: 'threat', bada: 'both' } },
    place: { label: 'Place', hint: 'Municipality, county or elsewhere.' },
    geoLevel: { label: 'Geographic level', choices: { lokal: 'local', regional: 'regional', nationell: 'national', europeisk: 'European', global: 'global' } },
    keywords: { label: 'Keywords', hint: 'At most three, with semicolons between.' },
    sourceYear: { label: 'Year of the source' },
    sourceType: {
      label: 'Kind of source',
      choices: { egen: 'own observation', samtal: 'conversation or meeting', media: 'media', myndighet: 'authority', forskning: 'research', naringsliv: 'business', annat: 'other' },
    },
    unit: { label: 'Unit', hint: 'Your unit, so that we see who is scanning.' },
    hideName: { label: 'Do not show my name', hint: 'The name is hidden in Framsyn’s views. SharePoint still shows who created the signal.' },
    status: { label: 'State', choices: { utkast: 'draft', ny: 'new', granskad: 'reviewed', klustrad: 'clustered', vilande: 'dormant', arkiverad: 'archived' } },
    reviewDate: { label: 'Revisit' },
    verdict: { label: 'Outcome when revisited', choices: { vaxte: 'grew', stodStill: 'stood still', dog: 'died', oavgjort: 'undecided' } },
    verdictNote: { label: 'About the outcome' },
  },
} as const;
