import * as React from 'react';
import { PrimaryButton } from '@fluentui/react/lib/Button';
import { registerWords } from '../../../i18n/pages/register';
import { AppLink } from '../../app/AppLink';
import { useServices, useTranslator } from '../../app/services';
import { useMay } from '../../app/useMay';
import { useText } from '../../app/useText';
import { ListSkeleton } from '../../lists/ListSkeleton';
import { listClasses } from '../../lists/listStyles';
import { DataErrorState } from '../../states/ErrorState';
import { stateClasses } from '../../states/stateStyles';
import { newButton, type Go } from './ids';
import { OverdueList } from './OverdueList';
import { Privacy } from './Privacy';
import { RegisterSearch } from './RegisterSearch';
import { registerClasses as classes } from './registerStyles';
import type { RegisterKind } from './registers';
import { viewUrl, type RegisterView } from './registerUrl';
import { Rows } from './Rows';
import { Tabs } from './Tabs';
import { isClosed, matching, type Registers } from './useRegister';
import { emptyKeys, newKeys } from './words';

interface RegisterColumnProps {
  readonly view: RegisterView;
  readonly registers: Registers;
  readonly go: Go;
  readonly onClose: () => void;
  readonly onOpen: (byKeyboard: boolean) => void;
}

const askForContact = '/stod?ny=kontakt';

/** Heading, the three tabs, what is overdue, and the rows; or, in their place, why there are none. */
export function RegisterColumn(props: RegisterColumnProps): JSX.Element {
  const { t } = useText(registerWords);
  const { view, registers } = props;
  const { kind } = view;
  const closed = isClosed(registers, kind);
  const mayNotAskOthers = registers.readable?.includes('contacts') === false;
  return (
    <div className={listClasses.column}>
      <Head {...props} />
      <Tabs registers={registers} view={view} />
      {closed && <Closed />}
      {!closed && (kind ? <Matter {...props} kind={kind} /> : <Waiting />)}
      {mayNotAskOthers && !closed && (
        <p className={classes.quiet} style={{ marginTop: 16 }}>
          {t('register.closed.line')} <AppLink to={askForContact}>{t('register.closed.ask')}</AppLink>
        </p>
      )}
      {kind === 'contacts' && !closed && <Privacy />}
    </div>
  );
}

/** The button for a new one, for who may; an empty register and one that cannot be read bring their own. */
function useNew({ view, registers, go }: RegisterColumnProps): { readonly onNew: (() => void) | undefined; readonly isInHead: boolean } {
  const may = useMay();
  const { kind, text } = view;
  if (kind === undefined || registers.readable === undefined || isClosed(registers, kind) || !may('add', kind)) return { onNew: undefined, isInHead: false };
  const { entries, error } = registers.of[kind];
  return { onNew: () => go({ writing: 'new' }), isInHead: !error && (entries?.length !== 0 || text !== '') };
}

function Head(props: RegisterColumnProps): JSX.Element {
  const { t: common } = useTranslator();
  const { t } = useText(registerWords);
  const { onNew, isInHead } = useNew(props);
  const { kind } = props.view;
  return (
    <div className={listClasses.head}>
      <div>
        <h1 className={listClasses.title}>{common('page.register')}</h1>
        <p className={listClasses.purpose}>{t('register.purpose')}</p>
      </div>
      {isInHead && kind && (
        <PrimaryButton id={newButton} className={listClasses.primary} iconProps={{ iconName: 'Add' }} text={t(newKeys[kind])} onClick={onNew} />
      )}
    </div>
  );
}

function Waiting(): JSX.Element {
  const { t } = useText(registerWords);
  return (
    <>
      <p role="status" className={classes.quiet}>
        {t('register.loading')}
      </p>
      <ListSkeleton />
    </>
  );
}

/** Why somebody does not see the contacts, and what they can do instead. */
function Closed(): JSX.Element {
  const { t } = useText(registerWords);
  const { navigation } = useServices();
  return (
    <div className={stateClasses.state}>
      <h2 className={stateClasses.heading}>{t('register.closed.heading')}</h2>
      <p className={stateClasses.lead}>{t('register.closed.text')}</p>
      <div className={stateClasses.actions}>
        <PrimaryButton text={t('register.closed.ask')} onClick={() => navigation.push(askForContact)} />
      </div>
    </div>
  );
}

interface MatterProps extends RegisterColumnProps {
  readonly kind: RegisterKind;
}

/** One register: what is overdue in it, its search and its rows. */
function Matter(props: MatterProps): JSX.Element {
  const { kind, view, registers, go, onClose, onOpen } = props;
  const { onNew } = useNew(props);
  const { t: common } = useTranslator();
  const { t } = useText(registerWords);
  const { entries, error, retry } = registers.of[kind];
  if (error && !entries) return <DataErrorState error={error} page={common('page.register')} onRetry={retry} />;
  if (!entries) return <Waiting />;
  if (entries.length === 0 && view.text === '') {
    return (
      <div className={stateClasses.state}>
        <h2 className={stateClasses.heading}>{t(emptyKeys[kind].heading)}</h2>
        <p className={stateClasses.lead}>{t(emptyKeys[kind].text)}</p>
        {onNew && (
          <div className={stateClasses.actions}>
            <PrimaryButton id={newButton} iconProps={{ iconName: 'Add' }} text={t(newKeys[kind])} onClick={onNew} />
          </div>
        )}
      </div>
    );
  }
  const urlOf = (id: number): string => viewUrl({ ...view, kind, open: id, writing: undefined });
  return (
    <>
      {view.text === '' && <OverdueList kind={kind} entries={entries} urlOf={urlOf} />}
      <RegisterSearch text={view.text} onText={(text) => go({ text }, true)} />
      <Rows
        kind={kind}
        rows={matching(entries, view.text)}
        open={view.open}
        urlOf={urlOf}
        onOpen={onOpen}
        onWalk={(id) => go({ open: id }, true)}
        onClear={() => go({ text: '' })}
        onClose={onClose}
      />
    </>
  );
}
