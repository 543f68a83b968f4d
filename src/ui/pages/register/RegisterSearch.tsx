import * as React from 'react';
import { SearchBox } from '@fluentui/react/lib/SearchBox';
import { registerWords } from '../../../i18n/pages/register';
import { useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { listClasses } from '../../lists/listStyles';
import { useTyping } from '../../lists/useTyping';
import { touch } from '../../theme/styles';

const styles = {
  root: { borderRadius: 4, height: 32, selectors: touch({ height: 44 }) },
  field: { fontSize: 14 },
  clearButton: { selectors: { '.ms-Button': { width: 32 } } },
};

/** One search for the three registers; the tabs say how much it leaves in each. */
export function RegisterSearch({ text, onText }: { readonly text: string; readonly onText: (text: string) => void }): JSX.Element {
  const { t: common } = useTranslator();
  const { t } = useText(registerWords);
  const typing = useTyping(text, onText);
  return (
    <div role="search" className={listClasses.bar}>
      <div style={{ width: '100%', maxWidth: 320 }}>
        <SearchBox
          styles={styles}
          disableAnimation
          placeholder={t('register.search')}
          ariaLabel={t('register.search')}
          clearButtonProps={{ ariaLabel: common('action.clearSearch') }}
          value={typing.text}
          onChange={(_event, value) => typing.type(value ?? '')}
          onSearch={(value: string) => onText(value.trim())}
        />
      </div>
    </div>
  );
}
