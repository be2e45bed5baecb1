import { ACTIES } from '../../../../shared/domain/dossier/acties.ts';
import { FASEN } from '../../../../shared/domain/dossier/status.ts';
import { openHerzieningen, verloopVan } from '../../../../shared/domain/dossier/verloop.ts';
import { VERLOOP, type Verloopactie } from '../../../text/verloop.ts';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { waaromNiet, type StapProps } from '../stap-props.ts';
import './verloop.css';
import { ActieFormulier } from './actie-formulier.tsx';
import { EerdereBesluiten, Vastgelegd } from './vastgelegd.tsx';

const GROEPEN = {
  bekendmaking: ['maakBekend'],
  aanvulling: ['vraagAanvulling', 'ontvangAanvulling', 'vraagAdvies', 'ontvangAdvies', 'houdAan', 'hervat'],
  termijn: ['meldVertraging', 'schortOp', 'legIngebrekestellingVast'],
  bezwaar: ['ontvangBezwaar', 'legHoorzittingVast', 'verdaagBezwaar', 'beslisBezwaar', 'ontvangBeroep', 'legUitspraakVast'],
  vervolg: ['rondHerzieningAf', 'beginVervolg', 'stopVervolg'],
  einde: ['laatVervallen', 'trekAanvraagIn', 'sluitAf'],
} as const satisfies Record<keyof typeof VERLOOP.groepen, readonly Verloopactie[]>;
const GROEPNAMEN = Object.keys(GROEPEN) as (keyof typeof GROEPEN)[]; // the keys of a const object

/** What somebody who opens this page most likely came to do. */
const VOORAAN: readonly Verloopactie[] = ['maakBekend', 'ontvangAanvulling', 'ontvangAdvies', 'legHoorzittingVast', 'beslisBezwaar', 'legUitspraakVast', 'hervat'];

/** Work that a new fact or an outcome asks for. */
function Herzieningen({ weergave }: Pick<StapProps, 'weergave'>) {
  return openHerzieningen(verloopVan(weergave.dossier)).map((h) => (
    <Notice key={`${h.sinds} ${h.taak}`} kind="warning" title={VERLOOP.herziening}>
      <p className="tt-lopend">{h.taak}</p>
    </Notice>
  ));
}

/** The steps that move, stop or start a term and are possible now, each with a short form. */
export function VerloopStap({ naBesluit, ...props }: StapProps & { readonly naBesluit: boolean }) {
  const { weergave } = props;
  const geldigTot = weergave.dossier.besluit?.document.toewijzing?.geldigTot;
  // lapsing is for when the validity is over: until then it would only be refused
  const mag = (actie: Verloopactie): boolean => waaromNiet(actie, props) === null && (actie !== 'laatVervallen' || (geldigTot !== undefined && geldigTot < props.vandaag));
  const vooraan = VOORAAN.find(mag);
  const groepen = GROEPNAMEN.map((groep) => ({ groep, acties: GROEPEN[groep].filter(mag) })).filter(({ acties }) => acties.length > 0);
  if (naBesluit && FASEN[weergave.dossier.status] === 'voorbereiding') {
    return (
      <>
        <Panel title={VERLOOP.titel}>
          <p className="tt-text">{VERLOOP.naBesluit}</p>
          <p><TextLink href={`#/dossier/${weergave.dossier.id}/verder`}>{VERLOOP.naarVerder}</TextLink></p>
        </Panel>
        <EerdereBesluiten dossier={weergave.dossier} />
      </>
    );
  }
  return (
    <>
      <Herzieningen weergave={weergave} />
      <Panel title={VERLOOP.titel}>
        <p className="tt-text">{groepen.length > 0 ? VERLOOP.inleiding : VERLOOP.nietsTeDoen}</p>
        {groepen.map(({ groep, acties }) => (
          <div key={groep} className="tt-verloop__groep">
            <h3 className="tt-tussenkop">{VERLOOP.groepen[groep]}</h3>
            {acties.map((actie) => (
              <Disclosure key={actie} summary={ACTIES[actie]} open={actie === vooraan}>
                <ActieFormulier actie={actie} {...props} />
              </Disclosure>
            ))}
          </div>
        ))}
      </Panel>
      <Vastgelegd dossier={weergave.dossier} />
      <EerdereBesluiten dossier={weergave.dossier} />
    </>
  );
}
