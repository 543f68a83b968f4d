import * as React from 'react';
import { DefaultButton } from '@fluentui/react/lib/Button';
import { SearchBox } from '@fluentui/react/lib/SearchBox';
import { useTranslator } from '../app/services';
import { touch } from '../theme/styles';
import { listClasses as classes } from './listStyles';
import { useTyping } from './useTyping';

/** Fluent lets the text of a wide button grow away from its icon. */
const centred = { textContainer: { flexGrow: 0 } };
const searchStyles = {
  root: { borderRadius: 4, height: 32, selectors: touch({ height: 44 }) },
  field: { fontSize: 14 },
  clearButton: { selectors: { '.ms-Button': { width: 32 } } },
};

interface FilterFrameProps {
  /** What is searched in. */
  readonly label: string;
  readonly filtersLabel: string;
  readonly text: string | undefined;
  /** Undefined: nothing is searched for. */
  readonly onText: (text: string | undefined) => void;
  readonly children: React.ReactNode;
}

/** The bar over a list: a search, and its filters beside it; on a phone those are behind a button. */
export function FilterFrame({ label, filtersLabel, text, onText, children }: FilterFrameProps): JSX.Element {
  const { t } = useTranslator();
  const [isUnfolded, setUnfolded] = React.useState(false);
  const search = (typed: string): void => onText(typed === '' ? undefined : typed);
  const typing = useTyping(text ?? '', search);
  return (
    <div className={classes.bar} role="search" aria-label={label}>
      <SearchBox
        className={classes.search}
        styles={searchStyles}
        disableAnimation
        placeholder={label}
        ariaLabel={label}
        clearButtonProps={{ ariaLabel: t('action.clearSearch') }}
        value={typing.text}
        onChange={(_event, value) => typing.type(value ?? '')}
        onSearch={(value: string) => search(value.trim())}
      />
      <DefaultButton
        className={`${classes.onlyPhone} ${classes.primary}`}
        iconProps={{ iconName: 'Filter' }}
        styles={centred}
        aria-expanded={isUnfolded}
        text={filtersLabel}
        onClick={() => setUnfolded(!isUnfolded)}
      />
      <div className={`${classes.unfolded} ${isUnfolded ? '' : classes.folded}`}>{children}</div>
    </div>
  );
}
