import * as React from 'react';
import type { Handling } from '../../domain/proposals/path';
import { decideWords } from '../../i18n/pages/decide';
import { useText } from '../app/useText';
import { HandlingForm } from './HandlingForm';
import { handlingHindrance } from './hindrance';
import { Fetching, Hindered } from './Hindered';
import { useEntering } from './useEntering';

export interface HandlingDialogProps {
  /** The proposal's id. */
  readonly proposal: number;
  readonly onClose: () => void;
  readonly onSaved?: (handling: Handling) => void;
}

/** Enters that a body has taken up a proposal, and what it said. Loads all that it needs. */
export default function HandlingDialog({ proposal, onClose, onSaved }: HandlingDialogProps): JSX.Element {
  const { t } = useText(decideWords);
  const entering = useEntering(proposal);
  const { ground } = entering;
  const title = t('handle.title');
  if (ground === undefined) return <Fetching title={title} entering={entering} onClose={onClose} />;
  const hindrance = handlingHindrance(ground);
  if (hindrance) return <Hindered title={title} hindrance={hindrance} onClose={onClose} />;
  return <HandlingForm ground={ground} onClose={onClose} onSaved={onSaved} />;
}
