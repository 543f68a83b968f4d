import * as React from 'react';
import { ringThrough } from '../../../domain/governance/reporting';
import { groupWords } from '../../../i18n/pages/groups';
import { groups as groupList } from '../../../schema/lists/groups';
import { memberships } from '../../../schema/lists/memberships';
import { settings } from '../../../schema/lists/settings';
import type { Problem } from '../../../schema/validate';
import { useText } from '../../app/useText';
import type { Check } from '../../forms/formModel';
import ItemForm from '../../forms/ItemForm';
import type { GroupView, NameList } from './groupUrl';
import { settingOf, type GroupFacts } from './useGroups';

interface GroupFormsProps {
  readonly view: GroupView;
  readonly facts: GroupFacts;
  /** `made`: the id of a new group. */
  readonly onClose: (made?: number) => void;
}
const nameTitles = { units: 'groups.coverage.editUnits', municipalities: 'groups.coverage.editMunicipalities' } as const satisfies Record<NameList, string>;

/** One form at a time: a group, a seat in it, or the names that coverage is counted from. */
export default function GroupForms({ view, facts, onClose }: GroupFormsProps): JSX.Element | null {
  const { t } = useText(groupWords);
  const made = React.useRef<number>();
  const noRing: Check = ({ reportsTo }) => {
    const to = Number(reportsTo ?? 0);
    const own = typeof view.writing === 'number' ? view.writing : undefined;
    const ring = to > 0 ? ringThrough(facts.groups ?? [], own, to) : undefined;
    if (ring === undefined) return [];
    const names = [...ring, ring[0]].map((id) => facts.groups?.find((group) => group.id === id)?.title ?? '').join(' → ');
    const text = ring.length === 1 ? t('groups.ring.self') : t('groups.ring', { names });
    return [{ field: 'reportsTo', code: 'unknownChoice', params: { text } } satisfies Problem];
  };
  if (view.writing !== undefined)
    return (
      <ItemForm
        list={groupList}
        writing={view.writing}
        titles={{ new: t('groups.new'), edit: t('groups.edit') }}
        check={noRing}
        onSaved={({ id }) => {
          made.current = view.writing === 'new' ? id : undefined;
        }}
        onClose={() => onClose(made.current)}
      />
    );
  if (view.seat !== undefined && view.open !== undefined)
    return (
      <ItemForm
        list={memberships}
        writing={view.seat}
        titles={{ new: t('groups.newSeat'), edit: t('groups.editSeat') }}
        preset={{ group: view.open }}
        onClose={() => onClose()}
      />
    );
  const { names } = view;
  // Until the settings are here it is not known whether there is one to change.
  if (names === undefined || facts.groups === undefined) return null;
  const title = t(nameTitles[names]);
  return (
    <ItemForm
      list={settings}
      writing={facts.settings[names]?.id ?? 'new'}
      titles={{ new: title, edit: title }}
      intro={t('groups.coverage.oneALine')}
      preset={{ title: settingOf[names] }}
      fields={['value']}
      onClose={() => onClose()}
    />
  );
}
