import * as React from 'react';
import { useServices } from '../app/services';
import { runOf, type RunState, type SetupRun } from './run';

/** The run of this site and how it stands; undefined where the page has no way to the site. */
export function useRun(): { readonly run: SetupRun | undefined; readonly state: RunState } {
  const { administration, drafts, now } = useServices();
  const run = React.useMemo(() => (administration ? runOf({ administration, drafts, now }) : undefined), [administration, drafts, now]);
  const [state, setState] = React.useState<RunState>(() => run?.state() ?? { is: 'idle' });
  React.useEffect(() => {
    if (run === undefined) return undefined;
    setState(run.state());
    return run.listen(() => setState(run.state()));
  }, [run]);
  return { run, state };
}
