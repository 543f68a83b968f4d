import * as React from 'react';
import type { Category } from '../../../domain/categories';
import type { Blip } from '../../../domain/radar/blip';
import { radarWords } from '../../../i18n/pages/radar';
import { AppLink } from '../../app/AppLink';
import { useText } from '../../app/useText';
import { placeOf } from '../../links/places';
import { CategoryMark } from '../../lists/CategoryMark';
import { ScrollRegion } from '../../lists/ScrollRegion';
import { radarClasses as classes } from './radarStyles';

export interface BlipColumn {
  readonly key: string;
  readonly head: string;
  /** The head in full, where it is an abbreviation. */
  readonly long?: string;
  readonly cell: (blip: Blip) => string;
  /** Never broken over lines. */
  readonly isShort?: boolean;
}
export interface BlipGroup {
  readonly key: string;
  readonly name: string;
  readonly categories: readonly Category[];
  readonly blips: readonly Blip[];
  readonly note?: string;
}
interface BlipTableProps {
  readonly caption: string;
  readonly groups: readonly BlipGroup[];
  readonly columns: readonly BlipColumn[];
  /** A line under each title. */
  readonly under?: (blip: Blip) => string;
  readonly active: string | undefined;
  readonly onActive: (key: string | undefined) => void;
}

/** So many rows are drawn until somebody asks for the rest. */
const drawnAtFirst = 300;
export const rowId = (key: string): string => `framsyn-row-${key}`;

/** Scrolls the table's own region, and nothing else, until the marked row is in it. */
function useInView(region: React.RefObject<HTMLDivElement>, active: string | undefined): void {
  React.useEffect(() => {
    const row = active === undefined ? null : document.getElementById(rowId(active));
    const frame = region.current;
    if (!row || !frame || frame.scrollHeight <= frame.clientHeight) return;
    const [seen, held] = [frame.getBoundingClientRect(), row.getBoundingClientRect()];
    if (held.top < seen.top) frame.scrollTop -= seen.top - held.top;
    else if (held.bottom > seen.bottom) frame.scrollTop += held.bottom - seen.bottom;
  }, [region, active]);
}

/** The same as the drawing, in words: grouped as it is, in its order, with the same one marked. */
export function BlipTable({ caption, groups, columns, under, active, onActive }: BlipTableProps): JSX.Element {
  const { t } = useText(radarWords);
  const region = React.useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = React.useState(drawnAtFirst);
  useInView(region, active);
  const count = groups.reduce((sum, { blips }) => sum + blips.length, 0);
  let left = drawn;
  const shown = groups.flatMap((group) => {
    const blips = group.blips.slice(0, left);
    left -= blips.length;
    return blips.length > 0 ? [{ ...group, drawn: blips }] : [];
  });
  return (
    <>
      <ScrollRegion boxRef={region} className={classes.tableScroll} aria-label={t('radar.table.region')} onMouseLeave={() => onActive(undefined)}>
        <table className={classes.table}>
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t('radar.column.number')}</th>
              <th scope="col">{t('radar.column.title')}</th>
              {columns.map(({ key, head, long }) => (
                <th key={key} scope="col" aria-label={long} title={long}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          {shown.map((group) => (
            <tbody key={group.key}>
              <tr>
                <th scope="rowgroup" colSpan={columns.length + 2}>
                  <span className={classes.groupName}>
                    {group.categories.map((category) => (
                      <CategoryMark key={category} category={category} size={14} />
                    ))}
                    {group.name} <span>{group.blips.length}</span>
                  </span>
                  {group.note && <p className={classes.note}>{group.note}</p>}
                </th>
              </tr>
              {group.drawn.map((blip) => (
                <BlipRow key={blip.key} blip={blip} columns={columns} under={under?.(blip)} isActive={blip.key === active} onActive={onActive} />
              ))}
            </tbody>
          ))}
        </table>
      </ScrollRegion>
      {count > drawn && (
        <button type="button" className={classes.link} onClick={() => setDrawn(Infinity)}>
          {t('radar.table.all', { count })}
        </button>
      )}
    </>
  );
}

interface BlipRowProps {
  readonly blip: Blip;
  readonly columns: readonly BlipColumn[];
  readonly under: string | undefined;
  readonly isActive: boolean;
  readonly onActive: (key: string) => void;
}

const BlipRow = ({ blip, columns, under, isActive, onActive }: BlipRowProps): JSX.Element => (
  <tr id={rowId(blip.key)} data-active={isActive ? '' : undefined} onMouseEnter={() => onActive(blip.key)}>
    <td>{blip.number}</td>
    <th scope="row">
      <AppLink to={placeOf(blip.list, blip.id) ?? ''} onFocus={() => onActive(blip.key)}>
        {blip.title}
      </AppLink>
      {under !== undefined && <span className={classes.under}>{under}</span>}
    </th>
    {columns.map(({ key, cell, isShort }) => (
      <td key={key} data-short={isShort ? '' : undefined}>
        {cell(blip)}
      </td>
    ))}
  </tr>
);
