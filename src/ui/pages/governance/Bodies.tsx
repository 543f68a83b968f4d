import * as React from 'react';
import { dayOf } from '../../../domain/review/calendar';
import type { Line } from '../../../domain/governance/reporting';
import type { Group } from '../../../domain/groups/coverage';
import { governanceWords } from '../../../i18n/pages/governance';
import { groupWords } from '../../../i18n/pages/groups';
import { groups as groupList } from '../../../schema/lists/groups';
import { AppLink } from '../../app/AppLink';
import { useServices, useTranslator } from '../../app/services';
import { useMay } from '../../app/useMay';
import { useText } from '../../app/useText';
import { DrawingAndText } from '../../charts/chain/DrawingAndText';
import { BodyPicture, type BodyText } from '../../charts/governance/BodyPicture';
import { PictureLinks } from '../../charts/PictureLinks';
import { useWords } from '../../fields/words';
import { placeOf } from '../../links/places';
import { governanceClasses as classes } from './governanceStyles';
import type { Governance } from './useGovernance';

const placeOfGroup = (id: number): string => placeOf('groups', id) ?? '';
const editPlace = (id: number): string => `/grupper?visa=${id}&andra=${id}`;

/** Of these it is asked whom they report to when nobody has said. */
const usuallyReports: readonly Group['type'][] = ['arbetsgrupp', 'styrgrupp', 'rusgrupp'];

/** The bodies that are at work, those above first: as the drawing is read from its right; those that stand alone come last. */
function useBodies({ groups, reporting }: Governance): readonly Group[] {
  const { compare } = useTranslator();
  return React.useMemo(() => {
    const types = ['namnd', 'styrgrupp', 'rusgrupp', 'arbetsgrupp', 'intern', 'extern', 'nationell'];
    const next = new Map(reporting.lines.map(({ from, to }) => [from, to]));
    const stands = new Set(reporting.lines.flatMap(({ from, to }) => [from, to]));
    const depthOf = (id: number): number => {
      const to = next.get(id);
      return to === undefined ? 0 : 1 + depthOf(to);
    };
    return groups
      .filter(({ active }) => active)
      .sort(
        (a, b) =>
          Number(stands.has(b.id)) - Number(stands.has(a.id)) ||
          depthOf(a.id) - depthOf(b.id) ||
          types.indexOf(a.type) - types.indexOf(b.type) ||
          compare(a.title, b.title),
      );
  }, [groups, reporting, compare]);
}

/** What a body is, in words: the same for the drawing and the list. */
function useBodyWords({ groups, reporting }: Governance): (group: Group) => BodyText & { readonly to: string; readonly from: string } {
  const { t } = useText(governanceWords);
  const { t: people } = useText(groupWords);
  const words = useWords(groupList);
  const titles = new Map(groups.map(({ id, title }) => [id, title]));
  return (group) => {
    const line = reporting.lines.find(({ from }) => from === group.id);
    const name = line && (titles.get(line.to) ?? '');
    const to = name === undefined ? t('governance.body.nobody') : line?.isSuggested ? t('governance.body.suggested', { name }) : name;
    const from = reporting.lines.filter((one) => one.to === group.id).map((one) => titles.get(one.from)).join(', '); // prettier-ignore
    const type = [words.choice('type', group.type), group.size !== undefined && people('groups.people', { count: group.size })].filter(Boolean).join(' · ');
    const facts = [group.mandate?.trim(), group.rhythm && t('governance.meets', { rhythm: group.rhythm })].filter((one): one is string => Boolean(one));
    return {
      id: group.id,
      title: group.title,
      type,
      facts,
      to,
      from,
      name: [group.title, type, ...facts, `${t('governance.body.reports')}: ${to}`].join('. '),
    };
  };
}

