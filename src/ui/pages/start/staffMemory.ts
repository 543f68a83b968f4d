import { addDays } from '../../../domain/review/calendar';

/** Somebody may have joined the group through another group that SharePoint does not tell of: so after a week all is asked for again. */
const days = 7;

export interface StaffMemory {
  /** Last seen to be outside the group, not long ago. */
  isStaff(): boolean;
  keep(isStaff: boolean): void;
}

/**
 * That this person is outside the group, remembered in their browser: their start page then does not ask for what is
 * the group's. It decides nothing that they may see; a browser that keeps nothing only asks for more.
 */
export function staffMemory(storage: () => Storage, owner: string, today: string): StaffMemory {
  const name = `framsyn.staff.${owner}`;
  return {
    isStaff: () => {
      try {
        return (storage().getItem(name) ?? '') > addDays(today, -days);
      } catch {
        return false;
      }
    },
    keep: (isStaff) => {
      try {
        if (!isStaff) storage().removeItem(name);
        else if ((storage().getItem(name) ?? '') <= addDays(today, -days)) storage().setItem(name, today);
      } catch {
        // full, or forbidden: the next visit asks for all
      }
    },
  };
}
