import * as React from 'react';
import type { Standing } from '../../data/ports';
import { useServices } from './services';

/** How the site's lists stand to the program's; nothing until an answer has told. */
export function useStanding(): Standing | undefined {
  const { version } = useServices().data;
  const [standing, setStanding] = React.useState<Standing>();
  React.useEffect(() => version?.onStanding(setStanding), [version]);
  return standing;
}
