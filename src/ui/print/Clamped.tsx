import * as React from 'react';
import { mergeStyles } from '@fluentui/react/lib/Styling';

const clamped = mergeStyles({ display: '-webkit-box', WebkitBoxOrient: 'vertical', overflow: 'hidden', overflowWrap: 'anywhere' });

interface ClampedProps {
  readonly lines: number;
  readonly className?: string;
  readonly as?: 'p' | 'h1';
  readonly children: string | undefined;
}

/** A text on at most so many lines of paper, however wide its letters are; nothing where there is none. */
export function Clamped({ lines, className = '', as: Element = 'p', children }: ClampedProps): JSX.Element | null {
  if (!children) return null;
  return (
    <Element className={`${clamped} ${className}`} style={{ WebkitLineClamp: lines }}>
      {children}
    </Element>
  );
}
