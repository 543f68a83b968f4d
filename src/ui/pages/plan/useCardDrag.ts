import * as React from 'react';

interface DragHandlers {
  readonly onPointerDown: (event: React.PointerEvent) => void;
  readonly onClickCapture: (event: React.MouseEvent) => void;
}
export interface CardDrag<Place extends string> {
  readonly dragged: number | undefined;
  readonly over: Place | undefined;
  readonly handlers: (id: number) => DragHandlers;
}

/** A hand that trembles has not begun to drag. */
const slack = 8;

/**
 * Dragging a card to a place marked `data-drop`, with a mouse or a pen: a finger scrolls, and has the buttons. Escape lets
 * go. Nothing can be done by it that cannot be done without.
 */
export function useCardDrag<Place extends string>(onDrop: (id: number, place: Place) => void): CardDrag<Place> {
  const [dragged, setDragged] = React.useState<number>();
  const [over, setOver] = React.useState<Place>();
  const drop = React.useRef(onDrop);
  drop.current = onDrop;
  const hasDragged = React.useRef(false);
  const stop = React.useRef<() => void>();
  React.useEffect(() => () => stop.current?.(), []);

  const placeAt = (event: PointerEvent): Place | undefined =>
    document.elementFromPoint(event.clientX, event.clientY)?.closest<HTMLElement>('[data-drop]')?.dataset['drop'] as Place | undefined;

  const begin = (id: number, from: React.PointerEvent): void => {
    if (from.button !== 0 || from.pointerType === 'touch' || (from.target as HTMLElement).closest('button')) return;
    const start = { x: from.clientX, y: from.clientY };
    hasDragged.current = false;
    const handleMove = (event: PointerEvent): void => {
      if (!hasDragged.current && Math.hypot(event.clientX - start.x, event.clientY - start.y) < slack) return;
      hasDragged.current = true;
      event.preventDefault();
      setDragged(id);
      setOver(placeAt(event));
    };
    const end = (): void => {
      window.removeEventListener('pointermove', handleMove);
      window.removeEventListener('pointerup', handleUp);
      window.removeEventListener('pointercancel', end);
      window.removeEventListener('keydown', handleKey);
      setDragged(undefined);
      setOver(undefined);
    };
    const handleUp = (event: PointerEvent): void => {
      const place = hasDragged.current ? placeAt(event) : undefined;
      end();
      if (place !== undefined) drop.current(id, place);
    };
    const handleKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') end();
    };
    window.addEventListener('pointermove', handleMove);
    window.addEventListener('pointerup', handleUp);
    window.addEventListener('pointercancel', end);
    window.addEventListener('keydown', handleKey);
    stop.current = end;
  };

  return {
    dragged,
    over,
    handlers: (id) => ({
      onPointerDown: (event) => begin(id, event),
      // The click that ends a drag opens nothing.
      onClickCapture: (event) => {
        if (!hasDragged.current) return;
        hasDragged.current = false;
        event.preventDefault();
        event.stopPropagation();
      },
    }),
  };
}
