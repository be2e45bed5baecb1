import type { Aanvraag } from '../../../shared/domain/aanvraag/aanvraag.ts';
import { controleerAanvraag } from '../../../shared/domain/aanvraag/controleer-aanvraag.ts';
import type { Ontbrekend } from '../../../shared/domain/aanvraag/volledigheid.ts';
import { GevondenDubbelen } from '../../forms/dubbelen-paneel.tsx';
import { NodigPaneel } from '../../forms/stukken/nodig-paneel.tsx';
import type { Gebrek } from '../../forms/aanvraag/aanvraag-velden.ts';
import { aanvraagVeldnaam, INTAKE } from '../../text/intake.ts';
import { fieldId, focusField } from '../../ui/field-id.ts';
import { Panel } from '../../ui/panel.tsx';

const Veldlijst = ({ titel, gebreken, metMelding }: { readonly titel: string; readonly gebreken: readonly Gebrek[]; readonly metMelding: boolean }) =>
  gebreken.length === 0 ? null : (
    <Panel title={`${titel} (${gebreken.length})`} quiet>
      <ul className="tt-stand__lijst">
        {gebreken.map((g) => (
          <li key={g.veld}>
            <a
              href={`#${fieldId(g.veld)}`}
              className="utrecht-link"
              onClick={(event) => {
                event.preventDefault(); // the hash is the route
                focusField(g.veld);
              }}
            >
              {aanvraagVeldnaam(g.veld)}
            </a>
            {metMelding ? <span className="tt-stand__melding">{g.melding}</span> : null}
          </li>
        ))}
      </ul>
    </Panel>
  );

/** Beside the form: what is still missing, what does not fit, and what people should look at. */
export function AanvraagStand({ aanvraag, gebreken, nodig }: { readonly aanvraag: Aanvraag | null; readonly gebreken: readonly Gebrek[]; /** Null until a group was chosen. */ readonly nodig: readonly Ontbrekend[] | null }) {
  const bevindingen = aanvraag ? controleerAanvraag(aanvraag) : [];
  return (
    <aside className="tt-stand" aria-label={INTAKE.ontbreekt}>
      <Veldlijst titel={INTAKE.ontbreekt} gebreken={gebreken.filter((g) => g.leeg)} metMelding={false} />
      <Veldlijst titel={INTAKE.onjuist} gebreken={gebreken.filter((g) => !g.leeg)} metMelding />
      {aanvraag ? <p className="tt-stand__volledig">{INTAKE.volledig}</p> : null}
      {nodig ? <NodigPaneel nodig={nodig} metVelden quiet /> : null}
      {aanvraag ? <GevondenDubbelen aanvraag={aanvraag} /> : null}
      {bevindingen.length > 0 ? (
        <Panel title={INTAKE.bevindingen} quiet>
          <p>{INTAKE.bevindingenUitleg}</p>
          <ul className="tt-stand__lijst">
            {bevindingen.map((b) => (
              <li key={`${b.regel} ${b.tekst}`}>
                {b.tekst}
                <span className="tt-stand__melding">{INTAKE.bron(b.bron)}</span>
              </li>
            ))}
          </ul>
        </Panel>
      ) : null}
    </aside>
  );
}
