import * as React from 'react';
import type { LookupValue } from '../../../schema/field';
import { events } from '../../../schema/lists/events';
import { AppLink } from '../../app/AppLink';
import { useWords } from '../../fields/words';
import { placeOf } from '../../links/places';
import { panelClasses as classes } from '../../panels/panelStyles';
import type { LearningEvent } from './learningUrl';

const lists = {
  programme: 'programmes',
  cause: 'events',
  activity: 'activities',
  forum: 'forums',
  method: 'methods',
  question: 'questions',
  signal: 'signals',
} as const;

/** What the occasion hangs together with, each a link to it. */
export function EventFacts({ event }: { readonly event: LearningEvent }): JSX.Element | null {
  const words = useWords(events);
  const found = (Object.keys(lists) as (keyof typeof lists)[]).flatMap((field): readonly (readonly [keyof typeof lists, LookupValue])[] => {
    const value = event[field];
    return value ? [[field, value]] : [];
  });
  if (found.length === 0 && !event.themes) return null;
  return (
    <dl className={classes.facts}>
      {found.map(([field, { id, title }]) => {
        const place = placeOf(lists[field], id);
        const name = title ?? `${words.label(field)} ${id}`;
        return (
          <React.Fragment key={field}>
            <dt>{words.label(field)}</dt>
            <dd>{place ? <AppLink to={place}>{name}</AppLink> : name}</dd>
          </React.Fragment>
        );
      })}
      {event.themes && (
        <>
          <dt>{words.label('themes')}</dt>
          <dd>{event.themes}</dd>
        </>
      )}
    </dl>
  );
}
