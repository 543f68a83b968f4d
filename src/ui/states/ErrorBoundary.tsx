import * as React from 'react';
import { ErrorState } from './ErrorState';
import type { ErrorWords } from './errorWords';

const words: ErrorWords = { label: 'error.page.label', heading: 'error.page.heading', text: 'error.page.text', who: 'error.page.who' };

interface ErrorBoundaryProps {
  readonly page: string;
  readonly children: React.ReactNode;
}
interface ErrorBoundaryState {
  readonly failure?: string;
}

/** A fault of ours stops at the page: strip and drafts live on. React offers this as a class only. */
export class ErrorBoundary extends React.Component<ErrorBoundaryProps, ErrorBoundaryState> {
  public override state: ErrorBoundaryState = {};

  public static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { failure: error instanceof Error ? error.message : String(error) };
  }

  public override render(): React.ReactNode {
    const { failure } = this.state;
    if (failure === undefined) return this.props.children;
    const error = { kind: 'server', attempted: 'read', list: '', detail: failure } as const;
    return (
      <div style={{ padding: 24 }}>
        <ErrorState words={words} error={error} page={this.props.page} onRetry={() => this.setState({ failure: undefined })} />
      </div>
    );
  }
}
