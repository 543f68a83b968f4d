import * as React from 'react';
import { Dropdown, type IDropdownOption, type IDropdownStyles } from '@fluentui/react/lib/Dropdown';
import { useAppTheme } from '../app/services';
import { touch } from '../theme/styles';

export interface ChoiceBoxProps {
  readonly id?: string;
  /** The name of the control, for those who do not see where it stands. */
  readonly label: string;
  readonly labelledBy?: string;
  readonly describedBy?: string;
  readonly options: readonly { readonly key: string; readonly text: string }[];
  readonly selected: string;
  readonly onSelect: (key: string) => void;
  readonly isInvalid?: boolean;
  readonly className?: string;
}

const tall = touch({ height: 44, lineHeight: '42px' });
const styles: Partial<IDropdownStyles> = {
  title: { borderRadius: 4, fontSize: 14, selectors: tall },
  caretDownWrapper: { selectors: touch({ height: 44, lineHeight: '42px' }) },
  dropdownItem: { fontSize: 14, minHeight: 36, selectors: { '@media (pointer: coarse)': { minHeight: 44 } } },
  dropdownItemSelected: { fontSize: 14, minHeight: 36, selectors: { '@media (pointer: coarse)': { minHeight: 44 } } },
};

/** Fluent's Dropdown with our sizes: one of a few, with the choice in view. */
export default function ChoiceBox({ id, label, labelledBy, describedBy, options, selected, onSelect, isInvalid, className }: ChoiceBoxProps): JSX.Element {
  const { colours } = useAppTheme(); // the list is drawn outside our element, where our custom properties are not
  const handleChange = (_event: unknown, option?: IDropdownOption): void => {
    if (option) onSelect(String(option.key));
  };
  return (
    <div className={className}>
      <Dropdown
        id={id}
        ariaLabel={labelledBy ? undefined : label}
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
        aria-invalid={isInvalid}
        options={[...options]}
        selectedKey={selected}
        onChange={handleChange}
        styles={styles}
        calloutProps={{ calloutMaxHeight: 360, styles: { root: { border: `1px solid ${colours.line}`, borderRadius: 4 } } }}
      />
    </div>
  );
}
