import { contract } from '../../../shared/contract/contract.ts';
import { magWerk } from '../../../shared/domain/toegang/toegang.ts';
import { findRegelsetOp } from '../../../shared/regelsets/regelsets.ts';
import { useAangemeld } from '../../app/session.tsx';
import { useQuery } from '../../app/use-query.ts';
import { beheerTekst as t } from '../../text/beheer.ts';
import { FactList } from '../../ui/fact-list.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Ontgrendelen, Vergrendeltijd } from './apparaat.tsx';
import { Brievenarchief } from './brievenarchief.tsx';
import { HuisstijlPaneel } from './huisstijl.tsx';
import { Jaarcijfers } from './jaarcijfers.tsx';
import { Medewerkers } from './medewerkers.tsx';
import { RegisterKoppelen } from './register-koppelen.tsx';
import { Storingen } from './storingen.tsx';
import { BestandControleren, Reservekopie } from './veiligheid.tsx';
import { Weigeringen } from './weigeringen.tsx';
import './beheer.css';

/** Everything around the cases: the commission, the people, the register, the figures, the safety of the file. */
export function BeheerPage() {
  const { toestand, medewerker } = useAangemeld();
  const { value: beheer, error, reload } = useQuery('getBeheer', {});
  const changed = () => void reload();
  const regelset = beheer ? findRegelsetOp(beheer.commissie.regio, toestand.vandaag) : undefined;
  return (
    <Page title={t.titel} lead={t.lead}>
      {error ? <Notice kind="error" live>{error.melding}</Notice> : null}
      {!beheer && !error ? <Loading /> : null}
      {beheer ? (
        <div className="beheer">
          <Panel title={t.commissie.titel}>
            <FactList
              facts={[
                { label: t.commissie.naam, value: beheer.commissie.naam },
                { label: t.commissie.namens, value: beheer.commissie.namens },
                { label: t.commissie.regio, value: beheer.commissie.regio },
                ...(regelset ? [{ label: t.commissie.afspraken, value: regelset.naam, source: regelset.status }] : []),
              ]}
            />
          </Panel>
          <Medewerkers medewerkers={beheer.medewerkers} onChanged={changed} />
          <RegisterKoppelen register={beheer.register} onChanged={changed} />
          {regelset ? <Jaarcijfers jaarcijfers={beheer.jaarcijfers} leden={regelset.leden} dezeJaar={Number(toestand.vandaag.slice(0, 4))} onSaved={changed} /> : null}
          <HuisstijlPaneel />
          {magWerk(medewerker, contract.startBrievenarchief.vereist) ? <Brievenarchief vandaag={toestand.vandaag} /> : null}
          <Reservekopie kopieen={beheer.reservekopieen} onChanged={changed} />
          <BestandControleren />
          <Vergrendeltijd />
          <Ontgrendelen />
          <Storingen />
          <Weigeringen />
        </div>
      ) : null}
    </Page>
  );
}
