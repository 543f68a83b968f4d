/** @jest-environment jsdom */
import * as React from 'react';
import { act, render } from '@testing-library/react';
import { createTranslator, swedish } from '../../src/i18n';
import { TranslatorContext } from '../../src/ui/app/services';
import Markdown from '../../src/ui/text/Markdown';

jest.mock('../../src/ui/text/safeMarkdown', () => {
  throw new Error('the network is gone');
});

describe('Text whose formatter never comes', () => {
  it('is readable as it was written, with its lines, and runs nothing', async () => {
    const text = 'Första **raden**\n<img src=x onerror="window.hit = 1">';
    const { container } = render(
      <TranslatorContext.Provider value={createTranslator('sv', swedish, () => new Date())}>
        <Markdown text={text} />
      </TranslatorContext.Provider>,
    );
    await act(async () => undefined);
    expect(container.textContent).toBe(text);
    expect(container.querySelector('img')).toBeNull();
  });
});
