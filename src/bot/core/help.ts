import type { Turn } from './turn';

/** A line of its own and what the bot can do, an example each. Two line breaks, because Teams reads one as a blank. */
export function helpText({ t, ports }: Turn, opening: 'bot.help' | 'bot.puzzled' | 'bot.hello'): string {
  const examples = [t('bot.example.action'), t('bot.example.command'), t('bot.example.search')];
  const notices = ports.subscriptions === undefined || opening !== 'bot.help' ? [] : [t('bot.example.notices')];
  return [t(opening), ...examples, ...notices].join('\n\n');
}
