import * as React from 'react';
import { methods } from '../../../schema/lists/methods';
import Versions from '../../history/Versions';
import { StepsDifference } from './steps/StepsDifference';

/** A method's versions; its steps compared step by step. */
const MethodVersions = ({ id }: { readonly id: number }): JSX.Element => (
  <Versions list={methods} id={id} describe={{ steps: (before, after) => <StepsDifference before={String(before ?? '')} after={String(after ?? '')} /> }} />
);
export default MethodVersions;
