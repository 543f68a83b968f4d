import * as React from 'react';
import { fireEvent, render, screen } from '@testing-library/react';
import { ContextualMenu } from '../../src/ui/fluent/ContextualMenu';

describe('The menu that Fluent’s buttons get in the bundles', () => {
  test('comes after it has been opened, with what can be chosen, and does it', async () => {
    const choose = jest.fn();
    const first = { key: 'method', text: 'Metod', onClick: choose };
    render(
      <>
        <button id="opener">Lägg till</button>
        <ContextualMenu target="#opener" items={[first, { key: 'question', text: 'Fråga' }]} shouldFocusOnMount />
      </>,
    );
    expect(screen.queryByRole('menu')).toBeNull();
    const method = await screen.findByRole('menuitem', { name: 'Metod' });
    expect(screen.getByRole('menuitem', { name: 'Fråga' })).toBeInTheDocument();
    fireEvent.click(method);
    expect(choose).toHaveBeenCalledTimes(1);
  });
});
