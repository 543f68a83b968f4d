import { FramsynWebPart } from '../frame/FramsynWebPart';

/** The report on the management group's own page, over the same chunks as the workspace. */
export default class ReportWebPart extends FramsynWebPart {
  protected readonly begin = () => ({ surface: 'report' }) as const;
}
