import * as React from 'react';
import type { Decision } from '../../domain/proposals/path';
import { decideWords } from '../../i18n/pages/decide';
import { useText } from '../app/useText';
import { DecisionForm } from './DecisionForm';
import { decisionHindrance, pathIn } from './hindrance';
import { Fetching, Hindered } from './Hindered';
import { useEntering } from './useEntering';

export interface DecisionDialogProps {
  /** The proposal's id. */
  readonly proposal: number;
  /** The id of a decision that is to be corrected. */
  readonly corrects?: number;
  readonly onClose: () => void;
  readonly onSaved?: (decision: Decision) => void;
}

/** Enters what a body has decided about a proposal, or corrects what was entered. Loads all that it needs. */
export default function DecisionDialog({ proposal, corrects, onClose, onSaved }: DecisionDialogProps): JSX.Element {
  const { t } = useText(decideWords);
  const entering = useEntering(proposal);
  const [isCorrecting, setCorrecting] = React.useState(corrects !== undefined);
  const { ground } = entering;
  const title = t(isCorrecting ? 'decide.title.correct' : 'decide.title');
  if (ground === undefined) return <Fetching title={title} entering={entering} onClose={onClose} />;
  const hindrance = decisionHindrance(ground, isCorrecting);
  if (hindrance) return <Hindered title={title} hindrance={hindrance} onCorrect={() => setCorrecting(true)} onClose={onClose} />;
  const holding = pathIn(ground).decision;
  const correcting = isCorrecting ? (ground.log.decisions.find(({ id }) => id === corrects) ?? holding) : undefined;
  return <DecisionForm ground={ground} correcting={correcting} onClose={onClose} onSaved={onSaved} />;
}
