import { useState } from 'react';
import type { Huisstijlvoorbeeld } from '../../../shared/contract/brieven.ts';
import { foutVanSchema, type Fout } from '../../../shared/contract/fout.ts';
import { Huisstijl, STANDAARDKLEUR } from '../../../shared/domain/brief/huisstijl.ts';
import type { z } from 'zod';
import { api } from '../../api.ts';
import { useCommand } from '../../app/use-command.ts';
import { useQuery } from '../../app/use-query.ts';
import { fieldsOfFout, type FieldError } from '../../forms/collect-errors.ts';
import { errorAt, PlainForm } from '../../forms/plain-form.tsx';
import { HUISSTIJL as t } from '../../text/huisstijl.ts';
import { Actions } from '../../ui/actions.tsx';
import { Button } from '../../ui/button.tsx';
import { FileField } from '../../ui/file-field.tsx';
import { Group } from '../../ui/group.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';

type Voorbeeld = z.infer<typeof Huisstijlvoorbeeld>;
type Velden = { readonly gemeente: string; readonly kleur: string; readonly logo: Huisstijl['logo']; readonly retouradres: string; readonly telefoon: string; readonly email: string; readonly website: string; readonly naam: string; readonly functie: string };

const MAX_LOGO = 300_000;

const beginVelden = (h: Huisstijl | null): Velden => ({
  gemeente: h?.gemeente ?? '', kleur: h?.kleur ?? STANDAARDKLEUR, logo: h?.logo ?? null, retouradres: (h?.retouradres ?? []).join('\n'),
  telefoon: h?.contact?.telefoon ?? '', email: h?.contact?.email ?? '', website: h?.contact?.website ?? '', naam: h?.ondertekenaar?.naam ?? '', functie: h?.ondertekenaar?.functie ?? '',
});

/** Reads the form: the look, or what is not right with its fields. */
function leesVelden(v: Velden): { readonly huisstijl: Huisstijl } | { readonly fouten: readonly FieldError[] } {
  const gelezen = Huisstijl.safeParse({
    gemeente: v.gemeente, kleur: v.kleur.trim(), logo: v.logo,
    retouradres: v.retouradres.split('\n').map((r) => r.trim()).filter((r) => r !== ''),
    contact: { telefoon: v.telefoon, email: v.email, website: v.website },
    ...(v.naam.trim() === '' && v.functie.trim() === '' ? {} : { ondertekenaar: { naam: v.naam, functie: v.functie } }),
  });
  return gelezen.success ? { huisstijl: gelezen.data } : { fouten: foutVanSchema(gelezen.error).velden };
}

function base64Van(bytes: Uint8Array): string {
  let tekst = '';
  for (const byte of bytes) tekst += String.fromCharCode(byte);
  return btoa(tekst);
}

type Logoprops = { readonly logo: Velden['logo']; readonly fout: string | undefined; readonly zet: (logo: Velden['logo']) => void };

/** Choosing a logo: what is in it is looked at by the program, before it is kept. */
function LogoVeld({ logo, fout, zet }: Logoprops) {
  const [eigen, setEigen] = useState<string | undefined>(undefined);
  const kies = async (bestand: File) => {
    const soort = /\.svg$/i.test(bestand.name) ? 'svg' : /\.png$/i.test(bestand.name) ? 'png' : null;
    setEigen(soort === null ? t.logoSoort : bestand.size > MAX_LOGO ? t.logoTeGroot : undefined);
    if (soort !== null && bestand.size <= MAX_LOGO) zet({ soort, inhoud: base64Van(new Uint8Array(await bestand.arrayBuffer())) });
  };
  return (
    <>
      <FileField name="logo" label={t.logo} description={t.logoUitleg} optional accept=".png,.svg,image/png,image/svg+xml" error={eigen ?? fout} onFile={(bestand) => void kies(bestand)} />
      {logo ? (
        <div className="beheer-logo">
          <img src={`data:image/${logo.soort === 'svg' ? 'svg+xml' : 'png'};base64,${logo.inhoud}`} alt={t.logoEr} />
          <Button kind="subtle" onClick={() => zet(null)}>{t.logoWeg}</Button>
        </div>
      ) : null}
    </>
  );
}

type Veldprops = { readonly velden: Velden; readonly zet: (deel: Partial<Velden>) => void; readonly fout: (veld: string) => string | undefined };

