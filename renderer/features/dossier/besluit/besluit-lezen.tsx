import { isGeregistreerd, isOndertekend } from '../../../../shared/domain/dossier/status.ts';
import { api } from '../../../api.ts';
import { BESLUIT } from '../../../text/besluit.ts';
import { ButtonLink } from '../../../ui/button-link.tsx';
import { formatMoment } from '../../../ui/format-moment.ts';
import { Notice } from '../../../ui/notice.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { DocumentKnop } from '../document-knop.tsx';
import type { StapProps } from '../stap-props.ts';

/** Where a signed decision stands: signed, announced, or refused by the register. */
export function Bekendmaking({ weergave }: Pick<StapProps, 'weergave'>) {
  const { dossier, ontvangst } = weergave;
  const naarRegister = <ButtonLink href={`#/dossier/${dossier.id}/register`}>{BESLUIT.naarRegister}</ButtonLink>;
  if (isGeregistreerd(dossier)) {
    return (
      <Notice kind="ok" title={BESLUIT.geregistreerd}>
        <div className="tt-stapel">
          {ontvangst ? <p>{BESLUIT.geregistreerdUitleg(ontvangst.register, formatMoment(ontvangst.ontvangenOp), ontvangst.volgnummer)}</p> : null}
          {naarRegister}
        </div>
      </Notice>
    );
  }
  if (dossier.status !== 'ondertekend') return null;
  return dossier.registratie?.soort === 'geweigerd' ? (
    <Notice kind="error" title={BESLUIT.geweigerd}>{naarRegister}</Notice>
  ) : (
    <Notice kind="info" title={BESLUIT.ondertekend}>
      <p>{BESLUIT.ondertekendUitleg}</p>
    </Notice>
  );
}

/** The letter as PDF, and the decision as a file that others can check. */
export function Stukken({ weergave, mag }: Pick<StapProps, 'weergave'> & { readonly mag: boolean }) {
  const { id } = weergave.dossier;
  const getekend = isOndertekend(weergave.dossier);
  return (
    <Panel title={BESLUIT.stukken}>
      <DocumentKnop maak={() => api.renderBrief({ dossierId: id })}>{BESLUIT.briefOpslaan}</DocumentKnop>
      {getekend && mag ? (
        <>
          <h3 className="tt-tussenkop">{BESLUIT.uitvoer}</h3>
          <p className="tt-text">{BESLUIT.uitvoerUitleg}</p>
          <DocumentKnop maak={() => api.exportBesluit({ dossierId: id, metDossierstuk: false })}>{BESLUIT.uitvoerZonder}</DocumentKnop>
          <p className="tt-text tt-muted">{BESLUIT.uitvoerMetUitleg}</p>
          <DocumentKnop maak={() => api.exportBesluit({ dossierId: id, metDossierstuk: true })}>{BESLUIT.uitvoerMet}</DocumentKnop>
          <DocumentKnop maak={() => api.exportBrief({ dossierId: id })}>{BESLUIT.uitvoerArchief}</DocumentKnop>
        </>
      ) : null}
    </Panel>
  );
}
