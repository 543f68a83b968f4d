import * as React from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { saveHelpPlaces } from '../../data/helpPlaces';
import { addressFault, helpKinds, type AddressFault, type HelpKind, type HelpPlaces } from '../../domain/help/places';
import { setupHelpWords } from '../../i18n/pages/setupHelp';
import { useServices, useTranslator } from '../app/services';
import { useText } from '../app/useText';
import { helpPlacesKey, useHelpPlaces } from '../help/useHelpPlaces';
import { wordsFor } from '../states/errorWords';
import { buttonClasses } from '../theme/buttons';
import { setupClasses as classes } from './setupStyles';

/** Where the accessibility statement and the guides are: what every page links to. */
export default function HelpSection(): JSX.Element {
  const { t: common } = useTranslator();
  const { t } = useText(setupHelpWords);
  const { data: places, error } = useHelpPlaces();
  return (
    <section className={`${classes.section} ${classes.onScreen}`} aria-labelledby="setup-help">
      <h2 id="setup-help" className={classes.heading}>
        {t('setupHelp.heading')}
      </h2>
      <p className={classes.text}>{t('setupHelp.text')}</p>
      {error && <p role="alert">{common(wordsFor(error).heading)}.</p>}
      {!places && !error && (
        <p role="status" className={classes.note}>
          {t('setupHelp.reading')}
        </p>
      )}
      {places && <HelpForm places={places} />}
    </section>
  );
}

type Values = Readonly<Record<HelpKind, string>>;
type Faults = Readonly<Partial<Record<HelpKind, AddressFault>>>;

const faultsOf = (values: Values): Faults =>
  Object.fromEntries(
    helpKinds.flatMap((kind) => {
      const fault = values[kind] === '' ? undefined : addressFault(values[kind]);
      return fault === undefined ? [] : [[kind, fault]];
    }),
  );
const fieldId = (kind: HelpKind): string => `setup-help-${kind}`;

function HelpForm({ places }: { readonly places: HelpPlaces }): JSX.Element {
  const { data, announce } = useServices();
  const client = useQueryClient();
  const { t: common } = useTranslator();
  const { t } = useText(setupHelpWords);
  const [values, setValues] = React.useState<Values>({ accessibility: places.accessibility ?? '', guides: places.guides ?? '' });
  const [faults, setFaults] = React.useState<Faults>({});
  const [said, setSaid] = React.useState<{ readonly text: string; readonly isProblem: boolean }>();
  const [isBusy, setIsBusy] = React.useState(false);

  const submit = async (event: React.FormEvent): Promise<void> => {
    event.preventDefault();
    if (isBusy) return;
    const trimmed: Values = { accessibility: values.accessibility.trim(), guides: values.guides.trim() };
    const found = faultsOf(trimmed);
    setFaults(found);
    setSaid(undefined);
    const wrong = helpKinds.find((kind) => found[kind] !== undefined);
    if (wrong !== undefined) return document.getElementById(fieldId(wrong))?.focus();
    setIsBusy(true);
    const wanted = Object.fromEntries(helpKinds.filter((kind) => trimmed[kind] !== '').map((kind) => [kind, trimmed[kind]]));
    const saved = await saveHelpPlaces(data, wanted);
    setIsBusy(false);
    if (!saved.ok) {
      const { heading, who } = wordsFor(saved.error);
      return setSaid({ text: t('setupHelp.notSaved', { reason: common(heading), who: common(who) }), isProblem: true });
    }
    client.setQueryData(helpPlacesKey, saved.value);
    setSaid({ text: t('setupHelp.saved'), isProblem: false });
    announce(t('setupHelp.saved'));
  };
  return (
    <form className={classes.addForm} aria-labelledby="setup-help" noValidate onSubmit={(event) => void submit(event)}>
      {helpKinds.map((kind) => (
        <Address
          key={kind}
          kind={kind}
          value={values[kind]}
          fault={faults[kind]}
          onChange={(value) => {
            setValues({ ...values, [kind]: value });
            setSaid(undefined);
          }}
        />
      ))}
      <button type="submit" className={buttonClasses.outlined} aria-disabled={isBusy}>
        {t('setupHelp.save')}
      </button>
      {said !== undefined && (
        <p role={said.isProblem ? 'alert' : undefined} className={said.isProblem ? classes.problem : classes.done}>
          {said.text}
        </p>
      )}
    </form>
  );
}

const labels = { accessibility: 'setupHelp.accessibility', guides: 'setupHelp.guides' } as const;
const hints = { accessibility: 'setupHelp.accessibility.hint', guides: 'setupHelp.guides.hint' } as const;
const faultWords = {
  notAddress: 'setupHelp.notAddress',
  notSecure: 'setupHelp.notSecure',
  tooLong: 'setupHelp.tooLong',
} as const satisfies Record<AddressFault, string>;

interface AddressProps {
  readonly kind: HelpKind;
  readonly value: string;
  readonly fault: AddressFault | undefined;
  readonly onChange: (value: string) => void;
}

function Address({ kind, value, fault, onChange }: AddressProps): JSX.Element {
  const { t } = useText(setupHelpWords);
  const id = fieldId(kind);
  return (
    <div className={classes.field} style={{ flex: 'none', width: '100%', maxWidth: 640 }}>
      <label className={classes.label} htmlFor={id}>
        {t(labels[kind])}
      </label>
      <input
        id={id}
        type="url"
        autoComplete="off"
        spellCheck={false}
        className={classes.input}
        value={value}
        aria-invalid={fault !== undefined}
        aria-describedby={fault === undefined ? `${id}-hint` : `${id}-hint ${id}-problem`}
        onChange={({ target }) => onChange(target.value)}
      />
      <span id={`${id}-hint`} className={classes.note}>
        {t(hints[kind])}
      </span>
      {fault !== undefined && (
        <span id={`${id}-problem`} role="alert" className={classes.problem}>
          {t(faultWords[fault])}
        </span>
      )}
    </div>
  );
}
