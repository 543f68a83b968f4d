import { FramsynWebPart } from '../frame/FramsynWebPart';

/** The site owner's page: is all well, what would be done, and the doing of it. */
export default class SetupWebPart extends FramsynWebPart {
  protected readonly begin = () => ({ surface: 'setup' }) as const;
}
