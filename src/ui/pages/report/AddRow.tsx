import * as React from 'react';
import type { RowWords } from '../../../domain/report/editing';
import { reportWords } from '../../../i18n/pages/report';
import { useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { focusWhenDrawn } from '../../panels/focusWhenDrawn';
import { buttonClasses } from '../../theme/buttons';
import { reportClasses as classes } from './reportStyles';
import { WordFields } from './WordFields';

const empty: RowWords = { title: '', meaning: '' };
const limits = { title: 200, text: 600 } as const;

/** A row of one's own. */
export function AddRow({ id, onAdd }: { readonly id: string; readonly onAdd: (words: RowWords) => void }): JSX.Element {
  const { t: common } = useTranslator();
  const { t } = useText(reportWords);
  const [words, setWords] = React.useState<RowWords>();
  const [isAsked, setAsked] = React.useState(false);
  const button = `framsyn-add-row-${id}`;
  const close = (): void => {
    setWords(undefined);
    setAsked(false);
    focusWhenDrawn(() => document.getElementById(button));
  };
  if (words === undefined) {
    return (
      <button type="button" id={button} className={classes.link} style={{ marginTop: 8 }} onClick={() => setWords(empty)}>
        {t('report.row.add')}
      </button>
    );
  }
  const handleAdd = (): void => {
    setAsked(true);
    if (words.title.trim() === '') return document.getElementById(`framsyn-words-title-add-${id}`)?.focus();
    onAdd({ title: words.title.trim(), meaning: words.meaning.trim() });
    close();
  };
  return (
    <div className={classes.form}>
      <WordFields
        id={`add-${id}`}
        words={empty}
        labels={{ title: t('report.field.row'), text: t('report.field.meaning') }}
        limits={limits}
        isAsked={isAsked}
        onChange={setWords}
      />
      <div className={classes.actions}>
        <button type="button" className={buttonClasses.outlined} onClick={handleAdd}>
          {t('report.row.addDo')}
        </button>
        <button type="button" className={classes.link} onClick={close}>
          {common('action.cancel')}
        </button>
      </div>
    </div>
  );
}
