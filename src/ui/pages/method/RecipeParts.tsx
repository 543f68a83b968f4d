import * as React from 'react';
import { methodWords } from '../../../i18n/pages/method';
import { methods } from '../../../schema/lists/methods';
import { AppLink } from '../../app/AppLink';
import { useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { useWords } from '../../fields/words';
import { methodClasses as classes } from './methodStyles';
import { methodUrl, type Method, type MethodView } from './methodUrl';
import { Reading } from './Reading';

const Versions = React.lazy(() => import('./MethodVersions'));

/** The lines of a text that has one thing on each. */
export const linesOf = (text: string | undefined): readonly string[] => (text ?? '').split('\n').filter((line) => line.trim() !== '');

const rangeOf = (min: number | undefined, max: number | undefined): string =>
  min !== undefined && max !== undefined && min !== max ? `${min}–${max}` : String(min ?? max ?? '');

/** What one asks first: how long, how many, how hard, and what for. */
export function Facts({ method, perParticipant }: { readonly method: Method; readonly perParticipant: boolean }): JSX.Element {
  const { t } = useText(methodWords);
  const words = useWords(methods);
  const { minutesMin, minutesMax, participantsMin, participantsMax } = method;
  const minutes = rangeOf(minutesMin, minutesMax);
  const group = rangeOf(participantsMin, participantsMax);
  const choices = (['difficulty', 'setting', 'purpose', 'question'] as const).map((key) => [
    words.label(key),
    method[key] && words.plainChoice(key, method[key]),
  ]);
  const facts = [
    [t('method.fact.time'), minutes && t(perParticipant ? 'method.fact.minutesEach' : 'method.fact.minutes', { minutes })],
    [t('method.fact.group'), group && t('method.fact.people', { people: group })],
    ...choices,
  ];
  return (
    <dl className={classes.facts}>
      {facts.map(
        ([name, value]) =>
          value && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

/** A heading and a thing a line. */
export function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }): JSX.Element | null {
  if (lines.length === 0) return null;
  return (
    <section className={classes.section}>
      <h2 className={classes.sectionTitle}>{title}</h2>
      <ul className={classes.lines}>
        {lines.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

/** What to do, bring and decide before the meeting. */
export function Preparation({ method }: { readonly method: Method }): JSX.Element {
  const words = useWords(methods);
  return (
    <>
      {method.preparation && <Reading title={words.label('preparation')} text={method.preparation} />}
      <Lines title={words.label('materials')} lines={linesOf(method.materials)} />
      <Lines title={words.label('roles')} lines={linesOf(method.roles)} />
    </>
  );
}

/** The methods that this one leads on to, with the same group and time. */
export function NextMethods({ method, view }: { readonly method: Method; readonly view: MethodView }): JSX.Element | null {
  const { t } = useText(methodWords);
  const words = useWords(methods);
  const next = method.next ?? [];
  if (next.length === 0) return null;
  return (
    <section className={classes.section}>
      <h2 className={classes.sectionTitle}>{words.label('next')}</h2>
      <ul className={classes.lines}>
        {next.map(({ id, title }) => (
          <li key={id}>
            <AppLink to={methodUrl({ open: id, minutes: view.minutes, participants: view.participants })}>
              {title ?? t('method.number', { id: String(id) })}
            </AppLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Where the method comes from, and whether it holds. */
export function Origin({ method }: { readonly method: Method }): JSX.Element {
  const translator = useTranslator();
  const { t } = useText(methodWords);
  const words = useWords(methods);
  const rows = [
    [words.label('source'), method.source],
    [words.label('licence'), method.licence],
    [words.label('themes'), method.themes],
    [words.label('status'), words.plainChoice('status', method.status)],
    [words.label('reviewBy'), method.reviewBy && translator.date(method.reviewBy, 'full')],
  ].filter((row): row is [string, string] => Boolean(row[1]));
  return (
    <section className={classes.section}>
      <h2 className={classes.sectionTitle}>{t('method.origin')}</h2>
      <ul className={classes.lines}>
        {rows.map(([name, value]) => (
          <li key={name} className={classes.small}>
            <strong>{name}:</strong> {value}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Versions are fetched when somebody asks for them. */
export function History({ method }: { readonly method: number }): JSX.Element {
  const { t } = useText(methodWords);
  const [isOpen, setIsOpen] = React.useState(false);
  return (
    <section className={classes.section}>
      <h2 className={classes.sectionTitle}>{t('method.history')}</h2>
      <button type="button" className={classes.link} aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        {t(isOpen ? 'method.history.hide' : 'method.history.show')}
      </button>
      {isOpen && (
        <React.Suspense fallback={<p role="status">{t('method.history.loading')}</p>}>
          <Versions id={method} />
        </React.Suspense>
      )}
    </section>
  );
}
