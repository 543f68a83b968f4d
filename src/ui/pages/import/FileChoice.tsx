import * as React from 'react';
import { importWords } from '../../../i18n/pages/import';
import { useText } from '../../app/useText';
import { importClasses as classes } from './importStyles';

interface FileChoiceProps {
  /** The file that was chosen last, when it is what is shown. */
  readonly name: string | undefined;
  readonly onChoose: (file: File) => void;
}

/**
 * The browser's own file input speaks the browser's language, not the app's. So ours is drawn over it, and the real
 * one keeps focus, keyboard and name.
 */
export function FileChoice({ name, onChoose }: FileChoiceProps): JSX.Element {
  const { t } = useText(importWords);
  const handleChange = ({ target }: React.ChangeEvent<HTMLInputElement>): void => {
    const [file] = target.files ?? [];
    target.value = ''; // so that the same file can be chosen again when it has been corrected
    if (file) onChoose(file);
  };
  return (
    <div className={classes.field}>
      <span id="import-file-label" className={classes.label}>
        {t('import.file')}
      </span>
      <div className={classes.fileRow}>
        <label id="import-file-choose" className={classes.fileButton}>
          {t('import.file.choose')}
          <input
            type="file"
            accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
            aria-labelledby="import-file-label import-file-choose"
            aria-describedby="import-file-name import-file-hint"
            className={classes.fileInput}
            onChange={handleChange}
          />
        </label>
        <span id="import-file-name" className={classes.fileName}>
          {name ?? t('import.file.none')}
        </span>
      </div>
      <span id="import-file-hint" className={classes.hint}>
        {t('import.file.hint')}
      </span>
    </div>
  );
}
