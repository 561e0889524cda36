import { Button } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { Page } from '../look/page.js';
import type { Words } from '../words/en.js';

export interface SafetyNetProps {
  readonly words: Words;
  readonly onFault: () => void;
  readonly children: ReactNode;
}

/** Catches what no part of the tab has caught: a fault of ours. */
export class SafetyNet extends Component<SafetyNetProps, { readonly hasFault: boolean }> {
  override state = { hasFault: false };

  static getDerivedStateFromError(): { readonly hasFault: boolean } {
    return { hasFault: true };
  }

  override componentDidCatch(): void {
    this.props.onFault();
  }

  override render(): ReactNode {
    const { words, children } = this.props;
    if (!this.state.hasFault) return children;
    const [title, text] = words.trouble.fault;
    return (
      <Page title={title}>
        <p role="alert">{text}</p>
        <div>
          <Button
            onClick={() => {
              this.setState({ hasFault: false });
            }}
          >
            {words.retry}
          </Button>
        </div>
      </Page>
    );
  }
}
