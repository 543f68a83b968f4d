import * as React from 'react';
import { proposals } from '../../../../schema/lists/proposals';
import { TextDifference } from '../../../history/TextDifference';
import Versions, { type DescribeChanges } from '../../../history/Versions';
import { useRowsInWords } from '../form/rowsInWords';

/** What was changed in the proposal, version by version; options and activities in words rather than as they are stored. */
export default function Changes({ id }: { readonly id: number }): JSX.Element {
  const words = useRowsInWords();
  const difference =
    (key: string): DescribeChanges[string] =>
    (before, after) => <TextDifference before={inWords(key, before)} after={inWords(key, after)} />;
  const inWords = (key: string, value: unknown): string => (typeof value === 'string' ? (words(key, value) ?? value) : '');
  return <Versions list={proposals} id={id} describe={{ options: difference('options'), ifYes: difference('ifYes') }} />;
}
