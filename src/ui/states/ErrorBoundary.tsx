import * as React from 'react';
import { isCodeGone } from './codeGone';
import { DataErrorState } from './ErrorState';

interface ErrorBoundaryProps {
  readonly page: string;
  readonly onRetry: () => void;
  readonly children: React.ReactNode;
}
interface ErrorBoundaryState {
  readonly failure?: unknown;
  readonly hasFailed?: true;
}

/** A fault of ours, or a page whose code is gone, stops at the page: strip and drafts live on. React offers this as a class only. */
export class ErrorBoundary extends React.Component<ErrorBoundaryProps, ErrorBoundaryState> {
  public override state: ErrorBoundaryState = {};

  public static getDerivedStateFromError(failure: unknown): ErrorBoundaryState {
    return { failure, hasFailed: true };
  }

  public override render(): React.ReactNode {
    const { failure, hasFailed } = this.state;
    if (!hasFailed) return this.props.children;
    const error = { kind: 'server', attempted: 'read', list: '', detail: failure instanceof Error ? failure.message : String(failure) } as const;
    return (
      <div style={{ padding: 24 }}>
        <DataErrorState error={error} problem={isCodeGone(failure) ? 'gone' : 'page'} page={this.props.page} headingLevel="h1" onRetry={this.props.onRetry} />
      </div>
    );
  }
}
