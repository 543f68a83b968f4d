import * as React from 'react';
import type { ReportDocument, ReportPart } from '../../../domain/report/document';
import { readerWords } from '../../../i18n/pages/reader';
import { useText } from '../../app/useText';
import { viewClasses as classes } from './viewStyles';

const PartFigure = React.lazy(() => import('../charts/PartFigure'));

interface DepthProps {
  readonly document: ReportDocument;
  /** Of the report's words, when the page is in another language. */
  readonly lang?: string;
  readonly headingLevel: 'h2' | 'h3';
}

/** What stands behind the two minutes: each part opens with what it says. The drawings come when the two minutes stand. */
export function Depth({ document: { parts, title, language }, lang, headingLevel: Heading }: DepthProps): JSX.Element | null {
  const { t } = useText(readerWords);
  const id = React.useMemo(() => `framsyn-report-depth-${Math.random().toString(36).slice(2, 8)}`, []);
  if (parts.length === 0) return null;
  return (
    <section className={classes.depth} aria-labelledby={id}>
      <Heading id={id} className={classes.depthHeading}>
        {t('reader.depth')}
      </Heading>
      <div className={classes.parts}>
        {parts.map((part) => (
          <div key={part.key} className={`${classes.part} ${isWide(part) ? classes.widePart : ''}`}>
            <WithoutDrawing part={part} lang={lang}>
              <React.Suspense fallback={<Words part={part} lang={lang} isWaiting />}>
                <PartFigure part={part} title={title} language={language} />
              </React.Suspense>
            </WithoutDrawing>
          </div>
        ))}
      </div>
    </section>
  );
}

/** A table of its own with so many columns does not read in half the width. */
const isWide = ({ drawing, table }: ReportPart): boolean => drawing.kind === 'none' && table.columns.length > 4;

interface WordsProps {
  readonly part: ReportPart;
  readonly lang?: string;
  readonly isWaiting?: boolean;
}

const Words = ({ part, lang, isWaiting = false }: WordsProps): JSX.Element => (
  <div className={isWaiting ? classes.waiting : undefined} lang={lang}>
    <h3 className={classes.partHeading}>{part.heading}</h3>
    <p className={classes.meaning}>{part.finding}</p>
  </div>
);

/** A drawing that cannot be fetched or drawn takes nothing else of the report with it. React offers this as a class only. */
class WithoutDrawing extends React.Component<WordsProps, { readonly hasFailed: boolean }> {
  public override state = { hasFailed: false };
  public static getDerivedStateFromError(): { readonly hasFailed: boolean } {
    return { hasFailed: true };
  }
  public override render(): React.ReactNode {
    return this.state.hasFailed ? <Words part={this.props.part} lang={this.props.lang} /> : this.props.children;
  }
}