function Invoer({ velden, zet, fout }: Veldprops) {
  return (
    <>
      <TextField name="gemeente" label={t.gemeente} description={t.gemeenteUitleg} value={velden.gemeente} error={fout('gemeente')} onChange={(gemeente) => zet({ gemeente })} />
      <TextField name="kleur" label={t.kleur} description={t.kleurUitleg} width={9} value={velden.kleur} error={fout('kleur')} onChange={(kleur) => zet({ kleur })} />
      <LogoVeld logo={velden.logo} fout={fout('logo') ?? fout('logo.inhoud')} zet={(logo) => zet({ logo })} />
      <TextArea name="retouradres" label={t.retouradres} description={t.retouradresUitleg} optional rows={3} value={velden.retouradres} error={fout('retouradres')} onChange={(retouradres) => zet({ retouradres })} />
      <Group legend={t.contact}>
        <TextField name="contact.telefoon" label={t.telefoon} optional width={20} value={velden.telefoon} error={fout('contact.telefoon')} onChange={(telefoon) => zet({ telefoon })} />
        <TextField name="contact.email" label={t.email} optional value={velden.email} error={fout('contact.email')} onChange={(email) => zet({ email })} />
        <TextField name="contact.website" label={t.website} optional value={velden.website} error={fout('contact.website')} onChange={(website) => zet({ website })} />
      </Group>
      <Group legend={t.onder} description={t.onderUitleg}>
        <TextField name="ondertekenaar.naam" label={t.naam} optional value={velden.naam} error={fout('ondertekenaar.naam')} onChange={(naam) => zet({ naam })} />
        <TextField name="ondertekenaar.functie" label={t.functie} optional value={velden.functie} error={fout('ondertekenaar.functie')} onChange={(functie) => zet({ functie })} />
      </Group>
    </>
  );
}

function Beeld({ voorbeeld }: { readonly voorbeeld: Voorbeeld }) {
  return (
    <>
      {voorbeeld.bevindingen.length > 0 ? (
        <Notice kind="warning" live><ul className="tt-punten">{voorbeeld.bevindingen.map((b) => <li key={b}>{b}</li>)}</ul></Notice>
      ) : (
        <Notice kind="ok" live>{t.klopt}</Notice>
      )}
      <div className="beheer-brief" role="group" aria-label={t.voorbeeld} tabIndex={0}>
        <img src={`data:image/svg+xml;base64,${voorbeeld.beeld}`} alt={t.voorbeeldAlt} />
      </div>
    </>
  );
}

function Formulier({ begin }: { readonly begin: Huisstijl | null }) {
  const [velden, setVelden] = useState(() => beginVelden(begin));
  const [poging, setPoging] = useState(0);
  const [voorbeeld, setVoorbeeld] = useState<Voorbeeld | null>(null);
  const [kijkfout, setKijkfout] = useState<Fout | null>(null);
  const [bezig, setBezig] = useState(false);
  const [gelukt, setGelukt] = useState(false);
  const opslaan = useCommand('setHuisstijl');
  const gelezen = leesVelden(velden);
  const eigen = poging > 0 && 'fouten' in gelezen ? gelezen.fouten : [];
  const weigering = opslaan.error ?? kijkfout;
  const fouten = eigen.length > 0 ? eigen : fieldsOfFout(weigering, 'huisstijl');
  const zet = (deel: Partial<Velden>) => {
    opslaan.clearError();
    setGelukt(false);
    setVelden((oud) => ({ ...oud, ...deel }));
  };
  const bekijk = async () => {
    setPoging((n) => n + 1);
    if (!('huisstijl' in gelezen)) return;
    setBezig(true);
    const antwoord = await api.composeHuisstijl({ huisstijl: gelezen.huisstijl });
    setBezig(false);
    setKijkfout(antwoord.ok ? null : antwoord.error);
    if (antwoord.ok) setVoorbeeld(antwoord.value);
  };
  const bewaar = async () => {
    setPoging((n) => n + 1);
    if (!('huisstijl' in gelezen)) return;
    const antwoord = await opslaan.run({ huisstijl: gelezen.huisstijl });
    setGelukt(antwoord?.ok === true);
  };
  return (
    <PlainForm errors={eigen} attempt={poging} fout={weigering} prefix="huisstijl" onSubmit={() => void bewaar()}>
      <Invoer velden={velden} zet={zet} fout={(veld) => errorAt(fouten, veld)} />
      <Actions>
        <Button type="submit" busy={opslaan.busy}>{t.opslaan}</Button>
        <Button busy={bezig} onClick={() => void bekijk()}>{t.bekijk}</Button>
      </Actions>
      {gelukt ? <Notice kind="ok" live>{t.gelukt}</Notice> : null}
      {voorbeeld ? <Beeld voorbeeld={voorbeeld} /> : null}
    </PlainForm>
  );
}

/** How the letters of the commission look: colour, logo, addresses, who stands under them; with an example. */
export function HuisstijlPaneel() {
  const { value, error, loading } = useQuery('getHuisstijl', {});
  return (
    <Panel title={t.titel}>
      <p className="tt-text">{t.uitleg}</p>
      {error ? <Notice kind="error" live>{error.melding}</Notice> : loading ? <Loading /> : <Formulier begin={value} />}
    </Panel>
  );
}
