import { FramsynWebPart } from '../frame/FramsynWebPart';

/** The form for a spaning: a dialog of Teams, a tab, a page; over the same chunks as the workspace. */
export default class CaptureWebPart extends FramsynWebPart {
  protected readonly begin = () => ({ surface: 'capture' }) as const;
}
