import { isMotorWeg } from '../api.ts';
import { useWorstStaat } from '../forms/unsaved.ts';
import { appTekst } from '../text/app.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { useSession } from './session.tsx';

const t = appTekst.motor;

/** Above the screen while the backend does not answer. The screen stays: what was typed is still in it. */
export function MotorMelding() {
  const { error, refresh } = useSession();
  const opgeslagen = useWorstStaat() === 'opgeslagen';
  if (!isMotorWeg(error)) return null;
  return (
    <div className="app-motor">
      <Notice kind="error" title={t.weg.titel} live>
        <p>{t.weg.watGebeurt}</p>
        <p>{opgeslagen ? t.weg.veilig : t.weg.nietOpgeslagen}</p>
        <div><Button onClick={() => void refresh()}>{appTekst.verbindingWeg.opnieuw}</Button></div>
      </Notice>
    </div>
  );
}

/** After the backend stopped and started again: what happened, what is safe, and how to go on. */
export function MotorGestopt({ bestand, verder }: { readonly bestand: string; readonly verder: () => void }) {
  return (
    <Page title={t.gestopt.titel}>
      <div className="tt-stack tt-text">
        <p>{t.gestopt.watGebeurde}</p>
        <p>{t.gestopt.watVeilig}</p>
        <p>{t.gestopt.watDoen(bestand)}</p>
        <div><Button kind="primary" onClick={verder}>{t.gestopt.verder}</Button></div>
      </div>
    </Page>
  );
}
