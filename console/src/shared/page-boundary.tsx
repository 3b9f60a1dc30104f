import { Heading, VStack } from '@navikt/ds-react';
import { Component, type ReactNode } from 'react';
import { Unreachable } from './unreachable';

interface Props {
  readonly title: string;
  /** Another place is another try. */
  readonly at: string;
  readonly children: ReactNode;
}

/** Says that a page could not be fetched, where nothing would be shown: it is fetched when somebody goes there, and they may be offline. */
export class PageBoundary extends Component<Props, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { readonly hasFailed: boolean } {
    return { hasFailed: true };
  }

  override componentDidUpdate(before: Props): void {
    if (this.state.hasFailed && before.at !== this.props.at) this.setState({ hasFailed: false });
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <VStack gap="space-16">
        <Heading level="1" size="large">
          {this.props.title}
        </Heading>
        <Unreachable again={loadAnew} />
      </VStack>
    );
  }
}

/** What could not be fetched is not fetched again before the whole is. Without a net that would leave nothing to look at. */
const loadAnew = (): void => {
  if (navigator.onLine) location.reload();
};
