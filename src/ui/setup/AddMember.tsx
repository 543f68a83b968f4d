import * as React from 'react';
import { setupMembersWords } from '../../i18n/pages/setupMembers';
import { groupTitles } from '../../domain/permissions';
import { useServices } from '../app/services';
import { useText } from '../app/useText';
import { buttonClasses } from '../theme/buttons';
import { useMemberProblem } from './memberProblem';
import { setupClasses as classes } from './setupStyles';
import type { Members } from './useMembers';

const fields = { who: 'setup-member-who', role: 'setup-member-role' } as const;

/** Somebody into one of the roles. What was written stays until it has been taken. */
export function AddMember({ members }: { readonly members: Members }): JSX.Element {
  const { announce } = useServices();
  const { t } = useText(setupMembersWords);
  const problemOf = useMemberProblem();
  const [who, setWho] = React.useState('');
  const [group, setGroup] = React.useState<string>(groupTitles.medarbetare);
  const [said, setSaid] = React.useState<{ readonly text: string; readonly isProblem: boolean }>({ text: '', isProblem: false });
  const [isBusy, setIsBusy] = React.useState(false);
  const input = React.useRef<HTMLInputElement>(null);

  const refuse = (text: string): void => {
    setSaid({ text, isProblem: true });
    input.current?.focus();
  };
  const submit = async (event: React.FormEvent): Promise<void> => {
    event.preventDefault();
    const wanted = who.trim();
    if (isBusy) return;
    if (wanted === '') return refuse(t('setupMembers.error.empty'));
    setIsBusy(true);
    const added = await members.add(group, wanted);
    setIsBusy(false);
    if (!added.ok) return refuse(problemOf(added.error, group, wanted));
    const text = t('setupMembers.added', { name: added.value.title, group });
    setWho('');
    setSaid({ text, isProblem: false });
    announce(text);
    input.current?.focus();
  };
  const describedBy = said.isProblem ? `${fields.who}-hint ${fields.who}-problem` : `${fields.who}-hint`;
  return (
    <form className={classes.addForm} aria-labelledby="setup-member-add" noValidate onSubmit={(event) => void submit(event)}>
      <h3 id="setup-member-add" className={classes.roleTitle}>
        {t('setupMembers.add.heading')}
      </h3>
      <div className={classes.addFields}>
        <div className={classes.field}>
          <label className={classes.label} htmlFor={fields.who}>
            {t('setupMembers.who')}
          </label>
          <input
            ref={input}
            id={fields.who}
            type="text"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            className={classes.input}
            value={who}
            aria-invalid={said.isProblem}
            aria-describedby={describedBy}
            onChange={({ target }) => setWho(target.value)}
          />
          <span id={`${fields.who}-hint`} className={classes.note}>
            {t('setupMembers.who.hint')}
          </span>
        </div>
        <div className={classes.field}>
          <label className={classes.label} htmlFor={fields.role}>
            {t('setupMembers.role')}
          </label>
          <select id={fields.role} className={classes.input} value={group} onChange={({ target }) => setGroup(target.value)}>
            {Object.values(groupTitles).map((title) => (
              <option key={title}>{title}</option>
            ))}
          </select>
        </div>
      </div>
      <button type="submit" className={buttonClasses.outlined} aria-disabled={isBusy}>
        {t('setupMembers.add')}
      </button>
      {said.isProblem ? (
        <p id={`${fields.who}-problem`} role="alert" className={classes.problem}>
          {said.text}
        </p>
      ) : (
        said.text !== '' && <p className={classes.done}>{said.text}</p>
      )}
    </form>
  );
}
