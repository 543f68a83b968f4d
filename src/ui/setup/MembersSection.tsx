import * as React from 'react';
import { setupMembersWords } from '../../i18n/pages/setupMembers';
import type { GroupMembers, Member } from '../../data/members';
import { groupTitles, type GroupRole } from '../../domain/permissions';
import { useServices, useTranslator } from '../app/services';
import { useText } from '../app/useText';
import { wordsFor } from '../states/errorWords';
import { buttonClasses } from '../theme/buttons';
import { AddMember } from './AddMember';
import { useMemberProblem } from './memberProblem';
import { setupClasses as classes } from './setupStyles';
import { useMembers, type Members } from './useMembers';

const may = {
  medarbetare: 'setupMembers.may.medarbetare',
  arbetsgrupp: 'setupMembers.may.arbetsgrupp',
  sammankallande: 'setupMembers.may.sammankallande',
  ledningsgrupp: 'setupMembers.may.ledningsgrupp',
  rusgrupp: 'setupMembers.may.rusgrupp',
} as const satisfies Readonly<Record<GroupRole, string>>;

/** Staff may be hundreds: their names are there when somebody asks. */
const mostOpen = 12;

/** The five roles: what each may do, who has it, and the changing of that. */
export default function MembersSection(): JSX.Element {
  const { t } = useText(setupMembersWords);
  const { t: common } = useTranslator();
  const members = useMembers();
  const { groups, error, retry } = members;
  return (
    <section className={classes.section} aria-labelledby="setup-members">
      <h2 id="setup-members" className={classes.heading}>
        {t('setupMembers.heading')}
      </h2>
      <p className={classes.text}>{t('setupMembers.text')}</p>
      {groups === undefined && error === null && (
        <p role="status" className={classes.note}>
          {t('setupMembers.reading')}
        </p>
      )}
      {error !== null && (
        <div role="alert" className={classes.said}>
          <p>
            {common(wordsFor(error).heading)}. {common('error.whoCanHelp')} {common(wordsFor(error).who)}
          </p>
          <button type="button" className={buttonClasses.outlined} onClick={retry}>
            {t('setupMembers.retry')}
          </button>
        </div>
      )}
      {groups !== undefined && (
        <>
          <ul className={classes.roles}>
            {groups.map((group) => (
              <Role key={group.group} state={group} members={members} />
            ))}
          </ul>
          <AddMember members={members} />
        </>
      )}
    </section>
  );
}

function Role({ state, members }: { readonly state: GroupMembers; readonly members: Members }): JSX.Element {
  const { t } = useText(setupMembersWords);
  const { group } = state;
  const role = (Object.keys(groupTitles) as GroupRole[]).find((key) => groupTitles[key] === group) ?? 'medarbetare';
  const title = React.useRef<HTMLHeadingElement>(null);
  const hasDirectoryGroup = state.is === 'known' && role !== 'medarbetare' && state.members.some(({ isGroup }) => isGroup);
  return (
    <li className={classes.role}>
      <div>
        <h3 ref={title} tabIndex={-1} className={classes.roleTitle}>
          {group}
        </h3>
        <p className={classes.note}>{t(may[role])}</p>
      </div>
      <div className={classes.said}>
        {state.is !== 'known' && <p className={classes.note}>{t(state.is === 'missing' ? 'setupMembers.missing' : 'setupMembers.hidden')}</p>}
        {state.is === 'known' && state.members.length === 0 && <p className={classes.note}>{t('setupMembers.nobody')}</p>}
        {state.is === 'known' && state.members.length > 0 && (
          <details className={`${classes.details} ${classes.wide}`} open={state.members.length <= mostOpen}>
            <summary>{t('setupMembers.count', { count: state.members.length })}</summary>
            <ul className={classes.people}>
              {state.members.map((member) => (
                <Person key={member.id} group={group} member={member} members={members} onGone={() => title.current?.focus()} />
              ))}
            </ul>
          </details>
        )}
        {hasDirectoryGroup && <p className={classes.note}>{t('setupMembers.directory.text')}</p>}
      </div>
    </li>
  );
}

interface PersonProps {
  readonly group: string;
  readonly member: Member;
  readonly members: Members;
  readonly onGone: () => void;
}

function Person({ group, member, members, onGone }: PersonProps): JSX.Element {
  const { offer } = useServices();
  const { t: common } = useTranslator();
  const { t } = useText(setupMembersWords);
  const problemOf = useMemberProblem();
  const [problem, setProblem] = React.useState('');
  const [isBusy, setIsBusy] = React.useState(false);
  const { title } = member;

  const putBack = async (): Promise<void> => {
    const added = await members.add(group, member.login);
    offer({ text: added.ok ? t('setupMembers.added', { name: title, group }) : problemOf(added.error, group, title) });
  };
  const remove = async (): Promise<void> => {
    if (isBusy) return;
    setIsBusy(true);
    const removed = await members.remove(group, member);
    if (!removed.ok) {
      setProblem(problemOf(removed.error, group, title));
      return setIsBusy(false);
    }
    onGone();
    offer({ text: t('setupMembers.removed', { name: title, group }), action: { label: common('action.undo'), run: () => void putBack() } });
  };
  return (
    <li className={classes.person}>
      <span className={classes.personName}>
        {title}{' '}
        {(member.isGroup || member.email !== undefined) && <span className={classes.note}>{member.isGroup ? t('setupMembers.directory') : member.email}</span>}
      </span>
      <button
        type="button"
        aria-disabled={isBusy}
        className={classes.link}
        aria-label={t('setupMembers.removeOne', { name: title, group })}
        onClick={() => void remove()}
      >
        {t('setupMembers.remove')}
      </button>
      {problem !== '' && (
        <p role="alert" className={classes.problem}>
          {problem}
        </p>
      )}
    </li>
  );
}
