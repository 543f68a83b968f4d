import * as React from 'react';
import type { DataError } from '../../../data/ports';
import { nextMeeting } from '../../../domain/forums/forums';
import type { Kit } from '../../../domain/kit/kit';
import { dayOf } from '../../../domain/review/calendar';
import { kitWords } from '../../../i18n/pages/kit';
import { useUrl } from '../../app/navigation';
import { useServices, useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { ListSkeleton } from '../../lists/ListSkeleton';
import { useTyping } from '../../lists/useTyping';
import { DataErrorState } from '../../states/ErrorState';
import { answerUrl } from '../answer/answerUrl';
import { KitAgenda } from './KitAgenda';
import { KitChoices } from './KitChoices';
import { KitSentence } from './KitSentence';
import { kitClasses as classes } from './kitStyles';
import { kitUrl, readKitView, type KitView } from './kitUrl';
import { SavedKit } from './SavedKit';
import { UseKit } from './UseKit';
import { useKit, type MadeKit } from './useMadeKit';
import type { KitMethod } from './useKitBank';
import { useKitLines } from './useKitLines';

const KitCards = React.lazy(() => import('./KitCards'));

type Go = (change: Partial<KitView>) => void;

/** The sentence, and below it the kit that it makes. */
export function KitMaker(): JSX.Element {
  const { navigation } = useServices();
  const { t: common } = useTranslator();
  const { t } = useText(kitWords);
  const view = readKitView(useUrl(navigation));
  const made = useKit(view);
  // What is changed is another kit: it is not saved, and the step before is of no use to go back to.
  const go: Go = (change) => navigation.replace(kitUrl({ ...readKitView(navigation.get()), saved: undefined, ...change }));
  const typing = useTyping(view.theme, (theme) => go({ theme, signal: undefined, question: undefined }));
  if (made.error) return <DataErrorState error={made.error} page={common('page.kit')} onRetry={made.retry} />;
  return (
    <>
      <KitSentence
        forum={made.forum?.id ?? made.kind}
        forums={made.forums}
        minutes={made.minutes}
        people={made.people}
        theme={typing.text}
        themes={made.themes}
        onForum={(forum) => go({ forum, minutes: undefined, people: undefined, question: undefined, method: undefined })}
        onMinutes={(minutes) => go({ minutes })}
        onPeople={(people) => go({ people })}
        onTheme={typing.type}
      />
      {made.kit ? (
        <Ready kit={made.kit} made={made} view={view} go={go} />
      ) : (
        <div className={classes.waiting}>
          <p role="status" className={classes.place}>
            {t('kit.loading')}
          </p>
          <ListSkeleton />
        </div>
      )}
    </>
  );
}

interface ReadyProps {
  readonly kit: Kit<KitMethod>;
  readonly made: MadeKit;
  readonly view: KitView;
  readonly go: Go;
}

function Ready({ kit, made, view, go }: ReadyProps): JSX.Element {
  const { navigation, host, now, announce } = useServices();
  const { t } = useText(kitWords);
  const lines = useKitLines(kit);
  const [isPrinting, setPrinting] = React.useState(false);
  const [unmarked, setUnmarked] = React.useState<DataError>();
  const { kind, forum, forumName, minutes, people } = made;
  const { saved } = view;
  const print = (): void => setPrinting(true);
  const handleChoice = (change: Partial<KitView>): void => {
    go(change);
    announce(t('kit.changed'));
  };
  const handleSaved = (event: number, problem: DataError | undefined): void => {
    setUnmarked(problem);
    // What it was saved with stays in view, whatever the bank would choose next.
    go({ saved: event, minutes, people, signal: kit.signal?.item.id, question: kit.question?.item.id, method: kit.method?.item.id ?? 'none' });
  };
  const meets = forum && nextMeeting(forum, dayOf(now()));
  return (
    <>
      {saved !== undefined && (
        <SavedKit event={saved} unmarked={unmarked} onPrint={print} onAgain={() => navigation.push(kitUrl({ forum: view.forum, theme: '' }))} />
      )}
      <div className={classes.body}>
        <KitAgenda lines={lines} total={kit.total} />
        <div>
          <KitChoices kit={kit} onChange={saved === undefined ? handleChoice : undefined} />
        </div>
      </div>
      {saved === undefined && <UseKit kit={kit} kind={kind} forum={forum} forumName={forumName} day={meets ?? ''} onPrint={print} onSaved={handleSaved} />}
      {isPrinting && (
        <React.Suspense fallback={null}>
          <KitCards
            kit={kit}
            forum={forumName}
            link={saved === undefined ? undefined : host.linkTo(answerUrl({ event: saved }))}
            onPrinted={() => setPrinting(false)}
          />
        </React.Suspense>
      )}
    </>
  );
}
