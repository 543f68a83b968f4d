import * as React from 'react';
import { DefaultButton } from '@fluentui/react/lib/Button';
import { encodings, type Encoding } from '../../../domain/import/decode';
import { separators, type ImportSeparator } from '../../../domain/import/separator';
import { importWords } from '../../../i18n/pages/import';
import { useText } from '../../app/useText';
import { FileChoice } from './FileChoice';
import { importClasses as classes } from './importStyles';
import { ProblemText, Select, Step } from './parts';
import { readFile, readPasted, withEncoding, withSeparator, type Source, type Unreadable } from './source';

export type Reading = Source | Unreadable | 'reading' | undefined;
export const isSource = (reading: Reading): reading is Source => typeof reading === 'object' && 'table' in reading;

interface SourceStepProps {
  readonly reading: Reading;
  readonly onRead: (reading: Reading) => void;
}

const encodingNames: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 (LE)',
  'utf-16be': 'UTF-16 (BE)',
  'windows-1252': 'Windows-1252',
};
const separatorKeys = {
  ';': 'import.separator.semicolon',
  ',': 'import.separator.comma',
  '\t': 'import.separator.tab',
  '|': 'import.separator.pipe',
} as const satisfies Record<ImportSeparator, string>;
const unreadable = {
  excel: 'import.not.excel',
  binary: 'import.not.binary',
  empty: 'import.not.empty',
  unread: 'import.not.unread',
} as const satisfies Record<Unreadable['not'], string>;

/** A file or pasted cells; what was found out about it, and the ways to say otherwise. */
export function SourceStep({ reading, onRead }: SourceStepProps): JSX.Element {
  const { t } = useText(importWords);
  const [fileName, setFileName] = React.useState<string>();
  const latest = React.useRef(0);
  const pasted = React.useRef<HTMLTextAreaElement>(null);
  /** What is asked for last is what counts. */
  const take = (coming: Promise<Source | Unreadable>): void => {
    latest.current += 1;
    const mine = latest.current;
    onRead('reading');
    void coming.then(
      (read) => mine === latest.current && onRead(read),
      () => mine === latest.current && onRead({ not: 'unread' }),
    );
  };
  const takeFile = (file: File): void => {
    setFileName(file.name);
    take(readFile(file));
  };
  const takePasted = (): void => {
    setFileName(undefined);
    take(readPasted(pasted.current?.value ?? ''));
  };
  return (
    <Step id="import-source" heading={t('import.step.source')}>
      <FileChoice name={fileName} onChoose={takeFile} />
      <div className={classes.pasteField}>
        <label className={classes.label} htmlFor="import-paste">
          {t('import.paste')}
        </label>
        <textarea id="import-paste" ref={pasted} rows={4} spellCheck={false} className={classes.paste} aria-describedby="import-paste-hint" />
        <span id="import-paste-hint" className={classes.hint}>
          {t('import.paste.hint')}
        </span>
        <DefaultButton text={t('import.paste.read')} onClick={takePasted} />
      </div>
      <p role="status" className={classes.note}>
        {reading === 'reading' ? t('import.reading') : isSource(reading) ? whatWasRead(t, reading) : ''}
      </p>
      {typeof reading === 'object' && 'not' in reading && <ProblemText>{t(unreadable[reading.not])}</ProblemText>}
      {isSource(reading) && <Details source={reading} onChange={take} />}
    </Step>
  );
}

type Say = ReturnType<typeof useText<(typeof importWords)['sv']>>['t'];

function whatWasRead(t: Say, { name, table }: Source): string {
  const counts = { count: table.rows.length, columns: table.header.length };
  return name === undefined ? t('import.read.paste', counts) : t('import.read.file', { name, ...counts });
}

interface DetailsProps {
  readonly source: Source;
  readonly onChange: (coming: Promise<Source>) => void;
}

function Details({ source, onChange }: DetailsProps): JSX.Element {
  const { t } = useText(importWords);
  const { header, rows, openQuote } = source.table;
  return (
    <>
      <div className={classes.fields}>
        {source.encoding !== undefined && (
          <Select
            id="import-encoding"
            label={t('import.encoding')}
            value={source.encoding}
            options={encodings.map((value) => ({ value, text: encodingNames[value] }))}
            onSelect={(encoding) => onChange(withEncoding(source, encoding))}
          />
        )}
        <Select
          id="import-separator"
          label={t('import.separator')}
          value={source.separator}
          options={separators.map((value) => ({ value, text: t(separatorKeys[value]) }))}
          onSelect={(separator) => onChange(withSeparator(source, separator))}
        />
      </div>
      {source.isGarbled && <ProblemText>{t('import.encoding.wrong')}</ProblemText>}
      {header.length < 2 && <ProblemText>{t('import.separator.wrong')}</ProblemText>}
      {openQuote !== undefined && <ProblemText>{t('import.openQuote', { row: openQuote })}</ProblemText>}
      {rows.length === 0 && <ProblemText>{t('import.noRows')}</ProblemText>}
    </>
  );
}
