import { useState } from 'react';
import { FUNCTIES, type Deelnemer, type Functie } from '../../../shared/domain/vergadering/zitting.ts';
import { useCommand } from '../../app/use-command.ts';
import { PlainForm } from '../../forms/plain-form.tsx';
import { V } from '../../text/vergadering.ts';
import { Actions } from '../../ui/actions.tsx';
import { Button } from '../../ui/button.tsx';
import { FactList } from '../../ui/fact-list.tsx';
import { Panel } from '../../ui/panel.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { inVergadering, kan, type VergaderProps } from './vergader-props.ts';

const t = V.deelnemers;
const NIET = 'niet';
type Keuze = { readonly functie: Functie | typeof NIET; readonly deskundigheid: string };

/** The words of a list as people type it, with commas. */
export const splitLijst = (tekst: string): string[] => [...new Set(tekst.split(',').map((w) => w.trim()).filter(Boolean))];

function Wijzigen({ weergave, herlaad, onKlaar }: VergaderProps & { readonly onKlaar: () => void }) {
  const { run, busy, error } = useCommand('chooseDeelnemers');
  const [poging, setPoging] = useState(0);
  const [keuzen, setKeuzen] = useState<Readonly<Record<string, Keuze>>>(() =>
    Object.fromEntries(weergave.mensen.map((m) => {
      const nu = weergave.deelnemers.find((d) => d.medewerkerId === m.id);
      return [m.id, { functie: nu?.functie ?? NIET, deskundigheid: nu?.deskundigheid.join(', ') ?? '' }];
    })),
  );
  const zet = (id: string, deel: Partial<Keuze>) => setKeuzen((oud) => ({ ...oud, [id]: { functie: NIET, deskundigheid: '', ...oud[id], ...deel } }));
  const opties = [...Object.entries(FUNCTIES).map(([value, label]) => ({ value, label })), { value: NIET, label: t.doetNietMee }];
  const bewaar = async () => {
    setPoging((n) => n + 1);
    const deelnemers = weergave.mensen.flatMap((m): Deelnemer[] => {
      const keuze = keuzen[m.id];
      return !keuze || keuze.functie === NIET ? [] : [{ medewerkerId: m.id, functie: keuze.functie, deskundigheid: splitLijst(keuze.deskundigheid) }];
    });
    const antwoord = await run({ ...inVergadering(weergave), deelnemers });
    if (!antwoord?.ok) return;
    await herlaad();
    onKlaar();
  };
  return (
    <PlainForm errors={[]} attempt={poging} fout={error} onSubmit={() => void bewaar()}>
      <p className="tt-muted">{t.deskundigheidUitleg}</p>
      <div className="verg-mensen">
        {weergave.mensen.map((m) => {
          const keuze = keuzen[m.id];
          return (
            <div key={m.id} className="verg-mens">
              <SelectField name={`functie-${m.id}`} label={t.functie(m.naam)} options={opties} placeholder={null} value={keuze?.functie ?? NIET} onChange={(functie) => zet(m.id, { functie: functie as Keuze['functie'] /* one of the options above */ })} />
              {keuze && keuze.functie !== NIET ? <TextField name={`deskundigheid-${m.id}`} label={t.deskundigheid(m.naam)} optional value={keuze.deskundigheid} onChange={(deskundigheid) => zet(m.id, { deskundigheid })} autoComplete="off" /> : null}
            </div>
          );
        })}
      </div>
      <Actions>
        <Button type="submit" busy={busy}>{t.opslaan}</Button>
        <Button kind="subtle" onClick={onKlaar}>{V.annuleer}</Button>
      </Actions>
    </PlainForm>
  );
}

/** Who takes part, in which function and with which expertise. */
export function DeelnemersPaneel(props: VergaderProps) {
  const { weergave } = props;
  const [wijzigt, setWijzigt] = useState(false);
  const volgorde = Object.keys(FUNCTIES);
  const mensen = weergave.deelnemers.toSorted((a, b) => volgorde.indexOf(a.functie) - volgorde.indexOf(b.functie));
  return (
    <Panel title={t.titel} aside={kan(props, 'kiesDeelnemers') && !wijzigt ? <Button onClick={() => setWijzigt(true)}>{t.wijzig}</Button> : undefined}>
      {wijzigt ? (
        <Wijzigen {...props} onKlaar={() => setWijzigt(false)} />
      ) : mensen.length === 0 ? (
        <p className="tt-muted">{t.geen}</p>
      ) : (
        <FactList facts={mensen.map((d) => ({ label: d.naam, value: [FUNCTIES[d.functie], ...d.deskundigheid].join(' · ') }))} />
      )}
    </Panel>
  );
}
