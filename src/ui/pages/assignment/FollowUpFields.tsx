import * as React from 'react';
import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { assignmentWords } from '../../../i18n/pages/assignment';
import { followUpParts, readFollowUp, writeFollowUp, type FollowUp } from '../../../domain/assignment/followUp';
import { workstreams } from '../../../schema/lists/workstreams';
import { useText } from '../../app/useText';
import { useWords } from '../../fields/words';
import type { FormAccess } from '../../forms/formModel';
import { inputStyle } from '../../forms/inputStyle';
import { followUpKeys } from './words';

const classes = mergeStyleSets({
  fieldset: { border: 0, padding: 0, margin: '0 0 20px' },
  legend: { fontWeight: 600, padding: 0, marginBottom: 4 },
  label: { display: 'block', fontSize: 13, lineHeight: '18px', margin: '8px 0 2px' },
  input: { ...inputStyle, width: '100%' },
  note: { ...inputStyle, width: '100%', height: 'auto', padding: 8 },
});
const field = 'followUp';

/** The plan for follow-up as its four questions; a note that was written in another way is changed as it stands. */
export function FollowUpFields({ form }: { readonly form: FormAccess }): JSX.Element {
  const { t } = useText(assignmentWords);
  const words = useWords(workstreams);
  const note = typeof form.values[field] === 'string' ? form.values[field] : '';
  const [isFree] = React.useState(() => readFollowUp(note) === undefined);
  const read = readFollowUp(note);
  // Typed text keeps its spaces at the ends while it is typed; the note has none.
  const [typed, setTyped] = React.useState<FollowUp | undefined>(read);
  if (isFree || typed === undefined)
    return (
      <div className={classes.fieldset}>
        <label className={classes.legend} htmlFor="framsyn-follow-up">
          {t('assignment.followUp.legend')}
        </label>
        <textarea id="framsyn-follow-up" rows={5} className={classes.note} value={note} onChange={({ target }) => form.change(field, target.value)} />
      </div>
    );
  const change = (part: keyof FollowUp, text: string): void => {
    const next = { ...typed, [part]: text };
    setTyped(next);
    form.change(field, writeFollowUp(next));
  };
  return (
    <fieldset className={classes.fieldset}>
      <legend className={classes.legend}>{words.label(field)}</legend>
      {followUpParts.map((part) => (
        <div key={part}>
          <label className={classes.label} htmlFor={`framsyn-follow-up-${part}`}>
            {t(followUpKeys[part])}
          </label>
          <input id={`framsyn-follow-up-${part}`} className={classes.input} value={typed[part]} onChange={({ target }) => change(part, target.value)} />
        </div>
      ))}
    </fieldset>
  );
}
