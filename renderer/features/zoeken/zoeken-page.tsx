import { useState } from 'react';
import type { Uitvoer } from '../../../shared/contract/contract.ts';
import { STATUSSEN } from '../../../shared/domain/dossier/dossier.ts';
import { getUrgentiegroep } from '../../../shared/domain/persoon/urgentiegroep.ts';
import { navigate } from '../../app/navigation.ts';
import { zoekenHash } from '../../app/route.ts';
import { useQuery } from '../../app/use-query.ts';
import { zoekenTekst as t } from '../../text/overzicht.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { TextField } from '../../ui/text-field.tsx';
import './zoeken.css';

type Treffer = Uitvoer<'searchDossiers'>['treffers'][number];

/** A piece of text with what was found marked; always shown as text. */
function Fragment({ vindplaats }: { readonly vindplaats: Treffer['vindplaatsen'][number] }) {
  return (
    <p className="zoek-fragment">
      <span className="tt-muted">{t.velden[vindplaats.veld]}: </span>
      {vindplaats.fragment.map((deel, i) => (deel.raak ? <mark key={i}>{deel.tekst}</mark> : <span key={i}>{deel.tekst}</span>))}
    </p>
  );
}

function Rij({ treffer }: { readonly treffer: Treffer }) {
  return (
    <li className="zoek-treffer">
      <p className="zoek-kop">
        <a className="utrecht-link zoek-link" href={`#/dossier/${treffer.dossierId}/aanvraag`}>{treffer.nummer}</a>
        <span>{treffer.naam}</span>
        {treffer.geheim ? <Badge>{t.geheim}</Badge> : null}
        <span className="tt-muted">{getUrgentiegroep(treffer.groep).naam} · {STATUSSEN[treffer.status]}</span>
      </p>
      {treffer.vindplaatsen.map((v) => <Fragment key={v.veld} vindplaats={v} />)}
    </li>
  );
}

function Uitkomst({ zoek }: { readonly zoek: string }) {
  const { value, error, loading } = useQuery('searchDossiers', { zoek });
  if (error) return <Notice kind="error" live>{error.melding}</Notice>;
  if (!value || loading) return <Loading text={t.laden} />;
  return (
    <>
      <p role="status" className="tt-muted">{t.lead(zoek, value.treffers.length, value.meer)}</p>
      {value.treffers.length === 0 ? (
        <EmptyState title={t.leeg.titel}>{t.leeg.uitleg}</EmptyState>
      ) : (
        <ol className="zoek-lijst" aria-label={t.resultaten}>
          {value.treffers.map((treffer) => <Rij key={treffer.dossierId} treffer={treffer} />)}
        </ol>
      )}
    </>
  );
}

/** What was found in cases, notes and considerations, within one's rights. */
export function ZoekenPage({ zoek }: { readonly zoek: string }) {
  const [tekst, setTekst] = useState({ typed: zoek, from: zoek });
  const typed = tekst.from === zoek ? tekst.typed : zoek;
  return (
    <Page title={t.titel}>
      <form
        className="zoek-form"
        onSubmit={(event) => {
          event.preventDefault();
          navigate(zoekenHash(typed.trim()));
        }}
      >
        <TextField name="zoekvraag" label={t.veld} description={t.uitleg} type="search" autoComplete="off" maxLength={200} value={typed} onChange={(next) => setTekst({ typed: next, from: zoek })} />
        <Button type="submit" kind="primary">{t.knop}</Button>
      </form>
      {zoek.trim() === '' ? <EmptyState title={t.begin.titel}>{t.begin.uitleg}</EmptyState> : <Uitkomst key={zoek} zoek={zoek} />}
    </Page>
  );
}
