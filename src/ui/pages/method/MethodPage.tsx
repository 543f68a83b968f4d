import * as React from 'react';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { methodWords } from '../../../i18n/pages/method';
import { methods } from '../../../schema/lists/methods';
import { AppLink } from '../../app/AppLink';
import { useUrl } from '../../app/navigation';
import { useServices, useTranslator } from '../../app/services';
import { useMay } from '../../app/useMay';
import { useText } from '../../app/useText';
import { useItemRemoval } from '../../panels/useItemRemoval';
import { DataErrorState } from '../../states/ErrorState';
import { useCopy } from '../../states/useCopy';
import { focusWhenDrawn } from '../../panels/focusWhenDrawn';
import { MethodSkeleton } from './MethodSkeleton';
import { methodClasses as classes } from './methodStyles';
import { bankPath, bankUrl, methodUrl, readMethodView, type Method, type MethodView } from './methodUrl';
import { usePrinting } from '../../print/usePrinting';
import { Recipe } from './Recipe';
import { useArchiving, useMethod } from './useMethod';

const MethodForms = React.lazy(() => import('./MethodForms'));

const logButtonId = 'framsyn-log-run';
const editLinkId = 'framsyn-edit-method';

/** One method: the recipe at the length one has, its card for print, and what the group has learnt. */
export default function MethodPage(): JSX.Element {
  const { navigation } = useServices();
  const view = readMethodView(useUrl(navigation));
  const isNew = view.form?.kind === 'new';
  const isNothing = view.open === undefined && !isNew;
  React.useEffect(() => {
    if (isNothing) navigation.replace(bankPath);
  }, [isNothing, navigation]);
  if (isNothing) return <div className={classes.page} />;
  return (
    <div className={classes.page}>
      <p>
        <AppLink className={classes.back} to={bankUrl(view)}>
          <BackWords />
        </AppLink>
      </p>
      {view.open === undefined || isNew ? <NewMethod /> : <Existing key={view.open} id={view.open} view={view} />}
    </div>
  );
}

const BackWords = (): JSX.Element => {
  const { t } = useTranslator();
  return (
    <>
      <span aria-hidden="true">‹</span> {t('page.bank')}
    </>
  );
};

function NewMethod(): JSX.Element {
  const { t } = useText(methodWords);
  return (
    <>
      <h1 className={classes.title}>{t('method.new')}</h1>
      <p className={classes.purpose}>{t('method.new.intro')}</p>
      <React.Suspense fallback={null}>
        <MethodForms view={{ form: { kind: 'new' } }} />
      </React.Suspense>
    </>
  );
}

/** Where focus goes when a form over the page is gone. */
function useFocusAfterForm({ form }: MethodView): void {
  const before = React.useRef(form);
  React.useEffect(() => {
    const was = before.current;
    before.current = form;
    if (was && !form) focusWhenDrawn(() => document.getElementById(was.kind === 'edit' ? editLinkId : logButtonId));
  }, [form]);
}

function Existing({ id, view }: { readonly id: number; readonly view: MethodView }): JSX.Element {
  const { navigation } = useServices();
  const { t: common } = useTranslator();
  const { t } = useText(methodWords);
  const query = useMethod(id);
  useFocusAfterForm(view);
  const handleChange = (change: Partial<MethodView>): void => navigation.replace(methodUrl({ ...view, ...change }));
  if (query.isLoading) return <MethodSkeleton />;
  if (!query.data) {
    return (
      <>
        <h1 className={classes.title}>{t('method.number', { id: String(id) })}</h1>
        {query.error && <DataErrorState error={query.error} page={common('page.method')} onRetry={() => void query.refetch()} />}
      </>
    );
  }
  return (
    <>
      <Head method={query.data} view={view} />
      <Recipe method={query.data} view={view} onChange={handleChange} />
      {view.form && (
        <React.Suspense fallback={null}>
          <MethodForms view={view} method={query.data} />
        </React.Suspense>
      )}
    </>
  );
}

function Head({ method, view }: { readonly method: Method; readonly view: MethodView }): JSX.Element {
  const { navigation } = useServices();
  const { t } = useText(methodWords);
  const may = useMay();
  const print = usePrinting();
  return (
    <>
      <div className={classes.head}>
        <div className={classes.headText}>
          <h1 className={classes.title}>{method.title}</h1>
          <p className={classes.purpose}>{method.summary}</p>
        </div>
        <div className={classes.buttons}>
          <DefaultButton className={classes.button} text={t('method.print')} onClick={print} />
          {may('add', 'methodRuns') && (
            <PrimaryButton
              id={logButtonId}
              className={classes.button}
              iconProps={{ iconName: 'Add' }}
              text={t('method.log')}
              onClick={() => navigation.push(methodUrl({ ...view, form: { kind: 'run', run: 'new' } }))}
            />
          )}
        </div>
      </div>
      <Actions method={method} view={view} />
      {method.status !== 'galler' && <p className={classes.notice}>{t(method.status === 'utkast' ? 'method.isDraft' : 'method.isArchived')}</p>}
    </>
  );
}

function Actions({ method, view }: { readonly method: Method; readonly view: MethodView }): JSX.Element {
  const { data, host, navigation, announce } = useServices();
  const { t: common } = useTranslator();
  const { t } = useText(methodWords);
  const may = useMay();
  const { copy } = useCopy();
  const archive = useArchiving();
  const remove = useItemRemoval(methods, { onRemoved: () => navigation.replace(bankPath) });
  const handleCopy = async (): Promise<void> => {
    const isCopied = await copy(host.linkTo(methodUrl({ ...view, form: undefined })));
    announce(common(isCopied ? 'done.copiedLink' : 'done.notCopied'));
  };
  const mayEdit = may('edit', 'methods', method.author);
  return (
    <div className={classes.actions} role="group" aria-label={t('method.actions')}>
      {mayEdit && (
        <AppLink id={editLinkId} to={methodUrl({ ...view, form: { kind: 'edit' } })}>
          {common('action.edit')}
        </AppLink>
      )}
      <button type="button" className={classes.action} onClick={() => void handleCopy()}>
        {common('action.copyLink')}
      </button>
      <a href={data.itemUrl(methods, method.id)} target="_blank" rel="noreferrer">
        {common('action.openInSharePoint')}
      </a>
      {mayEdit && (
        <button type="button" className={classes.action} onClick={() => archive(method)}>
          {t(method.status === 'arkiverad' ? 'method.unarchive' : 'method.archive')}
        </button>
      )}
      {may('remove', 'methods', method.author) && (
        <button type="button" className={classes.action} onClick={() => remove(method)}>
          {common('action.remove')}
        </button>
      )}
    </div>
  );
}
