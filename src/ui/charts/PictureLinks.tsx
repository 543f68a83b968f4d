import * as React from 'react';
import { radarWords } from '../../i18n/pages/radar';
import { useText } from '../app/useText';
import { chartClasses as classes } from './chartStyles';
import type { Caption } from './picture';

interface PictureLinksProps {
  readonly drawing: React.RefObject<SVGSVGElement>;
  /** Without its ending. */
  readonly fileName: string;
  readonly caption: Caption;
  /** Before the drawing is read: draws what was left out because nobody saw it. */
  readonly prepare?: () => void;
}

/** The drawing as a file. What makes it is fetched when somebody asks. */
export function PictureLinks({ drawing, fileName, caption, prepare }: PictureLinksProps): JSX.Element {
  const { t } = useText(radarWords);
  const [hasFailed, setFailed] = React.useState(false);
  const save = async (kind: 'svg' | 'png'): Promise<void> => {
    if (!drawing.current) return;
    setFailed(false);
    try {
      const { download, pictureOf, pngFile, svgFile } = await import('./picture');
      prepare?.();
      const picture = pictureOf(drawing.current, caption);
      download(kind === 'svg' ? svgFile(picture) : await pngFile(picture), `${fileName}.${kind}`);
    } catch {
      setFailed(true);
    }
  };
  return (
    <div className={classes.links}>
      <span>{t('radar.export')}</span>
      <button type="button" className={classes.link} aria-label={t('radar.export.svg.long')} onClick={() => void save('svg')}>
        {t('radar.export.svg')}
      </button>
      <button type="button" className={classes.link} aria-label={t('radar.export.png.long')} onClick={() => void save('png')}>
        {t('radar.export.png')}
      </button>
      <span role="status">{hasFailed ? t('radar.export.failed') : ''}</span>
    </div>
  );
}
