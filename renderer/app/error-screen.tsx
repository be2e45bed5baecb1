import { Component, type ReactNode } from 'react';
import { codeRegels, storingssoort } from '../../shared/contract/apparaat.ts';
import { api } from '../api.ts';
import { appTekst } from '../text/app.ts';
import { Actions } from '../ui/actions.tsx';
import { Button } from '../ui/button.tsx';
import { ButtonLink } from '../ui/button-link.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { Page } from '../ui/page.tsx';

type Props = { readonly /** Another place clears the error. */ place: string; readonly children: ReactNode };
type State = { readonly error: Error | null; readonly place: string };

/** Catches what goes wrong while a screen is drawn, so that the frame and the saved work stay. */
export class ErrorScreen extends Component<Props, State> {
  override state: State = { error: null, place: this.props.place };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  static getDerivedStateFromProps(props: Props, state: State): Partial<State> | null {
    return props.place === state.place ? null : { place: props.place, error: null };
  }

  override componentDidCatch(error: unknown): void {
    void api.reportStoring({ soort: storingssoort(error), regels: codeRegels(error instanceof Error ? error.stack : undefined) });
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    const t = appTekst.storing;
    return (
      <Page title={t.titel}>
        <div className="tt-stack tt-text">
          <p>{t.watGebeurde}</p>
          <p>{t.watVeilig}</p>
          <p>{t.watDoen}</p>
          <Actions>
            <Button kind="primary" onClick={() => this.setState({ error: null })}>{t.opnieuw}</Button>
            <ButtonLink href="#/werkvoorraad">{t.terug}</ButtonLink>
          </Actions>
          {/* the kind of error and its place in the program, not its message: that may hold what somebody typed */}
          <Disclosure summary={t.details}>
            <pre className="app-details">{[error.name, ...(error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)).slice(0, 6)].join('\n')}</pre>
          </Disclosure>
        </div>
      </Page>
    );
  }
}
