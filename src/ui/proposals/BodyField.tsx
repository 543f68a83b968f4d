import * as React from 'react';
import type { Body } from '../../data/proposals/reads';
import { decideWords } from '../../i18n/pages/decide';
import type { ListDefinition } from '../../schema/field';
import { useTranslator } from '../app/services';
import { useText } from '../app/useText';
import { useWords } from '../fields/words';
import { text } from '../forms/controls';
import { fieldId } from '../forms/fieldId';
import type { FormAccess } from '../forms/formModel';
import LazyChoiceBox from '../forms/LazyChoiceBox';
import { problemText } from '../forms/problems';
import { Icon } from '../theme/icons';
import { entryClasses as classes } from './entryStyles';

interface BodyFieldProps {
  readonly list: ListDefinition;
  readonly form: FormAccess;
  /** Those that the person may enter something for. */
  readonly bodies: readonly Body[];
}

/** The body, as the proposal has it: a line of text until somebody says that it was another. */
export function BodyField({ list, form, bodies }: BodyFieldProps): JSX.Element {
  const translator = useTranslator();
  const { t } = useText(decideWords);
  const words = useWords(list);
  const [isOpen, setOpen] = React.useState(false);
  const id = fieldId('body');
  const chosen = text(form.values['body'] ?? '');
  const title = bodies.find((body) => String(body.id) === chosen)?.title;
  const problem = form.problems.find(({ field }) => field === 'body');
  const isAsked = isOpen || title === undefined || problem !== undefined;
  const options = [
    ...(title === undefined ? [{ key: '', text: t('decide.body.choose') }] : []),
    ...bodies.map((body) => ({ key: String(body.id), text: body.title })),
  ];
  return (
    <div className={classes.body}>
      <p id={`${id}-label`} className={classes.bodyLabel}>
        {words.label('body')}
      </p>
      {isAsked ? (
        <LazyChoiceBox
          id={id}
          label={words.label('body')}
          labelledBy={`${id}-label`}
          describedBy={problem && `${id}-problem`}
          isInvalid={problem !== undefined}
          options={options}
          selected={title === undefined ? '' : chosen}
          onSelect={(key) => form.change('body', key)}
        />
      ) : (
        <div className={classes.bodyLine}>
          <span>{title}</span>
          {bodies.length > 1 && (
            <button type="button" id={id} className={classes.link} onClick={() => setOpen(true)}>
              {t('decide.body.change')}
            </button>
          )}
        </div>
      )}
      {problem && (
        <p id={`${id}-problem`} className={classes.problem}>
          <Icon name="error" size={13} />
          <span>{problemText(translator, list.key, problem, words.label('body'))}</span>
        </p>
      )}
    </div>
  );
}
