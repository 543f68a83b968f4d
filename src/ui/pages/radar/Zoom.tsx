import * as React from 'react';
import { radarWords } from '../../../i18n/pages/radar';
import { useText } from '../../app/useText';
import type { RadarSector } from '../../charts/Radar';
import { radarClasses as classes } from './radarStyles';
import type { RadarView } from './radarUrl';

interface ZoomProps {
  readonly sector: RadarSector | undefined;
  /** In words. */
  readonly ring: string | undefined;
  readonly go: (change: Partial<RadarView>) => void;
}

/** What is looked into, and the ways out. */
export function Zoom({ sector, ring, go }: ZoomProps): JSX.Element | null {
  const { t } = useText(radarWords);
  if (sector === undefined && ring === undefined) return null;
  return (
    <p className={classes.bar}>
      {t('radar.zoom', { what: [sector?.name, ring].filter(Boolean).join(', ') })}
      {sector && ring && (
        <button type="button" className={classes.link} onClick={() => go({ ring: undefined })}>
          {t('radar.zoom.sector', { sector: sector.name })}
        </button>
      )}
      <button type="button" className={classes.link} onClick={() => go({ sector: undefined, ring: undefined })}>
        {t('radar.zoom.out')}
      </button>
    </p>
  );
}
