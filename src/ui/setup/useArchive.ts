import * as React from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type * as archiveModule from '../../data/archive';
import type { Archive, ArchiveError, ArchiveProgress, ArchiveSite, ImportPlan, ImportSummary } from '../../data/archive';
import type { Words } from '../../provisioning/words';
import { setupArchiveWords } from '../../i18n/pages/setupArchive';
import { useServices } from '../app/services';
import { download } from '../export/download';
import { useLeaveWarning } from '../app/useLeaveWarning';

type Module = typeof archiveModule;

export type ArchiveState =
  | { readonly is: 'idle' }
  | { readonly is: 'exporting' | 'importing'; readonly progress?: ArchiveProgress }
  | { readonly is: 'exported'; readonly file: string }
  /** The file is being read and checked. */
  | { readonly is: 'reading'; readonly file: string }
  | { readonly is: 'planned'; readonly file: string; readonly archive: Archive; readonly plan: ImportPlan }
  | { readonly is: 'imported'; readonly summary: ImportSummary }
  | { readonly is: 'failed'; readonly during: 'export' | 'import'; readonly words: Words };

export interface ArchiveWork {
  readonly state: ArchiveState;
  readonly isBusy: boolean;
  readonly save: (fileName: string) => void;
  readonly read: (file: File) => void;
  readonly begin: () => void;
  readonly cancel: () => void;
}

const goneWords: Words = { sv: setupArchiveWords.sv['setupArchive.gone'], en: setupArchiveWords.en['setupArchive.gone'] };

/** Everything into a file, and out of one: one thing at a time, and each can be called off. */
export function useArchive(): ArchiveWork {
  const { archive: open, now } = useServices();
  const client = useQueryClient();
  const [state, setState] = React.useState<ArchiveState>({ is: 'idle' });
  const abort = React.useRef<AbortController>();
  const isBusy = state.is === 'exporting' || state.is === 'importing' || state.is === 'reading';
  useLeaveWarning(state.is === 'exporting' || state.is === 'importing');
  React.useEffect(() => () => abort.current?.abort(), []);

  /** Fetches what does the work and does it; a part of the program that is gone is told of like any other failure. */
  const work = (during: 'export' | 'import', act: (module: Module, site: ArchiveSite, signal: AbortSignal) => Promise<ArchiveState>): void => {
    if (isBusy || open === undefined) return;
    const control = (abort.current = new AbortController());
    void Promise.all([import('../../data/archive'), open()])
      .then(([module, site]) => act(module, site, control.signal))
      .catch((): ArchiveState => ({ is: 'failed', during, words: goneWords }))
      .then(setState);
  };
  const failed = ({ archiveWords }: Module, during: 'export' | 'import', error: ArchiveError): ArchiveState => ({
    is: 'failed',
    during,
    words: archiveWords(error),
  });

  return {
    state,
    isBusy,
    save: (file) => {
      work('export', async (module, site, signal) => {
        const onProgress = (progress: ArchiveProgress): void => setState({ is: 'exporting', progress });
        const exported = await module.exportSite(site, { now, signal, onProgress });
        if (!exported.ok) return failed(module, 'export', exported.error);
        download(file, new Blob([exported.value as BlobPart], { type: 'application/zip' }));
        return { is: 'exported', file };
      });
      setState({ is: 'exporting' });
    },
    read: (file) => {
      work('import', async (module, site) => {
        // A browser fails without words at a file that is larger than its memory.
        if (file.size > module.mostBytes) return failed(module, 'import', { kind: 'file', fault: 'tooLarge', path: file.name });
        const archive = await module.readArchive(new Uint8Array(await file.arrayBuffer()));
        if (!archive.ok) return failed(module, 'import', archive.error);
        const plan = await module.planImport(site, archive.value);
        return plan.ok ? { is: 'planned', file: file.name, archive: archive.value, plan: plan.value } : failed(module, 'import', plan.error);
      });
      setState({ is: 'reading', file: file.name });
    },
    begin: () => {
      if (state.is !== 'planned') return;
      const { archive } = state;
      work('import', async (module, site, signal) => {
        const onProgress = (progress: ArchiveProgress): void => setState({ is: 'importing', progress });
        const imported = await module.importSite(site, archive, { signal, onProgress });
        void client.invalidateQueries();
        return imported.ok ? { is: 'imported', summary: imported.value } : failed(module, 'import', imported.error);
      });
      setState({ is: 'importing' });
    },
    cancel: () => abort.current?.abort(),
  };
}
