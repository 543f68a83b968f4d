import type { KitQuestion, KitSignal } from '../../../../src/domain/kit/choose';
import { makeKit, type Kit, type KitBank, type KitSetting, type KitWish } from '../../../../src/domain/kit/kit';
import { categoryNamed } from '../../../../src/domain/kit/choose';
import { categories } from '../../../../src/schema/lists/shared';

export const today = '2026-03-17';
export const setting: KitSetting = { today, language: 'sv', categoryOf: (theme) => categoryNamed(theme, categories) };

export const signal = (id: number, more: Partial<KitSignal> = {}): KitSignal => ({
  id,
  title: `Spaning ${id}`,
  seen: 'Något har hänt i en by.',
  source: 'På ett möte',
  status: 'granskad',
  created: `2025-01-${String(10 + id).padStart(2, '0')}T09:00:00Z`,
  ...more,
});
export const question = (id: number, more: Partial<KitQuestion> = {}): KitQuestion => ({ id, title: `Fråga ${id}?`, forum: 'APT', minutes: 8, ...more });

export const emptyBank: KitBank = { signals: [], questions: [], methods: [], uses: [] };
export const apt: KitWish = { forum: 'apt', minutes: 15, people: 12, theme: '' };
export const kit = (wish: Partial<KitWish>, bank: Partial<KitBank>): Kit => makeKit({ ...apt, ...wish }, { ...emptyBank, ...bank }, setting);
