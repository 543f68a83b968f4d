import * as React from 'react';
import { sectorOf, type CategorySystem, type CategorySystemKey, categorySystems } from '../../../domain/categories';
import type { Blip } from '../../../domain/radar/blip';
import type { Movement } from '../../../domain/radar/place';
import { disagrees, type Rating } from '../../../domain/radar/ratings';
import { radarWords } from '../../../i18n/pages/radar';
import { signals } from '../../../schema/lists/signals';
import { useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { solidityOf } from '../../charts/solidity';
import { useWords } from '../../fields/words';

/** How the drawings and their tables say the same thing. */
export interface BlipWords {
  rating(rating: Rating | undefined): string;
  uncertainty(rating: Rating | undefined): string;
  movement(movement: Movement | 'gone'): string;
  when(blip: Blip): string;
  category(blip: Blip): string;
  /** Category, time, impact, uncertainty and movement in one line. */
  facts(blip: Blip, movement?: Movement): string;
  /** All of it for those who listen. */
  name(blip: Blip, movement?: Movement): string;
}

export function useBlipWords(): BlipWords {
  const { t } = useText(radarWords);
  const { number } = useTranslator();
  const words = useWords(signals);
  return React.useMemo(() => {
    const missing = t('radar.missing');
    const rating: BlipWords['rating'] = (value) => {
      if (value === undefined) return '–';
      return disagrees(value) ? t('radar.spread', { low: value.low, high: value.high }) : number(value.value);
    };
    const solidities = {
      low: t('radar.uncertainty.low'),
      medium: t('radar.uncertainty.medium'),
      high: t('radar.uncertainty.high'),
      unknown: t('radar.uncertainty.unknown'),
    };
    const uncertainty: BlipWords['uncertainty'] = (value) => {
      const word = solidities[solidityOf(value)];
      return value && disagrees(value) ? `${word}, ${t('radar.spread', { low: value.low, high: value.high })}` : word;
    };
    const movements = {
      nearer: t('radar.movement.nearer'),
      further: t('radar.movement.further'),
      new: t('radar.movement.new'),
      same: t('radar.movement.same'),
      gone: t('radar.movement.gone'),
    };
    const when: BlipWords['when'] = ({ horizon, year }) => (year !== undefined ? String(year) : horizon ? words.plainChoice('horizon', horizon) : missing);
    const category: BlipWords['category'] = (blip) => (blip.category ? words.choice('category', blip.category) : missing);
    const facts: BlipWords['facts'] = (blip, movement) =>
      [
        blip.list === 'trends' ? t('radar.kind.trends') : undefined,
        category(blip),
        when(blip),
        t('radar.blip.impact', { value: rating(blip.impact) }),
        t('radar.blip.uncertainty', { value: uncertainty(blip.uncertainty).toLocaleLowerCase('sv') }),
        movement && movements[movement].toLocaleLowerCase('sv'),
      ]
        .filter(Boolean)
        .join(' · ');
    return {
      rating,
      uncertainty,
      when,
      category,
      facts,
      movement: (movement) => movements[movement],
      name: (blip, movement) => t('radar.blip', { number: blip.number, title: blip.title, facts: facts(blip, movement).replace(/ · /g, ', ') }),
    };
  }, [t, number, words]);
}

/** A system's own name; ours is in the reader's language. */
export function useSystemTitle(): (key: CategorySystemKey) => string {
  const { t } = useText(radarWords);
  return (key) => (key === 'atta' ? t('radar.system.atta') : categorySystems[key].title);
}

/** The sector of a blip, or nothing when it has no category. */
export const sectorKeyOf = (system: CategorySystem, { category }: Blip): string | undefined => (category ? sectorOf(system, category).key : undefined);
