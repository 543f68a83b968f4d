import * as React from 'react';
import type { MonthGroup, NumberedEntry } from '../../../domain/wheel/months';
import { timelineWords } from '../../../i18n/pages/timeline';
import { useText } from '../../app/useText';
import { Icon } from '../../theme/icons';
import { wheelClasses as classes } from './wheelStyles';

interface WheelTableProps {
  readonly caption: string;
  readonly groups: readonly MonthGroup[];
  readonly months: readonly string[];
  readonly whenOf: (numbered: NumberedEntry) => string;
  readonly groupId: (month: MonthGroup['month']) => string;
  readonly active: string | undefined;
  readonly onActive: (key: string | undefined) => void;
  readonly onOpen: ((id: string, byKeyboard: boolean) => void) | undefined;
}

/** The same as the wheel, month by month. */
export function WheelTable({ caption, groups, months, whenOf, groupId, active, onActive, onOpen }: WheelTableProps): JSX.Element {
  const { t } = useText(timelineWords);
  return (
    <table className={classes.table}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('timeline.wheel.number')}</th>
          <th scope="col">{t('timeline.wheel.what')}</th>
          <th scope="col">{t('timeline.wheel.when')}</th>
          <th scope="col">{t('timeline.wheel.ring')}</th>
        </tr>
      </thead>
      {groups.map(({ month, entries }) => (
        <tbody key={month}>
          <tr>
            <th colSpan={4} scope="rowgroup" id={groupId(month)} tabIndex={-1}>
              {month === 'running' ? t('timeline.wheel.running') : months[month]}
            </th>
          </tr>
          {entries.map((numbered) => {
            const { entry, ring, number } = numbered;
            return (
              <tr
                key={entry.id}
                data-active={entry.id === active ? '' : undefined}
                onMouseEnter={() => onActive(entry.id)}
                onMouseLeave={() => onActive(undefined)}
              >
                <td>{number}</td>
                <th scope="row">
                  {onOpen ? (
                    <button type="button" className={classes.open} onClick={(event) => onOpen(entry.id, event.detail === 0)}>
                      {entry.title}
                    </button>
                  ) : (
                    entry.title
                  )}
                  {entry.isWarning === true && (
                    <span className={classes.warning}>
                      <Icon name="warning" size={14} /> {entry.warning ?? t('timeline.wheel.warning')}
                    </span>
                  )}
                </th>
                <td>{whenOf(numbered)}</td>
                <td>{ring.title}</td>
              </tr>
            );
          })}
        </tbody>
      ))}
    </table>
  );
}
