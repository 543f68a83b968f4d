import type { WheelRing } from '../../../domain/wheel/ring';

export interface YearWheelProps {
  /** From the outermost in. */
  readonly rings: readonly WheelRing[];
  readonly year: number;
  /** 'YYYY-MM-DD'; the hand is drawn when it lies in the year. */
  readonly today: string;
  /** What the wheel is about: "Forum under året". */
  readonly label: string;
  /** Without it the entries are only read. */
  readonly onOpen?: (id: string, byKeyboard: boolean) => void;
}
