import * as React from 'react';
import { forumCodes, kitLimits, usualMinutes, type ForumKind } from '../../../domain/kit/forum';
import { segments } from '../../../i18n';
import { kitWords } from '../../../i18n/pages/kit';
import { forums } from '../../../schema/lists/forums';
import { useText } from '../../app/useText';
import { NumberStepper } from '../../fields/NumberStepper';
import { useWords } from '../../fields/words';
import { kitClasses as classes } from './kitStyles';
import { longestTheme } from './kitUrl';
import type { Forum } from './useKitBank';

const ChoiceBox = React.lazy(() => import('../../forms/ChoiceBox'));

interface KitSentenceProps {
  readonly forum: ForumKind | number;
  readonly forums: readonly Forum[];
  readonly minutes: number;
  readonly people: number;
  readonly theme: string;
  /** Themes that the bank knows. */
  readonly themes: readonly string[];
  readonly onForum: (forum: ForumKind | number) => void;
  readonly onMinutes: (minutes: number) => void;
  readonly onPeople: (people: number) => void;
  readonly onTheme: (theme: string) => void;
}

const themesId = 'framsyn-kit-themes';
/** The four that the assignment names stand first. */
const firstKinds: readonly ForumKind[] = ['apt', 'stormote', 'ruDag', 'personaldag'];
const kinds = [...firstKinds, ...forumCodes.filter((code) => !firstKinds.includes(code))];

/** "Vi ska ha APT med 15 minuter för framsyn och 12 personer. Temat är teknik." Whatever is changed, the kit below follows. */
export function KitSentence({ forum, forums: own, minutes, people, theme, themes, ...changes }: KitSentenceProps): JSX.Element {
  const { t, template } = useText(kitWords);
  const words = useWords(forums);
  const options = [
    ...kinds.map((kind) => ({ key: kind, text: t('kit.forum.kinds', { forum: words.plainChoice('kind', kind), minutes: String(usualMinutes[kind]) }) })),
    ...own.map(({ id, title, kind }) => ({ key: String(id), text: t('kit.forum.own', { name: title, forum: words.plainChoice('kind', kind) }) })),
  ];
  const handleForum = (key: string): void => changes.onForum(kinds.find((kind) => kind === key) ?? Number(key));
  const stepper = { min: 1, step: 5 } as const;
  const parts: Readonly<Record<string, JSX.Element>> = {
    forum: (
      <React.Suspense fallback={<div aria-hidden="true" className={`${classes.forum} ${classes.shell}`} />}>
        <ChoiceBox className={classes.forum} label={t('kit.forum')} selected={String(forum)} options={options} onSelect={handleForum} />
      </React.Suspense>
    ),
    minutes: <NumberStepper label={t('kit.minutes')} lessLabel={t('kit.minutes.less')} moreLabel={t('kit.minutes.more')} value={minutes} max={kitLimits.minutes} onChange={changes.onMinutes} {...stepper} />, // prettier-ignore
    people: <NumberStepper label={t('kit.people')} lessLabel={t('kit.people.less')} moreLabel={t('kit.people.more')} value={people} max={kitLimits.people} onChange={changes.onPeople} {...stepper} step={1} />, // prettier-ignore
    theme: (
      <>
        <input
          className={classes.theme}
          aria-label={t('kit.theme')}
          placeholder={t('kit.theme.any')}
          list={themesId}
          autoComplete="off"
          maxLength={longestTheme}
          value={theme}
          onChange={(event) => changes.onTheme(event.target.value)}
        />
        <datalist id={themesId}>
          {themes.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      </>
    ),
  };
  return (
    <div className={classes.sentence} role="group" aria-label={t('kit.sentence.label')}>
      {segments(template('kit.sentence')).map((segment, index) =>
        'text' in segment ? <span key={index}>{segment.text.trim()}</span> : <React.Fragment key={index}>{parts[segment.parameter]}</React.Fragment>,
      )}
    </div>
  );
}
