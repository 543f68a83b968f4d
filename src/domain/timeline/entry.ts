import type { Pulse } from '../time';
import type { TimeValue } from '../../schema/field';

/** What stands beside a mark. The layout measures it, cuts what is too long and says where each part goes. */
export interface LabelText {
  /** "Klar", "Sen, 17 dagar": only when there is something to say. */
  readonly state?: string;
  readonly hasIcon?: boolean;
  readonly title: string;
  /** "20 mars", "våren". */
  readonly time: string;
}
export type LabelStyle = 'state' | 'title' | 'time';
/** How wide a text is when it is drawn. */
export type Measure = (text: string, style: LabelStyle) => number;

export interface TimelineEntry extends Pulse {
  readonly key: string;
  readonly lane: string;
  readonly time: TimeValue | undefined;
  readonly label: LabelText;
}
export interface TimelineLane {
  readonly key: string;
  readonly title: string;
}