/** Who the bodies are and who reports to whom: a drawing, and the same in words. */
export function Bodies({ model }: { readonly model: Governance }): JSX.Element {
  const { t } = useText(governanceWords);
  const translator = useTranslator();
  const { navigation, now } = useServices();
  const bodies = useBodies(model);
  const bodyWords = useBodyWords(model);
  const svg = React.useRef<SVGSVGElement>(null);
  const texts = bodies.map(bodyWords);
  const label = t('governance.drawing');
  const description = texts.map(({ title, to }) => `${title}: ${to}.`).join(' ');
  const resting = model.groups.filter(({ active }) => !active);
  return (
    <section className={classes.section} aria-labelledby="framsyn-governance-bodies">
      <h2 id="framsyn-governance-bodies" className={classes.sectionTitle}>
        {t('governance.bodies')}
      </h2>
      <Rings model={model} />
      <DrawingAndText
        label={label}
        drawing={
          <BodyPicture
            bodies={texts}
            lines={model.reporting.lines}
            label={`${label}. ${t('governance.drawing.note')}`}
            svgRef={svg}
            onOpen={(id) => navigation.push(placeOfGroup(id))}
          />
        }
        foot={
          <>
            <p className={classes.note}>{t('governance.drawing.note')}</p>
            <PictureLinks
              drawing={svg}
              fileName="styrmodell"
              caption={{ title: label, description, source: t('governance.source', { date: translator.date(dayOf(now()), 'full') }) }}
            />
          </>
        }
        text={
          <ul className={classes.bodies}>
            {bodies.map((group) => (
              <li key={group.id}>
                <BodyRow group={group} text={bodyWords(group)} line={model.reporting.lines.find(({ from }) => from === group.id)} />
              </li>
            ))}
          </ul>
        }
      />
      {resting.length > 0 && <p className={classes.note}>{t('governance.body.resting', { names: resting.map(({ title }) => title).join(', ') })}</p>}
    </section>
  );
}

interface BodyRowProps {
  readonly group: Group;
  readonly text: ReturnType<ReturnType<typeof useBodyWords>>;
  readonly line: Line | undefined;
}

function BodyRow({ group, text: { type, to, from }, line }: BodyRowProps): JSX.Element {
  const { t } = useText(governanceWords);
  const words = useWords(groupList);
  const mayEdit = useMay()('edit', 'groups', group.author);
  const rows = [
    [words.label('mandate'), group.mandate],
    [words.label('purpose'), group.purpose],
    [words.label('rhythm'), group.rhythm],
    [t('governance.body.reports'), to],
    [t('governance.body.from'), from],
  ] as const;
  return (
    <>
      <span className={classes.bodyTitle}>
        <AppLink to={placeOfGroup(group.id)}>{group.title}</AppLink>
      </span>
      <span className={classes.meta}>{type}</span>
      <dl className={classes.facts}>
        {rows
          .filter(([, value]) => Boolean(value))
          .map(([key, value]) => (
            <React.Fragment key={key}>
              <dt>{key}</dt>
              <dd>{value}</dd>
            </React.Fragment>
          ))}
      </dl>
      {mayEdit && (line ? line.isSuggested : usuallyReports.includes(group.type)) && (
        <AppLink to={editPlace(group.id)} className={classes.link}>
          {t('governance.body.confirm', { name: group.title })}
        </AppLink>
      )}
    </>
  );
}

/** What cannot be drawn, and what to do about it. */
function Rings({ model: { groups, reporting } }: { readonly model: Governance }): JSX.Element {
  const { t } = useText(governanceWords);
  const may = useMay();
  const of = (id: number): Group | undefined => groups.find((group) => group.id === id);
  return (
    <>
      {reporting.rings.map((ring) => {
        const first = of(ring[0] ?? 0);
        const names = ring.map((id) => of(id)?.title ?? '').join(' → ');
        return (
          <p key={ring.join()} className={classes.warning}>
            {t(ring.length === 1 ? 'governance.ring.self' : 'governance.ring', { names })}{' '}
            {first && may('edit', 'groups', first.author) && <AppLink to={editPlace(first.id)}>{t('governance.ring.fix', { name: first.title })}</AppLink>}
          </p>
        );
      })}
    </>
  );
}
