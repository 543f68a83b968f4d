import * as React from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { DefaultButton } from '@fluentui/react/lib/Button';
import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { TextField } from '@fluentui/react/lib/TextField';
import type { Comment, DataError, Likes } from '../../../data/ports';
import { signalWords } from '../../../i18n/pages/signal';
import { signals } from '../../../schema/lists/signals';
import { unwrap } from '../../app/queries';
import { useServices, useTranslator } from '../../app/services';
import { useMay } from '../../app/useMay';
import { useText } from '../../app/useText';
import { useWhenSeen } from '../../app/useWhenSeen';
import { panelClasses } from '../../panels/panelStyles';
import { inlineClasses, Problem } from '../../forms/InlineForm';
import { useTrouble } from './useSignalChange';

const classes = mergeStyleSets({
  head: { display: 'flex', justifyContent: 'space-between', alignItems: 'baseline', gap: 12 },
  list: { marginBottom: 8, selectors: { li: { padding: '6px 0' } } },
  by: { fontSize: 12, lineHeight: '16px', color: 'var(--fs-tx2)' },
  text: { whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  note: { fontSize: 13, lineHeight: '18px', color: 'var(--fs-tx2)' },
  send: { marginTop: 8 },
});

/** Comments and likes of one spaning, SharePoint's own: they stand in its list too. */
function useConversation(id: number, enabled: boolean) {
  const { data } = useServices();
  const { conversation } = data.repository(signals);
  const key = ['signals', 'conversation', id] as const;
  const comments = useQuery<readonly Comment[], DataError>({ queryKey: [...key, 'comments'], queryFn: () => unwrap(conversation.comments(id)), enabled });
  const likes = useQuery<Likes, DataError>({ queryKey: [...key, 'likes'], queryFn: () => unwrap(conversation.likes(id)), enabled });
  return { conversation, comments, likes, key };
}

/** What people say of a spaning, and whether they like it. */
export default function Conversation({ signal }: { readonly signal: number }): JSX.Element {
  const { announce } = useServices();
  const { t: common } = useTranslator();
  const { t } = useText(signalWords);
  const client = useQueryClient();
  const may = useMay();
  const mayTalk = may('add', 'signals');
  const trouble = useTrouble();
  const section = React.useRef<HTMLElement>(null);
  const { conversation, comments, likes, key } = useConversation(signal, useWhenSeen(section));
  const [written, setWritten] = React.useState('');
  const [isBusy, setBusy] = React.useState(false);
  const [problem, setProblem] = React.useState<string>();
  const title = React.useRef<HTMLHeadingElement>(null);

  /** One thing at a time; what went wrong is said, and what was written stands. */
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    setProblem(undefined);
    try {
      await work();
    } catch (error) {
      setProblem(trouble(error as DataError));
    } finally {
      setBusy(false);
    }
  };
  const toggleLike = (now: Likes): Promise<void> =>
    attempt(async () => {
      const after = await unwrap(conversation.like(signal, !now.isMine));
      client.setQueryData([...key, 'likes'], after);
      announce(t(after.isMine ? 'signal.like.done' : 'signal.like.undone', { count: after.count }));
    });
  const send = (): Promise<void> =>
    attempt(async () => {
      const text = written.trim();
      if (text === '') return;
      const said = await unwrap(conversation.say(signal, text));
      client.setQueryData<readonly Comment[]>([...key, 'comments'], (before = []) => [...before, said]);
      setWritten('');
      announce(t('signal.comment.sent'));
    });
  const takeBack = (comment: Comment): Promise<void> =>
    attempt(async () => {
      await unwrap(conversation.unsay(signal, comment.id));
      client.setQueryData<readonly Comment[]>([...key, 'comments'], (before = []) => before.filter(({ id }) => id !== comment.id));
      title.current?.focus(); // the button that had focus is gone
      announce(t('signal.comment.removed'));
    });
  const handleKey = (event: React.KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void send();
  };

  return (
    <section ref={section} className={panelClasses.section}>
      <div className={classes.head}>
        <h3 ref={title} tabIndex={-1} className={panelClasses.sectionTitle}>
          {t('signal.conversation')}
        </h3>
        {likes.data &&
          (mayTalk ? (
            <button type="button" className={inlineClasses.link} aria-pressed={likes.data.isMine} onClick={() => void toggleLike(likes.data)}>
              {t(likes.data.isMine ? 'signal.like.mine' : 'signal.like', { count: likes.data.count })}
            </button>
          ) : (
            <span className={classes.note}>{t('signal.like.count', { count: likes.data.count })}</span>
          ))}
      </div>
      {comments.isError && (
        <p className={classes.note}>
          {t('signal.conversation.failed')}{' '}
          <button type="button" className={inlineClasses.link} onClick={() => void comments.refetch()}>
            {common('action.retry')}
          </button>
        </p>
      )}
      {comments.data && comments.data.length > 0 && (
        <ul className={classes.list} aria-label={t('signal.comments')}>
          {comments.data.map((comment) => (
            <Said key={comment.id} comment={comment} onTakeBack={comment.author.id === may.user?.id ? () => void takeBack(comment) : undefined} />
          ))}
        </ul>
      )}
      {comments.data && mayTalk && (
        <div onKeyDown={handleKey}>
          <TextField
            ariaLabel={t('signal.comment.write')}
            placeholder={t('signal.comment.write')}
            multiline
            autoAdjustHeight
            resizable={false}
            rows={1}
            value={written}
            onChange={(_event, typed) => setWritten(typed ?? '')}
          />
          {written.trim() !== '' && (
            <DefaultButton className={classes.send} text={t('signal.comment.send')} aria-disabled={isBusy} onClick={() => void send()} />
          )}
        </div>
      )}
      <div role="alert">{problem !== undefined && <Problem text={problem} />}</div>
    </section>
  );
}

function Said({ comment, onTakeBack }: { readonly comment: Comment; readonly onTakeBack: (() => void) | undefined }): JSX.Element {
  const translator = useTranslator();
  const { t } = useText(signalWords);
  const when = translator.date(comment.created);
  return (
    <li>
      <p className={classes.by}>
        {comment.author.title}, {when}
        {onTakeBack && (
          <>
            {' · '}
            <button
              type="button"
              className={inlineClasses.link}
              aria-label={t('signal.comment.removeThis', { text: comment.text.slice(0, 40) })}
              onClick={onTakeBack}
            >
              {t('signal.comment.remove')}
            </button>
          </>
        )}
      </p>
      <p className={classes.text}>{comment.text}</p>
    </li>
  );
}
