/** That the management group has read a report. A receipt says of what: its checksum is the report's own, and nobody changes it. */
import type { Item } from '../../schema/field';
import { receipts } from '../../schema/lists/receipts';
import type { CurrentUser, DataSource, Result } from '../ports';
import type { ReportHead } from './published';

export type Receipt = Item<typeof receipts>;

/** Oldest first; one a person. */
export async function readReceipts(data: DataSource, number: number): Promise<Result<readonly Receipt[]>> {
  const page = await data.repository(receipts).page({ where: [{ field: 'report', is: 'equal', value: number }], top: 1_000 });
  if (!page.ok) return page;
  const first = new Map<number, Receipt>();
  for (const one of [...page.value.items].sort((a, b) => a.id - b.id)) if (!first.has(one.author.id)) first.set(one.author.id, one);
  return { ok: true, value: [...first.values()] };
}

/** Of the report as it stands now: false when what was read was another text. */
export const isOfThis = ({ checksum }: Pick<Receipt, 'checksum'>, head: Pick<ReportHead, 'checksum'>): boolean => checksum === head.checksum;

/** Doing it twice is doing it once. `today`: 'YYYY-MM-DD'. */
export const receipt = (
  data: DataSource,
  head: Pick<ReportHead, 'number' | 'checksum' | 'title'>,
  me: Pick<CurrentUser, 'id'>,
  today: string,
): Promise<Result<Receipt>> =>
  data
    .repository(receipts)
    .add(
      { title: head.title.slice(0, 150), report: head.number, date: today, ...(head.checksum === undefined ? {} : { checksum: head.checksum }) },
      `receipt-${head.number}-${me.id}`,
    );
